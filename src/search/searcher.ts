import type { FactKey, KnowledgeBase } from '../knowledge/base.ts';
import type { TopicId, ZoneId } from '../knowledge/schema.ts';
import { normalise } from '../text/normalise.ts';
import { lexicalFact, type LexicalFact } from './lexical.ts';
import { createPostings, type Postings } from './postings.ts';
import { createPhrases, namesOf, type Phrases } from './phrases.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** The knowledge, indexed for questions. Built once after load. */
export interface Searcher {
  readonly base: KnowledgeBase;
  readonly phrases: Phrases;
  readonly vocabulary: Vocabulary;
  readonly lexical: ReadonlyMap<FactKey, LexicalFact>;
  readonly postings: Postings;
  /** Words and pairs of characters that facts are written in: no names of unknown places. */
  readonly spoken: ReadonlySet<string>;
  readonly ancestors: ReadonlyMap<ZoneId, ReadonlySet<ZoneId>>;
  readonly topicAncestors: ReadonlyMap<TopicId, ReadonlySet<TopicId>>;
}

export function createSearcher(base: KnowledgeBase): Searcher {
  const phrases = createPhrases(base);
  const lexical = new Map(base.facts.map((record) => [record.key, lexicalFact(record, phrases)]));
  const ancestors = new Map(base.zones.map((zone) => [zone.id, above(zone.id, base)]));
  const topicAncestors = new Map(
    base.lexicon.topics.map(({ id }) => [
      id,
      chain(id, (topic) => [base.topicById.get(topic)?.parent]),
    ]),
  );
  return {
    base,
    phrases,
    vocabulary: createVocabulary(knownTexts(base, lexical)),
    lexical,
    postings: createPostings(
      base.facts,
      lexical,
      (topic) => family(topic, topicAncestors),
      (zone) => [zone, ...(ancestors.get(zone) ?? [])],
    ),
    spoken: spokenIn(lexical.values()),
    ancestors,
    topicAncestors,
  };
}

function spokenIn(facts: Iterable<LexicalFact>): ReadonlySet<string> {
  const spoken = new Set<string>();
  for (const { pairs, stems } of facts) {
    for (const pair of pairs) spoken.add(pair);
    for (const stem of stems) spoken.add(stem);
  }
  return spoken;
}

function above(zone: ZoneId, base: KnowledgeBase): ReadonlySet<ZoneId> {
  return chain(zone, (id) => {
    const place = base.zoneById.get(id);
    return [place?.parent, place?.city];
  });
}

/** A topic with the wider and the narrower ones and its siblings: all that may answer for one another. */
function family(
  topic: TopicId,
  ancestors: ReadonlyMap<TopicId, ReadonlySet<TopicId>>,
): readonly TopicId[] {
  const own = ancestors.get(topic) ?? new Set();
  const related = [...ancestors].filter(
    ([id, wider]) =>
      wider.has(topic) || [...wider].some((parent) => own.has(parent)) || own.has(id),
  );
  return [topic, ...related.map(([id]) => id)];
}

/** All that lies above an id, itself left out. */
function chain<T>(start: T, above: (id: T) => readonly (T | undefined)[]): ReadonlySet<T> {
  const found = new Set<T>();
  const queue = [start];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const next of above(id)) {
      if (next === undefined || next === start || found.has(next)) continue;
      found.add(next);
      queue.push(next);
    }
  }
  return found;
}

function* knownTexts(
  base: KnowledgeBase,
  lexical: ReadonlyMap<FactKey, LexicalFact>,
): Generator<string> {
  for (const { haystack } of lexical.values()) yield haystack;
  for (const zone of base.zones) {
    yield* namesOf(zone).map(normalise);
    for (const { name, aliases } of zone.entities ?? []) {
      yield* [name.en, ...(aliases ?? [])].map(normalise);
    }
  }
  const { topics, intents, measures, suffixes, filler, outside } = base.lexicon;
  for (const { name, words } of topics) yield* [name.en, ...words].map(normalise);
  for (const words of [...Object.values(intents), ...Object.values(measures), suffixes, filler]) {
    yield* words.map(normalise);
  }
  for (const { words } of outside) yield* words.map(normalise);
}
