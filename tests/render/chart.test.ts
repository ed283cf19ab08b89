import { describe, expect, test } from 'vitest';
import { countsOfKinds } from '../../src/answer/statistics.ts';
import type { FactRecord } from '../../src/knowledge/base.ts';
import { chartOf } from '../../src/render/chart.ts';
import { createPage } from '../../src/render/page.ts';
import { render } from '../../src/render/render.ts';
import { periodText } from '../../src/text/periods.ts';
import { ask } from '../support/asking.ts';
import { inventedBase, shippedBase } from '../support/knowledge-bases.ts';

const base = inventedBase();

function facts(...keys: readonly string[]): readonly FactRecord[] {
  return keys.map((name) => {
    const record = base.facts.find(({ key }) => key === name);
    if (!record) throw new Error(`no fact ${name}`);
    return record;
  });
}
const charted = (keys: readonly string[], lang: 'zh' | 'zh-Hant' | 'en' = 'zh') =>
  chartOf(facts(...keys), '标题', createPage(lang), base);

test('figures of one kind become bars with names, figures, periods and sources', () => {
  const chart = charted(['qinghuai-dz/revenue-2021', 'shifan-park/revenue-2021']);
  expect(chart).toMatchObject({
    title: '标题',
    bars: [
      { label: '青槐开发区', amount: 3_420_000_000, figure: '34.2亿元' },
      { label: '石帆园', amount: 820_000_000, figure: '8.2亿元' },
    ],
    footer: ['2021年', '来源：《云屿园区年鉴2021》（2022-03-01）'],
  });
  expect(chart?.alt).toMatch(/青槐开发区34\.2亿元.*石帆园8\.2亿元/);
});

test('万元 and 亿元 are drawn to one scale', () => {
  const chart = charted(['qinghuai-dz/mill-investment', 'shifan-park/quay-investment']);
  expect(chart?.bars.map(({ amount }) => amount)).toEqual([460_000_000, 52_000_000]);
});

test('different periods stand at their bars, and not as if they were one', () => {
  const chart = charted(['qinghuai-dz/revenue-2020', 'luoxia-hz/revenue-2021']);
  expect(chart?.bars.map(({ note }) => note)).toEqual(['2020年', '2021年']);
  expect(chart?.footer).toHaveLength(1);
});

test('one figure at two times is told apart by the times', () => {
  const chart = charted(['qinghuai-dz/revenue-2020', 'qinghuai-dz/revenue-2021'], 'en');
  expect(chart?.bars.map(({ label, note }) => [label, note])).toEqual([
    ['2020', undefined],
    ['2021', undefined],
  ]);
});

test('all of it is in the script of the reply', () => {
  const chart = charted(['qinghuai-dz/firms-2021', 'luoxia-hz/firms-2021'], 'zh-Hant');
  expect(chart?.title).toBe('標題');
  expect(chart?.bars.map(({ label }) => label)).toEqual(['青槐開發區', '落霞高新區']);
});

test.each([
  ['one figure', ['luoxia-hz/firms-2021']],
  ['money and numbers of firms', ['luoxia-hz/firms-2021', 'luoxia-hz/revenue-2021']],
  ['firms and berths of different places', ['luoxia-hz/firms-2021', 'shifan-park/berths-2022']],
  ['a fact without a figure', ['luoxia-hz/firms-2021', 'qinghuai-dz/industries']],
  ['the same twice', ['luoxia-hz/firms-2021', 'luoxia-hz/firms-2021']],
])('%s are no chart', (_, keys) => {
  expect(charted(keys)).toBeUndefined();
});

describe('a reply', () => {
  test.each([
    ['Which zone has the most firms?', 3],
    ['compare the revenue of Qinghuai and Luoxia', 2],
  ])('with figures side by side has a chart: %s', (question, bars) => {
    expect(ask(question).chart?.bars).toHaveLength(bars);
  });

  test.each(['revenue of Luoxia', 'Tell me about Shifan Park', 'who to call', 'weather'])(
    'without has none: %s',
    (question) => {
      expect(ask(question).chart).toBeUndefined();
    },
  );
});

test('a count of one of several kinds comes with a chart of all of them, at its own time', () => {
  const shipped = shippedBase();
  const families = shipped.facts
    .filter(({ measure }) => measure === 'count')
    .map((record) => ({ record, kinds: countsOfKinds(record, shipped) }))
    .filter(({ kinds }) => kinds.length > 0);
  expect(families.length).toBeGreaterThan(0);
  for (const { record, kinds } of families) {
    for (const { fact, zone } of kinds) {
      expect([zone.id, fact.period]).toEqual([record.zone.id, record.fact.period]);
    }
    const answer = { kind: 'facts', facts: [record], confidence: 1 } as const;
    const { chart } = render(answer, 'zh', { base: shipped, now: new Date('2026-01-01') });
    expect(chart?.bars.map(({ figure }) => figure)).toEqual(
      kinds.map(({ fact }) => `${fact.value?.amount ?? ''}${fact.value?.unit ?? ''}`),
    );
    expect(chart?.footer[0]).toBe(periodText(record.fact.period, 'zh'));
  }
});
