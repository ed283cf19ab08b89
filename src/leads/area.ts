import { normalise } from '../text/normalise.ts';
import { chineseNumber } from '../text/numerals.ts';

export const AREA_UNITS = ['mu', 'ha', 'm2'] as const;
export type AreaUnit = (typeof AREA_UNITS)[number];

/** An area or a range; one end alone means «at least» or «at most». Amounts are in `unit`. */
export interface Area {
  readonly unit: AreaUnit;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** «about 20 mu» */
  readonly about?: boolean | undefined;
}

export type AreaReading =
  | { readonly kind: 'area'; readonly area: Area }
  /** A number, or a range as `3000-5000`, that does not say what of. */
  | { readonly kind: 'no unit'; readonly number: string }
  | { readonly kind: 'unclear' };

/** Square metres in a unit; a mu is 1/15 hectare. */
const SQUARE_METRES: Readonly<Record<AreaUnit, number>> = { mu: 10_000 / 15, ha: 10_000, m2: 1 };
/** A thousand square kilometres: no site is larger, so it is a slip. */
const LARGEST = 1e9;

// Longest first: 平 begins 平方米 and 平方公里.
const UNITS: readonly (readonly [RegExp, AreaUnit, number])[] = [
  [/^(?:平方公里|平方千米|km2|sq\.? ?km|square kilomet(?:er|re)s?)/u, 'ha', 100],
  [/^(?:公亩|英亩|acres?)/u, 'm2', 4046.86],
  [/^(?:公顷|hectares?|ha(?![a-z]))/u, 'ha', 1],
  [/^(?:亩|mu(?![a-z])|mou(?![a-z]))/u, 'mu', 1],
  [/^(?:平方英尺|sq\.? ?f(?:ee)?t|square f(?:ee|oo)t|sqft|ft2)/u, 'm2', 0.092903],
  [/^(?:平方米|平方|平米|平|m2|sq\.? ?m(?:et(?:er|re)s?)?|sqm|square met(?:er|re)s?)/u, 'm2', 1],
  // In Taiwan; 121 of them are 400 square metres.
  [/^(?:坪|pings?(?![a-z]))/u, 'm2', 400 / 121],
  [/^方(?![案面向便])/u, 'm2', 1],
];
const SCALES: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1e3,
  k: 1e3,
  thousand: 1e3,
  万: 1e4,
  w: 1e4,
  百万: 1e6,
  million: 1e6,
};
const NUMBER =
  /(\d+(?:\.\d+)?) ?(百万|十|百|千|万|k(?![a-z])|w(?![a-z])|thousand|million)?|([零〇一二两三四五六七八九十百千万半]+)/gu;
/** 三五千, 一两百, 三五亩: from three to five thousand. */
const NEIGHBOURS = /([一二两三四五六七八九])([一二两三四五六七八九])([十百千万]?) ?(?![十百千万])/u;
/** 2万5, 2万5千: as people say it. */
const SHORT_TAIL = /(\d+)万(\d)千?(?![\d.万])/gu;
const JOINS = /^(?:到|至|或|-|–|—|~|to|and|or)$/u;
const ABOUT =
  /约|大概|大约|左右|差不多|上下|[来多余几]个?(?=亩|平|公)|\babout\b|\baround\b|approx|roughly|\bor so\b|~ ?\d/u;
const AT_LEAST =
  /至少|不少于|不低于|不小于|最少|以上|起码|(?<!不)超过|(?<!不)大于|at least|minimum|or more|more than|over/u;
const AT_MOST =
  /最多|不超过|不大于|不到|小于|少于|以内|以下|之内|at most|up to|maximum|or less|less than|under/u;

interface Piece {
  readonly amount: number;
  readonly scaled: number | undefined;
  readonly unit: AreaUnit | undefined;
  readonly factor: number;
  readonly before: string;
}

/** «3000到5000平», «about 20 mu», «三千平», «1-2万平方米», «at least 2 hectares». */
export function readArea(text: string): AreaReading {
  const plain = normalise(text).replace(SHORT_TAIL, (_, tens: string, thousands: string) =>
    String(Number(tens) * 1e4 + Number(thousands) * 1e3),
  );
  const range = neighbours(plain);
  if (range) return range;
  const pieces = piecesOf(plain);
  const [first, second] = pieces;
  if (!first) return { kind: 'unclear' };
  const joined = second !== undefined && JOINS.test(second.before) ? second : undefined;
  const unit = joined?.unit ?? first.unit;
  if (!unit && pieces.length > 1 && !joined) return { kind: 'unclear' };
  if (!unit)
    return {
      kind: 'no unit',
      number: joined ? endsOf(first, joined).join('-') : String(first.amount),
    };
  if (!joined) return bounded(plain, single(plain, inUnit(first, first), unit));
  if (first.unit !== undefined && first.unit !== unit) return { kind: 'unclear' };
  const [from, to] = endsOf(first, joined);
  return bounded(plain, { unit, from, to });
}

/** In the order of size. */
function endsOf(first: Piece, second: Piece): readonly [number, number] {
  const to = inUnit(second, second);
  // «3到5千平»: the scale stands once.
  const scale = second.scaled ?? 1;
  const own = inUnit(first, first.unit ? first : second);
  const from = first.scaled === undefined && own * scale <= to ? own * scale : own;
  return [Math.min(from, to), Math.max(from, to)];
}

function neighbours(plain: string): AreaReading | undefined {
  const match = NEIGHBOURS.exec(plain);
  if (!match) return undefined;
  const [whole, first = '', second = '', scale = ''] = match;
  const read = unitAt(plain.slice(match.index + whole.length));
  const [low, high] = [first, second].map(
    (digit) => (chineseNumber(digit) ?? 0) * (SCALES[scale] ?? 1) * (read?.factor ?? 1),
  );
  if (!read || low === undefined || high === undefined || low >= high) return undefined;
  return bounded(plain, { unit: read.unit, from: low, to: high });
}

function piecesOf(plain: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of plain.matchAll(NUMBER)) {
    if (match.index < end) continue;
    const [whole, digits, scaleWord, numeral] = match;
    const amount = digits === undefined ? chineseNumber(numeral ?? '') : Number(digits);
    // 几十亩 says no number.
    if (amount === undefined || /[几数]$/u.test(plain.slice(end, match.index))) continue;
    const factor = scaleWord === undefined ? 1 : (SCALES[scaleWord] ?? 1);
    const scaled = SCALES[scaleWord ?? numeral?.slice(1).slice(-1) ?? ''];
    // 十来亩, 20多亩
    const after = plain.slice(match.index + whole.length).replace(/^ ?[来多余几]?个? ?/u, '');
    const read = unitAt(after);
    const before = plain.slice(end, match.index).trim();
    end = plain.length - after.length + (read?.length ?? 0);
    pieces.push({
      amount: amount * factor,
      scaled,
      unit: read?.unit,
      factor: read?.factor ?? 1,
      before,
    });
  }
  return pieces;
}

function unitAt(text: string) {
  const start = text.trimStart();
  for (const [pattern, unit, factor] of UNITS) {
    const found = pattern.exec(start)?.[0];
    if (found !== undefined) {
      return { unit, factor, length: found.length + text.length - start.length };
    }
  }
  return undefined;
}

function inUnit({ amount }: Piece, { factor }: Piece): number {
  return Number((amount * factor).toPrecision(6));
}

function single(plain: string, amount: number, unit: AreaUnit): Area {
  if (AT_LEAST.test(plain)) return { unit, from: amount };
  if (AT_MOST.test(plain)) return { unit, to: amount };
  return { unit, from: amount, to: amount, ...(ABOUT.test(plain) && { about: true }) };
}

function bounded(plain: string, area: Area): AreaReading {
  const ends = [area.from, area.to].filter((end) => end !== undefined);
  const isSane = ends.every((end) => end > 0 && end * SQUARE_METRES[area.unit] <= LARGEST);
  // A minus sign before the first number is no size.
  if (!isSane || /^-\d/u.test(plain)) return { kind: 'unclear' };
  return { kind: 'area', area };
}

/** Square metres from, to; for comparing and exporting. */
export function inSquareMetres({ unit, from, to }: Area) {
  const metres = (amount: number | undefined) =>
    amount === undefined ? undefined : Math.round(amount * SQUARE_METRES[unit]);
  return { from: metres(from), to: metres(to) };
}
