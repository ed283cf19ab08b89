import type { AskedPeriod } from './asked-period.ts';
import type { Days } from './periods.ts';

/** How one form of period is found in a normalised text, and read from the groups of its pattern. */
export interface Rule {
  readonly pattern: RegExp;
  readonly read: (groups: readonly string[], now: Date) => Omit<AskedPeriod, 'at' | 'end'>;
}

/** Four digits, in no group of their own. */
export const CENTURY = '(?:19|20)\\d{2}';
export const YEAR = `(${CENTURY})`;

export function rule(source: string): RegExp {
  return new RegExp(source, 'gu');
}

export const n = (text: string | undefined): number => Number(text);

/** Of two digits, a year of this century. */
export const year = (text: string | undefined): number =>
  n(text) < 100 ? 2000 + n(text) : n(text);

export const days = (value: Days): { readonly days: Days } => ({ days: value });

export const between = (from: Days, to: Days): { readonly days: Days } =>
  days({ from: from.from, to: to.to });
