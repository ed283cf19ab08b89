import type { Finding } from '../problem.ts';
import { factsOf } from './record.ts';
import type { Rule } from './record.ts';

export const periodsAreReal: Rule = (data) => [
  ...factsOf(data).flatMap(({ file, path, fact }): Finding[] => {
    const expected = periodFault(fact.period);
    return expected === undefined ? [] : [{ file, path: [...path, 'period'], expected }];
  }),
  ...data.sources.flatMap(({ published }, index): Finding[] => {
    const expected = published === undefined ? undefined : dateFault(published);
    if (expected === undefined) return [];
    return [{ file: 'sources.yaml', path: ['sources', index, 'published'], expected }];
  }),
];

/** What a period should have been, or nothing when it is good. */
export function periodFault(period: string): string | undefined {
  if (period === 'undated') return undefined;
  const [start = '', end] = period.replace(/^as of /u, '').split('/');
  const fault = dateFault(start) ?? (end === undefined ? undefined : dateFault(end));
  if (fault !== undefined || end === undefined) return fault;
  // Dates of one form compare as text; of two forms, as far as the shorter goes.
  const shared = Math.min(start.length, end.length);
  if (start.slice(0, shared) <= end.slice(0, shared) && start !== end) return undefined;
  return 'an interval whose end comes after its start';
}

function dateFault(date: string): string | undefined {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const real = new Date(Date.UTC(year, month - 1, day));
  if (real.getUTCMonth() === month - 1 && real.getUTCDate() === day) return undefined;
  return `a date that exists; ${date} does not`;
}
