import { describe, expect, it } from 'vitest';
import { figureEn, figureZh, plainAmount } from '../../src/text/figures.ts';

describe('a figure', () => {
  it.each([
    [143, '亿元', undefined, 14_300_000_000, '143亿元', 'RMB 14.3 billion'],
    [2.3, '亿元', undefined, 230_000_000, '2.3亿元', 'RMB 230 million'],
    [5200, '万元', undefined, 52_000_000, '5200万元', 'RMB 52 million'],
    [11.15, '万辆', 'vehicles', 111_500, '11.15万辆', '111,500 vehicles'],
    [800, '元', undefined, 800, '800元', 'RMB 800'],
    [1235, '家', undefined, 1235, '1235家', '1,235'],
    [58, '%', '%', 58, '58%', '58%'],
    [-3.5, '%', '%', -3.5, '-3.5%', '-3.5%'],
    [18000, '平方米', 'm²', 18_000, '18000平方米', '18,000 m²'],
  ])('%d%s is the same amount in both languages', (amount, unit, label, plain, zh, en) => {
    const figure = { amount, unit };
    expect(plainAmount(figure)).toBe(plain);
    expect([figureZh(figure), figureEn(figure, label)]).toEqual([zh, en]);
  });
});
