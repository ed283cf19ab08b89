/** A text with, for each of its characters, the place where it comes from in another. */
interface Folded {
  readonly text: string;
  /** One place more than there are characters: the end. */
  readonly from: readonly number[];
}

const DIGIT = 'ling|yi|er|san|si|wu|liu|qi|ba|jiu';
const EACH_DIGIT = new RegExp(DIGIT, 'gu');
const DIGITS: ReadonlyMap<string, string> = new Map(
  DIGIT.split('|').map((syllable, digit) => [syllable, '零一二三四五六七八九'.charAt(digit)]),
);

/** Words for times as pinyin has them, and a space beside a Han character, which says nothing. */
const PIECES = new RegExp(
  [
    '(?<space> +(?=\\p{Script=Han})|(?<=\\p{Script=Han}) +(?=\\d))',
    '(?<unit>(?<=\\d) ?(?:nian|yue(?: ?fen)?|ri|hao)(?![a-z])(?: (?=\\d|quan|shang|xia))?)',
    // Of two digits the years from 2020 on: «san si nian» are three or four.
    `(?<year>\\b(?:er ?(?:ling|er|san|si|wu|liu)|(?:er|yi) ?(?:ling|jiu) ?(?:${DIGIT}) ?(?:${DIGIT})) ?nian\\b)`,
    '(?<word>\\b(?:shang|xia) ?ban ?nian\\b|\\b(?:quan|qu|jin|ming) ?nian\\b)',
    '(?<quarter>\\b(?:di ?)?(?:yi|er|san|si) ?ji ?du\\b)',
  ].join('|'),
  'gu',
);
const UNITS: Readonly<Record<string, string>> = {
  nian: '年',
  yue: '月',
  yuefen: '月',
  ri: '日',
  hao: '日',
};
const WORDS: Readonly<Record<string, string>> = {
  shangbannian: '上半年',
  xiabannian: '下半年',
  quannian: '全年',
  qunian: '去年',
  jinnian: '今年',
  mingnian: '明年',
};

/** «2023 年», «2023 nian 6 yue» and «er ling er san nian» as «2023年», «2023年6月» and «二零二三年». */
export function foldedDates(normalised: string): Folded {
  let text = '';
  const from: number[] = [];
  const add = (piece: string, at: number, step: number): void => {
    for (let index = 0; index < piece.length; index++) from.push(at + index * step);
    text += piece;
  };
  let end = 0;
  for (const match of normalised.matchAll(PIECES)) {
    add(normalised.slice(end, match.index), end, 1);
    add(foldedPiece(match[0], match.groups ?? {}), match.index, 0);
    end = match.index + match[0].length;
  }
  add(normalised.slice(end), end, 1);
  from.push(normalised.length);
  return { text, from };
}

function foldedPiece(piece: string, groups: Readonly<Record<string, string | undefined>>): string {
  const letters = piece.replaceAll(' ', '');
  if (groups['space'] !== undefined) return '';
  if (groups['unit'] !== undefined) return UNITS[letters] ?? piece;
  if (groups['word'] !== undefined) return WORDS[letters] ?? piece;
  const digits = letters.replace(EACH_DIGIT, (one) => DIGITS.get(one) ?? one);
  return groups['year'] === undefined
    ? digits.replace(/^di/u, '第').replace('jidu', '季度')
    : digits.replace('nian', '年');
}
