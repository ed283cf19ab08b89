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

const MARKS: ReadonlySet<string> = new Set('\n?!。;,、:…');
/** 50% is another number than 50 of something. */
const PERCENT = /^ ?(?:%|percent|per cent|个?百分点)/u;
const HAN = /\p{Script=Han}/u;
const WORD = /[a-z]+/uy;
const NUMBER = /\d+(?:\.\d+)?/uy;
const FULL_STOP = /\.(?=\s|$)/uy;

/** Nearly all Han characters stand between these two, and nothing else does. */
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
const ASCII = 0x80;

/** Cuts normalised text into tokens; everything else (white space, emoji, symbols) only separates. */
export function tokenise(normalised: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < normalised.length) {
    const size = hanAt(normalised, at);
    if (size > 0) {
      at = addRun(normalised, at, tokens);
      continue;
    }
    const token = tokenAt(normalised, at);
    if (token) tokens.push(token);
    at += token ? token.surface.length : (normalised.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  return tokens;
}

/** How many UTF-16 units the Han character has that stands there; 0 for none. */
function hanAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= FIRST_HAN && unit <= LAST_HAN) return 1;
  if (Number.isNaN(unit) || unit < ASCII) return 0;
  const character = String.fromCodePoint(text.codePointAt(at) ?? unit);
  return HAN.test(character) ? character.length : 0;
}

/** Adds the Han characters from there on. A reading depends on the neighbours (重庆, 重要), so all are read at once. */
function addRun(text: string, from: number, tokens: Token[]): number {
  let to = from;
  for (let size = hanAt(text, to); size > 0; size = hanAt(text, to)) to += size;
  const sounds = soundsOf(text.slice(from, to));
  let at = from;
  for (let index = 0; at < to; index++) {
    const surface = text.slice(at, at + hanAt(text, at));
    const syllable = sounds[index];
    const syllables = syllable ? [syllable] : undefined;
    tokens.push({ type: 'han', surface, key: surface, syllables, at });
    at += surface.length;
  }
  return to;
}

function tokenAt(text: string, at: number): Token | undefined {
  const word = found(WORD, text, at);
  if (word !== undefined) {
    const { key, syllables } = read(word);
    return { type: 'word', surface: word, key, syllables, at };
  }
  const number = found(NUMBER, text, at);
  if (number !== undefined) {
    const isShare = PERCENT.test(text.slice(at + number.length, at + number.length + 10));
    const key = `${Number(number)}${isShare ? '%' : ''}`;
    return { type: 'number', surface: number, key, syllables: undefined, at };
  }
  const sign = text.charAt(at);
  if (!MARKS.has(sign) && found(FULL_STOP, text, at) === undefined) return undefined;
  return { type: 'mark', surface: sign, key: sign, syllables: undefined, at };
}

/** What a pattern that looks at one place only finds there. */
function found(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  if (!pattern.test(text)) return undefined;
  return text.slice(at, pattern.lastIndex);
}

/** Tokens as they stand, with a space before each Latin word. */
export function surfaceOf(tokens: readonly Token[]): string {
  let surface = '';
  for (const { type, surface: piece } of tokens) {
    surface += type === 'word' && surface !== '' ? ` ${piece}` : piece;
  }
  return surface;
}

/** The keys of the numbers in a normalised text. */
export function numbersIn(normalised: string): readonly string[] {
  return tokenise(normalised).flatMap(({ type, key }) => (type === 'number' ? [key] : []));
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
  const recent = longSounds.get(run);
  if (recent) return recent;
  const syllables = syllablesOfHan(run);
  if (run.length > LONGEST_KEPT) keepLong(run, syllables);
  else if (sounds.size < MOST_KEPT) sounds.set(run, syllables);
  return syllables;
}

// A long message is read whole and piece by piece; its clauses are the same in both.
let longSounds = new Map<string, readonly string[]>();
const MOST_LONG = 20;

function keepLong(run: string, syllables: readonly string[]): void {
  if (longSounds.size >= MOST_LONG) longSounds = new Map();
  longSounds.set(run, syllables);
}
