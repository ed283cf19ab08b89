import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../src/cli/evaluate.ts';
import { readQuestions } from '../src/cli/question-set.ts';
import { countsOf, percentOf } from '../src/cli/tally.ts';
import { shippedBase } from './support/knowledge-bases.ts';
import floors from './questions/floors.json' with { type: 'json' };

const deps = { base: shippedBase(), now: new Date('2026-11-21T00:00:00Z') };

describe('the questions of', () => {
  // A point below (right) and above (wrong) what was measured; the first only rises, the second only falls.
  it.each(Object.entries(floors))(
    '%s.jsonl are answered at least as well as before',
    (set, limits) => {
      const path = fileURLToPath(new URL(`questions/${set}.jsonl`, import.meta.url));
      const outcomes = readQuestions(path).map((question) => outcomeOf(question, deps));
      const counts = countsOf(outcomes);
      const failed = outcomes
        .filter(({ verdict }) => verdict !== 'right')
        .map(({ question, verdict, problem }) =>
          `  ${question.id} ${verdict}: ${problem ?? ''}`.slice(0, 160),
        );
      const measured = `${set}: ${percentOf('right', counts).toFixed(1)}% right, ${percentOf('wrong', counts).toFixed(1)}% wrong though answered; npm run eval -- tests/questions/${set}.jsonl shows why\n${failed.join('\n')}`;
      expect(outcomes.length).toBeGreaterThan(100);
      expect(percentOf('right', counts), measured).toBeGreaterThanOrEqual(limits.right);
      expect(percentOf('wrong', counts), measured).toBeLessThanOrEqual(limits.wrong);
    },
    60_000,
  );
});
