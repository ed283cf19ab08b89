import type { Days } from './periods.ts';

/** A period that a question names, with where it stands in the normalised text. */
export interface AskedPeriod {
  readonly at: number;
  readonly end: number;
  /** The days meant; a month or day named without its year has none. */
  readonly days: Days | undefined;
  /** The year as a whole is meant (全年), not something within it. */
  readonly whole?: boolean;
  /** A span that a fact has to fill, not only lie in: a quarter, half a year. */
  readonly filled?: boolean;
  /** What had come together by then: «by November», 截至11月. A fact may begin earlier. */
  readonly until?: boolean;
  /** The year of asking (今年): the newest figures may do, where it is said that they are of another year. */
  readonly current?: boolean;
  /** Spring, summer or autumn: what is dated by the year only may have been then. */
  readonly season?: boolean;
  /** 1 to 4; only where no year is named. */
  readonly quarter?: number;
  /** 1 or 2; only where no year is named. */
  readonly half?: number;
  /** «The year after that». */
  readonly relative?: boolean;
  readonly month?: number;
  readonly day?: number;
}
