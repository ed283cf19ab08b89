import type { KnowledgeBase } from '../knowledge/base.ts';
import type { Measure, TopicId } from '../knowledge/schema.ts';
import { entityKey, type Meaning } from './meaning.ts';
import type { Subject } from './memory.ts';
import type { Question } from './question.ts';
import { entitiesOf, pointsBack, taken, zonesOf } from './taken.ts';
import { has, means, topicsOf, type Term } from './term.ts';
import { weightOf } from './terms.ts';
import { namesThatYear, yearOf } from './told-times.ts';

// What a turn takes over weighs less than what it says, so that a new subject can win over the old place.
const INHERITED_ZONE = 1.5;
const INHERITED_ENTITY = 1;
const INHERITED_TOPIC = 2;
export const INHERITED_MEASURE = 0.5;
const INHERITED_PERIOD = 0.6;
const COMPARED = 2;
/** What was told, of kinds that are named now. */
const INHERITED_KIND = 1;
/** More unknown content than this is a subject of its own. */
export const MOST_REST = 1.2;

/** How a question goes on from the turn before. */
export interface Taking {
  /** It says too little to stand alone. */
  readonly isBare: boolean;
  /** It names nothing but a figure that things of many kinds have. */
  readonly isMereFigure: boolean;
  /** It names another thing, which no list has, than what was told. */
  readonly asksThing: boolean;
  /** It names a figure that things of many kinds have, perhaps beside a thing. */
  readonly namesFigure: boolean;
  /** How much a topic weighs that only tells two figures apart. */
  readonly ofThese: number;
}

/** What a question takes over from the turn before. */
export function inheritedTerms(
  { terms, intents, normalised }: Pick<Question, 'terms' | 'intents' | 'normalised'>,
  subject: Subject,
  { isBare, isMereFigure, asksThing, namesFigure, ofThese }: Taking,
  base: KnowledgeBase,
): readonly Term[] {
  const inherited: Term[] = [];
  const topics = intents.has('total') ? wholesOf(subject, base) : subject.topics;
  const hasEntity = has(terms, 'entity');
  // «Which zone has the highest …?» is asked of all of them.
  const isRanked = intents.has('rank-most') || intents.has('rank-least');
  const ofZones =
    (intents.has('zones') || intents.has('where-to')) &&
    (isRanked || (!intents.has('follow-up') && (has(terms, 'topic') || restOf(terms) > MOST_REST)));
  // «And the least?»: of zones, whose figure was told.
  const isRankedAgain =
    isRanked &&
    intents.has('follow-up') &&
    terms.length === 0 &&
    subject.entities.length === 0 &&
    topics.some((topic) => base.topicById.get(topic)?.comparable === true);
  const isOfAll = !pointsBack(normalised) && (ofZones || isRankedAgain);
  if (!has(terms, 'zone') && !hasEntity && !isOfAll) {
    inherited.push(...taken(zonesOf(subject), INHERITED_ZONE));
    // «And the other one?» is not the one that was named.
    if (!intents.has('others')) inherited.push(...taken(entitiesOf(subject), INHERITED_ENTITY));
  }
  if (intents.has('compare') || BEYOND.test(normalised)) {
    inherited.push(...otherSide(terms, subject));
  }
  if (isBare && !namesTopic(terms) && !asksThing) {
    inherited.push(
      ...topicsTaken(terms, topics, subject, base).flatMap((topic) =>
        taken([{ kind: 'topic', topic }], INHERITED_TOPIC),
      ),
    );
  }
  // «And the investment of these?»: what they were may still tell two figures apart.
  if (!isBare && (intents.has('follow-up') || isMereFigure) && !has(terms, 'zone') && !hasEntity) {
    inherited.push(...topics.flatMap((topic) => taken([{ kind: 'topic', topic }], ofThese)));
  }
  // «Which of the three is least?»: of what was told, by its kinds.
  if (isRanked && !isBare && areFamilies(terms, base)) {
    inherited.push(...topics.flatMap((topic) => taken([{ kind: 'topic', topic }], INHERITED_KIND)));
  }
  const isOfSame = isBare || isRanked || intents.has('compare');
  if (isOfSame && !has(terms, 'measure') && !namesFigure) {
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

/** «And the whole city?»: that which the place lies in; grammar, not knowledge. */
const WHOLE_CITY = /^(?:全市|(?:whole|entire)? ?city)$/u;

/** The terms, with the city of the place that was spoken of where it is asked for by no name. */
export function withCity(
  terms: readonly Term[],
  { zones }: Subject,
  { zoneById }: KnowledgeBase,
): readonly Term[] {
  if (has(terms, 'zone') || has(terms, 'topic')) return terms;
  const meanings = zones.flatMap((zone): readonly Meaning[] => {
    const city = zoneById.get(zone)?.city;
    return city === undefined ? [] : [{ kind: 'zone', zone: city }];
  });
  if (meanings.length === 0) return terms;
  return terms.map((term) =>
    term.meanings.length === 0 && WHOLE_CITY.test(term.surface)
      ? { ...term, meanings, weight: NAMED }
      : term,
  );
}

/** As much as the name of a place. */
const NAMED = 2;

/** 「比 … 快多少」: by how much what was told is beyond that; grammar, not knowledge. */
const BEYOND = /^(?:那么?|这|它)?比(?![如例重率较亚特])/u;

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

/** Nothing but topics that have kinds, and what is asked of them. */
function areFamilies(terms: readonly Term[], { kindsOfTopic }: KnowledgeBase): boolean {
  const named = terms.flatMap(topicsOf);
  return named.length > 0 && named.every((topic) => (kindsOfTopic.get(topic)?.length ?? 0) > 1);
}

const LONE_THING = 1;

/**
 * 「税呢？」: one character is all that is asked, and facts of what was spoken of say it. It weighs as a word then.
 */
export function loneThing(
  { terms, intents }: Pick<Question, 'terms' | 'intents'>,
  { zones, entities }: Subject,
  { factsByZone }: KnowledgeBase,
): Term | undefined {
  const [only, ...others] = terms.filter(({ weight }) => weight > 0);
  if (!intents.has('follow-up') || !only || others.length > 0 || only.meanings.length > 0)
    return undefined;
  if (only.tokens.length !== 1 || only.tokens[0]?.type !== 'han') return undefined;
  const isSaid = zones
    .flatMap((zone) => factsByZone.get(zone) ?? [])
    .filter(({ fact, zone }) =>
      entities.every((entity) => fact.about?.some((id) => entityKey(zone.id, id) === entity)),
    )
    .some(({ fact }) => fact.text.zh.includes(only.surface));
  return isSaid ? { ...only, weight: LONE_THING } : undefined;
}

/**
 * The topics that were spoken of; not one that has no figure of the kind that is now asked: after the floor area,
 * «and the money behind it?» asks of the same project, and of no area.
 */
function topicsTaken(
  terms: readonly Term[],
  topics: readonly TopicId[],
  { zones, entities }: Subject,
  { factsByZone }: KnowledgeBase,
): readonly TopicId[] {
  const asked = terms.flatMap(({ meanings }) =>
    meanings.flatMap((meaning) => (meaning.kind === 'measure' ? [meaning.measure] : [])),
  );
  if (!asked.some((measure) => OF_THINGS.has(measure))) return topics;
  const facts = zones.flatMap((zone) => factsByZone.get(zone) ?? []);
  // «How many projects? – Worth how much?»: where a fact of the same thing gives just that, whatever its topic.
  const ofThing = facts.filter(
    ({ fact, zone, measure }) =>
      asked.includes(measure) &&
      fact.about?.some((id) => entities.includes(entityKey(zone.id, id))) === true,
  );
  const isElsewhere =
    ofThing.length > 0 && !ofThing.some(({ fact }) => topics.includes(fact.topic));
  if (isElsewhere) return [];
  return topics.filter((topic) => {
    const measures = facts.flatMap(({ fact, measure }) => (fact.topic === topic ? [measure] : []));
    return (
      measures.every((measure) => !OF_THINGS.has(measure)) ||
      asked.some((one) => measures.includes(one))
    );
  });
}

/** What each is of a thing of its own, where growth, share and rank are of any figure. */
const OF_THINGS: ReadonlySet<Measure> = new Set<Measure>(['amount', 'area']);

/** «In total?» after the figures of all kinds asks of what they are kinds of. */
function wholesOf(
  { topics, facts, earlier = [] }: Subject,
  { topicById, factByKey, kindsOfTopic }: KnowledgeBase,
): readonly TopicId[] {
  const told = [...facts, ...earlier].flatMap((key) => factByKey.get(key)?.fact.topic ?? []);
  const wholes = topics.map((topic) => {
    const parent = topicById.get(topic)?.parent;
    const kinds = parent === undefined ? [] : (kindsOfTopic.get(parent) ?? []);
    const areTold = kinds.every(({ id }) => told.includes(id));
    return parent !== undefined && areTold ? parent : topic;
  });
  return [...new Set(wholes)];
}

export function restOf(terms: readonly Term[]): number {
  return weightOf(terms.filter(({ meanings }) => meanings.length === 0));
}

/** «How much money» may mean a topic, and is a mere measure beside what was spoken of. */
export function namesTopic(terms: readonly Term[]): boolean {
  return terms.some((term) => term.weight > 0 && means(term, 'topic') && !means(term, 'measure'));
}
