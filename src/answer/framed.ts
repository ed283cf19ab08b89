import type { Candidate } from '../search/rank.ts';
import { means, type Term } from '../search/term.ts';
import { MET } from './met.ts';

/** What being of the place and period asked about is worth. */
const FRAME_COUNTS = 0.15;
/** … and being the figure that is asked. */
const FIGURE_COUNTS = 0.4;
/** … of one that has it in words. */
const ABOUT_AS_GOOD = 0.05;

export function asksMeasure(term: Term): boolean {
  return term.inherited !== true && means(term, 'measure');
}

/** Place and period hold for every fact of a reply, not only for one of them. */
export function isFrame({ meanings, inherited, firm }: Term): boolean {
  return (
    (inherited !== true || firm === true) &&
    meanings.some(({ kind }) => kind === 'zone' || kind === 'period')
  );
}

/** Which terms are places and periods, by their numbers. */
export function framesIn(terms: readonly Term[]): readonly number[] {
  return terms.flatMap((term, index) => (isFrame(term) ? [index] : []));
}

/** Which terms name companies and projects, as they are written. */
function namesIn(terms: readonly Term[]): readonly number[] {
  return terms.flatMap(({ meanings, inherited, certainty }, index) =>
    !inherited &&
    certainty !== 'guess' &&
    meanings.length > 0 &&
    meanings.every(({ kind }) => kind === 'entity')
      ? [index]
      : [],
  );
}

/** Whether a fact explains all of these terms. A loop: it is asked of every candidate. */
export function explains(candidate: Candidate, indices: readonly number[]): boolean {
  for (const index of indices) if (candidate.support(index) < MET) return false;
  return true;
}

/** A fact of another place or period gives way to one nearly as good that is of those asked about. */
export function framedFirst(
  candidates: readonly Candidate[],
  terms: readonly Term[],
  asksList: boolean,
): readonly Candidate[] {
  const [best] = candidates;
  if (!best) return candidates;
  const frames = framesIn(terms);
  const names = namesIn(terms);
  const isFit = (one: Candidate): boolean =>
    explains(one, frames) && (names.length === 0 || names.some((index) => explains(one, [index])));
  const isNear = (one: Candidate): boolean => best.score - one.score <= FRAME_COUNTS && isFit(one);
  const first = isFit(best) ? best : (candidates.find(isNear) ?? best);
  const isOne = names.length > 0 && !asksList;
  const framed = isOne ? givingFigure(first, candidates, terms, isFit) : first;
  if (framed === best) return candidates;
  return [framed, ...candidates.filter((candidate) => candidate !== framed)];
}

/** Of what is told about something named, the fact that has the very figure that is asked. */
function givingFigure(
  best: Candidate,
  candidates: readonly Candidate[],
  terms: readonly Term[],
  isFit: (one: Candidate) => boolean,
): Candidate {
  const figures = terms.flatMap((term, index) => (asksMeasure(term) && !term.aside ? [index] : []));
  const [figure = 0] = figures;
  const isGiven = best.record.fact.value !== undefined && explains(best, figures);
  if (figures.length !== 1 || isGiven) return best;
  const most = explains(best, figures) ? ABOUT_AS_GOOD : FIGURE_COUNTS;
  const gives = (one: Candidate): boolean =>
    best.score - one.score <= most &&
    one.support(figure) === 1 &&
    one.record.fact.value !== undefined &&
    isFit(one);
  return candidates.find(gives) ?? best;
}
