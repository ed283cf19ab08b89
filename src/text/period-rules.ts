import { ENGLISH_RULES } from './english-period-rules.ts';
import { chineseNumber } from './numerals.ts';
import { between, CENTURY, days, n, rule, year, YEAR, type Rule } from './period-rule.ts';
import { filling, halfOf, quarterOf, season, span, type Days } from './periods.ts';

const DIGITS = '〇零一二三四五六七八九';
/** Counted months in Chinese, by their place. */
const COUNTS = '〇一二三四五六七八九十';
const HALF = '[半班办伴]'; // as written, or with a character that sounds alike
const QUARTER = '[季寄计纪继][度杜渡]';

/** Longer forms first: the first rule that matches a place wins it. */
export const RULES: readonly Rule[] = [
  {
    pattern: rule(`${YEAR}[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d*月)[日号]?`),
    read: ([y, m, d]) => days(span(year(y), n(m), n(d))),
  },
  {
    // Not 2023年1-11月, which is a span of months, nor 2023年6月 14个.
    pattern: rule(
      `${YEAR}年(\\d{1,2})[-月](\\d{1,2})(?:[日号]|(?!\\d|[个家户名件亿万亩吨台多余]|项(?!目)|\\d*月| ?(?:ge|jia|hu|xiang)\\b))`,
    ),
    read: ([y, m, d]) => days(span(year(y), n(m), n(d))),
  },
  {
    pattern: rule(`(\\d{4}|\\d{2})年?的?(\\d{1,2}|[${COUNTS}])月?[-~至到–—](\\d{1,2})月`),
    read: ([y, m, to]) =>
      between(span(year(y), n(m) || COUNTS.indexOf(m ?? '')), span(year(y), n(to))),
  },
  {
    pattern: rule('(\\d{4}|\\d{2})年的?(\\d{1,2})月加(\\d{1,2})月'),
    read: ([y, m, to]) => between(span(year(y), n(m)), span(year(y), n(to))),
  },
  {
    pattern: rule(
      '(\\d{4}|\\d{2})年?的?(?:头|前|开头|最初)([一二两三四五六七八九十]|\\d{1,2})个?月',
    ),
    read: ([y, count]) =>
      between(
        span(year(y), 1),
        span(year(y), n(count) || COUNTS.indexOf(count === '两' ? '二' : (count ?? ''))),
      ),
  },
  {
    pattern: rule(`\\b(\\d{1,2})[./](\\d{1,2})[./]${YEAR}`),
    // The day first, but for 6/22/2022.
    read: ([d, m, y]) => days(n(m) > 12 ? span(year(y), n(d), n(m)) : span(year(y), n(m), n(d))),
  },
  {
    pattern: rule(`(?<![\\d/.])(1[0-2]|0?[1-9])/${YEAR}`),
    read: ([m, y]) => days(span(year(y), n(m))),
  },
  {
    // «22.6三个一批»: only where it begins a clause and no unit follows, or it is a figure.
    pattern: rule(
      '(?<=^|[\\s，,。；;])(2\\d)\\.(1[0-2]|0?[1-9])(?=\\p{Script=Han})(?![个家户项亿万元吨亩名人台])',
    ),
    read: ([y, m]) => days(span(year(y), n(m))),
  },
  {
    pattern: rule(`(\\d{4}|\\d{2})年的?(\\d{1,2})月(?:份)?(?:(\\d{1,2})[日号])?`),
    read: ([y, m, d]) => days(span(year(y), n(m), d ? n(d) : undefined)),
  },
  {
    pattern: rule(`${YEAR}[-/](\\d{1,2})(?!\\d)`),
    read: ([y, m]) => days(span(year(y), n(m))),
  },
  {
    pattern: rule('(\\d{4}|\\d{2})年的?前([两二三])个?季度'),
    read: ([y, q]) => filling(between(span(year(y), 1), span(year(y), q === '三' ? 9 : 6)).days),
  },
  {
    pattern: rule(`(${CENTURY}|\\d{2}(?=年))年?的?第?([一二三四1-4])(?:季度?|${QUARTER})`),
    read: ([y, q]) => filling(quarterOf(year(y), '一二三四'.indexOf(q ?? '') + 1 || n(q))),
  },
  {
    pattern: rule(`(${CENTURY}|\\d{2}(?=年))年?的?([上下])${HALF}年`),
    read: ([y, part]) => filling(halfOf(year(y), part === '上' ? 1 : 2)),
  },
  ...ENGLISH_RULES,
  {
    pattern: rule('(\\d{4}|\\d{2})年的?([春夏秋])(?:天|季|里)'),
    read: ([y, name]) => ({ ...days(season(year(y), name ?? '')), season: true }),
  },
  {
    pattern: rule('(\\d{4}|\\d\\d) ?q([1-4])'),
    read: ([y, q]) => filling(quarterOf(year(y), n(q))),
  },
  {
    pattern: rule(`(\\d{4}|\\d{2}(?=年))年?(?:度|的)?(?:全年|整年|一整年)`),
    read: ([y]) => ({ ...days(span(year(y))), whole: true }),
  },
  {
    pattern: rule(`(?<!\\d)${YEAR}(?!\\d)(?![多余]?(?:[亿万元吨]|亩(?!均)|公顷|平方))年?`),
    read: ([y]) => days(span(year(y))),
  },
  {
    pattern: rule(`([${DIGITS}]{4}|[${DIGITS}]{2})年`),
    read: ([y]) => days(span(year(String(chineseNumber(y ?? ''))))),
  },
  {
    pattern: rule(`(?<!年)二[〇零]([一二])([${DIGITS}])(?!年)`),
    read: ([a, b]) => days(span(year(String(chineseNumber(`二零${a ?? ''}${b ?? ''}`))))),
  },
  {
    pattern: rule(`(?<!\\d)([12]\\d)(?: nian\\b|年(?!来|前|以上|内|后|多))`),
    read: ([y]) => days(span(year(y))),
  },
  {
    pattern: rule(`(?<!\\d)(\\d{1,2})月(\\d{1,2})[日号]`),
    read: ([m, d]) => ({ days: undefined, month: n(m), day: n(d) }),
  },
  {
    pattern: rule(`(?<![\\d个])(\\d{1,2})月(?:份)?(?!\\d)`),
    read: ([m]) => ({ days: undefined, month: n(m) }),
  },
  {
    pattern: rule(
      `第?([一二三四1-4])(?:季度|${QUARTER})|(?<![a-z])q([1-4])(?![a-z0-9])|(first|second|third|fourth) quarter`,
    ),
    read: ([han, digit, word]) => ({
      days: undefined,
      quarter:
        '一二三四'.indexOf(han ?? '-') + 1 ||
        n(han ?? digit) ||
        ['first', 'second', 'third', 'fourth'].indexOf(word ?? '') + 1,
    }),
  },
  {
    pattern: rule(`([上下])${HALF}年|(first|second) half(?: of (?:the|that|this) year)?`),
    read: ([han, word]) => ({ days: undefined, half: han === '下' || word === 'second' ? 2 : 1 }),
  },
  {
    pattern: rule('全年|整年|full[- ]year|whole year'),
    read: () => ({ days: undefined, whole: true }),
  },
  {
    pattern: rule('今年|this year|jinnian'),
    read: (_, now) => ({ ...days(span(now.getUTCFullYear())), current: true }),
  },
  {
    pattern: rule('去年|上年|last year|qunian'),
    read: (_, now) => days(span(now.getUTCFullYear() - 1)),
  },
  {
    pattern: rule('上个?月(?!份?的?[底末初中])|last month(?! of)'),
    read: (_, now) => days(monthFrom(now, -1)),
  },
  {
    pattern: rule('(?:这个|本|当)月(?!份?的?[底末初中])|this month'),
    read: (_, now) => days(monthFrom(now, 0)),
  },
  {
    pattern: rule('上个?季度|last quarter'),
    read: (_, now) => filling(quarterFrom(now, -1)),
  },
  {
    pattern: rule('(?:这个|本)季度|this quarter'),
    read: (_, now) => filling(quarterFrom(now, 0)),
  },
  {
    pattern: rule('前年|the year before last'),
    read: (_, now) => days(span(now.getUTCFullYear() - 2)),
  },
  {
    // Of a year that only the turn before knows; no fact is taken to be of it.
    pattern: rule(
      'the year after(?: that)?|the (?:following|next) year|(?<!\\b(?:on|than|over|from|with|to|against|versus|vs) )the year before(?: that)?|次年|第二年|(?<![比较同与和跟目之以提])前一年|下一年|转年|隔年|再后一年',
    ),
    read: () => ({ days: undefined, relative: true }),
  },
  {
    // Not «above the level before the pandemic».
    pattern: rule(
      '(?<!(?:过|于|比|到|超)了?)疫情之?前(?!的?水平)|(?<!\\b(?:above|than|exceed\\w*|surpass\\w*|past|pass\\w*|over|back|recover\\w*|return\\w*|catch|caught)\\b[^,.;?]{0,40})(?:before (?:the )?(?:pandemic|covid)|pre (?:pandemic|covid))(?! level)',
    ),
    read: () => ({ days: undefined, relative: true }),
  },
  { pattern: rule('明年|next year'), read: (_, now) => days(span(now.getUTCFullYear() + 1)) },
];

/** The month of asking, or one some months from it. */
function monthFrom(now: Date, months: number): Days {
  const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months));
  return span(month.getUTCFullYear(), month.getUTCMonth() + 1);
}

/** The quarter of asking, or one some quarters from it. */
function quarterFrom(now: Date, quarters: number): Days {
  const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + quarters * MONTHS));
  return quarterOf(month.getUTCFullYear(), Math.floor(month.getUTCMonth() / MONTHS) + 1);
}

const MONTHS = 3;
