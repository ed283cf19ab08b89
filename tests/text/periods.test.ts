import { describe, expect, it } from 'vitest';
import {
  daysOf,
  isOlderThan,
  overlap,
  periodText,
  span,
  within,
  withinYear,
} from '../../src/text/periods.ts';

describe('a period of the knowledge', () => {
  it.each([
    ['2022', 20220101, 20221231, '2022年', '2022'],
    ['2025-02', 20250201, 20250231, '2025年2月', 'February 2025'],
    ['2022-06-22', 20220622, 20220622, '2022年6月22日', '22 June 2022'],
    ['2023-01/2023-11', 20230101, 20231131, '2023年1月至11月', 'January to November 2023'],
    ['2020/2022', 20200101, 20221231, '2020年至2022年', '2020 to 2022'],
    ['2019-07/2022-03', 20190701, 20220331, '2019年7月至2022年3月', 'July 2019 to March 2022'],
    ['as of 2023-11', 20231101, 20231131, '截至2023年11月', 'as of November 2023'],
  ])('%s has its days and its words', (period, from, to, zh, en) => {
    expect(daysOf(period)).toEqual({ from, to });
    expect([periodText(period, 'zh'), periodText(period, 'en')]).toEqual([zh, en]);
  });

  it('without a date has no days and says so', () => {
    expect(daysOf('undated')).toBeUndefined();
    expect([periodText('undated', 'zh'), periodText('undated', 'en')]).toEqual([
      '未注明时间',
      'undated',
    ]);
  });

  it.each([
    ['2021', '2023-12-31', false],
    ['2021', '2024-01-01', true],
    ['2021-06', '2023-07-01', true],
    ['2021-06-15', '2023-06-15', false],
    ['2021-06-15', '2023-06-16', true],
    ['2021-01/2021-11', '2023-11-30', false],
    ['undated', '2099-01-01', false],
  ])('%s is older than two years on %s: %s', (period, day, expected) => {
    expect(isOlderThan(period, 2, new Date(`${day}T00:00:00Z`))).toBe(expected);
  });
});

describe('days', () => {
  it.each([
    ['a month and its year', span(2022, 6), span(2022), true, true],
    ['a year and its month', span(2022), span(2022, 6), true, false],
    ['a day and its month', span(2022, 6, 30), span(2022, 6), true, true],
    ['neighbouring years', span(2021), span(2022), false, false],
    ['neighbouring days', span(2022, 6, 1), span(2022, 6, 2), false, false],
  ])('of %s', (_, a, b, meet, inside) => {
    expect([overlap(a, b), within(a, b)]).toEqual([meet, inside]);
  });
});

it.each(['2022', '2025-02', '2022-06-22', '2023-01/2023-11', '2026-10/2026-12'])(
  'the days of %s are written as that',
  (period) => {
    const days = daysOf(period);
    expect(days && withinYear(days)).toBe(period);
  },
);

it('days of several years are written as no period of one', () => {
  expect(withinYear({ from: 20190701, to: 20220331 })).toBeUndefined();
});
