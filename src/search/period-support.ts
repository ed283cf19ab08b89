import type { AskedPeriod } from '../text/asked-periods.ts';
import { overlap, within, type Days } from '../text/periods.ts';
import type { Pool } from './pool.ts';
import type { Searcher } from './searcher.ts';
import { isFigureOfPlace } from './statistic.ts';
import type { Explains, Weighing } from './weighing.ts';

const PERIOD_PARTLY = 0.45;
const PERIOD_IN_TEXT = 0.7;
/** What is dated by its year, for a season of it. */
const OF_SEASON = 0.6;
/** As dates that read YYYYMMDD differ: from January to December. */
const NEARLY_A_YEAR = 1100;
const A_MONTH = 31;
const A_YEAR = 10000;
/** Last year's news for «this year»: an answer where the reply says so; a yearly statistic is none. */
const LATEST = 0.6;

/** How far a fact is of the period asked about. */
export function periodSupport(asked: AskedPeriod, weighing: Weighing): Explains {
  const { pool, searcher } = weighing;
  const { days } = asked;
  if (!days) return undatedSupport(asked, weighing);
  const { base, postings, days: daysOfFacts } = searcher;
  const year = String(Math.floor(days.from / 10000));
  const named = pool.listed(postings.words.get(year));
  return ({ fact }, _, at) => {
    const own = daysOfFacts[pool.facts[at] ?? 0];
    if (asked.whole && !isYear(own)) return 0;
    // A month or day in the quarter may be asked so; another span, such as two of its months, is not it.
    const isMoment = own && own.to - own.from < A_MONTH;
    if (asked.filled && !isMoment && own?.to !== days.to) return PERIOD_PARTLY;
    if (own && within(own, days)) return 1;
    if (asked.until && own && own.to >= days.from && own.to <= days.to) return 1;
    // «The plan announced in January» is one for the whole year.
    if (own && fact.status === 'plan' && within(days, own)) return 1;
    const isOfSeason = asked.season && isYear(own) && !isFigureOfPlace(fact.topic, base);
    if (own && overlap(own, days)) return isOfSeason ? OF_SEASON : PERIOD_PARTLY;
    const isLate = asked.current && own && own.to >= days.from - A_YEAR;
    if (isLate && !isFigureOfPlace(fact.topic, base)) return LATEST;
    // Its year in the text says nothing of a day or month in it.
    return named[at] === 1 && isYear(days) ? PERIOD_IN_TEXT : 0;
  };
}

/** A time named without its year. */
function undatedSupport(asked: AskedPeriod, weighing: Weighing): Explains {
  if (asked.whole) return wholeYears(weighing.pool, weighing.searcher);
  const { quarter, half } = asked;
  if (quarter !== undefined) {
    return partOfYearSupport(`${'一二三四'.charAt(quarter - 1)}季度`, quarter, QUARTER, weighing);
  }
  if (half !== undefined) {
    return partOfYearSupport(half === 1 ? '上半年' : '下半年', half, HALF, weighing);
  }
  return monthSupport(asked);
}

function wholeYears({ facts }: Pool, { days }: Searcher): Explains {
  return (_, __, at) => (isYear(days[facts[at] ?? 0]) ? 1 : 0);
}

function isYear(own: Days | undefined): boolean {
  return own !== undefined && own.to - own.from >= NEARLY_A_YEAR;
}

/** In months. */
const QUARTER = 3;
const HALF = 6;

/**
 * A quarter or half without its year, by its number, its length in months and how facts write it. A place's figure of
 * other months is none of it, whatever its text says.
 */
function partOfYearSupport(
  text: string,
  index: number,
  months: number,
  { pool: { facts }, searcher: { base, days } }: Weighing,
): Explains {
  const last = index * months;
  const first = last - months + 1;
  return ({ fact }, { haystack }, at) => {
    const own = days[facts[at] ?? 0];
    if (own && monthOf(own.from) === first && monthOf(own.to) === last) return 1;
    if (own && own.to !== own.from && isFigureOfPlace(fact.topic, base)) return 0;
    return haystack.includes(text) ? PERIOD_IN_TEXT : 0;
  };
}

/** Of a date that reads YYYYMMDD. */
function monthOf(date: number): number {
  return Math.floor(date / 100) % 100;
}

/** A month or day without its year. */
function monthSupport({ month = 0, day }: AskedPeriod): Explains {
  const text = day === undefined ? `${month}月` : `${month}月${day}日`;
  const digits = `-${String(month).padStart(2, '0')}`;
  const exact = day === undefined ? digits : `${digits}-${String(day).padStart(2, '0')}`;
  return ({ fact }, { haystack }) => {
    if (fact.period.includes(exact)) return 1;
    return haystack.includes(text) ? PERIOD_IN_TEXT : 0;
  };
}
