import { stem } from './english.ts';
import { syllablesOfHan, syllablesOfLatin } from './pinyin.ts';

/** A piece of normalised text: a Han character, a Latin word, a number, or a mark that ends a clause. */
export interface Token {
  readonly type: 'han' | 'word' | 'number' | 'mark';
  /** As it stands in the normalised text. */
  readonly surface: string;
  /** What is compared: the character, the word's stem, the number (with % where it is a share), the mark. */
  readonly key: string;
  /** Loose pinyin: one syllable of a Han character, or those a Latin word can be cut into. */
  readonly syllables: readonly string[] | undefined;
  /** Where it starts in the normalised text, in UTF-16 units. */
  readonly at: number;
}

const TOKEN = /(\p{Script=Han})|([a-z]+)|(\d+(?:\.\d+)?)|([\n?!。;,、:…]|\.(?=\s|$))/gu;
/** 50% is another number than 50 of something. */
const PERCENT = /^ ?(?:%|percent|per cent|个?百分点)/u;
const HAN_RUN = /\p{Script=Han}+/gu;

/** Cuts normalised text into tokens; everything else (white space, emoji, symbols) only separates. */
export function tokenise(normalised: string): readonly Token[] {
  const syllableAt = new Map<number, string>();
  for (const run of normalised.matchAll(HAN_RUN)) {
    // A reading depends on the neighbours (重庆, 重要), so whole runs are read at once.
    const characters = Array.from(run[0]);
    const syllables = soundsOf(run[0]);
    let at = run.index;
    for (const [index, character] of characters.entries()) {
      const syllable = syllables[index];
      if (syllable) syllableAt.set(at, syllable);
      at += character.length;
    }
  }
  return [...normalised.matchAll(TOKEN)].map((match) => token(match, syllableAt));
}

/** The keys of the numbers in a normalised text. */
export function numbersIn(normalised: string): readonly string[] {
  return tokenise(normalised).flatMap(({ type, key }) => (type === 'number' ? [key] : []));
}

function token(match: RegExpExecArray, syllableAt: ReadonlyMap<number, string>): Token {
  const [surface, han, word, number] = match;
  const at = match.index;
  if (han !== undefined) {
    const syllable = syllableAt.get(at);
    return { type: 'han', surface, key: surface, syllables: syllable ? [syllable] : undefined, at };
  }
  if (word !== undefined) return { type: 'word', surface, ...read(word), at };
  if (number !== undefined) {
    const isShare = PERCENT.test(match.input.slice(at + surface.length, at + surface.length + 10));
    const key = `${Number(number)}${isShare ? '%' : ''}`;
    return { type: 'number', surface, key, syllables: undefined, at };
  }
  return { type: 'mark', surface, key: surface, syllables: undefined, at };
}

type Reading = Pick<Token, 'key' | 'syllables'>;

// The same words come again and again; reading each once halves the time to index the knowledge.
const readings = new Map<string, Reading>();
const sounds = new Map<string, readonly string[]>();
const MOST_KEPT = 10_000;
const LONGEST_KEPT = 24;

function read(word: string): Reading {
  const known = readings.get(word);
  if (known) return known;
  const reading = { key: stem(word), syllables: syllablesOfLatin(word) };
  if (readings.size < MOST_KEPT && word.length <= LONGEST_KEPT) readings.set(word, reading);
  return reading;
}

function soundsOf(run: string): readonly string[] {
  const known = sounds.get(run);
  if (known) return known;
  const syllables = syllablesOfHan(run);
  if (sounds.size < MOST_KEPT && run.length <= LONGEST_KEPT) sounds.set(run, syllables);
  return syllables;
}
