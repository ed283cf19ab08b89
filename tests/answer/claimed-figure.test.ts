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
    ['不少于', 100, '家', FIRMS, true],
    ['不少于', 200, '家', FIRMS, false],
    ['没超过', 100, '家', FIRMS, false],
    ['没超过', 200, '家', FIRMS, true],
    ['not less than ', 100, ' firms', FIRMS, true],
    ['doesnt have more than ', 100, ' firms', FIRMS, false],
    ['', 140, '亿多', GDP, true],
    ['至少', 171, '家', FIRMS, true],
    ['超过', 171, '家', FIRMS, false],
    ['超过', 2, '万亿', GDP, false],
    ['more than ', 2, ' trillion', GDP, false],
    ['超过', 50, '%', FIRMS, false],
    ['超过', 100, '家', GDP, false],
    ['超过', 100, '美元', GDP, false],
    ['', 1.2, '万多', { amount: 2, unit: '万辆' }, false],
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

describe('a claim in Chinese numerals', () => {
  it.each([
    ['晋中开发区GDP是两百亿对吧', 'jinzhong-dz/gdp-2022', '200亿'],
    ['晋中开发区高企有三百家吧', 'jinzhong-dz/hightech-firms', '300家'],
  ])('is put right: %s', (text, fact, said) => {
    const reply = ask(text);
    expect(reply.facts).toEqual([fact]);
    expect(reply.text).toContain(`资料上不是${said}`);
  });

  it('is none where it is right', () => {
    expect(ask('晋中开发区GDP有一百四十三亿吗').text).not.toContain('资料上不是');
  });
});

describe('a claim of one kind', () => {
  it.each(['太原签约85个对吗', 'Taiyuan signed 85 projects, right?'])(
    'is not borne out by the figure of all kinds: %s',
    (claim) => {
      const { facts, text } = ask(claim);
      expect(facts[0]).toBe('taiyuan/signed');
      expect(text).toMatch(/资料上不是85|do not say 85/u);
    },
  );

  it('of an amount of 20 hundreds names no year', () => {
    const { kind, text } = ask('晋中市GDP两千亿对吗');
    expect(kind).toBe('partial');
    expect(text).not.toContain('2000年');
  });
});

it('finds by a number what is searched for, and takes it for no claim', () => {
  expect(ask('My boss told me to find the zone with 34 signed projects').text).not.toMatch(
    /do not say/u,
  );
});

it('is no comparison with what was told before', () => {
  const claim = 'Jinzhong zone has more than 100 high-tech firms, right?';
  expect(ask('太原签约多少个项目', claim).facts).toEqual(['jinzhong-dz/hightech-firms']);
});

describe('a number claimed of things that are counted', () => {
  it.each([
    '全省一共有一百个开发区吧',
    'there are 80 zones in Shanxi, right?',
    '山西有60个开发区，对不对',
  ])('is put right by how many there are: %s', (text) => {
    expect(ask(text).facts).toEqual(['shanxi/zone-count']);
  });
});
