import { hanPairs } from './lexical.ts';
import type { Pool } from './pool.ts';
import type { Postings } from './postings.ts';
import type { Token } from '../text/tokens.ts';
import type { Term } from './terms.ts';

/** How far the same sound stands for the same word: with one character of two right, or none. */
const SAME_SOUND = 0.85;
const ONLY_SOUND = 0.4;
const ONE_CHARACTER = 0.5;

/** Whether a fact of the pool has a term as written: of its normalised text, by its place in the pool. */
export type InText = (haystack: string, at: number) => boolean;

/** Looks up once what every fact of the pool is asked. */
export function inText({ surface, tokens }: Term, pool: Pool, postings: Postings): InText {
  const [first, second] = tokens;
  // What has the text has its first two characters beside each other.
  const begins =
    first?.type === 'han' && second?.type === 'han'
      ? pool.listed(postings.pairs.get(first.key + second.key))
      : undefined;
  const isWords = tokens.length > 0 && tokens.every(({ type }) => type === 'word');
  const stems = isWords ? tokens.map(({ key }) => pool.listed(postings.words.get(key))) : [];
  const mayBe = surface.length > 1;
  return (haystack, at) => {
    if (mayBe && (!begins || begins[at] === 1) && haystack.includes(surface)) return true;
    return isWords && stems.every((facts) => facts[at] === 1);
  };
}

/** How far each fact of the pool has what no list of the knowledge explains. */
export function restSupports({ tokens }: Term, pool: Pool, postings: Postings): Float64Array {
  const [first] = tokens;
  if (!first) return new Float64Array(pool.size);
  const own = pool.listed(postings.words.get(first.key));
  if (first.type === 'number') return new Float64Array(own);
  if (first.type === 'word') return wordSupports(first, own, pool, postings);
  if (tokens.length > 1) return hanSupports(tokens, own, pool, postings);
  return new Float64Array(own).map((isThere) => isThere * ONE_CHARACTER);
}

function wordSupports(
  { syllables = [] }: Token,
  own: Uint8Array,
  pool: Pool,
  postings: Postings,
): Float64Array {
  const supports = new Float64Array(own);
  const sounds = soundsOf(syllables);
  if (sounds.length === 0) return supports;
  const heard = new Uint16Array(pool.size);
  for (const sound of sounds) {
    const facts = pool.listed(postings.pairs.get(sound));
    for (let at = 0; at < heard.length; at++) heard[at] = (heard[at] ?? 0) + (facts[at] ?? 0);
  }
  for (let at = 0; at < heard.length; at++) {
    if (own[at] !== 1) supports[at] = ((heard[at] ?? 0) / sounds.length) * SAME_SOUND;
  }
  return supports;
}

/**
 * The share of the characters that stand, two at a time, in a fact; by sound where not by sign. Each character
 * counts with the better of its two pairs, or by itself.
 */
function hanSupports(
  tokens: readonly Token[],
  first: Uint8Array,
  pool: Pool,
  postings: Postings,
): Float64Array {
  const { words, pairs } = postings;
  const signs = hanPairs(tokens);
  const sounds = soundsOf(tokens.map(({ syllables }) => syllables?.[0] ?? ''));
  const sums = new Float64Array(pool.size);
  const before = new Float64Array(pool.size);
  let isThere = first;
  for (let index = 0; index < tokens.length; index++) {
    const following = tokens[index + 1];
    const isNextThere = following && pool.listed(words.get(following.key));
    const written = pool.listed(pairs.get(signs[index] ?? ''));
    const heard = pool.listed(pairs.get(sounds[index] ?? ''));
    for (let at = 0; at < sums.length; at++) {
      const own = isThere[at] === 1 ? ONE_CHARACTER * 0.5 : 0;
      const isOneThere = isThere[at] === 1 || isNextThere?.[at] === 1;
      // Where neither character stands, the pair does not either.
      const sound = heard[at] === 1 ? (isOneThere ? SAME_SOUND : ONLY_SOUND) : 0;
      const found = !following ? 0 : isOneThere && written[at] === 1 ? 1 : sound;
      sums[at] = (sums[at] ?? 0) + Math.max(own, before[at] ?? 0, found);
      before[at] = found;
    }
    if (isNextThere) isThere = isNextThere;
  }
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) / tokens.length;
  return sums;
}

/** Neighbouring syllables, as pairs. */
function soundsOf(syllables: readonly string[]): readonly string[] {
  return syllables.slice(1).map((syllable, index) => `${syllables[index] ?? ''} ${syllable}`);
}
