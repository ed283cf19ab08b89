import { together, type Candidate } from '../search/rank.ts';
import type { Searcher } from '../search/searcher.ts';
import { isStatistic } from '../search/support.ts';
import type { Term } from '../search/terms.ts';
import { asksDetail, MET, STATISTIC_MET } from './met.ts';

/** More facts than this in one reply are a list to page through, not an answer. */
export const MOST_FACTS = 4;
/** A further fact is added where it explains at least this much of a term that the others do not. */
const WORTH_ADDING = 0.5;
const WORTH_WEIGHING = 0.35;
/** A fact nearly as good that is about just the topic that the others only mention is added, too. */
const DIRECT = 0.9;
const AS_GOOD = 0.88;
const WORTH_NAMING = 0.1;
/** Where several figures of one kind are asked, the second is nearly as near as the first. */
const AS_LIKELY = 0.94;
const SAME_SUBJECT = 0.8;
/** Lighter terms are turns of phrase, not parts of the question. */
const PART_WEIGHT = 0.45;

/** «For how many of them, and how many times?»: as many figures of that kind as are asked for. */
export function addCounts(
  chosen: Candidate[],
  candidates: readonly Candidate[],
  terms: readonly Term[],
): void {
  const [best] = chosen;
  const asked = terms.flatMap(({ meanings, inherited, aside }) =>
    inherited || aside
      ? []
      : meanings.flatMap((meaning) => (meaning.kind === 'measure' ? [meaning.measure] : [])),
  );
  const [measure] = asked;
  if (!best || measure === undefined || asked.some((other) => other !== measure)) return;
  for (const candidate of candidates) {
    const { record, score } = candidate;
    const given = chosen.filter((one) => one.record.measure === measure);
    if (given.length >= asked.length || chosen.length === MOST_FACTS) return;
    const isAnother =
      record.measure === measure &&
      record.fact.value !== undefined &&
      record.zone.id === best.record.zone.id &&
      score >= best.score * AS_LIKELY &&
      !chosen.includes(candidate) &&
      keepsSubject(candidate, best, terms);
    if (isAnother) chosen.push(candidate);
  }
}

/** Adds facts for the parts of the question that those chosen leave open: «… and how much did …?» */
export function complete(
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
          const isAnothers =
            (isOfOthers(candidate, best) ||
              asksDetail(term, searcher.figureTopics) ||
              asksDetail(term, searcher.companyTopics)) &&
            !keepsEntity(candidate, best, terms);
          if (isAnothers) return false;
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

/** About companies, projects or people, and none that the best fact is about. */
function isOfOthers({ record }: Candidate, best: Candidate): boolean {
  const { about } = record.fact;
  return about !== undefined && !about.some((id) => best.record.fact.about?.includes(id));
}

/** The detail of a company is not another's; of several that are named it may be one's. */
function keepsEntity(candidate: Candidate, best: Candidate, terms: readonly Term[]): boolean {
  const named = terms.flatMap(({ meanings }, index) =>
    meanings.some(({ kind }) => kind === 'entity') && (best.supports[index] ?? 0) >= DIRECT
      ? [candidate.supports[index] ?? 0]
      : [],
  );
  return named.length === 0 || named.some((support) => support >= MET);
}

function opensPart({ meanings, weight, inherited }: Term): boolean {
  return (
    inherited !== true &&
    weight >= PART_WEIGHT &&
    meanings.length > 0 &&
    meanings.every(({ kind }) => kind === 'topic' || kind === 'entity' || kind === 'measure')
  );
}
