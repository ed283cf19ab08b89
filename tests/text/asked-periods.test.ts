import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedPeriods } from '../../src/text/asked-periods.ts';
import { normalise } from '../../src/text/normalise.ts';
import { anyText } from '../support/any-text.ts';

const NOW = new Date('2024-05-06T00:00:00Z');

function daysIn(text: string): readonly (readonly [number, number] | undefined)[] {
  return askedPeriods(normalise(text), NOW).map(({ days }) => days && [days.from, days.to]);
}

const YEAR_2022 = [20220101, 20221231];

describe('the periods of a question', () => {
  it.each(['目前一年产值', '1h 20 min away', 'H2 20 tons'])('%s names no year', (text) => {
    expect(askedPeriods(normalise(text), NOW)).toEqual([]);
  });

  it.each(['22.6亿元', '增速22.6', '22.6个百分点', 'RMB 22.6 billion'])(
    '%s is a figure',
    (text) => {
      expect(askedPeriods(normalise(text), NOW)).toEqual([]);
    },
  );

  it.each([
    ['上半年呢', 1],
    ['and the first half of the year?', 1],
    ['下半年', 2],
    ['in the second half', 2],
  ])('%s is half a year without its year', (text, half) => {
    expect(askedPeriods(normalise(text), NOW)).toMatchObject([{ days: undefined, half }]);
  });

  it.each([
    ['2022年', YEAR_2022],
    ['22年', YEAR_2022],
    ['二零二二年', YEAR_2022],
    ['二〇二二年', YEAR_2022],
    ['二二年', YEAR_2022],
    ['２０２２年度', YEAR_2022],
    ['revenue in 2022', YEAR_2022],
    ['2022年全年', YEAR_2022],
    ['二〇二二的GDP', YEAR_2022],
    ['FY22', YEAR_2022],
    ['twenty twenty-two', YEAR_2022],
    ['January–November 2023', [20230101, 20231131]],
    ['2023年一到十一月', [20230101, 20231131]],
    ['Apirl 2025', [20250401, 20250431]],
    ['22/06/2022', [20220622, 20220622]],
    ['6/22/2022', [20220622, 20220622]],
    ['6/2022', [20220601, 20220631]],
    ['1Q25', [20250101, 20250331]],
    ['H1 2023', [20230101, 20230631]],
    ['2023下半年', [20230701, 20231231]],
    ['the market in 2022', YEAR_2022],
    ['a decline 2022', YEAR_2022],
    ['22 年', YEAR_2022],
    ['2022 nian', YEAR_2022],
    ['er ling er er nian', YEAR_2022],
    ['2022nian6yue22ri', [20220622, 20220622]],
    ['2022 年 6 月', [20220601, 20220631]],
    ['2022年6月 14个', [20220601, 20220631]],
    ['25年一月加二月', [20250101, 20250231]],
    ['Jan-Nov 23', [20230101, 20231131]],
    ['as of Nov 23', [20231101, 20231131]],
    ['2023年1至11月', [20230101, 20231131]],
    ['2023年1月到11月', [20230101, 20231131]],
    ['2023年1-11月', [20230101, 20231131]],
    ['2025年头两个月', [20250101, 20250231]],
    ['25年前3个月', [20250101, 20250331]],
    ['2023年1~11月', [20230101, 20231131]],
    ['Jan-Feb 2025', [20250101, 20250231]],
    ['the first eleven months of 2023', [20230101, 20231131]],
    ['in the first 3 months of 2023', [20230101, 20230331]],
    ['January to February 2025', [20250101, 20250231]],
    ['2022年6月', [20220601, 20220631]],
    ['2022年六月', [20220601, 20220631]],
    ['2022-06', [20220601, 20220631]],
    ['22.6三个一批', [20220601, 20220631]],
    ['signed 22.06.2022', [20220622, 20220622]],
    ['June 2022', [20220601, 20220631]],
    ['2022年6月22日', [20220622, 20220622]],
    ['2022年六月二十二日', [20220622, 20220622]],
    ['2022-06-22', [20220622, 20220622]],
    ['22 June 2022', [20220622, 20220622]],
    ['22nd of June 2022', [20220622, 20220622]],
    ['June 22, 2022', [20220622, 20220622]],
    ['2022年第三季度', [20220701, 20220931]],
    ['2022年一季度', [20220101, 20220331]],
    ['Q3 2022', [20220701, 20220931]],
    ['2022年春天', [20220201, 20220531]],
    ['22年夏季', [20220501, 20220831]],
    ['in autumn 2022', [20220901, 20221131]],
    ['今年', [20240101, 20241231]],
    ['去年', [20230101, 20231231]],
    ['last year', [20230101, 20231231]],
    ['前年', YEAR_2022],
    ['明年', [20250101, 20251231]],
  ])('reads %s', (text, days) => {
    expect(daysIn(text)).toEqual([days]);
  });

  it.each(['2022年全年', '2022全年', '22年全年', 'full year 2022', 'the whole year of 2022'])(
    'hears in %s that the year as a whole is meant',
    (text) => {
      expect(askedPeriods(normalise(text), NOW)).toMatchObject([
        { days: { from: 20220101, to: 20221231 }, whole: true },
      ]);
    },
  );

  it.each(['全年', 'the full year'])('leaves the year of %s open', (text) => {
    expect(askedPeriods(normalise(text), NOW)).toMatchObject([{ days: undefined, whole: true }]);
  });

  it.each([
    ['6月22日', { days: undefined, month: 6, day: 22 }],
    ['六月二十二号', { days: undefined, month: 6, day: 22 }],
    ['June 22', { days: undefined, month: 6, day: 22 }],
    ['6月份', { days: undefined, month: 6 }],
    ['what about the first quarter', { days: undefined, quarter: 1 }],
    ['三季度', { days: undefined, quarter: 3 }],
    ['and the year after that', { days: undefined, relative: true }],
  ])('leaves the year of %s open', (text, period) => {
    expect(askedPeriods(normalise(text), NOW)).toMatchObject([period]);
  });

  it.each(['22年来', '3年前', '12个月', '1235家企业', '10万元', 'you may call', '第3号'])(
    'finds none in %s',
    (text) => {
      expect(askedPeriods(normalise(text), NOW)).toEqual([]);
    },
  );

  it('finds several in their order', () => {
    expect(daysIn('2023年和2022年6月比较')).toEqual([
      [20230101, 20231231],
      [20220601, 20220631],
    ]);
  });

  it('are pieces of the text that do not overlap, whatever it is', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const normalised = normalise(text);
        let end = 0;
        for (const period of askedPeriods(normalised, NOW)) {
          expect(period.at).toBeGreaterThanOrEqual(end);
          expect(period.end).toBeGreaterThan(period.at);
          end = period.end;
        }
        expect(end).toBeLessThanOrEqual(normalised.length);
      }),
    );
  });
});

describe('what had come together by a month', () => {
  it.each(['by November 2023', 'as of November 2023', '截至2023年11月', '截止到2023年11月'])(
    'is meant by %s',
    (text) => {
      expect(askedPeriods(normalise(text), NOW)).toMatchObject([{ until: true }]);
    },
  );

  it.each(['in November 2023', '2023年11月'])('is not meant by %s', (text) => {
    expect(askedPeriods(normalise(text), NOW)[0]?.until).toBeUndefined();
  });
});
