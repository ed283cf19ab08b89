import { describe, expect, it } from 'vitest';
import { askShipped as ask } from '../support/asking.ts';

describe('what a place is like', () => {
  it.each([
    'strong points of Xiaohe Industrial Park?',
    '潇河产业园有哪些优点',
    '平遥开发区的优缺点',
  ])('is asked for an overview of the place: %s', (text) => {
    expect(ask(text).kind).toBe('summary');
  });

  it.each([
    ['what is the purpose of the silicon materials park', 'zhongbei/silicon-purpose'],
    ['purpose of the Party-building alliances', 'jinzhong-dz/alliances-purpose'],
  ])('and of a thing for what the facts tell of it: %s', (text, fact) => {
    expect(ask(text).facts[0]).toBe(fact);
  });
});
