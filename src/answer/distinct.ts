import type { FactRecord } from '../knowledge/base.ts';
import type { Fact } from '../knowledge/schema.ts';
import type { Candidate } from '../search/rank.ts';
import type { Searcher } from '../search/searcher.ts';
import { normalise } from '../text/normalise.ts';
import { numbersIn } from '../text/tokens.ts';

/** The first so many candidates, without facts whose figures a better one already has. */
export function distinct(
  candidates: readonly Candidate[],
  most: number,
  searcher: Searcher,
): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    if (kept.length === most) break;
    const isSaid = kept.some(({ record }) => saysFiguresOf(record, candidate.record, searcher));
    if (!isSaid) kept.push(candidate);
  }
  return kept;
}

/** Whether one fact has all figures of another. */
export function saysFiguresOf(
  one: FactRecord,
  { fact }: FactRecord,
  { lexical }: Searcher,
): boolean {
  const figures = fact.value ? figuresOf(fact) : [];
  const said = lexical.get(one.key)?.numbers;
  return figures.length > 0 && figures.every((number) => said?.has(number));
}

// Read once for each fact, not once for each question that it explains.
const read = new WeakMap<Fact, readonly string[]>();

function figuresOf(fact: Fact): readonly string[] {
  const figures = read.get(fact) ?? numbersIn(normalise(fact.text.zh));
  read.set(fact, figures);
  return figures;
}
