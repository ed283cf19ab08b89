import { pinyin } from 'pinyin-pro';

/**
 * What people confuse when they type or speak pinyin: retroflex and flat initials, front and back nasals.
 * Comparing the loose forms lets 「商海」 and "sanghai" find 上海.
 */
function loosen(syllable: string): string {
  return syllable
    .replace('ü', 'v')
    .replace(/^([zcs])h/u, '$1')
    .replace(/([aei])ng$/u, '$1n')
    .replace(/^lv|^nv/u, (start) => `${start.charAt(0)}u`);
}

/** Grave, acute, macron and caron; the two points of ü stay. */
const TONES = /[\u0300\u0301\u0304\u030c]/gu;

// There are some 1,300 syllables with their tones. To look them up takes a quarter of the time of having
// pinyin-pro leave the tones out.
const looseOf = new Map<string, string>();

function withoutTone(syllable: string): string {
  const known = looseOf.get(syllable);
  if (known !== undefined) return known;
  const loose = loosen(syllable.normalize('NFD').replace(TONES, '').normalize('NFC'));
  looseOf.set(syllable, loose);
  return loose;
}

/** One loose toneless syllable for each Han character of the text; the text holds Han characters only. */
export function syllablesOfHan(han: string): readonly string[] {
  return pinyin(han, { type: 'array' }).map(withoutTone);
}

const INITIALS = 'b|p|m|f|d|t|n|l|g|k|h|j|q|x|zh|ch|sh|r|z|c|s|y|w'.split('|');
const FINALS =
  'a|o|e|i|u|v|ai|ei|ui|ao|ou|iu|ie|ue|ve|er|an|en|in|un|vn|ang|eng|ing|ong|ia|ua|uo|ian|uan|iang|uang|iong|iao|uai'.split(
    '|',
  );
const NO_INITIAL = 'a|o|e|ai|ei|ao|ou|er|an|en|ang|eng'.split('|');
const LONGEST_SYLLABLE = 6;

// Only pairs that Mandarin has; a looser table would cut English words into "syllables".
const NEVER =
  /^([bpmf](ong|iong|uo|ua|uai|uan|uang|ui|un|ue|ve|v|ia|iang|er)|[gkh](i|ie|iu|ian|in|ing|ia|iao|iang|iong|v|ve|ue|er)|[jqx](a|o|e|ai|ei|ao|ou|an|en|ang|eng|ong|ua|uo|uai|ui|uang|er)|(zh|ch|sh|[zcsr])(o|ie|iu|ian|in|ing|ia|iao|iang|iong|v|ve|ue|er)|[dtnl](o|iong|ua|uai|uang|er|vn)|[yw](er|ie|iu|ian|ia|iao|iang|iong|ui|uo|ua|uai|uang|ei$y|v|ve)|r(ai|ei|a)|w(e|ao|ou|ong|u[nae]|in|ing|i|ue)|y(ai|en|eng|ei))$/u;

const SYLLABLES: ReadonlySet<string> = new Set([
  ...NO_INITIAL,
  ...INITIALS.flatMap((initial) => FINALS.map((final) => initial + final)).filter(
    (syllable) => !NEVER.test(syllable),
  ),
]);

/** Cuts a Latin word into loose pinyin syllables, longest first; undefined where it is no pinyin. */
export function syllablesOfLatin(word: string): readonly string[] | undefined {
  // From the end, so that each place is tried once: trying every cut of ananan…x takes 2^n steps.
  const lengths = new Map<number, number>([[word.length, 0]]);
  for (let at = word.length - 1; at >= 0; at--) {
    for (let length = Math.min(LONGEST_SYLLABLE, word.length - at); length > 0; length--) {
      if (!lengths.has(at + length) || !SYLLABLES.has(word.slice(at, at + length))) continue;
      lengths.set(at, length);
      break;
    }
  }
  if (!lengths.has(0)) return undefined;
  const syllables: string[] = [];
  for (let at = 0; at < word.length;) {
    const end = at + (lengths.get(at) ?? word.length);
    syllables.push(loosen(word.slice(at, end)));
    at = end;
  }
  return syllables;
}

const TONED_WORD = /(?<![a-z\d])(?:[a-z]{2,6}[1-5])+(?![a-z\d])/gu;
const TONED = /([a-z]+)([1-5])/gu;
/** One alone may be a name with a number. */
const FEWEST_TONED = 2;

/** «shang4hai3 shi4»: the text with a space in place of the digits that tell the tones, in lower case. */
export function withoutToneDigits(text: string): string {
  let count = 0;
  const plain = text.replace(TONED_WORD, (word) => {
    const syllables = Array.from(word.matchAll(TONED), ([, letters = '']) => letters);
    if (!syllables.every((letters) => SYLLABLES.has(letters))) return word;
    count += syllables.length;
    return syllables.join(' ');
  });
  return count < FEWEST_TONED ? text : plain;
}

/** Letters of an abbreviation that stands among syllables. */
const SHORTEST_WORD = 3;
const VOWEL_FIRST = /^[aeo]/u;
/** «nineng» is ni neng: within a word an apostrophe would stand before a vowel. */
const NO_APOSTROPHE = 2;

/**
 * The same of several words written as one, syllables as they are typed: as few as can be. `isWord` knows what is
 * no pinyin (gdp).
 */
export function joinedSyllables(
  letters: string,
  isWord: (letters: string) => boolean,
): readonly string[] | undefined {
  const isPiece = (piece: string): boolean =>
    SYLLABLES.has(piece) ||
    (piece.length >= SHORTEST_WORD && !/[aeiouv]/u.test(piece) && isWord(piece));
  // For each place, from the end, the least cost of what follows and the length of its first piece.
  const best: { cost: number; length: number }[] = [];
  best[letters.length] = { cost: 0, length: 0 };
  for (let at = letters.length - 1; at >= 0; at--) {
    for (let length = Math.min(LONGEST_SYLLABLE, letters.length - at); length > 0; length--) {
      const rest = best[at + length];
      const piece = letters.slice(at, at + length);
      if (!rest || !isPiece(piece)) continue;
      const cost = rest.cost + 1 + (at > 0 && VOWEL_FIRST.test(piece) ? NO_APOSTROPHE : 0);
      if (cost < (best[at]?.cost ?? Infinity)) best[at] = { cost, length };
    }
  }
  if (!best[0]) return undefined;
  const pieces: string[] = [];
  for (let at = 0; at < letters.length; at += best[at]?.length ?? letters.length) {
    pieces.push(letters.slice(at, at + (best[at]?.length ?? letters.length)));
  }
  return pieces;
}

/** The syllables of Han characters as people type them, ü as u; the text holds Han characters only. */
export function lettersOfHan(han: string): readonly string[] {
  return pinyin(han, { toneType: 'none', type: 'array' }).map((syllable) =>
    syllable.replace('ü', 'u'),
  );
}

/** The first letters of the characters' pinyin: 上海开发区 → shkfq. */
export function initialsOfHan(han: string): string {
  return pinyin(han, { pattern: 'first', toneType: 'none', type: 'array' }).join('');
}
