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

/** One loose toneless syllable for each Han character of the text; the text holds Han characters only. */
export function syllablesOfHan(han: string): readonly string[] {
  return pinyin(han, { toneType: 'none', type: 'array' }).map(loosen);
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
