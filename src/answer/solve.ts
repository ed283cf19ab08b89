import type { FactRecord } from '../knowledge/base.ts';
import { coverageOf, rankFacts, together, type Candidate } from '../search/rank.ts';
import type { Meaning } from '../search/meaning.ts';
import type { Searcher } from '../search/searcher.ts';
import { isStatistic } from '../search/support.ts';
import type { Term } from '../search/terms.ts';
import type { TopicId, ZoneId } from '../knowledge/schema.ts';
import { distinct } from './distinct.ts';
import { placesOf } from './places.ts';

/** The facts that explain a question best, and how well. */
export interface Solution {
  readonly facts: readonly FactRecord[];
  readonly coverage: number;
  /** Terms that must be explained and are not; with one, the facts are near and no answer. */
  readonly unmet: readonly Term[];
  readonly candidates: readonly Candidate[];
  /** The question's terms, with the weights that they have among the facts. */
  readonly terms: readonly Term[];
}

/** More facts than this in one reply are a list to page through, not an answer. */
const MOST_FACTS = 4;
/** Facts this near to the best explain as much. */
const TIE = 0.02;
/** A list may be spread over several facts. */
const LIST_TIE = 0.15;
/** What being of the place and period asked about is worth. */
const FRAME_COUNTS = 0.15;
/** A further fact is added where it explains at least this much of a term that the others do not. */
const WORTH_ADDING = 0.5;
const WORTH_WEIGHING = 0.35;
/** A fact nearly as good that is about just the topic that the others only mention is added, too. */
const DIRECT = 0.9;
const AS_GOOD = 0.88;
const WORTH_NAMING = 0.1;
const SAME_SUBJECT = 0.8;
/** A named place, company, period or statistic explained less than this is not explained. */
const MET = 0.5;
const STATISTIC_MET = 0.7;
const MEASURE_MET = 0.3;
/** Lighter terms are turns of phrase, not parts of the question. */
const PART_WEIGHT = 0.45;
/** A topic this heavy among the facts is what is asked; an answer has to have something of it. */
const HEAVY = 1.25;
const TOUCHED = 0.3;

export function solve(asked: readonly Term[], searcher: Searcher, asksList = false): Solution {
  const { candidates: ranked, terms } = rankFacts(asked, asksList, searcher);
  const candidates = framedFirst(ranked, terms);
  const [best] = candidates;
  if (!best) return { facts: [], coverage: 0, unmet: terms.filter(isFirm), candidates, terms };
  const given = framesIn(terms).filter((index) => (best.supports[index] ?? 0) >= MET);
  const isFit = (candidate: Candidate): boolean => explains(candidate, given);
  const ties = candidates.filter(
    (candidate) =>
      best.score - candidate.score <= (asksList ? LIST_TIE : TIE) &&
      candidate.record.zone.id === best.record.zone.id &&
      isFit(candidate),
  );
  const chosen = distinct(ties, MOST_FACTS, searcher);
  complete(chosen, candidates.filter(isFit), terms, searcher);
  const supports = together(chosen, terms);
  const frame: Frame = {
    asksStatistic: terms.some((term) => isStatistic(term, searcher.base)),
    givesStatistic: terms.some(
      (term, index) => isStatistic(term, searcher.base) && (supports[index] ?? 0) >= STATISTIC_MET,
    ),
    places: new Set(terms.flatMap(placesOf)),
    namesEntity: terms.some(
      ({ meanings, inherited, certainty }) =>
        inherited !== true &&
        certainty === 'exact' &&
        meanings.some(({ kind }) => kind === 'entity'),
    ),
  };
  return {
    facts: chosen.map(({ record }) => record),
    coverage: coverageOf(supports, terms),
    unmet: openTerms(
      terms,
      terms.map((term, index) =>
        isMet(term, (isFrame(term) ? best.supports : supports)[index] ?? 0, frame, searcher),
      ),
    ),
    candidates,
    terms,
  };
}

/** Which terms are places and periods, by their numbers. */
function framesIn(terms: readonly Term[]): readonly number[] {
  return terms.flatMap((term, index) => (isFrame(term) ? [index] : []));
}

/** Whether a fact explains all of these terms. A loop: it is asked of every candidate. */
function explains({ supports }: Candidate, indices: readonly number[]): boolean {
  for (const index of indices) if ((supports[index] ?? 0) < MET) return false;
  return true;
}

/** A fact of another place or period gives way to one nearly as good that is of those asked about. */
function framedFirst(
  candidates: readonly Candidate[],
  terms: readonly Term[],
): readonly Candidate[] {
  const [best] = candidates;
  if (!best) return candidates;
  const frames = framesIn(terms);
  const framed = explains(best, frames)
    ? best
    : candidates.find((one) => best.score - one.score <= FRAME_COUNTS && explains(one, frames));
  if (!framed || framed === best) return candidates;
  return [framed, ...candidates.filter((candidate) => candidate !== framed)];
}

/** Adds facts for the parts of the question that those chosen leave open: «… and how much did …?» */
function complete(
  chosen: Candidate[],
  candidates: readonly Candidate[],
  terms: readonly Term[],
  searcher: Searcher,
): void {
  const [best] = chosen;
  if (!best) return;
  while (chosen.length < MOST_FACTS) {
    const supports = together(chosen, terms);
    const next = candidates.find(
      (candidate) =>
        candidate.record.zone.id === best.record.zone.id &&
        candidate.score >= best.score * WORTH_WEIGHING &&
        terms.some((term, index) => {
          const own = candidate.supports[index] ?? 0;
          const gain = own - (supports[index] ?? 0);
          const isJustThat = own >= DIRECT && candidate.score >= best.score * AS_GOOD;
          const isMissingFigure =
            isStatistic(term, searcher.base) &&
            own >= STATISTIC_MET &&
            (supports[index] ?? 0) < STATISTIC_MET;
          if (isMissingFigure) return true;
          if (candidate.score < best.score * WORTH_ADDING) return false;
          const isPart =
            opensPart(term) && (!isMeasure(term) || keepsSubject(candidate, best, terms));
          return isPart && gain >= (isJustThat ? WORTH_NAMING : WORTH_ADDING);
        }),
    );
    if (!next || chosen.includes(next)) return;
    chosen.push(next);
  }
}

function isMeasure({ meanings }: Term): boolean {
  return meanings.every(({ kind }) => kind === 'measure');
}

/** A further figure (how many *and* how much) is of the same subject, or it is no part of the answer. */
function keepsSubject(candidate: Candidate, best: Candidate, terms: readonly Term[]): boolean {
  return terms.every(
    (term, index) =>
      !term.meanings.some(({ kind }) => kind === 'topic' || kind === 'entity') ||
      (best.supports[index] ?? 0) < DIRECT ||
      (candidate.supports[index] ?? 0) >= SAME_SUBJECT,
  );
}

function opensPart({ meanings, weight, inherited }: Term): boolean {
  return (
    inherited !== true &&
    weight >= PART_WEIGHT &&
    meanings.length > 0 &&
    meanings.every(({ kind }) => kind === 'topic' || kind === 'entity' || kind === 'measure')
  );
}

/** Place and period hold for every fact of a reply, not only for one of them. */
export function isFrame({ meanings, inherited, firm }: Term): boolean {
  return (
    (inherited !== true || firm === true) &&
    meanings.some(({ kind }) => kind === 'zone' || kind === 'period')
  );
}

/** Terms that a fact must explain to be an answer at all. */
function isFirm(term: Term): boolean {
  return term.meanings.some(({ kind }) => kind !== 'contact');
}

/**
 * The terms left open. Of several periods («April, and the whole year?») one is enough, and of several names
 * half: a fact about two of three is an answer.
 */
function openTerms(terms: readonly Term[], met: readonly boolean[]): readonly Term[] {
  const share = (kind: Meaning['kind']): number => {
    const those = terms.flatMap(({ meanings, inherited }, index) =>
      !inherited && meanings.some((meaning) => meaning.kind === kind) ? [met[index] === true] : [],
    );
    return those.filter(Boolean).length / those.length;
  };
  const isEnough = ({ meanings }: Term): boolean =>
    meanings.some(
      ({ kind }) =>
        (kind === 'period' && share('period') > 0) || (kind === 'entity' && share('entity') >= 0.5),
    );
  return terms.filter((term, index) => met[index] !== true && !isEnough(term));
}

interface Frame {
  readonly asksStatistic: boolean;
  /** One of several statistics that are asked is given outright; the others may be spoken of. */
  readonly givesStatistic: boolean;
  readonly places: ReadonlySet<ZoneId>;
  readonly namesEntity: boolean;
}

function isMet(
  term: Term,
  support: number,
  frame: Frame,
  { base, figureTopics }: Searcher,
): boolean {
  const kinds = new Set(term.meanings.map(({ kind }) => kind));
  if (kinds.size === 0) return true;
  if (term.aside && !kinds.has('outside') && !kinds.has('period')) return true;
  const isTaken = term.inherited === true && term.firm !== true;
  if (kinds.has('measure') && kinds.size === 1) return isTaken || support >= MEASURE_MET;
  if (isStatistic(term, base) && term.weight >= 1) {
    return support >= (frame.givesStatistic ? MET : STATISTIC_MET);
  }
  if (kinds.has('outside')) return term.weight < 1 || support >= MET;
  if (kinds.has('zone')) return support >= MET || (isTaken && !frame.asksStatistic);
  if (kinds.has('period')) return isTaken || support >= MET;
  if (kinds.has('entity')) return isTaken || support >= MET || isElsewhere(term, frame);
  // A detail of a company that none of its facts has is not known, whatever else is known of it.
  if (frame.namesEntity && term.inherited !== true && asksDetail(term, figureTopics)) {
    return support >= MET;
  }
  return term.weight < HEAVY || support >= TOUCHED;
}

function asksDetail({ meanings }: Term, figureTopics: ReadonlySet<TopicId>): boolean {
  return meanings.every((meaning) => meaning.kind === 'topic' && figureTopics.has(meaning.topic));
}

/** An entity's file is another than that of the place asked about; the place decides. */
function isElsewhere({ meanings }: Term, { places }: Frame): boolean {
  return (
    places.size > 0 &&
    meanings.every((meaning) => meaning.kind !== 'entity' || !places.has(meaning.zone))
  );
}
