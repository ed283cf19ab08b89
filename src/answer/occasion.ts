import type { FactRecord } from '../knowledge/base.ts';
import type { Asked } from '../search/asked.ts';
import { means } from '../search/term.ts';
import { normalise } from '../text/normalise.ts';
import type { Solution } from './solve.ts';

const HAN = '一二三四五六';
const WORDS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/** «The third event», 「第一次活动」: which of several, by its number. Grammar, not knowledge. */
const WHICH = new RegExp(
  `(?:第|头(?=一))([${HAN}1-6])[次回轮届场]|\\b(${WORDS.join('|')}) (?:event|round|session|edition|one)\\b`,
  'u',
);

/** Whether the best fact tells of another occasion than the one asked for by its number, or of none in particular. */
export function isOfOtherOccasion({ question, terms }: Asked, { facts }: Solution): boolean {
  const [named, han, word] = WHICH.exec(question.normalised) ?? [];
  const [best] = facts;
  if (named === undefined || !best) return false;
  const from = question.normalised.indexOf(named);
  const to = from + named.length;
  // 「第一次来」 is when somebody came; 「第一次活动」 is an event.
  const isOfThing = terms.some((term) => {
    const start = term.tokens[0]?.at ?? -1;
    const last = term.tokens.at(-1);
    const end = last ? last.at + last.surface.length : -1;
    return means(term, 'topic', 'entity') && start <= to + 1 && end >= to;
  });
  const number = word === undefined ? numberOf(han ?? '') : WORDS.indexOf(word) + 1;
  return isOfThing && !saysNumber(best, number);
}

function numberOf(han: string): number {
  return HAN.indexOf(han) + 1 || Number(han);
}

function saysNumber({ fact }: FactRecord, number: number): boolean {
  const text = normalise([fact.text.zh, fact.text.en, ...(fact.also ?? [])].join('\n'));
  const forms = [`第${HAN.charAt(number - 1)}`, `第${String(number)}`, WORDS[number - 1] ?? ''];
  return forms.some((form) => text.includes(form));
}
