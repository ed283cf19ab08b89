import { describe, expect, it } from 'vitest';
import { factKey } from '../../src/knowledge/base.ts';
import { ZoneId } from '../../src/knowledge/schema.ts';
import type { Answered } from './engine.ts';
import { percentile } from './percentile.ts';
import { judgeOfFigure, scoreOf } from './verdicts.ts';

const RIGHT = factKey(ZoneId.parse('here'), 'gdp-2020');
const OTHER = factKey(ZoneId.parse('here'), 'gdp-2021');

function replied(over: Partial<Answered>): Answered {
  return { kind: 'fact', lang: 'zh', text: '', facts: [RIGHT], share: undefined, ...over };
}

describe('a reply to a synthetic question', () => {
  it.each([
    ['the fact', RIGHT, replied({}), 'right'],
    ['another fact', RIGHT, replied({ facts: [OTHER] }), 'wrong'],
    ['the fact and another', RIGHT, replied({ facts: [RIGHT, OTHER] }), 'wrong'],
    ['no answer', RIGHT, replied({ kind: 'partial', facts: [OTHER] }), 'declined'],
    ['a fact where none is known', undefined, replied({}), 'wrong'],
    ['no answer where none is known', undefined, replied({ kind: 'unknown' }), 'right'],
  ])('with %s', (_, expected, answered, verdict) => {
    expect(judgeOfFigure({ q: '', expected })(answered)).toBe(verdict);
  });
});

describe('the score of an engine', () => {
  const judge = judgeOfFigure({ q: '', expected: RIGHT });
  const declines = judgeOfFigure({ q: '', expected: undefined });

  it('is that of the threshold with which it has most right', () => {
    const judgements = [
      { answered: replied({ share: 0.9 }), judge },
      { answered: replied({ share: 0.3 }), judge: declines },
    ];
    const score = scoreOf(judgements);
    expect(score).toMatchObject({ right: 2, wrong: 0, declined: 0 });
    expect(score.threshold).toBeGreaterThan(0.3);
    expect(score.threshold).toBeLessThanOrEqual(0.9);
  });

  it('has no threshold where the engine decides by itself', () => {
    const score = scoreOf([{ answered: replied({ facts: [OTHER] }), judge }]);
    expect(score).toEqual({ right: 0, wrong: 1, declined: 0, threshold: undefined });
  });
});

describe('a percentile', () => {
  it.each([
    [[3, 1, 2], 0.5, 2],
    [[1, 2, 3, 4], 0.99, 4],
    [[], 0.5, 0],
  ])('of %j at %d is %d', (values, share, expected) => {
    expect(percentile(values, share)).toBe(expected);
  });
});
