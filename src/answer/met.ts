import type { TopicId, ZoneId } from '../knowledge/schema.ts';
import type { Meaning } from '../search/meaning.ts';
import type { Searcher } from '../search/searcher.ts';
import { isStatistic } from '../search/statistic.ts';
import { means, type Term } from '../search/term.ts';

/** A named place, company, period or statistic explained less than this is not explained. */
export const MET = 0.5;
export const STATISTIC_MET = 0.7;
const MEASURE_MET = 0.3;
const OF_ITS_OWN = 0.8;
/** «How much was started in the whole region?»: what a part of it did is no answer. */
const OF_ITSELF = 0.86;
/** A fact explains a topic this far where it is no more than a word of its text. */
const SAID = 0.8;
/** A topic this heavy among the facts is what is asked; an answer has to have something of it. */
const HEAVY = 1.55;
const TOUCHED = 0.3;

/**
 * The terms left open. Of several periods («April, and the whole year?») one is enough, and of several names
 * half: a fact about two of three is an answer.
 */
export function openTerms(
  terms: readonly Term[],
  met: readonly boolean[],
  asksStatistic: boolean,
): readonly Term[] {
  const share = (kind: Meaning['kind']): number => {
    const those = terms.flatMap(({ meanings, inherited }, index) =>
      !inherited && meanings.some((meaning) => meaning.kind === kind) ? [met[index] === true] : [],
    );
    return those.filter(Boolean).length / those.length;
  };
  // «Somebody told me last year that at the event …»: the event has its own date.
  const isDated = share('entity') > 0;
  // «After 2022, by the end of 2023: how many now?»: of a place's own figures the last time named is meant.
  const last = terms.findLast(
    ({ meanings, inherited, aside }) =>
      !inherited &&
      !aside &&
      meanings.some((meaning) => meaning.kind === 'period' && !meaning.period.relative),
  );
  const isLate = (term: Term): boolean => asksStatistic && term === last;
  const isEnough = (term: Term): boolean => !isLate(term) && isCovered(term);
  const isOneDated = terms.some((term, index) => met[index] === true && isDate(term));
  const isCovered = (term: Term): boolean =>
    term.meanings.some(
      ({ kind }) =>
        (kind === 'period' &&
          ((isDate(term) ? isOneDated : share('period') > 0) ||
            (term.aside === true && isDated))) ||
        (kind === 'entity' && share('entity') >= 0.5),
    );
  return terms.filter((term, index) => met[index] !== true && !isEnough(term));
}

/** A time with its year; «the whole year» that is met meets no other year than the one named. */
export function isDate({ meanings, inherited }: Term): boolean {
  return !inherited && meanings.some((meaning) => meaning.kind === 'period' && meaning.period.days);
}

/** The noun after «how many»: «… workers» where no fact speaks of workers. */
function isCountedNoun(term: Term, { terms, supports }: Frame): boolean {
  const [first] = term.positions;
  if (first === undefined || term.meanings.length > 0) return false;
  // «How many complete vehicles»: the noun is the next word.
  const next = (term.positions.at(-1) ?? first) + 1;
  const isAttribute = terms.some(
    ({ positions }, index) => positions[0] === next && (supports[index] ?? 0) >= MET,
  );
  if (isAttribute) return false;
  return terms.some(
    ({ meanings, positions, inherited }) =>
      inherited !== true &&
      positions.at(-1) === first - 1 &&
      meanings.some((meaning) => meaning.kind === 'measure' && meaning.measure === 'count'),
  );
}

/** What the question is about as a whole: some of its parts need less explaining in it. */
export interface Frame {
  readonly asksStatistic: boolean;
  /** One of several statistics that are asked is given outright; the others may be spoken of. */
  readonly givesStatistic: boolean;
  readonly places: ReadonlySet<ZoneId>;
  readonly namesEntity: boolean;
  /** The best fact is about companies, projects or people. */
  readonly isOfCompany: boolean;
  /** A figure of a kind that companies and projects have is asked for. */
  readonly asksDetail: boolean;
  /** The best fact is a figure of the kind that is asked. */
  readonly givesMeasure: boolean;
  /** How many, how much, when, … */
  readonly asksMeasure: boolean;
  /** … within the words for a topic. */
  readonly asksHowMuch: boolean;
  /** Most of what is asked beside places, times and topics is said in the best fact's own words. */
  readonly saysMore: boolean;
  readonly terms: readonly Term[];
  /** How far the facts chosen explain each of them. */
  readonly supports: readonly number[];
}

export function isMet(
  term: Term,
  support: number,
  frame: Frame,
  { base, figureTopics }: Searcher,
): boolean {
  const kinds = new Set(term.meanings.map(({ kind }) => kind));
  if (kinds.size === 0) {
    return !frame.namesEntity || support > 0 || term.aside === true || !isCountedNoun(term, frame);
  }
  if (term.aside && !kinds.has('outside') && !kinds.has('period')) return true;
  const isTaken = term.inherited === true && term.firm !== true;
  if (kinds.has('measure') && kinds.size === 1) {
    return isTaken || support >= MEASURE_MET || isOfGrowth(term, frame);
  }
  if (kinds.has('measure') && kinds.size === 2 && kinds.has('topic') && support === 0)
    return isTaken;
  if (isStatistic(term, base) && term.weight >= 1) {
    // «By how much did the company lift output?»: its own figure only speaks of the statistic; and «what did
    // the leaders do at the large firms?» asks for no figure.
    const isSpokenOf =
      frame.givesStatistic ||
      (frame.namesEntity && frame.isOfCompany) ||
      (frame.saysMore && !frame.asksMeasure);
    return support >= (isSpokenOf ? MET : STATISTIC_MET);
  }
  if (kinds.has('outside')) return term.weight < 1 || support >= MET;
  if (kinds.has('zone')) {
    // What another place's fact says of this one is no figure of it.
    const own = frame.asksHowMuch ? OF_ITSELF : OF_ITS_OWN;
    const isOwn = frame.asksMeasure || frame.asksHowMuch;
    const enough = isOwn && !frame.namesEntity ? own : MET;
    if (support < OF_ITS_OWN && isOnlySaid(frame)) return false;
    return support >= enough || (isTaken && !frame.asksStatistic);
  }
  if (kinds.has('period')) return isTaken || support >= MET;
  if (kinds.has('entity')) {
    return (
      support >= MET ||
      isElsewhere(term, frame) ||
      (isTaken && !frame.asksDetail && !frame.isOfCompany)
    );
  }
  // A detail of a company that none of its facts has is not known, whatever else is known of it.
  if (term.inherited !== true && asksDetail(term, figureTopics)) {
    return support >= MET;
  }
  if (support === 0 && isCountedTopic(term, frame)) return false;
  // «How many tonnes once it is built?»: the tonnes are asked, and given.
  return term.weight < HEAVY || support >= TOUCHED || (frame.namesEntity && frame.givesMeasure);
}

/** A word or two may stand between: 「签约项目共有多少」. Tokens. */
const NEXT = 2;

/** «How many signed projects …?», where what is told is neither of them nor a number. */
function isCountedTopic(term: Term, frame: Frame): boolean {
  const { inherited, certainty, weight, positions } = term;
  const isNext = (other: Term): boolean =>
    positions.some((at) => other.positions.some((there) => Math.abs(there - at) <= NEXT));
  return (
    inherited !== true &&
    certainty === 'exact' &&
    weight >= 1 &&
    !frame.givesMeasure &&
    frame.terms.some(
      (other) =>
        other.meanings.some(
          (meaning) => meaning.kind === 'measure' && meaning.measure === 'count',
        ) && isNext(other),
    )
  );
}

/** «The leading industries here?»: a fact of another place that has both words in it tells neither. */
function isOnlySaid({ terms, supports, namesEntity, saysMore }: Frame): boolean {
  const asked = terms.flatMap((term, index) =>
    means(term, 'topic') && !term.inherited && !term.aside ? [supports[index] ?? 0] : [],
  );
  return !namesEntity && !saysMore && asked.length > 0 && asked.every((one) => one <= SAID);
}

export function asksDetail({ meanings }: Term, figureTopics: ReadonlySet<TopicId>): boolean {
  return meanings.every((meaning) => meaning.kind === 'topic' && figureTopics.has(meaning.topic));
}

/** «Grew by what per cent?»: the share is the growth. */
function isOfGrowth({ meanings, positions }: Term, { terms }: Frame): boolean {
  const measures = (one: Pick<Term, 'meanings'>): readonly string[] =>
    one.meanings.flatMap((meaning) => (meaning.kind === 'measure' ? [meaning.measure] : []));
  return (
    measures({ meanings }).includes('share') &&
    terms.some((other) => other.positions[0] !== positions[0] && measures(other).includes('growth'))
  );
}

/** An entity's file is another than that of the place asked about; the place decides. */
function isElsewhere({ meanings }: Term, { places }: Frame): boolean {
  return (
    places.size > 0 &&
    meanings.every((meaning) => meaning.kind !== 'entity' || !places.has(meaning.zone))
  );
}
