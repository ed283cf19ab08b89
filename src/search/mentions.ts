import type { Token } from '../text/tokens.ts';
import { longWords } from '../text/word-boundaries.ts';
import type { Certainty, Meaning, Mention } from './meaning.ts';
import { findPhrases, type Found } from './phrase-trie.ts';
import type { Phrase, PhrasePart, Phrases } from './phrases.ts';
import { correct, type Vocabulary } from './vocabulary.ts';

/** How much of a homophone must be written right, so that one wrong character of two still finds a name. */
const SAME_CHARACTERS = 0.5;
/** Topics and intents of two characters have too many homophones among everyday words. */
const SHORTEST_EVERYDAY_SOUND = 3;
/** … and wordings of three: 「什么试(点)」 is not 「什么是」. */
const SHORTEST_WORDING = 4;

interface Part {
  readonly from: number;
  readonly to: number;
  readonly payload: PhrasePart;
  readonly certainty: Certainty;
}

export interface Heard {
  readonly mentions: readonly Mention[];
  /** Tokens as understood: misspelt words under the stem of the word that they were taken for. */
  readonly tokens: readonly Token[];
}

/**
 * All that the words of a question can mean, overlapping readings included. `inChinese` says that Latin
 * words may be pinyin.
 */
export function findMentions(
  tokens: readonly Token[],
  phrases: Phrases,
  vocabulary: Vocabulary,
  inChinese: boolean,
): Heard {
  const sounds = soundParts(tokens, phrases, vocabulary, inChinese);
  const heard = new Set(sounds.flatMap(({ from, to }) => range(from, to)));
  const corrected = tokens.map((token, index) =>
    isMisspelt(token, vocabulary) && !heard.has(index) && !(inChinese && token.syllables)
      ? { ...token, key: correct(token.surface, vocabulary) ?? token.key }
      : token,
  );
  const keys = corrected.map((_, index) => keyAt(corrected, index));
  const exact = findPhrases(phrases.exact, corrected.length, (index) => keys[index]).map(
    (found): Part => ({
      ...found,
      certainty: range(found.from, found.to).some(
        (index) => corrected[index]?.key !== tokens[index]?.key,
      )
        ? 'guess'
        : 'exact',
    }),
  );
  // What is written as a known word is meant as written, whatever else sounds so: another province's name too.
  const written = new Set(exact.map(({ from, to }) => `${from} ${to}`));
  const elsewhere = new Set(
    exact
      .filter(({ payload }) => payload.phrase.meaning.kind === 'outside')
      .flatMap(({ from, to }) => range(from, to)),
  );
  const known = exact.filter(isLongSubject);
  const namesOurs = [...exact, ...sounds].some(({ payload }) => {
    const { kind } = payload.phrase.meaning;
    return kind === 'zone' || kind === 'entity';
  });
  const heardOnly = sounds.filter(
    (sound) =>
      !(namesOurs && sound.payload.phrase.meaning.kind === 'outside') &&
      !written.has(`${sound.from} ${sound.to}`) &&
      !misspelt(sound, tokens).some(
        (index) =>
          (elsewhere.has(index) && !isCompany(sound)) ||
          known.some((other) => reachesOut(other, sound, index)),
      ),
  );
  // A misspelling is taken for what the knowledge has, never for what it does not cover.
  const meant = exact.filter(
    ({ certainty, payload }) => certainty === 'exact' || payload.phrase.meaning.kind !== 'outside',
  );
  const words = longWords(tokens);
  const whole = [...meant, ...heardOnly].filter((part) => !takesPiece(part, words));
  return { mentions: assemble(whole, tokens), tokens: corrected };
}

/** What the words of a text name as they stand, overlapping readings included. */
export function exactMeanings(tokens: readonly Token[], phrases: Phrases): readonly Meaning[] {
  const keys = tokens.map((_, index) => keyAt(tokens, index));
  const found = findPhrases(phrases.exact, tokens.length, (index) => keys[index]);
  const isWhole = ({ payload }: Found<PhrasePart>): boolean => payload.phrase.parts === 1;
  const parts = found
    .filter((part) => !isWhole(part))
    .map((part): Part => ({ ...part, certainty: 'exact' }));
  return [
    ...found.filter(isWhole).map(({ payload }) => payload.phrase.meaning),
    ...assemble(parts, tokens).map(({ meaning }) => meaning),
  ];
}

/** In the name of a company another's name may stand by chance, as no other region's does in a place's. */
function isCompany({ from, to, payload }: Part): boolean {
  return to - from > SHORTEST_EVERYDAY_SOUND && payload.phrase.meaning.kind === 'entity';
}

function isLongSubject({ from, to, payload }: Part): boolean {
  const { kind } = payload.phrase.meaning;
  return to - from >= SHORTEST_EVERYDAY_SOUND && (kind === 'topic' || kind === 'entity');
}

/** A word that the sound has taken a character of, and that goes on beyond it. */
function reachesOut({ from, to }: Part, sound: Part, index: number): boolean {
  return from <= index && index < to && (from < sound.from || to > sound.to);
}

/**
 * What only sounds like a name, or asks how many, must not end within a word that begins in it; and a topic
 * is not made of the end of one word and the beginning of the next.
 */
function takesPiece(
  { from, to, certainty, payload }: Part,
  words: ReadonlyMap<number, number>,
): boolean {
  const { kind } = payload.phrase.meaning;
  if (kind === 'measure') return (words.get(to - 1) ?? to) > to;
  if (kind === 'topic' && isWithinWord(from, words) && isWithinWord(to, words)) return true;
  if (certainty !== 'homophone') return false;
  return range(from, to).some((start) => (words.get(start) ?? to) > to);
}

/** Characters of the longest words that a dictionary has. */
const LONGEST_WORD = 4;

/** A word begins before this token and goes on with it. */
function isWithinWord(at: number, words: ReadonlyMap<number, number>): boolean {
  for (let start = at - LONGEST_WORD; start < at; start++) {
    if ((words.get(start) ?? at) > at) return true;
  }
  return false;
}

/** The tokens of a homophone that are written otherwise than the phrase. */
function misspelt({ from, to, payload }: Part, tokens: readonly Token[]): readonly number[] {
  const right = Array.from(payload.han ?? '');
  return range(from, to).filter((index) => tokens[index]?.key !== right[index - from]);
}

function keyAt(tokens: readonly Token[], index: number): readonly string[] | undefined {
  const token = tokens[index];
  if (token?.type !== 'mark') return token && [token.key];
  // Mill No. 3; Co., Ltd: a mark between Latin words may belong to a name.
  const isInName = '.,'.includes(token.key) && tokens[index - 1]?.type === 'word';
  return isInName ? [] : undefined;
}

function isMisspelt(token: Token, vocabulary: Vocabulary): boolean {
  return token.type === 'word' && !vocabulary.stems.has(token.key);
}

function soundParts(
  tokens: readonly Token[],
  phrases: Phrases,
  vocabulary: Vocabulary,
  inChinese: boolean,
): readonly Part[] {
  return findPhrases(phrases.sound, tokens.length, (index) => tokens[index]?.syllables)
    .filter((found) => soundsMeant(found, tokens, vocabulary, inChinese))
    .map((found) => ({ ...found, certainty: 'homophone' }));
}

function soundsMeant(
  { from, to, payload }: Found<PhrasePart>,
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  inChinese: boolean,
): boolean {
  const span = tokens.slice(from, to);
  const written = Array.from(payload.han ?? '');
  const { kind } = payload.phrase.meaning;
  const isName = kind === 'zone' || kind === 'entity' || kind === 'contact';
  if (span.every(({ type }) => type === 'word')) {
    return (
      inChinese ||
      kind === 'zone' ||
      (isName && !span.every(({ key }) => vocabulary.stems.has(key)))
    );
  }
  if (span.length !== written.length) return false;
  const same = span.filter(({ key }, index) => key === written[index]).length;
  if (same === written.length) return false;
  const isPlace = kind === 'zone' || kind === 'contact';
  const shortest = kind === 'intent' ? SHORTEST_WORDING : SHORTEST_EVERYDAY_SOUND;
  if (!isPlace && written.length < shortest) return false;
  return same >= written.length * SAME_CHARACTERS;
}

/** Parts of phrases to mentions: single parts at once, several where one clause holds them all. */
function assemble(parts: readonly Part[], tokens: readonly Token[]): readonly Mention[] {
  const mentions: Mention[] = [];
  const open = new Map<Phrase, Part[]>();
  for (const part of parts) {
    const { phrase } = part.payload;
    if (phrase.parts === 1) mentions.push(mention([part], phrase));
    else open.set(phrase, [...(open.get(phrase) ?? []), part]);
  }
  for (const [phrase, found] of open) {
    for (const sentence of sentencesOf(found, tokens)) {
      const chosen = new Map<number, Part>();
      for (const part of sentence) {
        if (!chosen.has(part.payload.part)) chosen.set(part.payload.part, part);
      }
      if (chosen.size === phrase.parts) mentions.push(mention([...chosen.values()], phrase));
    }
  }
  return mentions;
}

function sentencesOf(parts: readonly Part[], tokens: readonly Token[]): readonly Part[][] {
  const bySentence = new Map<number, Part[]>();
  for (const part of parts) {
    const sentence = tokens.slice(0, part.from).filter(endsSentence).length;
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), part]);
  }
  return [...bySentence.values()];
}

/** Marks after which a new sentence begins; commas and colons only separate clauses. */
export function endsSentence({ type, key }: Token): boolean {
  return type === 'mark' && '\n?!。;….'.includes(key);
}

function mention(parts: readonly Part[], phrase: Phrase): Mention {
  const [only, ...others] = parts;
  if (only && others.length === 0) {
    const { from, to, certainty } = only;
    return { positions: range(from, to), meaning: phrase.meaning, certainty };
  }
  const positions = [...new Set(parts.flatMap(({ from, to }) => range(from, to)))].sort(
    (a, b) => a - b,
  );
  const certainty = (['guess', 'homophone', 'exact'] as const).find((level) =>
    parts.some((part) => part.certainty === level),
  );
  return { positions, meaning: phrase.meaning, certainty: certainty ?? 'exact' };
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
