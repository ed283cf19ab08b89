import { describe, expect, it } from 'vitest';
import { respond } from '../src/respond.ts';
import { NO_MEMORY } from '../src/search/memory.ts';
import { shippedBase } from './support/knowledge-bases.ts';
import { plainQuestions } from './support/plain-questions.ts';

const base = shippedBase();
const deps = { base, now: new Date('2026-11-21T00:00:00Z') };

/** Of no fact. */
const OTHER = '2017';
/** Of no fact, either. */
const OTHER_DAY = '11月30日';
const ANSWERS: ReadonlySet<string> = new Set(['fact', 'list', 'rank', 'comparison']);
/** Milliseconds for about a thousand questions, on a busy machine. */
const SLOW = 60_000;

const plans: ReadonlySet<string> = new Set(
  base.facts.filter(({ fact }) => fact.status === 'plan').map(({ key }) => key),
);
const isPlan = (key: string): boolean => plans.has(key);

describe('a plain question for each fact, of a year that has none', () => {
  it.each(['zh', 'en'] as const)(
    'is not answered in %s as if the fact were of that year',
    (lang) => {
      const asked = base.facts.flatMap((record) => {
        const [question = ''] = plainQuestions(record, lang, base);
        const text = question.replace(/20\d\d/gu, OTHER);
        return text === question ? [] : [text];
      });
      expect(asked.length).toBeGreaterThan(400);
      const misled = asked.filter((text) => {
        const { kind, text: reply } = respond(text, NO_MEMORY, deps).reply;
        return ANSWERS.has(kind) && !reply.includes(OTHER);
      });
      expect(misled).toEqual([]);
    },
    SLOW,
  );
});

describe('a plain question for each fact of a day, of another day of that year', () => {
  it(
    'is not answered as if the fact were of that day',
    () => {
      const asked = base.facts.flatMap((record) => {
        const [question = ''] = plainQuestions(record, 'zh', base);
        const text = question.replace(/\d+月\d+日/gu, OTHER_DAY);
        return text === question ? [] : [text];
      });
      expect(asked.length).toBeGreaterThan(50);
      const misled = asked.filter((text) => {
        const { kind, text: reply, facts } = respond(text, NO_MEMORY, deps).reply;
        // A plan for a year is one for each of its days.
        return ANSWERS.has(kind) && !reply.includes(OTHER_DAY) && !facts.some(isPlan);
      });
      expect(misled).toEqual([]);
    },
    SLOW,
  );
});
