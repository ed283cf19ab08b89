import type { AskedPeriod } from '../text/asked-period.ts';
import { span, type Days } from '../text/periods.ts';

/** «Last year at a fair I heard …»: words of hearing and reading; grammar, not knowledge. */
const HEARD_THEN =
  /^[^,，。;；?？!！]{0,8}?(?:听[^,，。;；?？]{0,4}(?:说|提|讲)|看到|看过|见到|读到|刷到|聊起)|^\s*(?:at [^,.;?]{0,24})?\b(?:i|we)(?: have|'ve)? (?:heard|read|saw|seen|was told|were told)\b/u;
const HEARD_BEFORE =
  /\b(?:i|we)(?: have|'ve)? (?:heard|read|saw|was told|were told)(?: this| it)?\s*$/u;

/** … and of what somebody did then; something is asked in a clause behind it. */
const DONE =
  '(?:去过|来过|去了|投过|投了|毕业|入职|上班|(?<!的)工作(?=过|[,，。])|退休|创业|出差|碰到|遇到|认识)[^,，。;；?？]*[,，。;；].*\\S';
const DONE_THEN = new RegExp(
  `^[^,，。;；?？]{0,6}[我咱俺][^,，。;；?？]{0,12}${DONE}|^,? (?:i|we|my \\w+) (?:worked|visited|went|came|lived|studied|graduated|invested)\\b[^,.;?]*[,.;].*\\S`,
  'u',
);
const DONE_WHEN = new RegExp(`^[^,，。;；?？]{0,12}${DONE}`, 'u');
/** 「上个月刚调到这边来，…」 */
const JUST = /^(?:我|才|刚){1,3}(?:调|搬|来|到|去|入职|换|接手|认识)[^,，。;；?？]*[,，。;；].*\S/u;
const ONESELF = /[我咱俺][^,，。;；?？]{0,4}$/u;
const OWN_FIRM = /(?:^|[,，。;；]|[我咱俺敝]们?的?)(?:公司|厂子?|企业)$/u;
const FOUNDED = /^(?:就|才)?(?:成立|创办|创立|建厂|开业|注册)[^,，。;；?？]*[,，。;；].*\S/u;
const DONE_BEFORE =
  /\b(?:i|we|my \w+)(?: have|'ve)? (?:worked|visited|went|came|lived|studied|graduated|invested)\b[^,.;?]{0,30}$/u;
const GOES_ON = /^[^,.;?]*[,.;].*\S/u;

/** A time that is when somebody heard of what they ask or did something themselves, and not that of the answer. */
export function isOfTeller({ at, end }: AskedPeriod, normalised: string): boolean {
  const before = normalised.slice(0, at);
  const after = normalised.slice(end);
  if (namesThatYear(after)) return false;
  const isDone =
    JUST.test(after) ||
    DONE_THEN.test(after) ||
    (ONESELF.test(before) && DONE_WHEN.test(after)) ||
    (OWN_FIRM.test(before) && FOUNDED.test(after)) ||
    (DONE_BEFORE.test(before) && GOES_ON.test(after));
  if (isDone) return true;
  if (/\d/u.test(normalised.slice(at, end))) return false;
  return HEARD_THEN.test(after) || HEARD_BEFORE.test(before);
}

/** A year that has been named before; grammar, not knowledge. */
const THAT_YEAR = /那一?年|当年|同一?年|\b(?:that|the same) (?:same )?year\b/u;
const IN_ANOTHER_CLAUSE = /[,，。;；?？!！](.{0,40})/u;

export function namesThatYear(normalised: string): boolean {
  return THAT_YEAR.test(normalised);
}

/** The whole of the year that some days are in; the days themselves where they are of several. */
export function yearOf(days: Days | undefined): Days | undefined {
  if (!days) return undefined;
  const year = Math.floor(days.from / 10000);
  return year === Math.floor(days.to / 10000) ? span(year) : days;
}

/** «It was last in April 2022, but how many did it reach that year?»: the month is told, the year is asked. */
export function inThatYear(
  periods: readonly AskedPeriod[],
  normalised: string,
): readonly AskedPeriod[] {
  const [only, other] = periods;
  if (!only?.days || other) return periods;
  const [, behind = ''] = IN_ANOTHER_CLAUSE.exec(normalised.slice(only.end)) ?? [];
  return namesThatYear(behind) ? [{ ...only, days: yearOf(only.days) }] : periods;
}
