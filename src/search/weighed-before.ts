import type { Term } from './terms.ts';
import type { Weighing } from './weighing.ts';

/** How far facts were found to explain a term. */
interface Before {
  readonly facts: readonly number[];
  readonly supports: Float64Array;
  readonly weighing: Weighing;
}

/** The supports of a term among the facts of a pool, as far as they are known. */
export interface Known {
  readonly supports: Float64Array;
  /** A 1 for each fact of the pool whose support is among them; undefined where none is. */
  readonly isKnown: Uint8Array | undefined;
  /** How many are not. */
  readonly missing: number;
}

// The sides of a comparison and the parts of a question are ranked one by one after the whole, and most of their
// terms are the very same.
let before = new Map<Term, Before>();

/** Forgets the question before, if the terms are of another one. */
export function forgetOthers(terms: readonly Term[]): void {
  if (!terms.some((term) => before.has(term))) before = new Map();
}

/** What an earlier ranking found for the same term; nothing where it was weighed under other circumstances. */
export function weighedBefore(term: Term, { pool, searcher, context }: Weighing): Known {
  const supports = new Float64Array(pool.size);
  const found = before.get(term);
  const isAlike =
    found?.weighing.searcher === searcher &&
    found.weighing.context.asksEntity === context.asksEntity &&
    found.weighing.context.asksStatistic === context.asksStatistic &&
    found.weighing.context.asksFigure === context.asksFigure;
  if (!isAlike) return { supports, isKnown: undefined, missing: pool.size };
  const isKnown = new Uint8Array(pool.size);
  const { facts } = found;
  let missing = pool.size;
  for (let index = 0; index < facts.length; index++) {
    const at = pool.placeOf(facts[index] ?? 0);
    if (at === undefined) continue;
    supports[at] = found.supports[index] ?? 0;
    isKnown[at] = 1;
    missing--;
  }
  return { supports, isKnown, missing };
}

export function noteWeighed(term: Term, supports: Float64Array, weighing: Weighing): void {
  before.set(term, { facts: weighing.pool.facts, supports, weighing });
}
