import type { Measure } from '../knowledge/schema.ts';
import type { LexicalFact } from './lexical.ts';

/** «How much»: grammar, not knowledge. */
export const HOW_MUCH = /多少|几多|duo ?shao/u;

/** A number of something, within the words for a topic. */
export const HOW_MANY = /^(?:how (?:many|much)|多少|几多)/u;

const IN_TEXT: Readonly<Partial<Record<Measure, RegExp>>> = {
  date: /\d年|\d月|\d日|\b(?:19|20)\d{2}\b/u,
  duration:
    /(?<!\d)\d{1,3}(?:\.\d+)? ?(?:天|年|个月|日内|days?|years?|months?)|[一二两三四五六七八九十]年/u,
  count: /\d ?(?:家|户|个|项|人|名|台|辆|件|宗|次|架|条|亩)|、/u,
  amount: /\d ?(?:亿|万|元|吨|辆|台)/u,
  growth: /同比|增长|增速|提高|高于|year on year|\bup \d|gr[eo]w/u,
  share: /占|比重|成为|share|(?:%|percent) of/u,
  rank: /第一|第二|第三|首位|首个|首台|前列|垫底|first|second|bottom|top/u,
  area: /\d ?(?:亩|平方|万平|公顷|mu\b|m2|square)/u,
};

// Found out once for each fact, not once for each question with this measure.
const found = new Map<Measure, WeakMap<LexicalFact, boolean>>();

/** Whether the words of a fact give such a measure, whatever its own is. */
export function giving(measure: Measure): (lexical: LexicalFact) => boolean {
  const pattern = IN_TEXT[measure];
  if (!pattern) return () => false;
  const known = found.get(measure) ?? new WeakMap<LexicalFact, boolean>();
  found.set(measure, known);
  return (lexical) => {
    const before = known.get(lexical);
    if (before !== undefined) return before;
    const isThere = pattern.test(lexical.haystack);
    known.set(lexical, isThere);
    return isThere;
  };
}
