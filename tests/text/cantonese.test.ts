import { describe, expect, it } from 'vitest';
import { fromCantonese } from '../../src/text/cantonese.ts';
import { normalise } from '../../src/text/normalise.ts';

describe('Cantonese', () => {
  it.each([
    ['邊間公司簽咗合作協議', '哪间公司签了合作协议'],
    ['有幾多個項目', '有多少个项目'],
    ['喺邊度', '在哪里'],
    ['點解冇人租', '为什么没有人租'],
    ['你哋而家仲有冇地', '你们现在仲有没有地'],
    ['邊家公司租緊', '哪家公司租紧'],
    ['邊個開發區', '哪个开发区'],
    ['搞成點呀', '搞成怎样呀'],
  ])('%s is read as %s', (spoken, written) => {
    expect(normalise(spoken)).toBe(written);
  });

  it.each([
    '唔該晒',
    '這兩家公司的關係',
    '邊界在哪裡',
    '百分點',
    '周邊條件',
    '重點解決',
    '試點樣板',
    '一边家里',
    '快幾個點啊',
    '這是重點啊',
  ])('%s says something else and stays', (text) => {
    expect(fromCantonese(text)).toBe(text);
  });
});
