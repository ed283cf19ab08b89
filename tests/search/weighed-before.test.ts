import { describe, expect, it } from 'vitest';
import { rankFacts } from '../../src/search/rank.ts';
import type { Term } from '../../src/search/terms.ts';
import { searcher, understood } from '../support/invented-searcher.ts';

const QUESTIONS = [
  '青槐开发区2021年收入多少',
  '青槐和落霞2021年的收入哪个高',
  'revenue and area of Luoxia in 2021',
];

function ranked(terms: readonly Term[]): readonly unknown[] {
  return rankFacts(terms, false, searcher).candidates.map(({ record, score, supports }) => [
    record.key,
    score,
    supports,
  ]);
}

describe('terms that were weighed before', () => {
  it.each(QUESTIONS)('of «%s» support facts as terms do that are new', (question) => {
    const { terms } = understood(question);
    expect(ranked(terms).length).toBeGreaterThan(0);
    for (const without of terms.keys()) {
      const part = (of: readonly Term[]): readonly Term[] => of.filter((_, at) => at !== without);
      const again = ranked(part(terms));
      expect(again).toEqual(ranked(part(understood(question).terms)));
    }
  });
});
