import type { ZoneId } from '../knowledge/schema.ts';
import { isOneSlip } from './slips.ts';
import type { Spelling } from './spellings.ts';

/** Spellings of places, to be found in spite of one slip. Looking up costs the text, hardly the names. */
export interface SlipIndex {
  readonly byText: ReadonlyMap<string, Spelling>;
  /** Under the first characters of a spelling, and under them with one left out (SymSpell's way). */
  readonly byStart: ReadonlyMap<string, readonly Spelling[]>;
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

export function createSlipIndex(spellings: readonly Spelling[]): SlipIndex {
  const byStart = new Map<string, Spelling[]>();
  for (const spelling of spellings) {
    for (const key of new Set(keysOf(spelling.text.slice(0, START)))) {
      const members = byStart.get(key);
      if (members) members.push(spelling);
      else byStart.set(key, [spelling]);
    }
  }
  return { byText: new Map(spellings.map((spelling) => [spelling.text, spelling])), byStart };
}

/** Some of them may be the same. */
function keysOf(start: string): readonly string[] {
  const keys = [start];
  for (let at = 0; at < start.length; at++) keys.push(start.slice(0, at) + start.slice(at + 1));
  return keys;
}

/** All stretches of the text from `from` on that are one slip away from a spelling and end where one may. */
export function nearSpellings(
  { byStart }: SlipIndex,
  text: string,
  from: number,
  mayEnd: (at: number) => boolean,
): readonly NearSpelling[] {
  const candidates = new Set<Spelling>();
  for (let length = 1; length <= START && from + length <= text.length; length++) {
    // A shorter start matters only where the whole name is that short.
    if (length < START && !mayEnd(from + length)) continue;
    for (const key of keysOf(text.slice(from, from + length))) {
      for (const spelling of byStart.get(key) ?? []) candidates.add(spelling);
    }
  }
  const found: NearSpelling[] = [];
  for (const spelling of candidates) {
    const whole = from + spelling.text.length;
    for (const to of [whole - 1, whole, whole + 1]) {
      if (to <= from || to > text.length || !mayEnd(to)) continue;
      if (isOneSlip(spelling.text, text.slice(from, to))) found.push({ from, to, spelling });
    }
  }
  return found;
}

/** The places that have a spelling one slip away from the whole text. */
export function zonesOneSlipAway(index: SlipIndex, text: string): readonly ZoneId[] {
  const near = nearSpellings(index, text, 0, (at) => at === text.length);
  return [...new Set(near.flatMap(({ spelling }) => [...spelling.zones]))];
}
