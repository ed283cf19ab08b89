import { isStatisticOfPlace, statisticsOf } from '../answer/statistics.ts';
import { factKey, type FactRecord, type KnowledgeBase } from '../knowledge/base.ts';
import type { Bilingual, TopicId, Zone } from '../knowledge/schema.ts';

/** A part of a place's card; the heading of the last one is left to the wording. */
export interface Section {
  readonly heading: 'figures' | 'other' | Bilingual;
  readonly facts: readonly FactRecord[];
}

/** Statistics beyond the highlights that a card shows. */
const MORE_FIGURES = 3;

/** The facts that the zone's file puts first, then the rest in their order there. */
export function highlightsOf(zone: Zone, base: KnowledgeBase): readonly FactRecord[] {
  const named = (zone.highlights ?? []).flatMap(
    (name) =>
      base.factByKey.get(factKey(zone.id, name)) ??
      [...base.factByKey.values()].find(({ key }) => key === name) ??
      [],
  );
  const rest = (base.factsByZone.get(zone.id) ?? []).filter(
    (record) => !named.includes(record) && record.fact.status !== 'lost',
  );
  return [...named, ...(named.length < 3 ? rest : [])];
}

/** What a card shows, most important first: highlights, one fact for each section without any, more figures. */
export function cardFacts(zone: Zone, base: KnowledgeBase): readonly FactRecord[] {
  const highlights = highlightsOf(zone, base);
  const shown = new Set(highlights.map((record) => headingOf(record, base)));
  const own = (base.factsByZone.get(zone.id) ?? []).filter(({ fact }) => fact.status !== 'lost');
  const gaps = (base.region.card ?? []).flatMap((section) =>
    shown.has(section.name)
      ? []
      : (own.find((record) => headingOf(record, base) === section.name) ?? []),
  );
  const figures = statisticsOf(zone, base)
    .filter((record) => !highlights.includes(record))
    .slice(0, MORE_FIGURES);
  return [...highlights, ...gaps, ...figures];
}

/** Facts under their headings, in the order of the card. */
export function sectionsOf(facts: readonly FactRecord[], base: KnowledgeBase): readonly Section[] {
  const headings: readonly Section['heading'][] = [
    'figures',
    ...(base.region.card ?? []).map(({ name }) => name),
    'other',
  ];
  return headings
    .map((heading) => ({
      heading,
      facts: facts.filter((record) => headingOf(record, base) === heading),
    }))
    .filter((section) => section.facts.length > 0);
}

function headingOf(record: FactRecord, base: KnowledgeBase): Section['heading'] {
  if (isStatisticOfPlace(record, base)) return 'figures';
  const section = (base.region.card ?? []).find(({ topics }) =>
    isUnder(record.fact.topic, topics, base),
  );
  return section?.name ?? 'other';
}

function isUnder(topic: TopicId, topics: readonly TopicId[], base: KnowledgeBase): boolean {
  const seen = new Set<TopicId>();
  for (let at: TopicId | undefined = topic; at !== undefined && !seen.has(at);) {
    if (topics.includes(at)) return true;
    seen.add(at);
    at = base.topicById.get(at)?.parent;
  }
  return false;
}
