import { stem } from '../text/english.ts';
import { isEnglishWord } from '../text/words.ts';
import { slipsBetween } from './slips.ts';

/** The Latin words that the knowledge uses, to tell a misspelling from a word of another subject. */
export interface Vocabulary {
  readonly stems: ReadonlySet<string>;
  readonly byInitial: ReadonlyMap<string, readonly string[]>;
}

const LATIN = /[a-z]{2,}/gu;

// One slip in words of four or five letters, two in longer ones (the common spell-checker setting, e.g.
// Elasticsearch's AUTO); shorter words have too many neighbours to guess.
const SHORTEST = 4;
const TWO_SLIPS_FROM = 6;

export function createVocabulary(normalisedTexts: Iterable<string>): Vocabulary {
  const words = new Set<string>();
  for (const text of normalisedTexts) for (const [word] of text.matchAll(LATIN)) words.add(word);
  const byInitial = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < SHORTEST) continue;
    const initial = word.charAt(0);
    const members = byInitial.get(initial);
    if (members) members.push(word);
    else byInitial.set(initial, [word]);
  }
  return { stems: new Set([...words].map(stem)), byInitial };
}

/** True where the knowledge writes the word just so; of short words only the stem is known. */
export function isSpelt(word: string, { stems, byInitial }: Vocabulary): boolean {
  if (word.length < SHORTEST) return stems.has(stem(word));
  return byInitial.get(word.charAt(0))?.includes(word) ?? false;
}

/**
 * The stem of the nearest known word, or undefined where none is near enough. Of two as near the longer one: a letter
 * is left out more often than another put in its place.
 */
export function correct(word: string, vocabulary: Vocabulary): string | undefined {
  if (word.length < SHORTEST || isEnglishWord(word)) return undefined;
  const allowed = word.length >= TWO_SLIPS_FROM ? 2 : 1;
  let best: string | undefined;
  let least = allowed + 1;
  for (const known of vocabulary.byInitial.get(word.charAt(0)) ?? []) {
    if (Math.abs(known.length - word.length) > allowed) continue;
    const slips = slipsBetween(word, known);
    if (slips < least) [best, least] = [known, slips];
    else if (slips === least && best && stem(best) !== stem(known)) {
      if (known.length > word.length && best.length <= word.length) best = known;
      else if (best.length < word.length && known.length === word.length) best = known;
    }
  }
  return best === undefined ? undefined : stem(best);
}
