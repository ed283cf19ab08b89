import type { FactRecord } from '../knowledge/base.ts';
import { HOW_MUCH } from '../search/measured.ts';
import { coverageOf, rankFacts, together, type Candidate } from '../search/rank.ts';
import type { Searcher } from '../search/searcher.ts';
import { isStatistic } from '../search/statistic.ts';
import { means, type Term } from '../search/term.ts';
import { complete, keepsSubject, subjectsOf, type Choice } from './complete.ts';
import { distinct } from './distinct.ts';
import { asksMeasure, explains, framedFirst, framesIn, isFrame } from './framed.ts';
import { addCounts } from './counts.ts';
import { asksDetail, isMet, MET, openTerms, STATISTIC_MET, type Frame } from './met.ts';
import { placesOf } from './places.ts';
import { SolvedBefore } from './solved-before.ts';

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
/** A fact is of a topic, or of a kind of it, from here on. */
const ABOUT = 0.85;
/** Lighter words are turns of phrase. */
const CONTENT = 0.5;
/** Words of this weight, said in the fact, say what is asked beside a topic that it only mentions. */
const SAYS_MORE = 2;

// The sides of a comparison are the kinds of a ranking, too. Of the message at hand only.
const solved = new SolvedBefore<Solution>();

export function forgetSolved(): void {
  solved.forget();
}

export function solve(asked: readonly Term[], searcher: Searcher, asksList = false): Solution {
  const before = solved.find(asked, asksList, searcher);
  if (before) return before;
  const solution = solvedAnew(asked, searcher, asksList);
  solved.add(asked, asksList, solution);
  return solution;
}

function solvedAnew(asked: readonly Term[], searcher: Searcher, asksList: boolean): Solution {
  const { candidates: ranked, terms } = rankFacts(asked, asksList, searcher);
  const candidates = framedFirst(ranked, terms, asksList);
  const [best] = candidates;
  if (!best) return { facts: [], coverage: 0, unmet: terms.filter(isFirm), candidates, terms };
  const given = framesIn(terms).filter((index) => (best.supports[index] ?? 0) >= MET);
  const isFit = (candidate: Candidate): boolean => explains(candidate, given);
  const subjects = subjectsOf(best, terms);
  const isWhole = terms.every((term, index) => !means(term, 'topic') || subjects.includes(index));
  const measures = terms.flatMap((term, index) =>
    asksMeasure(term) && best.support(index) < MET ? [index] : [],
  );
  // Where a figure is asked that the best fact does not give, another subject's is none.
  const isOfAnother = (candidate: Candidate): boolean =>
    measures.some((index) => candidate.support(index) >= MET) && !keepsSubject(candidate, subjects);
  const ties = candidates.filter(
    (candidate) =>
      (best.score - candidate.score <= TIE ||
        (asksList && best.score - candidate.score <= LIST_TIE && !isOfAnother(candidate))) &&
      (!asksList || !isWhole || isAboutThem(candidate, subjects)) &&
      candidate.record.zone.id === best.record.zone.id &&
      isFit(candidate),
  );
  const chosen = distinct(sayingMore(ties, best, terms), MOST_FACTS, searcher);
  const choice: Choice = { candidates, terms, isFit, most: MOST_FACTS };
  addCounts(chosen, choice);
  complete(chosen, choice, searcher);
  const supports = together(chosen, terms);
  const frame: Frame = {
    asksStatistic: terms.some((term) => isStatistic(term, searcher.base)),
    givesStatistic: terms.some(
      (term, index) => isStatistic(term, searcher.base) && (supports[index] ?? 0) >= STATISTIC_MET,
    ),
    places: new Set(terms.flatMap(placesOf)),
    terms,
    supports,
    isOfCompany: best.record.fact.about !== undefined,
    givesMeasure: terms.some(
      ({ meanings }) =>
        best.record.fact.value !== undefined &&
        meanings.some(
          (meaning) => meaning.kind === 'measure' && meaning.measure === best.record.measure,
        ),
    ),
    asksMeasure: terms.some((term) => means(term, 'measure')),
    asksHowMuch: terms.some(
      (term) => !term.inherited && means(term, 'topic') && HOW_MUCH.test(term.surface),
    ),
    saysMore: saidInWords(best, terms) >= SAYS_MORE,
    asksDetail: terms.some(
      (term) =>
        term.inherited !== true &&
        term.meanings.length > 0 &&
        asksDetail(term, searcher.figureTopics) &&
        !isStatistic(term, searcher.base),
    ),
    namesEntity: terms.some(
      ({ meanings, inherited, certainty }) =>
        inherited !== true &&
        certainty !== 'guess' &&
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
      frame.asksStatistic,
    ),
    candidates,
    terms,
  };
}

/** Of more facts than a reply holds, those that say a word which the best does not. */
function sayingMore(
  ties: readonly Candidate[],
  best: Candidate,
  terms: readonly Term[],
): readonly Candidate[] {
  if (ties.length <= MOST_FACTS) return ties;
  const open = openWords(terms, best);
  const says = (one: Candidate): boolean => open.some((index) => one.support(index) >= MET);
  const [first, ...others] = ties;
  return first ? [first, ...others.filter(says), ...others.filter((one) => !says(one))] : ties;
}

/** Words of substance in what is asked that no list has and that a fact does not say, by the numbers of their terms. */
export function openWords(terms: readonly Term[], best: Candidate | undefined): readonly number[] {
  return terms.flatMap(({ meanings, weight, inherited, aside }, index) =>
    meanings.length === 0 &&
    !inherited &&
    !aside &&
    weight >= CONTENT &&
    (best?.support(index) ?? 0) < MET
      ? [index]
      : [],
  );
}

/** «Which firms …?»: a fact that only says the word beside those that are about it is none of the list. */
function isAboutThem(candidate: Candidate, subjects: readonly number[]): boolean {
  return subjects.every((index) => candidate.support(index) >= ABOUT);
}

/** The weight of the words without a meaning of their own that a fact says. */
export function saidInWords({ supports }: Candidate, terms: readonly Term[]): number {
  return terms.reduce(
    (sum, { meanings, weight, inherited }, index) =>
      meanings.length > 0 || inherited ? sum : sum + weight * (supports[index] ?? 0),
    0,
  );
}

/** Terms that a fact must explain to be an answer at all. */
function isFirm(term: Term): boolean {
  return term.meanings.some(({ kind }) => kind !== 'contact');
}
