import type { KnowledgeBase } from '../knowledge/base.ts';
import type { Zone } from '../knowledge/schema.ts';
import { normalise } from '../text/normalise.ts';
import { initialsOfHan, syllablesOfHan } from '../text/pinyin.ts';
import { tokenise, type Token } from '../text/tokens.ts';
import { entityKey, type Meaning } from './meaning.ts';
import { addPhrase, createTrie, type PhraseTrie } from './phrase-trie.ts';

/** A phrase of one or several parts; a mention of it needs all parts, in any order, in one clause. */
export interface Phrase {
  readonly meaning: Meaning;
  readonly parts: number;
  /** The characters of the whole phrase, to judge a homophone by how many it shares. */
  readonly text: string;
}

export interface PhrasePart {
  readonly phrase: Phrase;
  readonly part: number;
  /** The Han characters and single figures of this part, where it has nothing else. */
  readonly han: string | undefined;
  /** Has a question word in it, which sounds like too much else: heard in pinyin spelt to the letter only. */
  readonly asks: boolean;
}

export interface Phrases {
  readonly exact: PhraseTrie<PhrasePart>;
  readonly sound: PhraseTrie<PhrasePart>;
  /** What kinds of places are called, by their initials: the syllables that «kfq» stands for. */
  readonly abbreviated: ReadonlyMap<string, readonly string[]>;
}

// Initials of fewer letters mean too many things (kfq, gdp).
const SHORTEST_INITIALS = 4;
// Two letters are everywhere.
const SHORTEST_ABBREVIATED = 3;
// One syllable is no evidence.
const SHORTEST_SOUND = 2;

/** Every phrase that the knowledge knows, ready to be found by characters and by sound. */
export function createPhrases(base: KnowledgeBase): Phrases {
  const phrases: Phrases = {
    exact: createTrie(),
    sound: createTrie(),
    abbreviated: abbreviationsOf(base.lexicon.suffixes),
  };
  const asking = base.lexicon.intents.ask
    .map(normalise)
    .filter((word) => /\p{Script=Han}/u.test(word));
  const add = (text: string, meaning: Meaning): void => {
    addText(phrases, text, meaning, asking);
  };
  for (const zone of base.zones) {
    const meaning: Meaning = { kind: 'zone', zone: zone.id };
    for (const name of namesOf(zone)) add(name, meaning);
    for (const initials of new Set(initialsOf(zone))) add(initials, meaning);
    for (const entity of zone.entities ?? []) {
      const names = [entity.name.zh, entity.name.en, ...(entity.aliases ?? [])];
      const key = entityKey(zone.id, entity.id);
      const meaning: Meaning = { kind: 'entity', entity: key, zone: zone.id };
      for (const name of names) add(name, meaning);
      for (const name of entity.described ?? []) add(name, { ...meaning, isDescribed: true });
    }
  }
  const { lexicon } = base;
  for (const topic of lexicon.topics) {
    for (const word of [...topic.words, ...(topic.literal ?? [])]) {
      add(word, { kind: 'topic', topic: topic.id });
    }
    for (const word of topic.beside ?? []) {
      add(word, { kind: 'topic', topic: topic.id, isBeside: true });
    }
  }
  for (const [intent, words] of entries(lexicon.intents)) {
    for (const word of words) add(word, { kind: 'intent', intent });
  }
  for (const [measure, words] of entries(lexicon.measures)) {
    for (const word of words) add(word, { kind: 'measure', measure });
  }
  for (const { id, words } of lexicon.outside) {
    for (const word of words) add(word, { kind: 'outside', subject: id });
  }
  for (const word of [...lexicon.suffixes, ...phrases.abbreviated.keys()]) {
    add(word, { kind: 'suffix' });
  }
  for (const word of lexicon.filler) add(word, { kind: 'filler' });
  for (const contact of base.contacts.contacts) {
    for (const name of [contact.name.zh, contact.name.en, ...(contact.aliases ?? [])]) {
      add(name, { kind: 'contact' });
    }
  }
  return phrases;
}

/** All names of a place, in both languages. */
export function namesOf(zone: Zone): readonly string[] {
  return [
    zone.name.zh,
    zone.name.en,
    ...(zone.short ? [zone.short.zh, zone.short.en.replace(/^the /u, '')] : []),
    ...zone.aliases,
    ...(zone.shared ?? []),
  ];
}

function initialsOf(zone: Zone): readonly string[] {
  return namesOf(zone)
    .filter((name) => /^\p{Script=Han}+$/u.test(name) && name.length >= SHORTEST_INITIALS)
    .map((name) => initialsOfHan(name));
}

function abbreviationsOf(suffixes: readonly string[]): Phrases['abbreviated'] {
  const abbreviated = new Map<string, readonly string[]>();
  for (const suffix of suffixes) {
    if (!/^\p{Script=Han}+$/u.test(suffix) || suffix.length < SHORTEST_ABBREVIATED) continue;
    const initials = initialsOfHan(suffix);
    if (!abbreviated.has(initials)) abbreviated.set(initials, syllablesOfHan(suffix));
  }
  return abbreviated;
}

function addText(
  phrases: Phrases,
  text: string,
  meaning: Meaning,
  asking: readonly string[],
): void {
  // «…» parts an entry, and so do spaces in a Chinese one; English words belong together as they stand.
  const parts = text.split('…').flatMap((part) => {
    const normalised = normalise(part);
    return /\p{Script=Han}/u.test(normalised) ? normalised.split(' ') : [normalised];
  });
  const phrase: Phrase = { meaning, parts: parts.length, text: parts.join(' ') };
  for (const [part, piece] of parts.entries()) {
    const tokens = tokenise(piece).filter(({ type }) => type !== 'mark');
    const han = tokens.every(isOneSign) ? piece : undefined;
    // With the question word right, one wrong character is half of the rest.
    const asks = isEveryday(meaning) && asking.some((word) => piece.includes(word));
    const payload: PhrasePart = { phrase, part, han, asks };
    addPhrase(phrases.exact, keysOf(tokens), payload);
    if (han !== undefined && tokens.length >= SHORTEST_SOUND) {
      const syllables = tokens.flatMap((token) => token.syllables ?? token.key);
      addPhrase(phrases.sound, syllables, payload);
    }
  }
}

/** A Han character, or a figure among them: a name may end in «No. 1». */
function isOneSign({ type, key }: Token): boolean {
  return type === 'han' || (type === 'number' && key.length === 1);
}

function isEveryday({ kind }: Meaning): boolean {
  return kind === 'topic' || kind === 'measure';
}

function keysOf(tokens: readonly Token[]): readonly string[] {
  return tokens.map(({ key }) => key);
}

function entries<K extends string, V>(
  record: Readonly<Record<K, V>>,
): readonly (readonly [K, V])[] {
  // Object.entries forgets the key type; the record's keys are exactly K.
  return Object.entries(record) as [K, V][];
}
