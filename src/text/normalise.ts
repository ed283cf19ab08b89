import { fromCantonese } from './cantonese.ts';
import { toSimplified } from './script.ts';

/** Longer messages are cut here: no question is longer, and work stays bounded. UTF-16 units. */
const LONGEST = 2000;

// Control, format (zero-width, bidirectional), private-use and unassigned characters, and lone surrogates.
const INVISIBLE = /[\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu;
const CONTROL = /[\p{Cc}]/gu;
const MARKS = /\p{M}/gu;
const QUOTES = /["'“”‘’「」『』《》〈〉`´]/gu;
const THOUSANDS = /(?<=\d),(?=\d{3}(?!\d))/gu;

/** 一号 and 1号, 六月 and 6月 are written both ways. */
const NUMERAL =
  /(?<![哪某每这那上下几])(?:[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[号期月日])/gu;
const DIGITS = '零一二三四五六七八九';

function digitsOf(numeral: string): string {
  const [tens = '', ones = ''] = numeral.includes('十') ? numeral.split('十') : ['零', numeral];
  return String(10 * (tens === '' ? 1 : DIGITS.indexOf(tens)) + Math.max(0, DIGITS.indexOf(ones)));
}

/**
 * The one form in which questions and knowledge are compared: NFKC, Simplified, lower case, without quotes,
 * tone marks, thousands separators and characters that cannot be seen. Idempotent.
 */
export function normalise(text: string): string {
  if (text !== last.text) last = { text, normalised: normaliseAnew(text) };
  return last.normalised;
}

// A message is normalised wherever something of it is looked for.
let last = { text: '', normalised: '' };

const NO_WORDS: readonly string[] = [];

// Words of the knowledge, which stay as they are, and not of users.
const lists = new WeakMap<readonly string[], readonly string[]>();

/** A list of words in that form, brought into it once for as long as there is the list. */
export function allNormalised(words: readonly string[] | undefined): readonly string[] {
  if (!words) return NO_WORDS;
  const known = lists.get(words) ?? words.map(normalise);
  lists.set(words, known);
  return known;
}

function normaliseAnew(text: string): string {
  // Cut twice: one character (㍿, ﷺ) can be many after NFKC.
  const bounded = visible(visible(text.slice(0, LONGEST)).slice(0, LONGEST));
  const folded = simplified(fromCantonese(bounded));
  return (PLAIN.test(folded) ? folded : unmarked(folded))
    .toLowerCase()
    .replace(QUOTES, '')
    .replace(THOUSANDS, '')
    .replace(NUMERAL, digitsOf)
    .replace(/[^\S\n]+/gu, ' ')
    .trim();
}

function unmarked(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').normalize('NFKC');
}

/** Some characters simplify to one that simplifies further (麼, 么), none more than twice. */
function simplified(text: string): string {
  const once = toSimplified(text);
  return once === text ? text : toSimplified(toSimplified(once));
}

/** Han, ASCII, line breaks and marks: text that Unicode normalisation leaves as it is, with nothing invisible. */
const PLAIN = /^[\n\x20-\x7e\u4e00-\u9fa5‘’“”、。〈-】]*$/u;
/** In full width, as Chinese is typed. */
const WIDE = /[\uff01-\uff5e]/gu;
/** How far the same signs stand apart. */
const WIDER_BY = 0xff01 - 0x21;

function narrow(wide: string): string {
  return String.fromCharCode(wide.charCodeAt(0) - WIDER_BY);
}

/** The text without what cannot be seen; line breaks stay. */
export function visible(text: string): string {
  const plain = text.replace(WIDE, narrow);
  if (PLAIN.test(plain)) return plain;
  return text
    .toWellFormed()
    .replace(/\uFFFD/gu, '')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[\r\u2028\u2029]/gu, '\n')
    .replace(CONTROL, (character) => (character === '\n' ? '\n' : ' '));
}
