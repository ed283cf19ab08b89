import { isZoneOrPark, type FactRecord, type KnowledgeBase } from '../knowledge/base.ts';
import type { Measure, TopicId, Zone } from '../knowledge/schema.ts';
import { plainAmount } from '../text/figures.ts';
import { daysOf } from '../text/periods.ts';

/** A figure of a place as a whole, of a topic that can be set side by side, measured as it usually is. */
export function isStatisticOfPlace(record: FactRecord, base: KnowledgeBase): boolean {
  const { fact, measure } = record;
  return (
    fact.value !== undefined &&
    fact.about === undefined &&
    fact.status !== 'lost' &&
    base.topicById.get(fact.topic)?.comparable === true &&
    measure === usualMeasure(fact.topic, base)
  );
}

/** The newest of a place's own statistics, one a topic, in the order of its file. */
export function statisticsOf(zone: Zone, base: KnowledgeBase): readonly FactRecord[] {
  const own = (base.factsByZone.get(zone.id) ?? []).filter((record) =>
    isStatisticOfPlace(record, base),
  );
  return newestBy(own, ({ fact }) => fact.topic);
}

// Every place is looked through for it, and nearly every reply asks.
const across = new WeakMap<KnowledgeBase, Map<TopicId, readonly FactRecord[]>>();

/** The newest figure of one topic in each zone or park that has one, highest first. */
export function figuresAcross(topic: TopicId, base: KnowledgeBase): readonly FactRecord[] {
  const known = across.get(base) ?? new Map<TopicId, readonly FactRecord[]>();
  across.set(base, known);
  const figures = known.get(topic) ?? collectedAcross(topic, base);
  known.set(topic, figures);
  return figures;
}

function collectedAcross(topic: TopicId, base: KnowledgeBase): readonly FactRecord[] {
  const figures = (base.factsByTopic.get(topic) ?? []).filter(
    (record) => isStatisticOfPlace(record, base) && isZoneOrPark(record.zone),
  );
  return newestBy(figures, ({ zone }) => zone.id).toSorted((a, b) => amountOf(b) - amountOf(a));
}

function amountOf({ fact }: FactRecord): number {
  return fact.value ? plainAmount(fact.value) : 0;
}

/**
 * Counts of all the kinds that a fact is about or is one of, at one place and time: what was signed,
 * started and finished. Empty where the knowledge does not tell such kinds apart.
 */
export function countsOfKinds(
  { zone, fact }: FactRecord,
  base: KnowledgeBase,
): readonly FactRecord[] {
  const parents = [fact.topic, base.topicById.get(fact.topic)?.parent].filter(
    (topic) => topic !== undefined && kindsUnder(topic, base) >= FEWEST_KINDS,
  );
  if (parents.length === 0) return [];
  const counts = (base.factsByZone.get(zone.id) ?? []).filter(
    (record) =>
      record.measure === 'count' &&
      record.fact.value !== undefined &&
      record.fact.about === undefined &&
      record.fact.period === fact.period,
  );
  for (const parent of parents) {
    const kinds = counts.filter(
      ({ fact: { topic } }) => parent !== undefined && base.topicById.get(topic)?.parent === parent,
    );
    const oneEach = [
      ...new Map(kinds.toReversed().map((kind) => [kind.fact.topic, kind])).values(),
    ];
    if (oneEach.length >= FEWEST_KINDS) return oneEach.toReversed();
  }
  return [];
}

/** Two kinds are told in a sentence. */
const FEWEST_KINDS = 3;

/** How many kinds a topic has. */
function kindsUnder(topic: TopicId, { kindsOfTopic }: KnowledgeBase): number {
  return kindsOfTopic.get(topic)?.length ?? 0;
}

/** What two places or more can be compared by: topics of which at least two of them have a figure. */
export function sharedTopics(zones: readonly Zone[], base: KnowledgeBase): readonly TopicId[] {
  const counts = new Map<TopicId, number>();
  for (const zone of zones) {
    for (const { fact } of statisticsOf(zone, base)) {
      counts.set(fact.topic, (counts.get(fact.topic) ?? 0) + 1);
    }
  }
  return [...counts].flatMap(([topic, count]) => (count > 1 ? [topic] : []));
}

function usualMeasure(topic: TopicId, base: KnowledgeBase): Measure | undefined {
  const facts = base.factsByTopic.get(topic) ?? [];
  return facts.find(({ fact }) => fact.value && !fact.about)?.measure;
}

function newestBy(
  records: readonly FactRecord[],
  key: (record: FactRecord) => string,
): readonly FactRecord[] {
  const newest = new Map<string, FactRecord>();
  for (const record of records) {
    const known = newest.get(key(record));
    if (!known || lastDay(known) < lastDay(record)) newest.set(key(record), record);
  }
  return [...newest.values()];
}

function lastDay({ fact }: FactRecord): number {
  return daysOf(fact.period)?.to ?? 0;
}
