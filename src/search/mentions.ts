import type { Token } from '../text/tokens.ts';
import { longWords } from '../text/word-boundaries.ts';
import { assemble } from './assemble.ts';
import {
  countsWhatFollows,
  cutsPlant,
  isCutByName,
  isCutFrom,
  isWishLike,
  joinsPlaces,
  plantsIn,
  takesPiece,
} from './cut-pieces.ts';
import type { Meaning, Mention } from './meaning.ts';
import { findPhrases, type Found } from './phrase-trie.ts';
import type { PhrasePart, Phrases } from './phrases.ts';
import { charactersOf, endsInGrammar, isSpelt, range, soundParts, type Part } from './sounds.ts';
import { correct, type Vocabulary } from './vocabulary.ts';

/** Tokens of a topic or company that another's sound does not cut into. */
const LONG_SUBJECT = 3;

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
  const words = longWords(tokens);
  const sounds = soundParts(tokens, words, phrases, vocabulary, inChinese);
  const guessed = new Set<number>();
  const corrected = tokens.map((token, index) => {
    if (!isMisspelt(token, vocabulary) || (inChinese && token.syllables)) return token;
    if (sounds.some(({ from, to }) => from <= index && index < to)) return token;
    const key = correct(token.surface, vocabulary);
    if (key === undefined || key === token.key) return token;
    guessed.add(index);
    return { ...token, key };
  });
  const keys = corrected.map((_, index) => keyAt(corrected, index));
  const exact = findPhrases(phrases.exact, corrected.length, (index) => keys[index]).map(
    (found): Part => {
      const { from, to, payload } = found;
      return { from, to, payload, certainty: isOneOf(guessed, found) ? 'guess' : 'exact' };
    },
  );
  exact.push(...aroundPlaces(exact, keys, phrases));
  // What is written as a known word is meant as written, whatever else sounds so: another province's name too.
  const written = new Set(exact.map(stretchOf));
  const elsewhere = exact.filter(isElsewhere);
  const known = exact.filter(isLongSubject);
  const namesOurs = exact.some(isOurs) || sounds.some(isOurs);
  const heardOnly = sounds.filter((sound) => {
    if (namesOurs && isElsewhere(sound) && !isOnlyElsewhere(sound, sounds, tokens)) return false;
    if (written.has(stretchOf(sound)) || isCutFrom(sound, sounds)) return false;
    if (isShortTopic(sound) && endsInGrammar(sound, tokens)) return false;
    if (isWishLike(sound, sounds)) return false;
    if (
      (isShortTopic(sound) || isMiswritten(sound, tokens)) &&
      (misspelt(sound, tokens).some((at) => written.has(oneAt(at))) ||
        range(sound.from, sound.to).some((at) => exact.some((other) => cuts(other, sound, at))))
    ) {
      return false;
    }
    if (elsewhere.length === 0 && known.length === 0) return true;
    const others = isCompany(sound) ? [] : elsewhere;
    return !misspelt(sound, tokens).some(
      (index) =>
        others.some(({ from, to }) => from <= index && index < to) ||
        known.some((other) => reachesOut(other, sound, index)),
    );
  });
  // A misspelling is taken for what the knowledge has, never for what it does not cover.
  const plants = plantsIn(exact);
  const names = [...elsewhere, ...known];
  const meant = exact.filter(
    (part) =>
      (part.certainty === 'exact' || part.payload.phrase.meaning.kind !== 'outside') &&
      !isWishInTwo(part, tokens) &&
      !countsWhatFollows(part, tokens) &&
      !cutsPlant(part, plants) &&
      !isCutByName(part, names) &&
      !joinsPlaces(part, exact, tokens) &&
      !(inChinese && isSyllableOfMany(part, tokens)),
  );
  const whole = [...meant, ...heardOnly].filter((part) => !takesPiece(part, words));
  return { mentions: assemble(whole, tokens), tokens: corrected };
}

/** «Which zones» in «which Jiangsu zones»: wishes that a place's name stands within. */
function aroundPlaces(
  exact: readonly Part[],
  keys: readonly (string | readonly string[] | undefined)[],
  phrases: Phrases,
): readonly Part[] {
  const names = exact.filter(
    ({ payload: { phrase } }) => phrase.meaning.kind === 'zone' && phrase.parts === 1,
  );
  const places = names.filter(({ from, to }) => from > 0 && to < keys.length);
  if (places.length === 0) return [];
  const outside = keys.slice();
  for (const { from, to } of names) outside.fill(NO_KEY, from, to);
  return findPhrases(phrases.exact, keys.length, (index) => outside[index])
    .filter(
      ({ from, to, payload: { phrase } }) =>
        phrase.parts === 1 &&
        phrase.meaning.kind === 'intent' &&
        places.some((place) => from < place.from && place.to < to),
    )
    .map((found): Part => ({ ...found, certainty: 'exact' }));
}

/** A number for each stretch of tokens, of which a message has fewer than this. */
const MOST_TOKENS = 10_000;

function stretchOf({ from, to }: Part): number {
  return from * MOST_TOKENS + to;
}

function oneAt(at: number): number {
  return at * MOST_TOKENS + at + 1;
}

/** 「讲项…」 is no 「奖项」 where 「讲」 says something by itself. */
function isShortTopic({ from, to, payload }: Part): boolean {
  return to - from === 2 && payload.phrase.meaning.kind === 'topic';
}

/** 「什么时侯」: how it is asked, with a wrong character; 「搞了多少」 is no 「高了多少」. */
function isMiswritten({ from, payload }: Part, tokens: readonly Token[]): boolean {
  return payload.asks && tokens[from]?.type === 'han';
}

function isOneOf(positions: ReadonlySet<number>, { from, to }: Found<PhrasePart>): boolean {
  if (positions.size === 0) return false;
  for (let at = from; at < to; at++) if (positions.has(at)) return true;
  return false;
}

/** What the words of a text name as they stand, overlapping readings included. */
export function exactMeanings(tokens: readonly Token[], phrases: Phrases): readonly Meaning[] {
  const keys = tokens.map((_, index) => keyAt(tokens, index));
  const found = findPhrases(phrases.exact, tokens.length, (index) => keys[index]);
  // A text that stands by itself names no kind beside another.
  const isFull = (meaning: Meaning): boolean => meaning.kind !== 'topic' || !meaning.isBeside;
  const isWhole = ({ payload }: Found<PhrasePart>): boolean => payload.phrase.parts === 1;
  const parts = found
    .filter((part) => !isWhole(part))
    .map((part): Part => ({ ...part, certainty: 'exact' }));
  return [
    ...found.filter(isWhole).map(({ payload }) => payload.phrase.meaning),
    ...assemble(parts, tokens).map(({ meaning }) => meaning),
  ].filter(isFull);
}

function isOurs({ payload }: Part): boolean {
  const { kind } = payload.phrase.meaning;
  return kind === 'zone' || kind === 'entity';
}

function isElsewhere({ payload }: Part): boolean {
  return payload.phrase.meaning.kind === 'outside';
}

/** To the letter what is not covered, and nothing else. */
function isOnlyElsewhere(sound: Part, sounds: readonly Part[], tokens: readonly Token[]): boolean {
  const isLong = charactersOf(sound.payload).length >= LONG_SUBJECT;
  return (
    (sound.certainty === 'exact' || (isLong && isSpelt(sound, tokens))) &&
    sounds.every((other) => isElsewhere(other) || stretchOf(other) !== stretchOf(sound))
  );
}

/** «… no numbers, please»: names go on beyond a comma, wishes do not. */
function isWishInTwo({ from, to, payload }: Part, tokens: readonly Token[]): boolean {
  if (payload.phrase.meaning.kind !== 'intent') return false;
  for (let at = from; at < to; at++) if (tokens[at]?.key === ',') return true;
  return false;
}

/** «xian zai», its syllables written apart, is no city of that name. */
function isSyllableOfMany({ from, to, payload }: Part, tokens: readonly Token[]): boolean {
  const isSyllable = (at: number): boolean => {
    const token = tokens[at];
    return token?.type === 'word' && token.syllables?.length === 1;
  };
  return (
    payload.phrase.meaning.kind === 'outside' &&
    to - from === 1 &&
    isSyllable(from) &&
    (isSyllable(from - 1) || isSyllable(to))
  );
}

/** In the name of a company another's name may stand by chance, as no other region's does in a place's. */
function isCompany({ from, to, payload }: Part): boolean {
  return to - from > LONG_SUBJECT && payload.phrase.meaning.kind === 'entity';
}

function isLongSubject({ from, to, payload }: Part): boolean {
  const { kind } = payload.phrase.meaning;
  return to - from >= LONG_SUBJECT && (kind === 'topic' || kind === 'entity');
}

/** A word that the sound has taken a character of, and that goes on beyond it. */
function reachesOut({ from, to }: Part, sound: Part, index: number): boolean {
  return from <= index && index < to && (from < sound.from || to > sound.to);
}

/** 「年新」 in 「那年新」: a phrase as written that only one of its two characters is in. */
function cuts(other: Part, sound: Part, index: number): boolean {
  return other.payload.phrase.meaning.kind === 'filler' && reachesOut(other, sound, index);
}

/** The tokens of a homophone that are written otherwise than the phrase. */
function misspelt({ from, to, payload }: Part, tokens: readonly Token[]): readonly number[] {
  const right = charactersOf(payload);
  return range(from, to).filter((index) => tokens[index]?.key !== right[index - from]);
}

/** A phrase passes over it. */
const NO_KEY: readonly string[] = [];

function keyAt(tokens: readonly Token[], index: number): string | readonly string[] | undefined {
  const token = tokens[index];
  if (token?.type !== 'mark') return token?.key;
  // Mill No. 3; Co., Ltd: a mark between Latin words may belong to a name.
  const isInName = '.,'.includes(token.key) && tokens[index - 1]?.type === 'word';
  return isInName ? NO_KEY : undefined;
}

function isMisspelt(token: Token, vocabulary: Vocabulary): boolean {
  return token.type === 'word' && !vocabulary.stems.has(token.key);
}
