import type { FactRecord, KnowledgeBase } from '../knowledge/base.ts';
import type { Measure, TopicId, Zone, ZoneId } from '../knowledge/schema.ts';
import { allNormalised } from '../text/normalise.ts';
import type { LexicalFact } from './lexical.ts';
import { entityKey, zoneOf, type EntityKey, type Meaning } from './meaning.ts';
import { giving } from './measured.ts';
import { periodSupport } from './period-support.ts';
import { inText, restSupports } from './said.ts';
import { isFigureOfPlace } from './statistic.ts';
import type { Term } from './terms.ts';
import { noteWeighed, weighedBefore, type Known } from './weighed-before.ts';
import type { Explains, Weighing } from './weighing.ts';

/**
 * How far a fact explains a term: 1 says it is about just that, 0 that it has nothing of it. The steps
 * between are judgements of how sure each kind of evidence is; `npm run eval` shows what a change does.
 */
const PART_OF_ASKED_PLACE = 0.85;
const OF_COMPANY_THERE = 0.97;
const STATISTIC_OF_A_PART = 0.1;
/** What the city around a zone does with something that is named; none of its figures. */
const DONE_AROUND = 0.85;
const PLACE_IN_TEXT = 0.6;
const ENTITY_IN_TEXT = 0.75;
const SAME_TOPIC = 0.9;
/** The mayor for the governor. */
const OTHER_OF_TOPIC = 0.3;
const NARROWER_TOPIC = 0.85;
const WIDER_TOPIC = 0.35;
const WORD_IN_TEXT = 0.8;
/** To speak of the GDP is not to give it. */
const FIGURE_IN_TEXT = 0.55;
const FIGURE_GIVEN = 0.75;
/** A name found by sound or by guess. */
const HEARD = 0.96;
const SIBLING_TOPIC = 0.7;

/** How far each fact of the pool explains a term. */
export function supportsOf(term: Term, weighing: Weighing): Float64Array {
  const known = weighedBefore(term, weighing);
  const supports = known.missing === 0 ? known.supports : weighed(term, known, weighing);
  noteWeighed(term, supports, weighing);
  return supports;
}

function weighed(term: Term, { supports, isKnown }: Known, weighing: Weighing): Float64Array {
  const { pool, searcher } = weighing;
  if (term.meanings.length === 0) return restSupports(term, pool, searcher.postings);
  const { facts } = pool;
  const { base, lexicalByNumber } = searcher;
  for (const meaning of term.meanings) {
    const explains = meaningSupport(meaning, term, weighing);
    for (let at = 0; at < supports.length; at++) {
      if (isKnown?.[at] === 1) continue;
      const fact = facts[at] ?? 0;
      const record = base.facts[fact];
      const lexical = lexicalByNumber[fact];
      const support = record && lexical ? explains(record, lexical, at) : 0;
      if (support > (supports[at] ?? 0)) supports[at] = support;
    }
  }
  if (term.certainty === 'exact') return supports;
  for (let at = 0; at < supports.length; at++) {
    if (isKnown?.[at] !== 1) supports[at] = (supports[at] ?? 0) * HEARD;
  }
  return supports;
}

function meaningSupport(meaning: Meaning, term: Term, weighing: Weighing): Explains {
  switch (meaning.kind) {
    case 'zone':
      return zoneSupport(meaning.zone, term, weighing);
    case 'entity':
      return entitySupport(meaning.entity, weighing);
    case 'topic':
      return topicSupport(meaning.topic, term, weighing);
    case 'measure':
      return measureSupport(meaning.measure, term, weighing);
    case 'period':
      return periodSupport(meaning.period, weighing);
    case 'outside':
      // 陕西 in the name of a firm is an entity; by itself it is another province.
      return () => 0;
    case 'contact': {
      const isSaid = inText(term, weighing.pool, weighing.searcher.postings);
      return (_, { haystack }, at) => (isSaid(haystack, at) ? 1 : 0);
    }
    case 'intent':
    case 'suffix':
    case 'filler':
      return () => 1;
  }
}

function zoneSupport(zone: ZoneId, term: Term, { pool, searcher, context }: Weighing): Explains {
  const { base, ancestors, postings } = searcher;
  const { asksStatistic, asksEntity, asksFigure } = context;
  const mentioned = pool.listed(postings.said.zones.get(zone));
  const inOther = asksStatistic ? STATISTIC_OF_A_PART : PLACE_IN_TEXT;
  // Facts of one place mostly stand together: what holds for the place is looked up once for them.
  const around = ancestors.get(zone);
  let place: Zone | undefined;
  let isAround = false;
  let isDoneAround = false;
  return (record, _, at) => {
    if (record.zone !== place) {
      place = record.zone;
      isAround = ancestors.get(place.id)?.has(zone) === true;
      isDoneAround = place.id !== base.region.root && around?.has(place.id) === true;
    }
    if (place.id === zone) return 1;
    if (isAround) {
      const isOnlyOfPart =
        (!record.fact.about &&
          (base.topicById.get(record.fact.topic)?.comparable === true ||
            (asksFigure && record.fact.value !== undefined))) ||
        (asksStatistic && !asksEntity);
      if (isOnlyOfPart) return STATISTIC_OF_A_PART;
      // «In which zone of the city is that project?»: where the company is, is just there.
      return asksEntity && record.fact.about ? OF_COMPANY_THERE : PART_OF_ASKED_PLACE;
    }
    if (mentioned[at] === 1 && !term.inherited) return inOther;
    return isDoneAround && asksEntity && record.fact.about && !record.fact.value ? DONE_AROUND : 0;
  };
}

function entitySupport(entity: EntityKey, { pool, searcher }: Weighing): Explains {
  const mentioned = pool.listed(searcher.postings.said.entities.get(entity));
  const home = zoneOf(entity);
  return ({ fact, zone }, _, at) => {
    const about = zone.id === home ? fact.about : undefined;
    if (about?.some((id) => entityKey(home, id) === entity)) return 1;
    return mentioned[at] === 1 ? ENTITY_IN_TEXT : 0;
  };
}

function topicSupport(topic: TopicId, term: Term, { pool, searcher, context }: Weighing): Explains {
  const { base, topicAncestors, postings } = searcher;
  const isSaid = inText(term, pool, postings);
  // «Is she the mayor?»: what she is instead answers that.
  const isOfNamed = ({ fact, zone }: FactRecord): boolean =>
    !context.asksWho &&
    fact.about?.some((id) => context.entities.has(entityKey(zone.id, id))) === true;
  const isOfDeputy = (text: string): boolean => isLiteral && isDeputyOnly(text, term.surface);
  const named = pool.listed(postings.said.topics.get(topic));
  const above = topicAncestors.get(topic);
  const isTaken = term.inherited === true;
  const { literal } = base.topicById.get(topic) ?? {};
  const isLiteral = literal !== undefined && allNormalised(literal).includes(term.surface);
  let other: TopicId | undefined;
  let around: ReadonlySet<TopicId> | undefined;
  let isNarrower = false;
  let isWider = false;
  return (record, lexical, at) => {
    const { fact } = record;
    if (fact.topic === topic) {
      if (isTaken || (isSaid(lexical.haystack, at) && !isOfDeputy(lexical.haystack))) return 1;
      return isLiteral && !isOfNamed(record) ? OTHER_OF_TOPIC : SAME_TOPIC;
    }
    // What holds for a topic is looked up once for facts of it that stand together.
    if (fact.topic !== other) {
      other = fact.topic;
      around = topicAncestors.get(other);
      isNarrower = around?.has(topic) === true;
      isWider = above?.has(other) === true;
    }
    if (isNarrower) return term.asWhole ? WIDER_TOPIC : NARROWER_TOPIC;
    const isWorded = named[at] === 1 && !isTaken && (!isLiteral || isSaid(lexical.haystack, at));
    const worded = isWorded ? wordedSupport(topic, record, base, lexical) : 0;
    if (isWider) return Math.max(WIDER_TOPIC, worded);
    // «Is this company a provincial one?» is answered by what it is instead.
    if (!context.asksEntity || !fact.about) return worded;
    return haveInCommon(around, above) ? Math.max(SIBLING_TOPIC, worded) : worded;
  };
}

/** 「副市长」 says nothing of the 市长. */
function isDeputyOnly(text: string, title: string): boolean {
  for (let at = text.indexOf(title); at >= 0; at = text.indexOf(title, at + 1)) {
    if (!DEPUTY.test(text.slice(0, at))) return false;
  }
  return true;
}

/** Before a title; grammar, not knowledge. */
const DEPUTY = /副$|\b(?:vice|deputy)[- ]$/u;

function haveInCommon<T>(
  one: ReadonlySet<T> | undefined,
  other: ReadonlySet<T> | undefined,
): boolean {
  if (one && other) for (const member of one) if (other.has(member)) return true;
  return false;
}

/** How far words in the text stand for the topic. */
function wordedSupport(
  topic: TopicId,
  { measure, fact }: FactRecord,
  base: KnowledgeBase,
  lexical: LexicalFact,
): number {
  if (!isFigureOfPlace(topic, base)) return WORD_IN_TEXT;
  const gives = measure !== 'none' && !fact.about && lexical.stated.has(topic);
  return gives ? FIGURE_GIVEN : FIGURE_IN_TEXT;
}

const MEASURE_IN_TEXT = 0.75;
/** «How many» and «how much» also ask for tonnes, days and mu. */
const COUNTED_OTHERWISE = 0.7;
/** «How many are ready?» — 30% are. */
const COUNTED_AS_SHARE = 0.35;
const COUNTABLE: ReadonlySet<Measure> = new Set<Measure>(['amount', 'duration', 'area', 'count']);

function measureSupport(measure: Measure, term: Term, { pool, searcher }: Weighing): Explains {
  const isSaid = inText(term, pool, searcher.postings);
  const isGiven = giving(measure);
  return (record, lexical, at) => {
    if (record.measure === measure) return 1;
    if (measure === 'count' && COUNTABLE.has(record.measure)) return COUNTED_OTHERWISE;
    if (measure === 'count' && record.measure === 'share') return COUNTED_AS_SHARE;
    if (measure === 'date' && /\d{4}-\d{2}/u.test(record.fact.period)) return MEASURE_IN_TEXT;
    if (isGiven(lexical)) return MEASURE_IN_TEXT;
    return isSaid(lexical.haystack, at) ? WORD_IN_TEXT : 0;
  };
}
