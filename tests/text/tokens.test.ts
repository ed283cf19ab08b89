import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/text/normalise.ts';
import { tokenise } from '../../src/text/tokens.ts';
import { anyText } from '../support/any-text.ts';

describe('tokens', () => {
  it('are signs, words, numbers and marks', () => {
    const tokens = tokenise(normalise('青槐 2021年收入12,350.50元? Mill No. 3: 62.5% 😀'));
    expect(tokens.map(({ type, key }) => `${type} ${key}`)).toEqual([
      'han 青',
      'han 槐',
      'number 2021',
      'han 年',
      'han 收',
      'han 入',
      'number 12350.5',
      'han 元',
      'mark ?',
      'word mill',
      'word no',
      'mark .',
      'number 3',
      'mark :',
      'number 62.5%',
    ]);
  });

  it('stand where they say, in order, whatever the text', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const normalised = normalise(text);
        let end = 0;
        for (const { at, surface } of tokenise(normalised)) {
          expect(normalised.slice(at, at + surface.length)).toBe(surface);
          expect(at).toBeGreaterThanOrEqual(end);
          end = at + surface.length;
        }
      }),
    );
  });

  it('have one syllable for each sign that has a reading, none for numbers', () => {
    const [sign, number] = tokenise('元5');
    expect([sign?.syllables, number?.syllables]).toEqual([['yuan'], undefined]);
  });

  it.each([
    ['firm', 'firms'],
    ['center', 'centres'],
    ['industry', 'industries'],
    ['produce', 'producing'],
    ['plan', 'planned'],
    ['program', 'programmes'],
    ['utilization', 'utilisation'],
  ])('of %s and %s compare alike', (one, other) => {
    expect(tokenise(one)[0]?.key).toBe(tokenise(other)[0]?.key);
  });

  it('keep different words apart', () => {
    const keys = ['invest', 'investor', 'investment', 'industry', 'industrial'].map(
      (word) => tokenise(word)[0]?.key,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});
