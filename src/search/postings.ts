import type { FactRecord } from '../knowledge/base.ts';
import type { Measure, TopicId, ZoneId } from '../knowledge/schema.ts';
import { hanPairs, syllablePairs, type FactReading, type Said } from './lexical.ts';
import { entityKey, type EntityKey } from './meaning.ts';
import type { Numbers } from './numbers.ts';
import type { Term } from './terms.ts';

type Posting<K> = ReadonlyMap<K, Numbers>;

/** For each thing that a question can name, the facts that answer for it; so that work follows the question. */
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
  /** What the words of the facts say, without what belongs to it. */
  readonly said: Said;
}

/** Reads facts one after the other and gives the posting lists in the end. */
export function collectPostings(
  topicFamily: (topic: TopicId) => Iterable<TopicId>,
  placesAround: (zone: ZoneId) => Iterable<ZoneId>,
) {
  const zones = new Lists<ZoneId>();
  const topics = new Lists<TopicId>();
  const entities = new Lists<EntityKey>();
  const words = new Lists<string>();
  const pairs = new Lists<string>();
  const said = {
    topics: new Lists<TopicId>(),
    entities: new Lists<EntityKey>(),
    zones: new Lists<ZoneId>(),
  };
  const measures = new Map<Measure, number>();
  let total = 0;
  return {
    add({ fact, zone, measure }: FactRecord, { tokens, meanings }: FactReading): void {
      const number = total++;
      for (const around of placesAround(zone.id)) zones.add(around, number);
      for (const topic of topicFamily(fact.topic)) topics.add(topic, number);
      for (const id of fact.about ?? []) entities.add(entityKey(zone.id, id), number);
      for (const meaning of meanings) {
        if (meaning.kind === 'zone') {
          zones.add(meaning.zone, number);
          said.zones.add(meaning.zone, number);
        } else if (meaning.kind === 'topic') {
          topics.add(meaning.topic, number);
          said.topics.add(meaning.topic, number);
        } else if (meaning.kind === 'entity') {
          entities.add(meaning.entity, number);
          said.entities.add(meaning.entity, number);
        }
      }
      for (const { type, key } of tokens) if (type !== 'mark') words.add(key, number);
      for (const pair of hanPairs(tokens)) pairs.add(pair, number);
      for (const pair of syllablePairs(tokens)) pairs.add(pair, number);
      measures.set(measure, (measures.get(measure) ?? 0) + 1);
    },
    done(): Postings {
      const own = { words: words.done(), pairs: pairs.done() };
      return {
        ...own,
        zones: zones.done(),
        topics: topics.done(),
        entities: entities.done(),
        measures,
        total,
        said: {
          ...own,
          topics: said.topics.done(),
          entities: said.entities.done(),
          zones: said.zones.done(),
        },
      };
    },
  };
}

/** Lists of ascending numbers that grow, and are then packed. */
class Lists<K> {
  #lists = new Map<K, number[]>();

  /** A key may come several times for one number; as the numbers ascend, it can only be the last one. */
  add(key: K, number: number): void {
    const list = this.#lists.get(key);
    if (!list) this.#lists.set(key, [number]);
    else if (list[list.length - 1] !== number) list.push(number);
  }

  done(): Posting<K> {
    const packed = new Map<K, Numbers>();
    for (const [key, list] of this.#lists) {
      packed.set(key, Uint32Array.from(list));
      this.#lists.delete(key);
    }
    return packed;
  }
}

/** Facts that may explain a term, and how many say it (for its rarity). */
export interface Sayers {
  readonly lists: readonly Numbers[];
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

function listsOf(meaning: Term['meanings'][number], postings: Postings): readonly Numbers[] {
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

function restLists({ tokens }: Term, postings: Postings): readonly Numbers[] {
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

function some(numbers: Numbers | undefined): readonly Numbers[] {
  return numbers ? [numbers] : [];
}
