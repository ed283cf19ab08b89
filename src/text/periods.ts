/** A span of days, both ends included, as numbers that read YYYYMMDD and so compare as dates do. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

const LAST_DAY = 31;

/**
 * The days of a period as knowledge writes it: 2022, 2025-02, 2022-06-22, 2023-01/2023-11,
 * "as of 2023-11". `undated` has none.
 */
export function daysOf(period: string): Days | undefined {
  if (period === 'undated') return undefined;
  const known = READ.get(period);
  if (known) return known;
  const [first = '', second] = period.replace(/^as of /u, '').split('/');
  const days = { from: bounds(first).from, to: bounds(second ?? first).to };
  if (READ.size < MOST_READ) READ.set(period, days);
  return days;
}

/** Facts share few periods, and every question reads those of hundreds of facts. */
const READ = new Map<string, Days>();
const MOST_READ = 10_000;

/** Days of one year as knowledge writes them, by the year, months or the day; undefined for those of several years. */
export function withinYear({ from, to }: Days): string | undefined {
  const year = Math.floor(from / 10000);
  if (Math.floor(to / 10000) !== year) return undefined;
  const [first, last] = [from, to].map((date) => Math.floor(date / 100) % 100);
  if (first === 1 && last === 12) return String(year);
  const month = (number = 1): string => `${year}-${twoDigits(number)}`;
  if (first !== last) return `${month(first)}/${month(last)}`;
  return from === to ? `${month(first)}-${twoDigits(from % 100)}` : month(first);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function bounds(date: string): Days {
  const [year = 0, month, day] = date.split('-').map(Number);
  return span(year, month, day);
}

/** First and last month; by the Chinese calendar spring begins in February. Winter is of two years. */
const MONTHS_OF_SEASON: Readonly<Record<string, readonly [number, number]>> = {
  春: [2, 5],
  spring: [2, 5],
  夏: [5, 8],
  summer: [6, 8],
  秋: [8, 11],
  autumn: [9, 11],
  fall: [9, 11],
};

/** The days of a season, by its name in Chinese or English; of the whole year for what is none of them. */
export function season(year: number, name: string): Days {
  const [from, to] = MONTHS_OF_SEASON[name] ?? [1, 12];
  return { from: span(year, from).from, to: span(year, to).to };
}

/** The days of a year, a month or one day. */
export function span(year: number, month?: number, day?: number): Days {
  if (month === undefined) return { from: year * 10000 + 101, to: year * 10000 + 1231 };
  const base = year * 10000 + month * 100;
  return day === undefined
    ? { from: base + 1, to: base + LAST_DAY }
    : { from: base + day, to: base + day };
}

/** A span that a fact has to fill, not only lie in. */
export function filling(days: Days): { readonly days: Days; readonly filled: true } {
  return { days, filled: true };
}

/** The first to fourth three months of a year. */
export function quarterOf(year: number, index: number): Days {
  return { from: span(year, index * 3 - 2).from, to: span(year, index * 3).to };
}

/** The first or second six months of a year. */
export function halfOf(year: number, index: number): Days {
  return { from: span(year, index * 6 - 5).from, to: span(year, index * 6).to };
}

export function overlap(a: Days, b: Days): boolean {
  return a.from <= b.to && b.from <= a.to;
}

export function within(inner: Days, outer: Days): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** True where the period ended more than `years` years before `now`. */
export function isOlderThan(period: string, years: number, now: Date): boolean {
  const days = daysOf(period);
  if (!days) return false;
  const limit =
    (now.getUTCFullYear() - years) * 10000 + (now.getUTCMonth() + 1) * 100 + now.getUTCDate();
  return days.to < limit;
}

const MONTHS_EN = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** How a period reads: 2022年1月至11月, 截至2023年11月; "January to November 2023", "as of November 2023". */
export function periodText(period: string, lang: 'zh' | 'en'): string {
  const zh = lang === 'zh';
  if (period === 'undated') return zh ? '未注明时间' : 'undated';
  const asOf = period.startsWith('as of ');
  const [first = '', second] = period.replace(/^as of /u, '').split('/');
  const range = zh ? rangeZh(first, second) : rangeEn(first, second);
  if (!asOf) return range;
  return zh ? `截至${range}` : `as of ${range}`;
}

function rangeZh(first: string, second: string | undefined): string {
  if (second === undefined) return dateZh(first);
  const sameYear = first.slice(0, 4) === second.slice(0, 4);
  return `${dateZh(first)}至${sameYear && second.length > 4 ? dateZh(second).slice(5) : dateZh(second)}`;
}

function rangeEn(first: string, second: string | undefined): string {
  if (second === undefined) return dateEn(first);
  const sameYear = first.slice(0, 4) === second.slice(0, 4) && first.length > 4;
  return `${sameYear ? dateEn(first).replace(/ \d{4}$/u, '') : dateEn(first)} to ${dateEn(second)}`;
}

function dateZh(date: string): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  return `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
}

function dateEn(date: string): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  const name = month === undefined ? '' : `${MONTHS_EN[month - 1] ?? ''} `;
  return `${day === undefined ? '' : `${day} `}${name}${year}`;
}
