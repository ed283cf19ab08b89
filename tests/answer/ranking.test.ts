import { describe, expect, it } from 'vitest';
import { askShipped as ask } from '../support/asking.ts';

describe('a ranking asked by the bare word', () => {
  it.each(['小巨人排名', '高企 排名', '各开发区高企数排行', 'little giants ranking'])(
    'is of the zones: %s',
    (text) => {
      expect(ask(text).kind).toBe('rank');
    },
  );

  it.each([
    ['晋中开发区排名', 'jinzhong-dz/full-year-rank'],
    ['考核排名', 'shanxi/plan-assessment'],
  ])('is another thing where no statistic is named, or one zone: %s', (text, fact) => {
    const { kind, facts } = ask(text);
    expect(kind).not.toBe('rank');
    expect(facts).toContain(fact);
  });

  it('is of the zones after one of them was spoken of, too', () => {
    expect(ask('太谷小巨人几家', '小巨人排名').kind).toBe('rank');
  });

  it('goes on to the least of all zones, and not of the one told last', () => {
    const { kind, facts } = ask('哪个开发区高企最多', '最少的呢');
    expect(kind).toBe('rank');
    expect(facts[0]).toBe('heshun/hightech');
    expect(ask('哪个开发区地区生产总值最多', '最少的呢').facts).toEqual(['jinzhong-dz/gdp-2022']);
  });
});
