import type { FactKey, FactRecord } from '../knowledge/base.ts';
import type { Measure, TopicId, ZoneId } from '../knowledge/schema.ts';
import { hanPairs, syllablePairs, type LexicalFact } from './lexical.ts';
import { entityKey, type EntityKey } from './meaning.ts';
import type { Term } from './terms.ts';

/** Facts by their number in the knowledge, ascending. */
export type Numbers = readonly number[];
type Posting<K> = ReadonlyMap<K, Numbers>;

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
  facts: readonly FactRecord[],
  lexical: ReadonlyMap<FactKey, LexicalFact>,
  topicFamily: (topic: TopicId) => Iterable<TopicId>,
  placesAround: (zone: ZoneId) => Iterable<ZoneId>,
): Postings {
  const zones = new Map<ZoneId, number[]>();
  const topics = new Map<TopicId, number[]>();
  const entities = new Map<EntityKey, number[]>();
  const words = new Map<string, number[]>();
  const pairs = new Map<string, number[]>();
  const measures = new Map<Measure, number>();
  for (const [number, record] of facts.entries()) {
    const said = lexical.get(record.key);
    if (!said) continue;
    const own = (record.fact.about ?? []).map((id) => entityKey(record.zone.id, id));
    post(zones, new Set([...placesAround(record.zone.id), ...said.zones]), number);
    post(topics, new Set([...topicFamily(record.fact.topic), ...said.topics]), number);
    post(entities, new Set([...own, ...said.entities]), number);
    post(words, [...said.stems, ...said.numbers, ...said.han], number);
    post(pairs, [...said.pairs, ...said.syllablePairs], number);
    measures.set(record.measure, (measures.get(record.measure) ?? 0) + 1);
  }
  return { zones, topics, entities, words, pairs, measures, total: facts.length };
}

function post<K>(postings: Map<K, number[]>, keys: Iterable<K>, number: number): void {
  for (const key of keys) {
    const numbers = postings.get(key);
    // A key may come twice for one fact; the numbers ascend, so that it could only be the last one.
    if (!numbers) postings.set(key, [number]);
    else if (numbers.at(-1) !== number) numbers.push(number);
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
