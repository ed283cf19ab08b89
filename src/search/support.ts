import type { FactRecord, KnowledgeBase } from '../knowledge/base.ts';
import type { Measure, TopicId, ZoneId } from '../knowledge/schema.ts';
import type { AskedPeriod } from '../text/asked-periods.ts';
import { daysOf, overlap, within } from '../text/periods.ts';
import type { LexicalFact } from './lexical.ts';
import { entityKey, type EntityKey, type Meaning } from './meaning.ts';
import type { Searcher } from './searcher.ts';
import { isMeasured } from './measured.ts';
import { inText, restSupport } from './said.ts';
import type { Term } from './terms.ts';

/**
 * How far a fact explains a term: 1 says it is about just that, 0 that it has nothing of it. The steps
 * between are judgements of how sure each kind of evidence is; `npm run eval` shows what a change does.
 */
const PART_OF_ASKED_PLACE = 0.85;
const STATISTIC_OF_A_PART = 0.1;
const PLACE_IN_TEXT = 0.6;
const ENTITY_IN_TEXT = 0.75;
const SAME_TOPIC = 0.9;
const NARROWER_TOPIC = 0.85;
const WIDER_TOPIC = 0.35;
const WORD_IN_TEXT = 0.8;
/** To speak of the GDP is not to give it. */
const FIGURE_IN_TEXT = 0.55;
const FIGURE_GIVEN = 0.75;
/** A name found by sound or by guess. */
const HEARD = 0.96;
const PERIOD_PARTLY = 0.45;
const PERIOD_IN_TEXT = 0.7;
/** As dates that read YYYYMMDD differ: ten months. */
const NEARLY_A_YEAR = 1000;
const A_MONTH = 31;
const A_YEAR = 10000;
/** Last year's news for «this year»: an answer where the reply says so; a yearly statistic is none. */
const LATEST = 0.6;
const SIBLING_TOPIC = 0.7;

/** What the question as a whole asks, where it bears on how far a fact explains one term. */
export interface Context {
  readonly asksZone: boolean;
  readonly asksEntity: boolean;
  readonly asksList: boolean;
  readonly topics: ReadonlySet<TopicId>;
  readonly measures: ReadonlySet<Measure>;
  /** It asks for a figure that belongs to one place. */
  readonly asksStatistic: boolean;
}

/** All that a support may follow from beside term and fact: where it is the same, so is the support. */
export type Circumstances = Pick<Context, 'asksEntity' | 'asksStatistic'>;

export function contextOf(terms: readonly Term[], asksList: boolean, { base }: Searcher): Context {
  const asks = (kind: Meaning['kind']): boolean =>
    terms.some(({ meanings }) => meanings.some((meaning) => meaning.kind === kind));
  return {
    asksZone: asks('zone'),
    asksEntity: asks('entity'),
    asksList,
    topics: new Set(
      terms.flatMap(({ meanings }) =>
        meanings.flatMap((meaning) => (meaning.kind === 'topic' ? [meaning.topic] : [])),
      ),
    ),
    measures: new Set(
      terms.flatMap(({ meanings }) =>
        meanings.flatMap((meaning) => (meaning.kind === 'measure' ? [meaning.measure] : [])),
      ),
    ),
    asksStatistic: terms.some((term) => isStatistic(term, base)),
  };
}

/** A topic whose figures belong to one place, or that no document has anything on. */
export function isStatistic({ meanings }: Term, base: KnowledgeBase): boolean {
  return (
    meanings.length > 0 &&
    meanings.every((meaning) => meaning.kind === 'topic' && isFigureOfPlace(meaning.topic, base))
  );
}

function isFigureOfPlace(topic: TopicId, base: KnowledgeBase): boolean {
  return base.topicById.get(topic)?.comparable === true || !base.factsByTopic.has(topic);
}

export function supportOf(
  term: Term,
  record: FactRecord,
  lexical: LexicalFact,
  searcher: Searcher,
  context: Circumstances,
): number {
  if (term.meanings.length === 0) return restSupport(term, lexical);
  let direct = 0;
  for (const meaning of term.meanings) {
    const support = meaningSupport(meaning, term, record, searcher, context, lexical);
    if (support > direct) direct = support;
  }
  return term.certainty === 'exact' ? direct : direct * HEARD;
}

function meaningSupport(
  meaning: Meaning,
  term: Term,
  record: FactRecord,
  searcher: Searcher,
  context: Circumstances,
  lexical: LexicalFact,
): number {
  switch (meaning.kind) {
    case 'zone':
      return zoneSupport(meaning.zone, term, record, searcher, context, lexical);
    case 'entity':
      return entitySupport(meaning.entity, record, lexical);
    case 'topic':
      return topicSupport(meaning.topic, term, record, searcher, context, lexical);
    case 'measure':
      return measureSupport(meaning.measure, term, record, lexical);
    case 'period':
      return periodSupport(meaning.period, record, lexical, searcher.base);
    case 'outside':
      // 陕西 in the name of a firm is an entity; by itself it is another province.
      return 0;
    case 'contact':
      return inText(term, lexical);
    case 'intent':
    case 'suffix':
    case 'filler':
      return 1;
  }
}

function zoneSupport(
  zone: ZoneId,
  term: Term,
  record: FactRecord,
  { base, ancestors }: Searcher,
  { asksStatistic, asksEntity }: Circumstances,
  lexical: LexicalFact,
): number {
  if (record.zone.id === zone) return 1;
  if (ancestors.get(record.zone.id)?.has(zone)) {
    const isOnlyOfPart =
      (!record.fact.about && base.topicById.get(record.fact.topic)?.comparable === true) ||
      (asksStatistic && !asksEntity);
    return isOnlyOfPart ? STATISTIC_OF_A_PART : PART_OF_ASKED_PLACE;
  }
  if (!lexical.zones.has(zone) || term.inherited) return 0;
  return asksStatistic ? STATISTIC_OF_A_PART : PLACE_IN_TEXT;
}

function entitySupport(entity: EntityKey, record: FactRecord, lexical: LexicalFact): number {
  const isAbout = record.fact.about?.some((id) => entityKey(record.zone.id, id) === entity);
  if (isAbout === true) return 1;
  return lexical.entities.has(entity) ? ENTITY_IN_TEXT : 0;
}

function topicSupport(
  topic: TopicId,
  term: Term,
  record: FactRecord,
  { base, topicAncestors }: Searcher,
  { asksEntity }: Circumstances,
  lexical: LexicalFact,
): number {
  if (record.fact.topic === topic) {
    return term.inherited || inText(term, lexical) > 0 ? 1 : SAME_TOPIC;
  }
  if (topicAncestors.get(record.fact.topic)?.has(topic)) return NARROWER_TOPIC;
  const isWorded = lexical.topics.has(topic) && !term.inherited;
  const worded = isWorded ? wordedSupport(topic, record, base, lexical) : 0;
  const above = topicAncestors.get(topic);
  if (above?.has(record.fact.topic)) return Math.max(WIDER_TOPIC, worded);
  // «Is this company a provincial one?» is answered by what it is instead.
  if (!asksEntity || !record.fact.about) return worded;
  const isSibling = haveInCommon(topicAncestors.get(record.fact.topic), above);
  return isSibling ? Math.max(SIBLING_TOPIC, worded) : worded;
}

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

function measureSupport(
  measure: Measure,
  term: Term,
  record: FactRecord,
  lexical: LexicalFact,
): number {
  if (record.measure === measure) return 1;
  if (measure === 'count' && COUNTABLE.has(record.measure)) return COUNTED_OTHERWISE;
  if (measure === 'count' && record.measure === 'share') return COUNTED_AS_SHARE;
  if (measure === 'date' && /\d{4}-\d{2}/u.test(record.fact.period)) return MEASURE_IN_TEXT;
  if (isMeasured(measure, lexical)) return MEASURE_IN_TEXT;
  return inText(term, lexical) * WORD_IN_TEXT;
}

function periodSupport(
  asked: AskedPeriod,
  { fact }: FactRecord,
  lexical: LexicalFact,
  base: KnowledgeBase,
): number {
  const own = daysOf(fact.period);
  if (asked.whole && (!own || own.to - own.from < NEARLY_A_YEAR)) return 0;
  if (asked.whole && !asked.days) return 1;
  if (asked.quarter !== undefined) {
    const text = `${'一二三四'.charAt(asked.quarter - 1)}季度`;
    return lexical.haystack.includes(text) ? PERIOD_IN_TEXT : 0;
  }
  if (!asked.days) {
    const text =
      asked.day === undefined ? `${asked.month ?? 0}月` : `${asked.month ?? 0}月${asked.day}日`;
    const digits = `-${String(asked.month ?? 0).padStart(2, '0')}`;
    const exact =
      asked.day === undefined ? digits : `${digits}-${String(asked.day).padStart(2, '0')}`;
    return fact.period.includes(exact) ? 1 : lexical.haystack.includes(text) ? PERIOD_IN_TEXT : 0;
  }
  // A month or day in the quarter may be asked so; another span, such as two of its months, is not it.
  const isMoment = own && own.to - own.from < A_MONTH;
  if (asked.filled && !isMoment && own?.to !== asked.days.to) return PERIOD_PARTLY;
  if (own && within(own, asked.days)) return 1;
  if (asked.until && own && own.to >= asked.days.from && own.to <= asked.days.to) return 1;
  // «The plan announced in January» is one for the whole year.
  if (own && fact.status === 'plan' && within(asked.days, own)) return 1;
  if (own && overlap(own, asked.days)) return PERIOD_PARTLY;
  const isLatest = own && own.to >= asked.days.from - A_YEAR && !isFigureOfPlace(fact.topic, base);
  if (asked.current && isLatest) return LATEST;
  const year = String(Math.floor(asked.days.from / 10000));
  return lexical.numbers.has(year) ? PERIOD_IN_TEXT : 0;
}
