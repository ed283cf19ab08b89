import { together, type Candidate } from '../search/rank.ts';
import type { Searcher } from '../search/searcher.ts';
import { isStatistic } from '../search/statistic.ts';
import type { Term } from '../search/terms.ts';
import { asksDetail, MET, STATISTIC_MET } from './met.ts';

/** A further fact is added where it explains at least this much of a term that the others do not. */
const WORTH_ADDING = 0.5;
const WORTH_WEIGHING = 0.35;
/** A fact nearly as good that is about just the topic that the others only mention is added, too. */
const DIRECT = 0.9;
const AS_GOOD = 0.88;
const WORTH_NAMING = 0.08;
const SAME_SUBJECT = 0.8;
/** Lighter terms are turns of phrase, not parts of the question. */
const PART_WEIGHT = 0.45;

/** What there is to choose from. */
export interface Choice {
  /** All but the first come best first. */
  readonly candidates: readonly Candidate[];
  readonly terms: readonly Term[];
  readonly isFit: (candidate: Candidate) => boolean;
  /** Facts of a reply. */
  readonly most: number;
}

/** Adds facts for the parts of the question that those chosen leave open: «… and how much did …?» */
export function complete(chosen: Candidate[], choice: Choice, searcher: Searcher): void {
  const { terms, most } = choice;
  const [best] = chosen;
  if (!best) return;
  const parts = terms.map((term, index) => partOf(term, index, searcher));
  const wanted: Wanted = {
    best,
    parts,
    subjects: subjectsOf(best, terms),
    entities: explainedOf(best, terms, isEntity, MET),
  };
  while (chosen.length < most) {
    const next = nextOf(choice, wanted, together(chosen, terms));
    if (!next || chosen.includes(next)) return;
    chosen.push(next);
  }
}

/** What of a term decides whether a fact is added for it. Told once and not for each fact. */
interface Part {
  readonly index: number;
  readonly isStatistic: boolean;
  readonly isDetail: boolean;
  readonly isMeasure: boolean;
  /** A part of the question by itself. */
  readonly opens: boolean;
}

interface Wanted {
  readonly best: Candidate;
  readonly parts: readonly Part[];
  /** Topics and entities that the best fact is about, by the numbers of their terms. */
  readonly subjects: readonly number[];
  /** Entities that it tells of, perhaps beside others. */
  readonly entities: readonly number[];
}

function partOf(term: Term, index: number, searcher: Searcher): Part {
  const { base, figureTopics, companyTopics } = searcher;
  return {
    index,
    isStatistic: isStatistic(term, base) && term.weight >= PART_WEIGHT,
    isDetail: asksDetail(term, figureTopics) || asksDetail(term, companyTopics),
    isMeasure: term.meanings.every(({ kind }) => kind === 'measure'),
    opens: opensPart(term),
  };
}

/** The topics and entities that a fact is about, by the numbers of their terms. */
export function subjectsOf(best: Candidate, terms: readonly Term[]): readonly number[] {
  return explainedOf(best, terms, isSubject, DIRECT);
}

function explainedOf(
  best: Candidate,
  terms: readonly Term[],
  is: (term: Term) => boolean,
  enough: number,
): readonly number[] {
  return terms.flatMap((term, index) => (is(term) && best.support(index) >= enough ? [index] : []));
}

function isSubject({ meanings }: Term): boolean {
  return meanings.some(({ kind }) => kind === 'topic' || kind === 'entity');
}

function isEntity({ meanings }: Term): boolean {
  return meanings.some(({ kind }) => kind === 'entity');
}

/** The first candidate that is worth adding to facts that support the terms so far, or one about just that. */
function nextOf(
  { candidates, isFit }: Choice,
  wanted: Wanted,
  supports: readonly number[],
): Candidate | undefined {
  const { best } = wanted;
  const [first] = candidates;
  let found: { readonly candidate: Candidate; readonly part: number } | undefined;
  for (const candidate of candidates) {
    if (found && candidate.score < found.candidate.score * AS_GOOD) break;
    const isWorthWeighing = candidate.score >= best.score * WORTH_WEIGHING;
    if (!isWorthWeighing && candidate !== first) break;
    const isHere = candidate.record.zone.id === best.record.zone.id;
    if (!isWorthWeighing || !isHere || !isFit(candidate)) continue;
    const part = partAdded(candidate, wanted, supports);
    if (part === undefined) continue;
    if (!found) found = { candidate, part };
    else if (
      part === found.part &&
      candidate.support(part) >= DIRECT &&
      candidate.support(part) >= found.candidate.support(part) + WORTH_NAMING
    ) {
      return candidate;
    }
  }
  return found?.candidate;
}

/** The part of the question that a fact explains and the others do not. */
function partAdded(
  candidate: Candidate,
  wanted: Wanted,
  supports: readonly number[],
): number | undefined {
  const { best, parts } = wanted;
  for (const part of parts) {
    const own = candidate.support(part.index);
    const known = supports[part.index] ?? 0;
    if (own <= known) continue;
    const isMissingFigure = part.isStatistic && own >= STATISTIC_MET && known < STATISTIC_MET;
    if (!isMissingFigure && !opensBy(own - known, own, candidate, part, wanted)) continue;
    const isOfAnother = part.isDetail || isOfOthers(candidate, best);
    if (!isOfAnother || keepsEntity(candidate, wanted)) return part.index;
  }
  return undefined;
}

function opensBy(
  gain: number,
  own: number,
  candidate: Candidate,
  { opens, isMeasure }: Part,
  wanted: Wanted,
): boolean {
  const { best } = wanted;
  if (!opens || candidate.score < best.score * WORTH_ADDING) return false;
  const isJustThat = own >= DIRECT && candidate.score >= best.score * AS_GOOD;
  if (gain < (isJustThat ? WORTH_NAMING : WORTH_ADDING)) return false;
  return !isMeasure || keepsSubject(candidate, wanted.subjects);
}

/** A further figure (how many *and* how much) is of the same subject, or it is no part of the answer. */
export function keepsSubject(candidate: Candidate, subjects: readonly number[]): boolean {
  return subjects.every((index) => candidate.support(index) >= SAME_SUBJECT);
}

/** About companies, projects or people, and none that the best fact is about. */
function isOfOthers({ record }: Candidate, best: Candidate): boolean {
  const { about } = record.fact;
  return about !== undefined && !about.some((id) => best.record.fact.about?.includes(id));
}

/** The detail of a company is not another's; of several that are named it may be one's. */
function keepsEntity(candidate: Candidate, { entities }: Wanted): boolean {
  return entities.length === 0 || entities.some((index) => candidate.support(index) >= MET);
}

function opensPart({ meanings, weight, inherited }: Term): boolean {
  return (
    inherited !== true &&
    weight >= PART_WEIGHT &&
    meanings.length > 0 &&
    meanings.every(({ kind }) => kind === 'topic' || kind === 'entity' || kind === 'measure')
  );
}
