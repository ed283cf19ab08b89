import type { FactRecord } from '../knowledge/base.ts';
import type { Meaning } from './meaning.ts';
import { common, union, type Numbers } from './numbers.ts';
import { Pool } from './pool.ts';
import { sayersOf, type Postings, type Sayers } from './postings.ts';
import { preferencesIn } from './preference.ts';
import type { Searcher } from './searcher.ts';
import { supportsOf } from './support.ts';
import { weightOf, type Term } from './terms.ts';
import { forgetOthers } from './weighed-before.ts';
import { contextOf } from './weighing.ts';

/** How much of a question each fact of a pool explains. Kept in columns: most facts are never looked at again. */
interface Weighed {
  /** For each term how far each fact explains it. */
  readonly columns: readonly Float64Array[];
  readonly coverages: Float64Array;
  readonly scores: Float64Array;
}

/** A fact with how much of the question it explains. */
export class Candidate {
  readonly record: FactRecord;
  readonly #at: number;
  readonly #weighed: Weighed;
  #supports: readonly number[] | undefined;

  constructor(record: FactRecord, at: number, weighed: Weighed) {
    this.record = record;
    this.#at = at;
    this.#weighed = weighed;
  }

  /** The share of the question's weight that it explains, 0..1. */
  get coverage(): number {
    return this.#weighed.coverages[this.#at] ?? 0;
  }

  /** Coverage with the small preferences between facts that explain as much. */
  get score(): number {
    return this.#weighed.scores[this.#at] ?? 0;
  }

  /** How far it explains a term, 0..1. */
  support(term: number): number {
    return this.#weighed.columns[term]?.[this.#at] ?? 0;
  }

  /** One for each term of the question. Made when asked for: of most facts nobody asks. */
  get supports(): readonly number[] {
    return (this.#supports ??= this.#weighed.columns.map((column) => column[this.#at] ?? 0));
  }
}

// What explains less than all of these is looked at no more. On the question sets 50 gives the same verdicts.
const MOST_CANDIDATES = 100;

/** The candidates, best first, with the weights that the terms have among these facts. */
export interface Ranking {
  readonly candidates: readonly Candidate[];
  readonly terms: readonly Term[];
}

export function rankFacts(asked: readonly Term[], asksList: boolean, searcher: Searcher): Ranking {
  const { postings } = searcher;
  const context = contextOf(asked, asksList, searcher);
  const sayers = asked.map((term) => sayersOf(term, postings));
  const terms = byWeight(asked, sayers, postings);
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return { candidates: [], terms };
  forgetOthers(asked);
  const pool = poolOf(asked, sayers, postings.total);
  const columns = asked.map((term) => supportsOf(term, { pool, searcher, context }));
  const coverages = weighedSums(terms, columns, pool.size);
  const scores = preferencesIn(pool, context, searcher);
  for (let at = 0; at < pool.size; at++) {
    coverages[at] = (coverages[at] ?? 0) / total;
    scores[at] = (coverages[at] ?? 0) + (scores[at] ?? 0);
  }
  const weighed: Weighed = { columns, coverages, scores };
  const candidates: Candidate[] = [];
  for (const at of bestFirst(scores).subarray(0, MOST_CANDIDATES)) {
    const record = searcher.base.facts[pool.facts[at] ?? 0];
    if (record && coverages[at] !== 0) candidates.push(new Candidate(record, at, weighed));
  }
  return { candidates, terms };
}

/**
 * Where the highest scores stand, equal ones in their order. Sorted as plain numbers, for which nothing has to be
 * called, and then each looked up among them.
 */
function bestFirst(scores: Float64Array): Uint16Array {
  const { length } = scores;
  const sorted = scores.slice().sort();
  const order = new Uint16Array(length);
  const equals = new Uint16Array(length);
  for (let at = length - 1; at >= 0; at--) {
    const score = scores[at] ?? 0;
    let from = 0;
    let to = length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((sorted[middle] ?? 0) < score) from = middle + 1;
      else to = middle;
    }
    const before = equals[from] ?? 0;
    equals[from] = before + 1;
    order[length - 1 - from - before] = at;
  }
  return order;
}

function weighedSums(
  terms: readonly Term[],
  columns: readonly Float64Array[],
  size: number,
): Float64Array {
  const sums = new Float64Array(size);
  for (const [index, { weight }] of terms.entries()) {
    const column = columns[index];
    for (let at = 0; at < size; at++) sums[at] = (sums[at] ?? 0) + weight * (column?.[at] ?? 0);
  }
  return sums;
}

// Facts are taken from the rarest term on until there are this many; the commoner terms then only add facts
// of the place asked about. The best fact says a rare term or is of that place. On the
// question sets 150 gives the same verdicts as 200; 120 loses six of 9,500.
const ENOUGH_FACTS = 150;

// A wide place, such as the whole region, can have any number of facts that say a term. More than this are never
// weighed; the shipped knowledge has fewer in all, so that it never comes to this there.
const MOST_FACTS = 1_000;

/** The facts worth weighing, so that the cost does not grow with the knowledge. */
function poolOf(terms: readonly Term[], sayers: readonly Sayers[], total: number): Pool {
  const ofPlaces: Numbers[] = [];
  const byCount: Numbers[] = [];
  for (const [index, { lists }] of sayers.entries()) {
    const isPlace = terms[index]?.meanings.some(({ kind }) => kind === 'zone') === true;
    (isPlace ? ofPlaces : byCount).push(...lists);
  }
  byCount.sort((a, b) => a.length - b.length);
  let inPlace: Numbers | undefined;
  const pool = new Pool(total);
  for (const list of byCount) {
    const isRoom = pool.size + list.length <= ENOUGH_FACTS;
    add(pool, isRoom ? list : common(list, (inPlace ??= union(ofPlaces))), MOST_FACTS);
  }
  if (pool.size < ENOUGH_FACTS) {
    for (const list of ofPlaces) add(pool, list, 2 * ENOUGH_FACTS);
  }
  return pool;
}

function add(pool: Pool, list: Numbers, most: number): void {
  for (let index = 0; index < list.length && pool.size < most; index++) pool.add(list[index] ?? 0);
}

/** What a word that every fact says still weighs. */
const COMMONPLACE = 0.4;
/** A word that no fact says may be a mere turn of phrase. */
const UNHEARD_OF = 0.6;
/** However many such words there are, together they weigh less than one topic: they tell the story around it. */
const ALL_UNHEARD_OF = 1.2;

function byWeight(
  asked: readonly Term[],
  sayers: readonly Sayers[],
  postings: Postings,
): readonly Term[] {
  const counts = sayers.map(({ count }) => count);
  const isStrange = asked.map(({ meanings }, at) => meanings.length === 0 && counts[at] === 0);
  const strange = UNHEARD_OF * weightOf(asked.filter((_, at) => isStrange[at]));
  const share = UNHEARD_OF * Math.min(1, ALL_UNHEARD_OF / strange);
  return asked.map((term, at) =>
    isStrange[at]
      ? { ...term, weight: term.weight * share }
      : byRarity(term, counts[at] ?? 0, postings),
  );
}

/** Rare words say what is asked, as in any search engine (inverse document frequency). */
function byRarity(term: Term, said: number, postings: Postings): Term {
  if (term.meanings.some(({ kind }) => UNWEIGHED.has(kind))) return term;
  const facts = postings.total;
  const saying = Math.max(said, fitting(term, postings));
  const rarity = Math.log((facts + 1) / (saying + 1)) / Math.log(facts + 1);
  return { ...term, weight: term.weight * (COMMONPLACE + (1 - COMMONPLACE) * rarity) };
}

/** Places frame a question and outside subjects end it; however many facts share them, they are firm. */
const UNWEIGHED: ReadonlySet<Meaning['kind']> = new Set<Meaning['kind']>(['zone', 'outside']);
/** The share of the facts that a period or a measure is taken to fit. */
const FITTING = 0.3;

function fitting({ meanings }: Term, { measures, total }: Postings): number {
  return meanings.reduce((sum, meaning) => {
    if (meaning.kind === 'measure') return sum + (measures.get(meaning.measure) ?? 0);
    return meaning.kind === 'period' ? sum + total * FITTING : sum;
  }, 0);
}

function weighed(terms: readonly Term[], supports: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < terms.length; index++) {
    sum += (terms[index]?.weight ?? 0) * (supports[index] ?? 0);
  }
  return sum;
}

/** What several facts explain together: for each term the best of them. */
export function together(
  candidates: readonly Candidate[],
  terms: readonly Term[],
): readonly number[] {
  return terms.map((_, index) =>
    candidates.reduce((most, candidate) => Math.max(most, candidate.support(index)), 0),
  );
}

export function coverageOf(supports: readonly number[], terms: readonly Term[]): number {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? 0 : weighed(terms, supports) / total;
}
