import type { Intent } from '../knowledge/schema.ts';
import { lettersOfHan } from '../text/pinyin.ts';
import type { Token } from '../text/tokens.ts';
import { isWithinWord } from '../text/word-boundaries.ts';
import type { Certainty, Meaning } from './meaning.ts';
import { findPhrases, type Found } from './phrase-trie.ts';
import type { PhrasePart, Phrases } from './phrases.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How much of a homophone must be written right, so that one wrong character of two still finds a name. */
const SAME_CHARACTERS = 0.5;
/** Topics and intents of two characters have too many homophones among everyday words. */
const SHORTEST_EVERYDAY_SOUND = 3;
/** … and wordings of three: 「什么试(点)」 is not 「什么是」. */
const SHORTEST_WORDING = 4;
/** … but what somebody wishes is heard in two that make no word as they are written: 「介邵」, 「盖况」. */
const SHORTEST_SOUND = 2;
const WISHES: ReadonlySet<Intent> = new Set<Intent>(['summary', 'contact', 'property', 'thanks']);

/** A part of a phrase, found at tokens `from` up to, not including, `to`. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly payload: PhrasePart;
  readonly certainty: Certainty;
}

/** What the words of a question sound like; `words` are those of a dictionary, by their first token. */
export function soundParts(
  tokens: readonly Token[],
  words: ReadonlyMap<number, number>,
  phrases: Phrases,
  vocabulary: Vocabulary,
  inChinese: boolean,
): readonly Part[] {
  const found = findPhrases(phrases.sound, tokens.length, (index) =>
    syllablesAt(tokens, index, phrases),
  ).filter(
    (one) => soundsMeant(one, tokens, vocabulary, inChinese) && !isWordItself(one, tokens, words),
  );
  const spelt = new Set(found.filter((one) => isSpelt(one, tokens)));
  const isElse = ({ from, to }: Found<PhrasePart>): boolean => {
    for (const other of spelt) if (other.from === from && other.to === to) return true;
    return false;
  };
  return found
    .filter((one) => spelt.has(one) || !isElse(one))
    .map((one): Part => {
      const { from, to, payload } = one;
      const isExact = spelt.has(one) && isOneWord(one);
      return { from, to, payload, certainty: isExact ? 'exact' : 'homophone' };
    });
}

/** The syllables that a token has or, as the initials of what places are called, stands for. */
function syllablesAt(
  tokens: readonly Token[],
  index: number,
  { abbreviated }: Phrases,
): readonly string[] | undefined {
  const token = tokens[index];
  if (token?.type === 'number') return [token.key];
  return token?.syllables ?? (token?.type === 'word' ? abbreviated.get(token.key) : undefined);
}

/** Syllables written apart may as well be a slip in something longer; and 经纪 in «jingji zongliang» is none. */
function isOneWord({ from, to, payload }: Found<PhrasePart>): boolean {
  return to === from + 1 && payload.phrase.meaning.kind !== 'intent';
}

/** «chanzhi» is 产值 to the letter; that it also sounds like a name with «ng» in it says nothing then. */
export function isSpelt(
  { from, to, payload }: Found<PhrasePart>,
  tokens: readonly Token[],
): boolean {
  const { han } = payload;
  if (han === undefined || tokens[from]?.type !== 'word') return false;
  let written = '';
  for (let at = from; at < to; at++) written += tokens[at]?.surface ?? '';
  const letters = spelling.get(han) ?? lettersOfHan(han).join('');
  spelling.set(han, letters);
  return written === letters;
}

// Of phrases only, which are a few thousand.
const spelling = new Map<string, string>();

function soundsMeant(
  { from, to, payload }: Found<PhrasePart>,
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  inChinese: boolean,
): boolean {
  const written = charactersOf(payload);
  const { kind } = payload.phrase.meaning;
  let latin = 0;
  let same = 0;
  for (let at = from; at < to; at++) {
    if (tokens[at]?.type === 'word') latin++;
    if (tokens[at]?.key === written[at - from]) same++;
  }
  if (payload.asks && latin > 0) {
    return inChinese && latin === to - from && isSpelt({ from, to, payload }, tokens);
  }
  if (latin === to - from) {
    // Two syllables that only sound like a wish, or apart like a topic, are any other word: «gaizao», 「该找」.
    const isApart = kind === 'topic' && to - from > 1;
    if ((isApart || kind === 'intent') && written.length === SHORTEST_SOUND) {
      return inChinese && isSpelt({ from, to, payload }, tokens);
    }
    if (kind === 'measure') return inChinese && isSpelt({ from, to, payload }, tokens);
    if (inChinese || kind === 'zone') return true;
    // A term in pinyin beside its translation: three syllables to the letter are no English.
    if (kind === 'topic' && written.length >= SHORTEST_EVERYDAY_SOUND) {
      return isSpelt({ from, to, payload }, tokens);
    }
    const span = tokens.slice(from, to);
    return isNamed(payload.phrase.meaning) && !span.every(({ key }) => vocabulary.stems.has(key));
  }
  if (to - from !== written.length || same === written.length) return false;
  const isPlace = kind === 'zone' || kind === 'contact';
  if (same < written.length * SAME_CHARACTERS) return false;
  if (payload.asks) {
    return (
      kind === 'measure' && written.length >= SHORTEST_WORDING && isSaidAlike(from, payload, tokens)
    );
  }
  return (
    isPlace ||
    isLongEnough(payload.phrase.meaning, written.length) ||
    (kind === 'topic' && written.length === SHORTEST_SOUND && isSaidAlike(from, payload, tokens))
  );
}

// Cut once for each phrase, not once for each question that has something of its sound.
const cut = new WeakMap<PhrasePart, readonly string[]>();

/** The Han characters of a part of a phrase. */
export function charactersOf(payload: PhrasePart): readonly string[] {
  const characters = cut.get(payload) ?? Array.from(payload.han ?? '');
  cut.set(payload, characters);
  return characters;
}

/** 「产直」 is said just as 「产值」; 「建到」 only sounds like 「讲到」 to some. */
function isSaidAlike(from: number, { han }: PhrasePart, tokens: readonly Token[]): boolean {
  if (han === undefined) return false;
  const written = Array.from(han, (_, at) => tokens[from + at]?.surface ?? '').join('');
  return lettersOfHan(written).join(' ') === lettersOfHan(han).join(' ');
}

function isLongEnough(meaning: Meaning, length: number): boolean {
  if (meaning.kind !== 'intent') return length >= SHORTEST_EVERYDAY_SOUND;
  return length >= SHORTEST_WORDING || (length === SHORTEST_SOUND && WISHES.has(meaning.intent));
}

/** What sounds like a short word is written as another. */
function isWordItself(
  { from, to, payload }: Found<PhrasePart>,
  tokens: readonly Token[],
  words: ReadonlyMap<number, number>,
): boolean {
  if (to - from > SHORTEST_SOUND || isNamed(payload.phrase.meaning)) return false;
  if (tokens[from]?.type === 'word') return false;
  for (let at = from; at < to; at++) if (words.has(at) || isWithinWord(at, words)) return true;
  return false;
}

function isNamed({ kind }: Meaning): boolean {
  return kind === 'zone' || kind === 'entity' || kind === 'contact';
}

/** Tokens `from` up to, not including, `to`. Short ones are written out: what grows keeps room for many more. */
export function range(from: number, to: number): readonly number[] {
  if (to - from === 1) return [from];
  if (to - from === 2) return [from, from + 1];
  if (to - from === 3) return [from, from + 1, from + 2];
  if (to - from === 4) return [from, from + 1, from + 2, from + 3];
  const positions: number[] = [];
  for (let at = from; at < to; at++) positions.push(at);
  return positions;
}

/** 「打头的」 is no 「投的」: of two characters that sound so, one is grammar, and the other is no evidence. */
export function endsInGrammar({ to }: Part, tokens: readonly Token[]): boolean {
  const last = tokens[to - 1];
  return last?.type === 'han' && '的了过到得'.includes(last.key);
}
