import type { AskedPeriod } from '../text/asked-period.ts';
import { span } from '../text/periods.ts';

/** «Last year at a fair I heard …»: words of hearing and reading; grammar, not knowledge. */
const HEARD_THEN =
  /^[^,，。;；?？!！]{0,8}?(?:听[^,，。;；?？]{0,4}(?:说|提|讲)|看到|看过|见到|读到|刷到|聊起)|^\s*(?:at [^,.;?]{0,24})?\b(?:i|we)(?: have|'ve)? (?:heard|read|saw|seen|was told|were told)\b/u;
const HEARD_BEFORE =
  /\b(?:i|we)(?: have|'ve)? (?:heard|read|saw|was told|were told)(?: this| it)?\s*$/u;

/** A time without figures that is when somebody heard of what they ask, and not that of the answer. */
export function isOfHearing({ at, end }: AskedPeriod, normalised: string): boolean {
  if (/\d/u.test(normalised.slice(at, end))) return false;
  return HEARD_THEN.test(normalised.slice(end)) || HEARD_BEFORE.test(normalised.slice(0, at));
}

/** From the first of January to the last of December, as days that read YYYYMMDD. */
const LESS_THAN_A_YEAR = 1130;
/** Grammar: a year that has been named in another clause. */
const THAT_YEAR = /[,，。;；?？!！].{0,40}(?:那一?年|当年|\bthat (?:same )?year\b)/u;

/** «It was last in April 2022, but how many did it reach that year?»: the month is told, the year is asked. */
export function inThatYear(
  periods: readonly AskedPeriod[],
  normalised: string,
): readonly AskedPeriod[] {
  const [only, other] = periods;
  if (!only?.days || other) return periods;
  const { from, to } = only.days;
  const year = Math.floor(from / 10000);
  const isWithin = year === Math.floor(to / 10000) && to - from < LESS_THAN_A_YEAR;
  if (!isWithin || !THAT_YEAR.test(normalised.slice(only.end))) return periods;
  return [{ ...only, days: span(year) }];
}
