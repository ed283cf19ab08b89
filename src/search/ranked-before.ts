import type { FactRecord } from '../knowledge/base.ts';
import type { Searcher } from './searcher.ts';
import type { Circumstances } from './support.ts';
import type { Term } from './terms.ts';

/** How far facts explain a term, by fact. */
export type Supports = (record: FactRecord) => number | undefined;

interface Ranked {
  readonly record: FactRecord;
  readonly supports: readonly number[];
}

interface Before {
  readonly supports: Supports;
  readonly asked: Circumstances;
  readonly searcher: Searcher;
}

// The sides of a comparison and the parts of a question are ranked one by one after the whole, and most of their
// terms are the very same. Goes with the terms, and these with their question.
const before = new WeakMap<Term, Before>();

/** What an earlier ranking found for the same term; nothing where it was weighed under other circumstances. */
export function rankedBefore(
  term: Term,
  asked: Circumstances,
  searcher: Searcher,
): Supports | undefined {
  const found = before.get(term);
  if (found?.searcher !== searcher) return undefined;
  const isAlike =
    found.asked.asksEntity === asked.asksEntity &&
    found.asked.asksStatistic === asked.asksStatistic;
  return isAlike ? found.supports : undefined;
}

/** Notes the outcome of a ranking for the terms that were not ranked before. */
export function noteRanked(
  terms: readonly Term[],
  candidates: readonly Ranked[],
  asked: Circumstances,
  searcher: Searcher,
): void {
  let byFact: ReadonlyMap<FactRecord, Ranked> | undefined;
  for (const [index, term] of terms.entries()) {
    if (before.has(term)) continue;
    const supports: Supports = (record) => {
      // Most questions are ranked once, and never look here.
      byFact ??= new Map(candidates.map((candidate) => [candidate.record, candidate]));
      return byFact.get(record)?.supports[index];
    };
    before.set(term, { supports, asked, searcher });
  }
}
