import type { Fact } from '../knowledge/schema.ts';
import type { Candidate } from '../search/rank.ts';
import type { Searcher } from '../search/searcher.ts';
import { normalise } from '../text/normalise.ts';
import { numbersIn } from '../text/tokens.ts';

/** The first so many candidates, without facts whose figures a better one already has. */
export function distinct(
  candidates: readonly Candidate[],
  most: number,
  { lexical }: Searcher,
): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    if (kept.length === most) break;
    const own = figuresOf(candidate.record.fact);
    const isSaid =
      candidate.record.fact.value !== undefined &&
      own.length > 0 &&
      kept.some(({ record }) =>
        own.every((number) => lexical.get(record.key)?.numbers.has(number)),
      );
    if (!isSaid) kept.push(candidate);
  }
  return kept;
}

// Read once for each fact, not once for each question that it explains.
const read = new WeakMap<Fact, readonly string[]>();

function figuresOf(fact: Fact): readonly string[] {
  const figures = read.get(fact) ?? numbersIn(normalise(fact.text.zh));
  read.set(fact, figures);
  return figures;
}
