import { filling, halfOf, quarterOf, span, type Days } from '../text/periods.ts';
import type { AskedPeriod } from '../text/asked-period.ts';
import type { Meaning } from './meaning.ts';
import type { Subject } from './memory.ts';
import type { Question } from './question.ts';

/** «And the first quarter?», «and the whole year?»: of the year that was spoken of. */
export function datedBySubject(question: Question, subject: Subject | undefined): Question {
  const days = subject?.period?.days;
  const year = days && Math.floor(days.from / 10000);
  const isUndated = (meaning: Meaning): boolean =>
    meaning.kind === 'period' && meaning.period.days === undefined;
  if (year === undefined || !question.terms.some(({ meanings }) => meanings.some(isUndated))) {
    return question;
  }
  const dated = (meaning: Meaning): Meaning => {
    if (meaning.kind !== 'period' || meaning.period.days) return meaning;
    const own = daysIn(year, meaning.period);
    return own ? { kind: 'period', period: { ...meaning.period, ...own } } : meaning;
  };
  return {
    ...question,
    terms: question.terms.map((term) => ({ ...term, meanings: term.meanings.map(dated) })),
  };
}

function daysIn(
  year: number,
  { quarter, half, whole }: AskedPeriod,
): { readonly days: Days; readonly filled?: true } | undefined {
  if (quarter !== undefined) return filling(quarterOf(year, quarter));
  if (half !== undefined) return filling(halfOf(year, half));
  return whole ? { days: span(year) } : undefined;
}
