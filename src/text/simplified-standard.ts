// The Han part of GB 2312, the national standard of Simplified characters: rows 16 to 87 of 94 cells.
const FIRST_ROW = 0xb0;
const LAST_ROW = 0xf7;
const FIRST_CELL = 0xa1;
const LAST_CELL = 0xfe;

/** Characters of the standard that the conversion to Simplified changes, alone or in a word. */
const AMBIGUOUS = '么乾著菸薹拚捱摺吒後徵夥榘於袷麴醣麽坏藉覆沈哩';
/** 么 is one of them; in these everyday words it stays, so that they need no dictionary. */
const EVERYDAY = /(?<=[什怎这那要多])么/gu;

const BEYOND_ASCII = /[^\0-\x7f]/u;
const HAN = /\p{Script=Han}/u;

let standard: ReadonlySet<string> | undefined;

/**
 * True where conversion to Simplified leaves the text as it is for certain: every Han character is of the
 * Simplified standard. False says nothing: rare Simplified characters are not in it.
 */
export function isSurelySimplified(text: string): boolean {
  if (!BEYOND_ASCII.test(text)) return true;
  standard ??= charactersOfStandard();
  for (const character of text.replace(EVERYDAY, '')) {
    if (character > '\x7f' && !standard.has(character) && HAN.test(character)) return false;
  }
  return true;
}

function charactersOfStandard(): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let row = FIRST_ROW; row <= LAST_ROW; row++) {
    for (let cell = FIRST_CELL; cell <= LAST_CELL; cell++) bytes.push(row, cell);
  }
  const found = new Set(new TextDecoder('gb2312').decode(new Uint8Array(bytes)));
  for (const character of AMBIGUOUS) found.delete(character);
  return found;
}
