import { describe, expect, test } from 'vitest';
import { createCharts } from '../../src/chart/charts.ts';
import { linesOf, widthOf } from '../../src/chart/measure.ts';
import type { Chart } from '../../src/render/reply.ts';

/** Loading the libraries and the font takes its time once. */
const SLOW = 20_000;

const chart: Chart = {
  title: '企业数',
  bars: [
    { label: '青槐开发区', amount: 214, figure: '214家', note: '截至2021年12月' },
    { label: '落霞高新区', amount: 97, figure: '97家', note: '截至2021年12月' },
  ],
  footer: ['来源：《云屿园区年鉴2021》（2022-03-01）'],
  alt: '柱状图',
};

/** Also those that SVG writes as entities. */
const TITLES = ['产业园', '產業園', 'GDP', '产产产', `'''`, '"""', '&&&', '<<<'];

describe('a chart', () => {
  test(
    'is a PNG, sharp on a phone and light to send',
    async () => {
      const png = await createCharts().png(chart);
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect(widthOfPng(png)).toBe(1200);
      expect(png.length).toBeLessThan(120_000);
    },
    SLOW,
  );

  test(
    'really shows its letters, Simplified, Traditional and Latin',
    async () => {
      const charts = createCharts();
      const titled = async (title: string) => (await charts.png({ ...chart, title })).length;
      // Characters that no font has are drawn as nothing, or all alike.
      const nothing = await titled('\u{e000}\u{e000}\u{e000}');
      const sizes = await Promise.all(TITLES.map(titled));
      for (const size of sizes) expect(size).toBeGreaterThan(nothing);
      expect(new Set(sizes).size).toBe(sizes.length);
    },
    SLOW,
  );

  test('is drawn once for one content, again for another', async () => {
    const charts = createCharts();
    const first = charts.png(chart);
    expect(charts.png({ ...chart })).toBe(first);
    const [bar, ...bars] = chart.bars;
    if (!bar) throw new Error('the chart has no bars');
    const changed = { ...chart, bars: [{ ...bar, amount: 215, figure: '215家' }, ...bars] };
    expect((await charts.png(changed)).equals(await first)).toBe(false);
  });

  test('that was not used for long is forgotten', async () => {
    const charts = createCharts(1);
    const first = charts.png(chart);
    await charts.png({ ...chart, title: 'B' });
    const again = charts.png(chart);
    expect(again).not.toBe(first);
    expect((await again).equals(await first)).toBe(true);
  });

  test('takes names that mean something in the library’s own language', async () => {
    const label = '{a|b} <c> & "d" \\ %';
    const png = await createCharts().png({
      ...chart,
      bars: [...chart.bars, { label, amount: 0, figure: '0' }],
    });
    expect(png.length).toBeGreaterThan(0);
  });
});

describe('lines', () => {
  test.each([
    ['开发区的高新技术企业', 100, ['开发区的高', '新技术企业']],
    ['high-tech firms of the zone', 180, ['high-tech firms', 'of the zone']],
    ['短', 100, ['短']],
    ['', 100, ['']],
    ['unbreakable'.repeat(3), 100, ['unbreakable'.repeat(3)]],
  ])('of “%s” are no wider than %d where it can be broken', (text, width, lines) => {
    expect(linesOf(text, 20, width)).toEqual(lines);
    for (const line of lines.slice(0, -1)) expect(widthOf(line, 20)).toBeLessThanOrEqual(width);
  });
});

function widthOfPng(png: Buffer): number {
  return png.readUInt32BE(16);
}
