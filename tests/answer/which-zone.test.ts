import { describe, expect, it } from 'vitest';
import { askShipped as ask } from '../support/asking.ts';

describe('which zone of a city', () => {
  it.each([
    ['晋中底下哪个开发区的四上企业是34家', 'heshun/four-above'],
    ['晋中哪个开发区有13家省级专精特新中小企业', 'taigu/srdi-smes'],
    [
      'which zone in Jinzhong had 1.1 billion yuan of industrial value added in January and February 2025',
      'lingshi/iva-2025-02',
    ],
  ])('is the one of which just that is told: %s', (text, fact) => {
    expect(ask(text).facts).toContain(fact);
  });

  it.each([
    ['晋中哪个开发区小巨人最多', 'rank'],
    ['晋中有哪些开发区', 'list'],
  ])('is ranked or listed where that is asked: %s', (text, kind) => {
    expect(ask(text).kind).toBe(kind);
  });

  it.each([
    ['晋中哪个开发区做新材料', ['heshun', 'jinzhong-dz']],
    ['晋中哪个开发区做食品', ['jinzhong-dz', 'pingyao', 'heshun']],
  ])('is each of those that tell of an industry: %s', (text, zones) => {
    const told = ask(text).facts.map((key) => key.split('/')[0]);
    expect(told.toSorted()).toEqual(zones.toSorted());
  });
});
