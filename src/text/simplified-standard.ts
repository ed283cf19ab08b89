// The Han part of GB 2312, the national standard of Simplified characters: rows 16 to 87 of 94 cells.
const FIRST_ROW = 0xb0;
const LAST_ROW = 0xf7;
const FIRST_CELL = 0xa1;
const LAST_CELL = 0xfe;

/** Characters of the standard that the conversion to Simplified changes, alone or in a word. */
const AMBIGUOUS = '乾著菸薹拚捱摺吒後徵夥榘於袷麴醣麽坏藉覆沈哩';
const UNITS = 0x10000;
const LAST_OF_ASCII = 0x7f;
const BEYOND_ASCII = /[^\0-\x7f]/u;
const HAN = /\p{Script=Han}/u;

/** A 1 for each UTF-16 unit of the standard: every text is compared with it, character by character. */
let standard: Uint8Array | undefined;

/**
 * True where conversion to Simplified leaves the text as it is for certain: every Han character is of the
 * Simplified standard. False says nothing: rare Simplified characters are not in it.
 */
export function isSurelySimplified(text: string): boolean {
  if (!BEYOND_ASCII.test(text)) return true;
  standard ??= charactersOfStandard();
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit <= LAST_OF_ASCII || standard[unit] === 1) continue;
    if (HAN.test(String.fromCodePoint(text.codePointAt(at) ?? unit))) return false;
  }
  return true;
}

function charactersOfStandard(): Uint8Array {
  const bytes: number[] = [];
  for (let row = FIRST_ROW; row <= LAST_ROW; row++) {
    for (let cell = FIRST_CELL; cell <= LAST_CELL; cell++) bytes.push(row, cell);
  }
  const found = new Uint8Array(UNITS);
  const decoded = new TextDecoder('gb2312').decode(new Uint8Array(bytes));
  for (let at = 0; at < decoded.length; at++) found[decoded.charCodeAt(at)] = 1;
  for (let at = 0; at < AMBIGUOUS.length; at++) found[AMBIGUOUS.charCodeAt(at)] = 0;
  return found;
}
