import type { FactKey, FactRecord, KnowledgeBase } from '../knowledge/base.ts';
import type { TopicId, ZoneId } from '../knowledge/schema.ts';
import { normalise } from '../text/normalise.ts';
import { daysOf, type Days } from '../text/periods.ts';
import { IndexedFact, readFact, statedTopics, type LexicalFact } from './lexical.ts';
import { collectPostings, type Postings } from './postings.ts';
import { createPhrases, namesOf, type Phrases } from './phrases.ts';
import { createQualifiers, type Qualifiers } from './qualifiers.ts';
import { createSlipIndex, type SlipIndex } from './slip-index.ts';
import { spellingsOf } from './spellings.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** The knowledge, indexed for questions. Built once after load. */
export interface Searcher {
  readonly base: KnowledgeBase;
  readonly phrases: Phrases;
  readonly vocabulary: Vocabulary;
  /** Spellings of all places, to be found in spite of a slip. */
  readonly slips: SlipIndex;
  readonly lexical: ReadonlyMap<FactKey, LexicalFact>;
  /** In the order of the facts, as posting lists number them. */
  readonly lexicalByNumber: readonly LexicalFact[];
  /** When each of them was, in the same order. */
  readonly days: readonly (Days | undefined)[];
  readonly postings: Postings;
  readonly qualifiers: Qualifiers;
  /** Topics whose facts are figures, at least every second one. */
  readonly figureTopics: ReadonlySet<TopicId>;
  /** Topics whose facts are about companies, projects or people, at least every second one. */
  readonly companyTopics: ReadonlySet<TopicId>;
  /** Words and pairs of characters that facts are written in: no names of unknown places. */
  readonly spoken: ReadonlySet<string>;
  readonly ancestors: ReadonlyMap<ZoneId, ReadonlySet<ZoneId>>;
  readonly topicAncestors: ReadonlyMap<TopicId, ReadonlySet<TopicId>>;
}

/** What of a searcher takes long to find out: plain data, so that it can be kept for the next start. */
export interface Index {
  readonly phrases: Phrases;
  readonly vocabulary: Vocabulary;
  readonly slips: SlipIndex;
  readonly postings: Postings;
  /** The normalised text of each fact, in the order of the facts. */
  readonly haystacks: readonly string[];
}

export function createIndex(base: KnowledgeBase): Index {
  const phrases = createPhrases(base);
  const ancestors = ancestorsOf(base);
  const topicAncestors = topicAncestorsOf(base);
  const families = new Map(
    base.lexicon.topics.map(({ id }) => [id, family(id, topicAncestors)] as const),
  );
  const collected = collectPostings(
    (topic) => families.get(topic) ?? [topic],
    (zone) => [zone, ...(ancestors.get(zone) ?? [])],
  );
  const haystacks = base.facts.map((record) => {
    const reading = readFact(record, phrases);
    collected.add(record, reading);
    return reading.haystack;
  });
  return {
    phrases,
    vocabulary: createVocabulary(knownTexts(base, haystacks)),
    slips: createSlipIndex(spellingsOf(base)),
    postings: collected.done(),
    haystacks,
  };
}

/** `index` must have been made of the same knowledge. */
export function createSearcher(base: KnowledgeBase, index = createIndex(base)): Searcher {
  const { phrases, vocabulary, slips, postings, haystacks } = index;
  const lexical = new Map<FactKey, LexicalFact>();
  const lexicalByNumber = base.facts.map((record, number) => {
    const stated = (): ReadonlySet<TopicId> => statedTopics(record, phrases);
    const fact = new IndexedFact(haystacks[number] ?? '', number, postings.said, stated);
    lexical.set(record.key, fact);
    return fact;
  });
  return {
    base,
    phrases,
    slips,
    qualifiers: createQualifiers(base.lexicon),
    figureTopics: topicsMostly(({ fact }) => fact.value !== undefined, base),
    companyTopics: topicsMostly(({ fact }) => fact.about !== undefined, base),
    vocabulary,
    lexical,
    lexicalByNumber,
    days: base.facts.map(({ fact }) => daysOf(fact.period)),
    postings,
    spoken: spokenIn(postings),
    ancestors: ancestorsOf(base),
    topicAncestors: topicAncestorsOf(base),
  };
}

/** Latin words and pairs of characters: keys that begin with a letter, and pairs without a space between. */
function spokenIn({ words, pairs }: Postings): ReadonlySet<string> {
  const spoken = new Set<string>();
  for (const key of words.keys()) if (/^[a-z]/u.test(key)) spoken.add(key);
  for (const key of pairs.keys()) if (!key.includes(' ')) spoken.add(key);
  return spoken;
}

function topicsMostly(
  isSo: (record: FactRecord) => boolean,
  { factsByTopic }: KnowledgeBase,
): ReadonlySet<TopicId> {
  const topics = [...factsByTopic].filter(
    ([, facts]) => 2 * facts.filter(isSo).length >= facts.length,
  );
  return new Set(topics.map(([topic]) => topic));
}

function ancestorsOf(base: KnowledgeBase): Searcher['ancestors'] {
  return new Map(base.zones.map((zone) => [zone.id, above(zone.id, base)]));
}

function topicAncestorsOf({ lexicon, topicById }: KnowledgeBase): Searcher['topicAncestors'] {
  return new Map(
    lexicon.topics.map(({ id }) => [id, chain(id, (topic) => [topicById.get(topic)?.parent])]),
  );
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

function* knownTexts(base: KnowledgeBase, haystacks: readonly string[]): Generator<string> {
  yield* haystacks;
  for (const zone of base.zones) {
    yield* namesOf(zone).map(normalise);
    for (const { name, aliases = [], described = [] } of zone.entities ?? []) {
      yield* [name.en, ...aliases, ...described].map(normalise);
    }
  }
  const { topics, intents, measures, suffixes, filler, outside } = base.lexicon;
  for (const { name, words, literal = [], beside = [] } of topics) {
    yield* [name.en, ...words, ...literal, ...beside].map(normalise);
  }
  for (const words of [...Object.values(intents), ...Object.values(measures), suffixes, filler]) {
    yield* words.map(normalise);
  }
  for (const { words } of outside) yield* words.map(normalise);
}
