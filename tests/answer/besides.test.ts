import { describe, expect, it } from 'vitest';
import { askShipped as ask } from '../support/asking.ts';

describe('what is known already', () => {
  it.each([
    'apart from the 1,235 items, what powers were handed down to the Jinzhong zone in 2022?',
    '除了一千多项赋权之外，2022年还有什么权力实质性下放到晋中开发区了？',
  ])('is not told again where something else is asked: %s', (text) => {
    expect(ask(text).facts).toEqual(['jinzhong-dz/powers-planning-land']);
  });

  it('is told where nothing else of the kind is known', () => {
    expect(ask('除了143亿以外，晋中开发区2022年的GDP还有别的数吗').text).toContain('143');
  });

  it('does not make another figure the answer', () => {
    const { facts } = ask('晋中开发区除了高新技术企业171户，专精特新企业有多少户');
    expect(facts).toEqual(['jinzhong-dz/srdi-firms']);
  });

  it('is a place, where another is asked for', () => {
    expect(ask('除了太谷，还有谁有国家级小巨人').facts).toEqual([
      'jinzhong-dz/little-giants-national',
    ]);
  });

  it('is named with the others where one fact has them all', () => {
    const { text } = ask('减污降碳试点除了晋中开发区，还有哪些开发区');
    for (const name of ['杏花村', '稷山', '阳泉']) expect(text).toContain(name);
  });
});
