import { describe, expect, it } from 'vitest';
import { isWithinClaim } from '../../src/answer/claimed-figure.ts';
import { askShipped as ask } from '../support/asking.ts';

const FIRMS = { amount: 171, unit: '户' };
const GDP = { amount: 143, unit: '亿元' };

describe('a figure and what is claimed of it', () => {
  it.each([
    ['超过', 100, '家', FIRMS, true],
    ['超过', 200, '家', FIRMS, false],
    ['不到', 200, '家', FIRMS, true],
    ['不到', 100, '家', FIRMS, false],
    ['不超过', 100, '家', FIRMS, false],
    ['', 100, '多家', FIRMS, true],
    ['', 200, '多家', FIRMS, false],
    ['', 140, '多亿', GDP, true],
    ['', 100, '亿以上', GDP, true],
    ['', 200, '亿以上', GDP, false],
    ['大约', 170, '家', FIRMS, true],
    ['', 170, '家左右', FIRMS, true],
    ['', 100, '家左右', FIRMS, false],
    ['nearly ', 200, ' firms', FIRMS, true],
    ['nearly ', 500, ' firms', FIRMS, false],
    ['less than ', 15, ' billion', GDP, true],
    ['over ', 15, ' billion', GDP, false],
    ['over rmb ', 14, ' billion', GDP, true],
    ['', 100, '家', FIRMS, false],
  ])('%s%d%s', (before, number, behind, figure, isSo) => {
    expect(isWithinClaim({ number, before, behind }, figure)).toBe(isSo);
  });

  it.each([
    '晋中开发区高企超过100家，对吗',
    '晋中开发区高企有100多家吧',
    '晋中开发区高企不到200家吧',
    'Jinzhong zone has more than 100 high-tech firms, right?',
  ])('is not put right where it is as claimed: %s', (claim) => {
    const { facts, text } = ask(claim);
    expect(facts).toContain('jinzhong-dz/hightech-firms');
    expect(text).not.toMatch(/资料上不是|do not say/u);
  });

  it.each(['晋中开发区高企超过200家，对吗', 'Jinzhong zone has over 200 high-tech firms, right?'])(
    'is put right where it is not: %s',
    (claim) => {
      expect(ask(claim).text).toMatch(/资料上不是200|do not say 200/u);
    },
  );
});

it('does not tell days where things are counted', () => {
  expect(ask('临汾经开区23年一共签了多少个项目').kind).toBe('partial');
});

it('compares the two kinds that a follow-up names', () => {
  const { facts } = ask(
    'How many projects did Taiyuan start on 22 June 2022?',
    'and how does the investment in the started ones compare with the ones put into production?',
  );
  expect(facts).toEqual(['taiyuan/started-investment', 'taiyuan/completed-investment']);
});
