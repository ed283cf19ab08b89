import type { ZoneId } from '../knowledge/schema.ts';
import { isOneSlip } from './slips.ts';
import type { Spelling } from './spellings.ts';

/** Spellings of places, to be found in spite of one slip. Looking up costs the text, hardly the names. */
export interface SlipIndex {
  readonly byText: ReadonlyMap<string, Spelling>;
  /** Under the first characters of a spelling, and under them with one left out (SymSpell's way). */
  readonly byStart: ReadonlyMap<string, readonly Spelling[]>;
  /** A 1 for the hash of each of these keys: hardly any key of a text has one, and then it need not be made. */
  readonly hashes: Uint8Array;
}

/** A stretch of text that is one slip away from a spelling: characters `from` up to, not including, `to`. */
export interface NearSpelling {
  readonly from: number;
  readonly to: number;
  readonly spelling: Spelling;
}

// Characters of a spelling that are indexed. Five tell places apart and give six keys each; SymSpell's
// default of seven gives more keys and hardly fewer candidates.
const START = 5;
/** So many times as many hashes as keys are kept apart, at least. */
const SPARSE = 16;

export function createSlipIndex(spellings: readonly Spelling[]): SlipIndex {
  const byStart = new Map<string, Spelling[]>();
  for (const spelling of spellings) {
    for (const key of new Set(keysOf(spelling.text.slice(0, START)))) {
      const members = byStart.get(key);
      if (members) members.push(spelling);
      else byStart.set(key, [spelling]);
    }
  }
  const byText = new Map(spellings.map((spelling) => [spelling.text, spelling]));
  return { byText, byStart, hashes: hashesOf([...byStart.keys()]) };
}

function hashesOf(keys: readonly string[]): Uint8Array {
  const size = 2 ** Math.ceil(Math.log2(SPARSE * (keys.length + 1)));
  const hashes = new Uint8Array(size);
  for (const key of keys) hashes[hashOf(key) & (size - 1)] = 1;
  return hashes;
}

function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) {
    hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
  }
  return hash ^ (hash >>> 16);
}

const BASE = 31;
const POWERS = Int32Array.from({ length: START }, (_, power) => BASE ** power);

// The unmixed hashes of the first characters from a place on, none to all of them. One array for all places.
const starts = new Int32Array(START + 1);

/** The hash of so many characters without one of them, put together of what stands before and after it. */
function hashOfStart(length: number, without: number): number {
  const whole = starts[length] ?? 0;
  if (without < 0) return whole ^ (whole >>> 16);
  const power = POWERS[length - 1 - without] ?? 1;
  const before = Math.imul((starts[without] ?? 0) - (starts[without + 1] ?? 0), power);
  const hash = (whole + before) | 0;
  return hash ^ (hash >>> 16);
}

/** Some of them may be the same. */
function keysOf(start: string): readonly string[] {
  const keys = [start];
  for (let at = 0; at < start.length; at++) keys.push(start.slice(0, at) + start.slice(at + 1));
  return keys;
}

const NONE: readonly NearSpelling[] = [];

/** All stretches of the text from `from` on that are one slip away from a spelling and end where one may. */
export function nearSpellings(
  index: SlipIndex,
  text: string,
  from: number,
  mayEnd: (at: number) => boolean,
): readonly NearSpelling[] {
  const candidates = candidatesAt(index, text, from, mayEnd);
  if (!candidates) return NONE;
  const found: NearSpelling[] = [];
  for (const spelling of candidates) {
    const whole = from + spelling.text.length;
    for (let to = whole - 1; to <= whole + 1; to++) {
      if (to <= from || to > text.length || !mayEnd(to)) continue;
      if (isOneSlip(spelling.text, text, from, to)) found.push({ from, to, spelling });
    }
  }
  return found;
}

/** Spellings that begin much as the text does there; undefined for none, as nearly everywhere. */
function candidatesAt(
  { byStart, hashes }: SlipIndex,
  text: string,
  from: number,
  mayEnd: (at: number) => boolean,
): ReadonlySet<Spelling> | undefined {
  let candidates: Set<Spelling> | undefined;
  const last = hashes.length - 1;
  for (let length = 1; length <= START; length++) {
    starts[length] = Math.imul(starts[length - 1] ?? 0, BASE) + text.charCodeAt(from + length - 1);
  }
  for (let length = 1; length <= START && from + length <= text.length; length++) {
    const to = from + length;
    // A shorter start matters only where the whole name is that short.
    if (length < START && !mayEnd(to)) continue;
    // Whole, and with each of its characters left out.
    for (let without = from - 1; without < to; without++) {
      if (hashes[hashOfStart(length, without - from) & last] === 0) continue;
      const key = text.slice(from, Math.max(from, without)) + text.slice(without + 1, to);
      for (const spelling of byStart.get(key) ?? []) (candidates ??= new Set()).add(spelling);
    }
  }
  return candidates;
}

/** The places that have a spelling one slip away from the whole text. */
export function zonesOneSlipAway(index: SlipIndex, text: string): readonly ZoneId[] {
  const near = nearSpellings(index, text, 0, (at) => at === text.length);
  return [...new Set(near.flatMap(({ spelling }) => [...spelling.zones]))];
}
