import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPhrase, createTrie, findPhrases } from '../../src/search/phrase-trie.ts';

const key = fc.constantFrom('a', 'b', 'c');
const keys = fc.array(key, { minLength: 1, maxLength: 4 });

function trieOf(phrases: readonly (readonly string[])[]) {
  const trie = createTrie<number>();
  for (const [index, phrase] of phrases.entries()) addPhrase(trie, phrase, index);
  return trie;
}

describe('a phrase trie', () => {
  it('finds just what comparing every phrase at every place finds', () => {
    fc.assert(
      fc.property(
        fc.array(keys, { maxLength: 8 }),
        fc.array(key, { maxLength: 20 }),
        (phrases, text) => {
          const expected = text.flatMap((_, from) =>
            phrases.flatMap((phrase, payload) =>
              phrase.every((part, offset) => text[from + offset] === part)
                ? [{ from, to: from + phrase.length, payload }]
                : [],
            ),
          );
          const found = findPhrases(trieOf(phrases), text.length, (at) => [text[at] ?? '']);
          const sorted = (list: typeof expected) =>
            list.toSorted((a, b) => a.from - b.from || a.to - b.to || a.payload - b.payload);
          expect(sorted([...found])).toEqual(sorted(expected));
        },
      ),
    );
  });

  it('lets no phrase pass a token without keys', () => {
    const tokens = [['a'], undefined, ['b']];
    const found = findPhrases(trieOf([['a', 'b'], ['b']]), tokens.length, (at) => tokens[at]);
    expect(found).toEqual([{ from: 2, to: 3, payload: 1 }]);
  });

  it('takes a token of several keys as a whole', () => {
    const tokens = [['kai', 'fa'], ['qu']];
    const trie = trieOf([['kai', 'fa', 'qu'], ['kai'], ['fa', 'qu']]);
    expect(findPhrases(trie, tokens.length, (at) => tokens[at])).toEqual([
      { from: 0, to: 2, payload: 0 },
    ]);
  });

  it('finds no empty phrase', () => {
    expect(findPhrases(trieOf([[]]), 2, () => ['a'])).toEqual([]);
  });
});
