import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../src/cli/evaluate.ts';
import { readQuestions, type SetQuestion } from '../src/cli/question-set.ts';
import { shippedBase } from './support/knowledge-bases.ts';

const deps = { base: shippedBase(), now: new Date('2026-11-21T00:00:00Z') };
/** Nobody joins long stories. Characters. */
const LONGEST = 60;
const APART = 20;

/** Short questions for a fact of some place that stand by themselves and are answered right as they are. */
const QUESTIONS = ['build', 'check', 'everyday', 'mixed']
  .flatMap((set) =>
    readQuestions(fileURLToPath(new URL(`questions/${set}.jsonl`, import.meta.url))),
  )
  .filter(
    ({ q, lang, style, kind, context }) =>
      kind === 'fact' &&
      lang !== 'zh-Hant' &&
      style !== 'pinyin' &&
      style !== 'keyword' &&
      q.length <= LONGEST &&
      context.length === 0,
  )
  .filter((question) => outcomeOf(question, deps).verdict === 'right')
  .map((question) => ({ ...question, q: question.q.replace(/[?？。!！.\s]*$/u, '') }));

/** Two of them in one message; its reply has to tell what each of them wants. */
type Join = (one: string, other: string, isEnglish: boolean) => string;

const WAYS: readonly (readonly [string, number, Join])[] = [
  [
    'as two sentences',
    92.5,
    (one, other, isEnglish) => (isEnglish ? `${one}? ${other}?` : `${one}？${other}？`),
  ],
  [
    'with «and»',
    82.5,
    (one, other, isEnglish) => (isEnglish ? `${one}, and ${other}?` : `${one}，还有${other}？`),
  ],
  ['numbered', 84.5, (one, other) => `1. ${one}\n2. ${other}`],
];

describe('two questions that are answered right are also right in one message', () => {
  it.each(WAYS)('%s, in %d of 100', (name, floor, join) => {
    const joined = QUESTIONS.flatMap((one, index): readonly SetQuestion[] => {
      // One from farther on: neighbours in a set are often of one subject.
      const other = QUESTIONS.slice(index + APART).find(({ lang }) => lang === one.lang);
      if (!other) return [];
      const all = [...one.expect.all, ...other.expect.all];
      // Two facts are a list: the limit for one does not hold.
      return [
        {
          ...one,
          id: `${one.id} ${other.id}`,
          kind: 'list',
          q: join(one.q, other.q, one.lang === 'en'),
          expect: { all, none: [] },
        },
      ];
    });
    const lost = joined.filter((question) => outcomeOf(question, deps).verdict !== 'right');
    const share = 100 * (1 - lost.length / joined.length);
    expect(joined.length).toBeGreaterThan(100);
    console.info(`${name}: ${share.toFixed(1)}% of ${joined.length}`);
    expect(share, lost.map(({ id, q }) => `${id} ${q}`).join('\n')).toBeGreaterThanOrEqual(floor);
  });
});
