import type { FactRecord } from '../knowledge/base.ts';
import type { Fact } from '../knowledge/schema.ts';
import { daysOf } from '../text/periods.ts';
import type { Meaning } from './meaning.ts';
import { common, union, type Numbers } from './numbers.ts';
import { Pool } from './pool.ts';
import { sayersOf, type Postings, type Sayers } from './postings.ts';
import type { Searcher } from './searcher.ts';
import { supportsOf } from './support.ts';
import type { Term } from './terms.ts';
import { forgetOthers } from './weighed-before.ts';
import { contextOf, type Context } from './weighing.ts';

/** A fact with how much of the question it explains. */
export class Candidate {
  readonly record: FactRecord;
  /** The share of the question's weight that it explains, 0..1. */
  readonly coverage: number;
  /** Coverage with the small preferences between facts that explain as much. */
  readonly score: number;
  readonly #at: number;
  readonly #columns: readonly Float64Array[];
  #supports: readonly number[] | undefined;

  constructor(
    record: FactRecord,
    coverage: number,
    score: number,
    at: number,
    columns: readonly Float64Array[],
  ) {
    this.record = record;
    this.coverage = coverage;
    this.score = score;
    this.#at = at;
    this.#columns = columns;
  }

  /** How far it explains a term, 0..1. */
  support(term: number): number {
    return this.#columns[term]?.[this.#at] ?? 0;
  }

  /** One for each term of the question. Made when asked for: of most facts nobody asks. */
  get supports(): readonly number[] {
    return (this.#supports ??= this.#columns.map((column) => column[this.#at] ?? 0));
  }
}

// Preferences between facts that explain equally much; small enough that none outweighs a term.
const NOT_ASKED_ABOUT = 0.04;
const ELSEWHERE = 0.03;
const UNSURE = 0.01;
/** A figure that its source has lost is an answer only where nothing tells as much, … */
const LOST = 0.02;
/** … and where another thing is asked, hardly one. */
const LOST_BESIDE = 0.12;
/** «Which …» is better answered by the fact that names them all. */
const ENUMERATES = 0.06;
const ENUMERATES_JUST_THAT = 0.06;
const FEWEST_ITEMS = 3;
const MOST_ITEMS = 8;
const ITEM = 0.01;
const NEWER = 0.002;
/** «How many times?» rather asks for times than for firms. */
const IN_UNIT = 0.03;
/** Classifiers that count nearly anything; grammar, not knowledge. */
const COUNTS_ALL: ReadonlySet<string> = new Set(['个', '家', '户']);
/** As a date that reads YYYYMMDD. */
const FAR_FUTURE = 21000101;

/** The candidates, best first, with the weights that the terms have among these facts. */
export interface Ranking {
  readonly candidates: readonly Candidate[];
  readonly terms: readonly Term[];
}

export function rankFacts(asked: readonly Term[], asksList: boolean, searcher: Searcher): Ranking {
  const { postings } = searcher;
  const context = contextOf(asked, asksList, searcher);
  const sayers = asked.map((term) => sayersOf(term, postings));
  const terms = asked.map((term, index) => byRarity(term, sayers[index]?.count ?? 0, postings));
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return { candidates: [], terms };
  forgetOthers(asked);
  const pool = poolOf(asked, sayers, postings.total);
  const columns = asked.map((term) => supportsOf(term, { pool, searcher, context }));
  const explained = weighedSums(terms, columns, pool.size);
  const candidates: Candidate[] = [];
  for (let at = 0; at < pool.size; at++) {
    const record = searcher.base.facts[pool.facts[at] ?? 0];
    const coverage = (explained[at] ?? 0) / total;
    if (!record || coverage === 0) continue;
    const score = coverage + preference(record, context, searcher);
    candidates.push(new Candidate(record, coverage, score, at, columns));
  }
  // Compared and not subtracted: V8 would make an object of each difference.
  candidates.sort((a, b) => (a.score === b.score ? 0 : a.score < b.score ? 1 : -1));
  return { candidates, terms };
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
// question sets 200 gives the same verdicts as weighing all facts; 60 loses one.
const ENOUGH_FACTS = 200;

// A wide place, such as the whole region, can have any number of facts that say a term. More than this are never
// weighed; the shipped knowledge has fewer in all, so that it never comes to this there.
const MOST_FACTS = 1_000;

/** The facts worth weighing, so that the cost does not grow with the knowledge. */
function poolOf(terms: readonly Term[], sayers: readonly Sayers[], total: number): Pool {
  const isPlace = (index: number): boolean =>
    terms[index]?.meanings.some(({ kind }) => kind === 'zone') ?? false;
  const ofPlaces = sayers.flatMap(({ lists }, index) => (isPlace(index) ? lists : []));
  let inPlace: Numbers | undefined;
  const pool = new Pool(total);
  const byCount = sayers
    .filter((_, index) => !isPlace(index))
    .flatMap(({ lists }) => lists)
    .toSorted((a, b) => a.length - b.length);
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

/** Rare words say what is asked, as in any search engine (inverse document frequency). */
function byRarity(term: Term, said: number, postings: Postings): Term {
  if (term.meanings.length === 0 && said === 0) {
    return { ...term, weight: term.weight * UNHEARD_OF };
  }
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

function preference(
  { fact, zone, measure }: FactRecord,
  { asksEntity, asksZone, asksList, topics, measures, units }: Context,
  { base }: Searcher,
): number {
  let preference = recency(fact);
  if (fact.about && !asksEntity) preference -= NOT_ASKED_ABOUT;
  if (!asksZone && !(asksEntity && fact.about) && zone.id !== base.region.root) {
    preference -= ELSEWHERE;
  }
  const items = asksList ? itemsIn(fact) : 0;
  if (items >= FEWEST_ITEMS) {
    const isJustThat = topics.has(fact.topic);
    preference += isJustThat
      ? ENUMERATES_JUST_THAT + Math.min(items, MOST_ITEMS) * ITEM
      : ENUMERATES;
  }
  if (fact.value && units.has(fact.value.unit) && !COUNTS_ALL.has(fact.value.unit)) {
    preference += IN_UNIT;
  }
  if (fact.status === 'weak') preference -= UNSURE;
  if (fact.status === 'lost') {
    const isAsked = measures.has(measure) || topics.has(fact.topic);
    preference -= isAsked ? LOST : LOST_BESIDE;
  }
  return preference;
}

// Counted once for each fact, not once for each question that lists something.
const counted = new WeakMap<Fact, number>();

function itemsIn(fact: Fact): number {
  const items = counted.get(fact) ?? fact.text.zh.split(/[、；]/u).length;
  counted.set(fact, items);
  return items;
}

function weighed(terms: readonly Term[], supports: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < terms.length; index++) {
    sum += (terms[index]?.weight ?? 0) * (supports[index] ?? 0);
  }
  return sum;
}

function recency({ period }: Fact): number {
  const days = daysOf(period);
  if (!days) return 0;
  return NEWER * (days.to / FAR_FUTURE);
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
