import { toSimplified } from './script.ts';

/** Longer messages are cut here: no question is longer, and work stays bounded. UTF-16 units. */
const LONGEST = 2000;

// Control, format (zero-width, bidirectional), private-use and unassigned characters, and lone surrogates.
const INVISIBLE = /[\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu;
const CONTROL = /[\p{Cc}]/gu;
const MARKS = /\p{M}/gu;
const QUOTES = /["'“”‘’「」『』《》〈〉`´]/gu;
const THOUSANDS = /(?<=\d),(?=\d{3}(?!\d))/gu;

/**
 * The one form in which questions and knowledge are compared: NFKC, Simplified, lower case, without quotes,
 * tone marks, thousands separators and characters that cannot be seen. Idempotent.
 */
export function normalise(text: string): string {
  return toSimplified(visible(text.slice(0, LONGEST)))
    .normalize('NFD')
    .replace(MARKS, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(QUOTES, '')
    .replace(THOUSANDS, '')
    .replace(/[^\S\n]+/gu, ' ')
    .trim();
}

/** The text without what cannot be seen; line breaks stay. */
export function visible(text: string): string {
  return text
    .toWellFormed()
    .replace(/\uFFFD/gu, '')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[\r\u2028\u2029]/gu, '\n')
    .replace(CONTROL, (character) => (character === '\n' ? '\n' : ' '));
}
