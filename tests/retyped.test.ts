import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../src/cli/evaluate.ts';
import { readQuestions, type SetQuestion } from '../src/cli/question-set.ts';
import { lettersOfHan } from '../src/text/pinyin.ts';
import { shippedBase } from './support/knowledge-bases.ts';

const deps = { base: shippedBase(), now: new Date('2026-11-21T00:00:00Z') };
const HAN = /\p{Script=Han}/u;
/** Nobody types whole stories in pinyin. Characters. */
const LONGEST = 40;

/** Questions in Simplified Chinese that stand by themselves and are answered right as they are. */
const QUESTIONS = ['build', 'check', 'everyday', 'mixed']
  .flatMap((set) =>
    readQuestions(fileURLToPath(new URL(`questions/${set}.jsonl`, import.meta.url))),
  )
  .filter(({ q, lang, context }) => lang === 'zh' && context.length === 0 && q.length <= LONGEST)
  .filter((question) => HAN.test(question.q) && outcomeOf(question, deps).verdict === 'right');

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

function wordsOf(text: string): readonly string[] {
  return Array.from(WORDS.segment(text), ({ segment }) => segment);
}

function inPinyin(text: string, between: string): string {
  return wordsOf(text)
    .map((word) => (HAN.test(word) ? lettersOfHan(word).join('') : word))
    .join(between);
}

/** One character twice, another one in each question. */
function withOneTwice(text: string, index: number): string {
  const han = Array.from(text.matchAll(/\p{Script=Han}/gu), ({ index: at }) => at);
  const at = han[index % Math.max(1, han.length)] ?? 0;
  return text.slice(0, at + 1) + text.slice(at);
}

/** A way to type a question, and the share that has to stay right: some points below what was measured. Only rises. */
const MANNERS: readonly (readonly [string, number, (text: string, index: number) => string])[] = [
  ['spaces between words', 98.5, (text) => wordsOf(text).join(' ')],
  ['a character twice', 97, withOneTwice],
  ['pinyin, word by word', 84, (text) => inPinyin(text, ' ')],
  ['pinyin without spaces', 80, (text) => inPinyin(text, '')],
];

describe('a question that is answered right is also right with', () => {
  it.each(MANNERS)('%s, in %d of 100', (name, floor, manner) => {
    const retyped = QUESTIONS.map((question, index): SetQuestion => {
      const isPinyin = name.startsWith('pinyin');
      return {
        ...question,
        q: manner(question.q, index),
        style: isPinyin ? 'pinyin' : question.style,
      };
    });
    const lost = retyped.filter((question) => outcomeOf(question, deps).verdict !== 'right');
    const share = 100 * (1 - lost.length / retyped.length);
    expect(retyped.length).toBeGreaterThan(200);
    console.info(`${name}: ${share.toFixed(1)}% of ${retyped.length}`);
    expect(share, lost.map(({ id, q }) => `${id} ${q}`).join('\n')).toBeGreaterThanOrEqual(floor);
  });
});
