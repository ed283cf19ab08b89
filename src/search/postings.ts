import type { FactKey, FactRecord } from '../knowledge/base.ts';
import type { Measure, TopicId, ZoneId } from '../knowledge/schema.ts';
import { hanPairs, syllablePairs, type LexicalFact } from './lexical.ts';
import { entityKey, type EntityKey } from './meaning.ts';
import type { Term } from './terms.ts';

type Facts = readonly FactRecord[];
type Posting<K> = ReadonlyMap<K, Facts>;

/** For each thing that a question can name, the facts that say it; so that work follows the question. */
export interface Postings {
  readonly zones: Posting<ZoneId>;
  readonly topics: Posting<TopicId>;
  readonly entities: Posting<EntityKey>;
  /** Stems, numbers and single Han characters. */
  readonly words: Posting<string>;
  /** Pairs of Han characters, and pairs of syllables. */
  readonly pairs: Posting<string>;
  readonly measures: ReadonlyMap<Measure, number>;
  readonly total: number;
}

export function createPostings(
  facts: Facts,
  lexical: ReadonlyMap<FactKey, LexicalFact>,
  topicFamily: (topic: TopicId) => Iterable<TopicId>,
  placesAround: (zone: ZoneId) => Iterable<ZoneId>,
): Postings {
  const zones = new Map<ZoneId, FactRecord[]>();
  const topics = new Map<TopicId, FactRecord[]>();
  const entities = new Map<EntityKey, FactRecord[]>();
  const words = new Map<string, FactRecord[]>();
  const pairs = new Map<string, FactRecord[]>();
  const measures = new Map<Measure, number>();
  for (const record of facts) {
    const said = lexical.get(record.key);
    if (!said) continue;
    const own = (record.fact.about ?? []).map((id) => entityKey(record.zone.id, id));
    post(zones, new Set([...placesAround(record.zone.id), ...said.zones]), record);
    post(topics, new Set([...topicFamily(record.fact.topic), ...said.topics]), record);
    post(entities, new Set([...own, ...said.entities]), record);
    post(words, [...said.stems, ...said.numbers, ...said.han], record);
    post(pairs, [...said.pairs, ...said.syllablePairs], record);
    measures.set(record.measure, (measures.get(record.measure) ?? 0) + 1);
  }
  return { zones, topics, entities, words, pairs, measures, total: facts.length };
}

function post<K>(postings: Map<K, FactRecord[]>, keys: Iterable<K>, record: FactRecord): void {
  for (const key of keys) {
    const facts = postings.get(key);
    if (facts) facts.push(record);
    else postings.set(key, [record]);
  }
}

/** Facts that may explain a term, and how many say it (for its rarity). */
export interface Sayers {
  readonly lists: readonly Facts[];
  readonly count: number;
}

export function sayersOf(term: Term, postings: Postings): Sayers {
  const lists =
    term.meanings.length > 0
      ? term.meanings.flatMap((meaning) => listsOf(meaning, postings))
      : restLists(term, postings);
  const sizes = lists.map(({ length }) => length);
  // A run of characters is said where its rarest pair is; readings are alternatives.
  const count =
    term.meanings.length > 0 ? Math.max(0, ...sizes) : sizes.length > 0 ? Math.min(...sizes) : 0;
  return { lists, count };
}

function listsOf(meaning: Term['meanings'][number], postings: Postings): readonly Facts[] {
  switch (meaning.kind) {
    case 'zone':
      return some(postings.zones.get(meaning.zone));
    case 'entity':
      return some(postings.entities.get(meaning.entity));
    case 'topic':
      return some(postings.topics.get(meaning.topic));
    case 'measure':
    case 'period':
    case 'outside':
    case 'contact':
    case 'intent':
    case 'suffix':
    case 'filler':
      return [];
  }
}

function restLists({ tokens }: Term, postings: Postings): readonly Facts[] {
  const [first] = tokens;
  if (first && (tokens.length === 1 || first.type !== 'han')) {
    const bySound = first.type === 'word' ? syllablePairs(tokens) : [];
    return [
      ...some(postings.words.get(first.key)),
      ...bySound.flatMap((pair) => some(postings.pairs.get(pair))),
    ];
  }
  return [...hanPairs(tokens), ...syllablePairs(tokens)].flatMap((pair) =>
    some(postings.pairs.get(pair)),
  );
}

function some(facts: Facts | undefined): readonly Facts[] {
  return facts ? [facts] : [];
}
