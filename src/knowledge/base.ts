import type {
  Contact,
  Contacts,
  Detail,
  DetailId,
  Entity,
  EntityId,
  Fact,
  Lexicon,
  Measure,
  Region,
  Source,
  SourceId,
  Topic,
  TopicId,
  Zone,
  ZoneId,
} from './schema.ts';

/** A fact's name outside its zone: `zone/fact`. */
export type FactKey = string & { readonly __brand: 'FactKey' };

/** Everything that the files of a knowledge folder say, checked but not yet indexed. */
export interface KnowledgeData {
  readonly region: Region;
  readonly sources: readonly Source[];
  readonly contacts: Contacts;
  readonly lexicon: Lexicon;
  readonly zones: readonly Zone[];
}

export interface FactRecord {
  readonly key: FactKey;
  readonly zone: Zone;
  readonly fact: Fact;
  readonly measure: Measure;
  readonly entities: readonly Entity[];
}

/** The knowledge with its look-ups; frozen after load. */
export interface KnowledgeBase extends KnowledgeData {
  readonly zoneById: ReadonlyMap<ZoneId, Zone>;
  readonly topicById: ReadonlyMap<TopicId, Topic>;
  /** The topics right under each topic that has such. */
  readonly kindsOfTopic: ReadonlyMap<TopicId, readonly Topic[]>;
  readonly detailById: ReadonlyMap<DetailId, Detail>;
  /** Outside subjects that may be where an asker comes from. */
  readonly backgrounds: ReadonlySet<string>;
  readonly sourceById: ReadonlyMap<SourceId, Source>;
  readonly facts: readonly FactRecord[];
  readonly factByKey: ReadonlyMap<FactKey, FactRecord>;
  readonly factsByZone: ReadonlyMap<ZoneId, readonly FactRecord[]>;
  readonly factsByTopic: ReadonlyMap<TopicId, readonly FactRecord[]>;
  /** The places listed under a place: those whose parent or city it is, in the order of the files. */
  readonly children: ReadonlyMap<ZoneId, readonly Zone[]>;
  readonly contact: Contact;
}

export function factKey(zone: ZoneId, fact: string): FactKey {
  return `${zone}/${fact}` as FactKey;
}

/** A development zone or a park, and not the city or region around it. */
export function isZoneOrPark(zone: Pick<Zone, 'kind'> | undefined): boolean {
  return zone?.kind === 'zone' || zone?.kind === 'park';
}

export function createBase(data: KnowledgeData): KnowledgeBase {
  const measureOfUnit = new Map(data.lexicon.units.map((unit) => [unit.unit, unit.measure]));
  const facts = data.zones.flatMap((zone) => {
    const entityById = new Map((zone.entities ?? []).map((entity) => [entity.id, entity]));
    return zone.facts.map((fact): FactRecord => {
      const entities = (fact.about ?? []).flatMap((id: EntityId) => entityById.get(id) ?? []);
      const measure =
        fact.measure ?? (fact.value ? measureOfUnit.get(fact.value.unit) : undefined) ?? 'none';
      return { key: factKey(zone.id, fact.id), zone, fact, measure, entities };
    });
  });
  const [contact] = data.contacts.contacts;
  if (!contact) throw new Error('contacts.yaml names no contact; add one under `contacts`');
  return {
    ...data,
    zoneById: new Map(data.zones.map((zone) => [zone.id, zone])),
    topicById: new Map(data.lexicon.topics.map((topic) => [topic.id, topic])),
    kindsOfTopic: group(data.lexicon.topics.filter(isKind), ({ parent }) => parent),
    detailById: new Map((data.lexicon.details ?? []).map((detail) => [detail.id, detail])),
    backgrounds: new Set(
      data.lexicon.outside.flatMap(({ id, background }) => (background ? [id] : [])),
    ),
    sourceById: new Map(data.sources.map((source) => [source.id, source])),
    facts,
    factByKey: new Map(facts.map((record) => [record.key, record])),
    factsByZone: group(facts, (record) => record.zone.id),
    factsByTopic: group(facts, (record) => record.fact.topic),
    children: childrenOf(data.zones),
    contact,
  };
}

function isKind(topic: Topic): topic is Topic & { readonly parent: TopicId } {
  return topic.parent !== undefined;
}

function group<K, T>(items: readonly T[], key: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const members = groups.get(key(item));
    if (members) members.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

function childrenOf(zones: readonly Zone[]): ReadonlyMap<ZoneId, readonly Zone[]> {
  const children = new Map<ZoneId, Zone[]>();
  for (const zone of zones) {
    for (const above of new Set([zone.parent, zone.city])) {
      if (!above || above === zone.id) continue;
      const members = children.get(above);
      if (members) members.push(zone);
      else children.set(above, [zone]);
    }
  }
  return children;
}
