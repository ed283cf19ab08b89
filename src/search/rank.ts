import type { FactRecord } from '../knowledge/base.ts';
import type { Fact } from '../knowledge/schema.ts';
import { daysOf } from '../text/periods.ts';
import type { Searcher } from './searcher.ts';
import { contextOf, supportOf, type Context } from './support.ts';
import type { Term } from './terms.ts';

/** A fact with how much of the question it explains. */
export interface Candidate {
  readonly record: FactRecord;
  /** One for each term of the question, 0..1. */
  readonly supports: readonly number[];
  /** The share of the question's weight that it explains, 0..1. */
  readonly coverage: number;
  /** Coverage with the small preferences between facts that explain as much. */
  readonly score: number;
}

// Preferences between facts that explain equally much; small enough that none outweighs a term.
const NOT_ASKED_ABOUT = 0.04;
const ELSEWHERE = 0.03;
const UNSURE = 0.01;
/** «Which …» is better answered by the fact that names them all. */
const ENUMERATES = 0.06;
const ENUMERATES_JUST_THAT = 0.2;
const FEWEST_ITEMS = 3;
const MOST_ITEMS = 8;
const ITEM = 0.01;
const NEWER = 0.002;

/** The candidates, best first, with the weights that the terms have among these facts. */
export interface Ranking {
  readonly candidates: readonly Candidate[];
  readonly terms: readonly Term[];
}

export function rankFacts(
  facts: readonly FactRecord[],
  asked: readonly Term[],
  asksList: boolean,
  searcher: Searcher,
): Ranking {
  const context = contextOf(asked, asksList, searcher);
  const rows = facts.map((record) => ({
    record,
    supports: asked.map((term) => supportOf(term, record, searcher, context)),
  }));
  const terms = asked.map((term, index) =>
    byRarity(
      term,
      rows.filter(({ supports }) => (supports[index] ?? 0) >= SAID).length,
      facts.length,
    ),
  );
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return { candidates: [], terms };
  const candidates = rows
    .map(({ record, supports }): Candidate => {
      const coverage = weighed(terms, supports) / total;
      return {
        record,
        supports,
        coverage,
        score: coverage + preference(record, context, searcher),
      };
    })
    .filter(({ coverage }) => coverage > 0)
    .toSorted((a, b) => b.score - a.score);
  return { candidates, terms };
}

/** A fact that supports a term this much says it. */
const SAID = 0.5;
/** What a word that every fact says still weighs. */
const COMMONPLACE = 0.4;
/** A word that no fact says may be a mere turn of phrase. */
const UNHEARD_OF = 0.6;

/** Rare words say what is asked, as in any search engine (inverse document frequency). */
function byRarity(term: Term, saying: number, facts: number): Term {
  if (term.meanings.length === 0 && saying === 0) {
    return { ...term, weight: term.weight * UNHEARD_OF };
  }
  if (term.meanings.some(({ kind }) => kind === 'zone' || kind === 'outside')) return term;
  const rarity = Math.log((facts + 1) / (saying + 1)) / Math.log(facts + 1);
  return { ...term, weight: term.weight * (COMMONPLACE + (1 - COMMONPLACE) * rarity) };
}

function preference(
  { fact, zone }: FactRecord,
  { asksEntity, asksZone, asksList, topics }: Context,
  { base }: Searcher,
): number {
  let preference = recency(fact);
  if (fact.about && !asksEntity) preference -= NOT_ASKED_ABOUT;
  if (!asksZone && !(asksEntity && fact.about) && zone.id !== base.region.root) {
    preference -= ELSEWHERE;
  }
  const items = asksList ? fact.text.zh.split('、').length : 0;
  if (items >= FEWEST_ITEMS) {
    preference += topics.has(fact.topic) ? ENUMERATES_JUST_THAT : ENUMERATES;
    preference += Math.min(items, MOST_ITEMS) * ITEM;
  }
  if (fact.status === 'weak') preference -= UNSURE;
  return preference;
}

function weighed(terms: readonly Term[], supports: readonly number[]): number {
  return terms.reduce((sum, { weight }, index) => sum + weight * (supports[index] ?? 0), 0);
}

function recency({ period }: Fact): number {
  const days = daysOf(period);
  if (!days) return 0;
  const newest = 2100;
  return NEWER * (days.to / 10000 / newest);
}

/** What several facts explain together: for each term the best of them. */
export function together(
  candidates: readonly Candidate[],
  terms: readonly Term[],
): readonly number[] {
  return terms.map((_, index) =>
    Math.max(0, ...candidates.map(({ supports }) => supports[index] ?? 0)),
  );
}

export function coverageOf(supports: readonly number[], terms: readonly Term[]): number {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? 0 : weighed(terms, supports) / total;
}
