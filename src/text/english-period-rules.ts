import { between, CENTURY, days, n, rule, year, YEAR, type Rule } from './period-rule.ts';
import { filling, halfOf, quarterOf, season, span } from './periods.ts';

const MONTH_NAMES = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
/** As written, short or misspelt after the third letter; but no «market» and no «decline». */
const WRITTEN =
  'jan(?:[a-z]*r[a-z]*)?|feb[a-z]*|mar(?:ch)?|apr(?:[a-z]*l)?|may|june?|july?|aug(?:[a-z]*s[a-z]*)?|sep(?:t|[a-z]*r)?|oct(?:[a-z]*r)?|nov(?:[a-z]*r)?|dec(?:[a-z]*r)?';
const LONG_MONTHS = 'january|february|april|august|september|october|november|december';
/** Long names with one of the first letters left out or swapped with the next: «apirl», «spetember». */
const MONTH_SLIPS: ReadonlyMap<string, number> = new Map(LONG_MONTHS.split('|').flatMap(slipsOf));
const MONTH = `((?:${WRITTEN}|${[...MONTH_SLIPS.keys()].join('|')})(?![a-z]))`;
export const NAMED = 'january|february|april|june|july|august|september|october|november|december';
const UNITS = 'one|two|three|four|five|six|seven|eight|nine';
const MONTHS = 'two|three|four|five|six|seven|eight|nine|ten|eleven';
const SEASONS = 'spring|summer|autumn|fall';

const month = (name = ''): number =>
  MONTH_SLIPS.get(name) ?? MONTH_NAMES.split('|').indexOf(name.slice(0, 3)) + 1;
const monthsIn = (count: string | undefined): number =>
  n(count) || MONTHS.split('|').indexOf(count ?? '') + 2;

/** Longer forms first: the first rule that matches a place wins it. */
export const ENGLISH_RULES: readonly Rule[] = [
  {
    pattern: rule(`(?:the )?(first|second) half (?:of )?${YEAR}`),
    read: ([part, y]) => filling(halfOf(year(y), part === 'first' ? 1 : 2)),
  },
  {
    pattern: rule(`(${SEASONS}),? (?:of )?${YEAR}`),
    read: ([name, y]) => ({ ...days(season(year(y), name ?? '')), season: true }),
  },
  {
    pattern: rule(`q([1-4]) (?:of )?${YEAR}`),
    read: ([q, y]) => filling(quarterOf(year(y), n(q))),
  },
  {
    pattern: rule(`(?<![a-z0-9.])([1-4])q(?: ?(?:of |fy)?(${CENTURY})|(2\\d))(?![a-z\\d])`),
    read: ([q, y, short]) => filling(quarterOf(year(y ?? short), n(q))),
  },
  {
    // H1 2023, 1H23
    pattern: rule(
      `(?<![a-z0-9.])(?:h([12])|([12])h)(?: ?(?:of |fy)?(${CENTURY})|(2\\d))(?![a-z\\d])`,
    ),
    read: ([after, before, y, short]) =>
      filling(halfOf(year(y ?? short), n(after ?? before) === 1 ? 1 : 2)),
  },
  {
    pattern: rule(`(?:the )?first (\\d{1,2}|${MONTHS}) months (?:of )?${YEAR}`),
    read: ([count, y]) => between(span(year(y), 1), span(year(y), monthsIn(count))),
  },
  {
    pattern: rule(`${MONTH}\\.? ?(?:[-–—~/]|to|and|through) ?${MONTH}\\.?,? (?:of )?${YEAR}`),
    read: ([a, b, y]) => between(span(year(y), month(a)), span(year(y), month(b))),
  },
  {
    // «Jan-Nov 23», where a single month would have a day.
    pattern: rule(`${MONTH}\\.? ?[-–/] ?${MONTH}\\.? (2\\d)(?!\\d)`),
    read: ([a, b, y]) => between(span(year(y), month(a)), span(year(y), month(b))),
  },
  {
    pattern: rule(`(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH}\\.?,? ${YEAR}`),
    read: ([d, m, y]) => days(span(year(y), month(m), n(d))),
  },
  {
    pattern: rule(`${MONTH}\\.? (\\d{1,2})(?:st|nd|rd|th)?,? ${YEAR}`),
    read: ([m, d, y]) => days(span(year(y), month(m), n(d))),
  },
  {
    pattern: rule(`\\b${MONTH}\\.?,? (?:of )?${YEAR}`),
    read: ([m, y]) => days(span(year(y), month(m))),
  },
  {
    // «As of Nov 23»: figures are as of a month, and events on a day.
    pattern: rule(
      `(?<=\\b(?:as of|as at|by|in|since|end of|late|early|mid|through|until) )${MONTH}\\.? (2\\d)(?![\\da-z]|,? ?\\d)`,
    ),
    read: ([m, y]) => days(span(year(y), month(m))),
  },
  {
    pattern: rule(
      `\\b(${NAMED}|march|jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)\\.? (\\d{1,2})(?:st|nd|rd|th)?\\b`,
    ),
    read: ([m, d]) => ({ days: undefined, month: month(m), day: n(d) }),
  },
  {
    pattern: rule(`\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH}\\b`),
    read: ([d, m]) => ({ days: undefined, month: month(m), day: n(d) }),
  },
  {
    // «And March?»: more than a month in other places.
    pattern: rule(`(?<=\\b(?:in|for|and|about) )(${NAMED}|(?:march|may)(?=[ ?.!]*$))(?! \\d)\\b`),
    read: ([m]) => ({ days: undefined, month: month(m) }),
  },
  {
    pattern: rule(`(?:full[- ]year|whole year|all of|entire year)(?: of)? ${YEAR}`),
    read: ([y]) => ({ ...days(span(year(y))), whole: true }),
  },
  {
    pattern: rule(`twenty[- ]twenty(?:[- ](${UNITS}))?\\b`),
    read: ([unit]) => days(span(2020 + UNITS.split('|').indexOf(unit ?? '') + 1)),
  },
  {
    pattern: rule(`\\bfy ?(2\\d)(?!\\d)`),
    read: ([y]) => days(span(year(y))),
  },
];

function slipsOf(name: string): readonly (readonly [string, number])[] {
  const at = MONTH_NAMES.split('|').indexOf(name.slice(0, 3)) + 1;
  return [0, 1, 2].flatMap((letter) => {
    const [before, one, next, after] = [
      name.slice(0, letter),
      name.charAt(letter),
      name.charAt(letter + 1),
      name.slice(letter + 2),
    ];
    return [`${before}${next}${one}${after}`, `${before}${next}${after}`]
      .filter((slip) => !slip.startsWith(name.slice(0, 3)))
      .map((slip) => [slip, at] as const);
  });
}
