import type { Intent } from '../knowledge/schema.ts';
import type { Subject } from './memory.ts';
import type { Meaning } from './meaning.ts';
import type { Question } from './question.ts';
import { kindsNamed } from './qualifiers.ts';
import type { Searcher } from './searcher.ts';
import { figureOfOtherKind } from './same-figure.ts';
import { entitiesOf, pointsBack, taken, TAKEN, zonesOf } from './taken.ts';
import { means, topicsOf, type Term } from './term.ts';
import { weightOf } from './terms.ts';
import { namesThatYear, yearOf } from './told-times.ts';

/** A question with what it takes over from the turns before. */
export interface Asked {
  readonly question: Question;
  readonly terms: readonly Term[];
  readonly wish: Subject['wish'];
  /** True where the topic, too, came from before: «and Taigu?» */
  readonly isElliptic: boolean;
}

// What a turn takes over weighs less than what it says, so that a new subject can win over the old place.
const INHERITED_ZONE = 1.5;
const INHERITED_ENTITY = 1;
const INHERITED_TOPIC = 2;
const INHERITED_MEASURE = 0.5;
const INHERITED_PERIOD = 0.6;
const OF_THESE = 0.15;
/** «And their investment?»: nothing but a figure that things of many kinds have. */
const FIGURE_OF_THESE = 1;
const COMPARED = 2;
const KIND = 2;
/** More unknown content than this is a subject of its own. */
const MOST_REST = 1.2;
/** Grammar between the words that ask. */
const MOST_OF_MERE_WORDS = 0.4;
/** «How many of those are …?» */
const MOST_REST_OF_FOLLOW_UP = 2.2;

export function withSubject(
  question: Question,
  subject: Subject | undefined,
  searcher: Pick<Searcher, 'base' | 'qualifiers' | 'figureTopics'>,
): Asked {
  const alone: Asked = {
    question,
    terms: question.terms,
    wish: wishOf(question),
    isElliptic: false,
  };
  if (!subject || question.unknownPlace !== undefined || has(question.terms, 'outside')) {
    return alone;
  }
  const kinds = otherKinds(question, subject, searcher);
  const terms = kinds ?? question.terms;
  const isBare = kinds !== undefined || isElliptic(question);
  const isFigure = isFigureOnly(terms, searcher);
  const ofThese = isFigure ? FIGURE_OF_THESE : OF_THESE;
  const own = { ...question, terms };
  return {
    question,
    terms: [
      ...terms,
      ...inheritedTerms(own, subject, isBare, isFigure, ofThese),
      ...taken(isBare ? [] : figureOfOtherKind(terms, subject, searcher.base), INHERITED_MEASURE),
    ],
    wish: isBare ? subject.wish : alone.wish,
    isElliptic: isBare,
  };
}

/** «And the provincial ones?»: another kind of what was asked about, by what tells the kinds apart. */
function otherKinds(
  { normalised, terms }: Question,
  { topics }: Subject,
  { base, qualifiers }: Pick<Searcher, 'base' | 'qualifiers'>,
): readonly Term[] | undefined {
  const families = topics.flatMap((topic) => {
    const parent = base.topicById.get(topic)?.parent;
    return parent === undefined ? [topic] : [topic, parent];
  });
  const kinds = kindsNamed(normalised, [...new Set(families)], qualifiers);
  if (kinds.length === 0) return undefined;
  const isOfKind = ({ surface, meanings }: Term): boolean =>
    surface !== '' &&
    kinds.some(({ word }) =>
      // A longer name with the same word in it is a subject of its own.
      meanings.some(({ kind }) => SUBJECTS.has(kind))
        ? word.includes(surface)
        : word.includes(surface) || surface.includes(word),
    );
  const others = terms.filter((term) => !isOfKind(term));
  if (others.some(({ meanings }) => meanings.some(({ kind }) => SUBJECTS.has(kind))))
    return undefined;
  if (restOf(others) > MOST_REST) return undefined;
  return [
    ...others,
    ...kinds.map(({ word, topic }): Term => ({
      ...TAKEN,
      surface: word,
      meanings: [{ kind: 'topic', topic }],
      weight: KIND,
    })),
  ];
}

/** What makes a question one of its own. */
const SUBJECTS: ReadonlySet<Meaning['kind']> = new Set<Meaning['kind']>(['topic', 'entity']);

function restOf(terms: readonly Term[]): number {
  return weightOf(terms.filter(({ meanings }) => meanings.length === 0));
}

/** A figure that projects and events have, and nothing else. */
function isFigureOnly(
  terms: readonly Term[],
  { base, figureTopics }: Pick<Searcher, 'base' | 'figureTopics'>,
): boolean {
  return terms.every(
    (term) =>
      (term.meanings.length === 0 && term.weight <= MOST_OF_MERE_WORDS) ||
      means(term, 'measure') ||
      (means(term, 'topic') &&
        topicsOf(term).every((topic) => {
          const { comparable, parent } = base.topicById.get(topic) ?? {};
          // One of several kinds («and those started?») stands in the place of the one before.
          return figureTopics.has(topic) && !comparable && parent === undefined;
        })),
  );
}

/** «What are they called?», «and the other one?» */
const ASKS_ON: readonly Intent[] = ['ask', 'list', 'others'];

/** It says too little to stand alone: no more than a place, a time, a measure or a pronoun. */
function isElliptic({ terms, intents }: Question): boolean {
  const hasEntity = has(terms, 'entity');
  const refersBack = isReference({ terms, intents });
  const isCorrection = intents.has('correct');
  // «Which zones are there in that city?» is whole, where «which zones?» asks on.
  const listsZones = intents.has('zones') && has(terms, 'zone');
  return (
    !listsZones &&
    !namesTopic(terms) &&
    (!hasEntity || refersBack) &&
    restOf(terms) <= (intents.has('follow-up') ? MOST_REST_OF_FOLLOW_UP : MOST_REST) &&
    (isCorrection || !intents.has('summary')) &&
    !intents.has('contact') &&
    (has(terms, 'period') ||
      has(terms, 'measure') ||
      has(terms, 'zone') ||
      refersBack ||
      // «What are they called?», «which four, by name?»
      (weightOf(terms) <= MOST_OF_MERE_WORDS && ASKS_ON.some((intent) => intents.has(intent))))
  );
}

/** «How much money» may mean a topic, and is a mere measure beside what was spoken of. */
function namesTopic(terms: readonly Term[]): boolean {
  return terms.some((term) => term.weight > 0 && means(term, 'topic') && !means(term, 'measure'));
}

/** «Compared with …?», «and …?» with a name. */
function isReference({ terms, intents }: Pick<Question, 'terms' | 'intents'>): boolean {
  return intents.has('compare') || (has(terms, 'entity') && intents.has('follow-up'));
}

function inheritedTerms(
  { terms, intents, normalised }: Pick<Question, 'terms' | 'intents' | 'normalised'>,
  subject: Subject,
  isBare: boolean,
  isMereFigure: boolean,
  ofThese: number,
): readonly Term[] {
  const inherited: Term[] = [];
  const hasEntity = has(terms, 'entity');
  // «Which zone has the highest …?» is asked of all of them.
  const isRanked = intents.has('rank-most') || intents.has('rank-least');
  const isOfAll =
    !pointsBack(normalised) &&
    (intents.has('zones') || intents.has('where-to')) &&
    (isRanked || (!intents.has('follow-up') && (has(terms, 'topic') || restOf(terms) > MOST_REST)));
  if (!has(terms, 'zone') && !hasEntity && !isOfAll) {
    inherited.push(...taken(zonesOf(subject), INHERITED_ZONE));
    // «And the other one?» is not the one that was named.
    if (!intents.has('others')) inherited.push(...taken(entitiesOf(subject), INHERITED_ENTITY));
  }
  if (intents.has('compare')) inherited.push(...otherSide(terms, subject));
  if (isBare && !namesTopic(terms)) {
    inherited.push(
      ...subject.topics.flatMap((topic) => taken([{ kind: 'topic', topic }], INHERITED_TOPIC)),
    );
  }
  // «And the investment of these?»: what they were may still tell two figures apart.
  if (!isBare && (intents.has('follow-up') || isMereFigure) && !has(terms, 'zone') && !hasEntity) {
    inherited.push(
      ...subject.topics.flatMap((topic) => taken([{ kind: 'topic', topic }], ofThese)),
    );
  }
  if (isBare && !has(terms, 'measure')) {
    inherited.push(
      ...subject.measures.flatMap((measure) =>
        taken([{ kind: 'measure', measure }], INHERITED_MEASURE),
      ),
    );
  }
  const isThatYear = namesThatYear(normalised);
  if (subject.period && !has(terms, 'period') && (!hasEntity || isThatYear)) {
    const days = isThatYear ? yearOf(subject.period.days) : subject.period.days;
    const period = { ...subject.period, days };
    const inherits = taken([{ kind: 'period', period }], INHERITED_PERIOD);
    // «And there?» asks for the same year; a question with a topic of its own may be of another.
    const isFirm = isBare || isThatYear;
    inherited.push(...(isFirm ? inherits.map((term) => ({ ...term, firm: true })) : inherits));
  }
  return inherited;
}

/** «Compared with 2023?», «and against the whole province?»: the other side is the turn before. */
function otherSide(terms: readonly Term[], subject: Subject): readonly Term[] {
  const isOne = (kind: Meaning['kind']): boolean =>
    terms.filter(({ meanings }) => meanings.some((meaning) => meaning.kind === kind)).length === 1;
  const hasEntity = has(terms, 'entity');
  if (!hasEntity && isOne('zone')) return taken(zonesOf(subject), COMPARED);
  if (isOne('entity') && subject.entities.length > 0) return taken(entitiesOf(subject), COMPARED);
  if (subject.period && (isOne('period') || isOne('entity'))) {
    return taken([{ kind: 'period', period: subject.period }], COMPARED);
  }
  // «How far ahead of the growth of the whole was that?»
  if (
    isOne('topic') &&
    !terms.some((term) => topicsOf(term).some((id) => subject.topics.includes(id)))
  ) {
    return subject.topics.flatMap((topic) => taken([{ kind: 'topic', topic }], COMPARED));
  }
  return [];
}

function wishOf({ intents }: Question): Subject['wish'] {
  if (intents.has('contact')) return 'contact';
  return intents.has('summary') ? 'summary' : 'fact';
}

export function has(terms: readonly Term[], kind: Meaning['kind']): boolean {
  return terms.some(
    ({ meanings, weight }) => weight > 0 && meanings.some((meaning) => meaning.kind === kind),
  );
}
