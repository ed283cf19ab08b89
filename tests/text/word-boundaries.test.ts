import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/text/normalise.ts';
import { tokenise } from '../../src/text/tokens.ts';
import { longWords } from '../../src/text/word-boundaries.ts';

const wordsIn = (text: string) => [...longWords(tokenise(normalise(text)))];

describe('words of several characters', () => {
  it('are found in a run of characters, with the token after their last', () => {
    expect(wordsIn('有多少项目')).toEqual([
      [1, 3],
      [3, 5],
    ]);
  });

  it('do not reach over marks, figures and Latin words', () => {
    expect(wordsIn('项、目')).toEqual([]);
    expect(wordsIn('12项目ab企业')).toEqual([
      [1, 3],
      [4, 6],
    ]);
  });

  it('are none in a text without Chinese', () => {
    expect(wordsIn('how many projects?')).toEqual([]);
  });
});
