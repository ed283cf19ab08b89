import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { isSurelySimplified } from '../../src/text/simplified-standard.ts';
import { anyText } from '../support/any-text.ts';
import fc from 'fast-check';

// The library's declarations do not resolve; its dictionaries are lists of «from to», joined with |.
interface Opencc {
  readonly Converter: (options: { from: string; to: string }) => (text: string) => string;
  readonly Locale: {
    readonly from: Readonly<Record<'tw', readonly (string | readonly string[])[]>>;
    readonly to: Readonly<Record<'cn', readonly (string | readonly string[])[]>>;
  };
}
const opencc = createRequire(import.meta.url)('opencc-js/t2cn') as Opencc;
const convert = opencc.Converter({ from: 'tw', to: 'cn' });
/** All but the particle 么, which the project leaves as it is. */
const converted = (text: string): string => text.split('么').map(convert).join('么');
const words = [...opencc.Locale.from.tw, ...opencc.Locale.to.cn]
  .flat()
  .flatMap((dictionary) => dictionary.split('|').map((entry) => entry.split(' ')[0] ?? ''));

describe('text that is surely Simplified', () => {
  it('has no word that conversion changes', () => {
    expect(words.length).toBeGreaterThan(4_000);
    const missed = words.filter((word) => converted(word) !== word && isSurelySimplified(word));
    expect(missed).toEqual([]);
  });

  it('is left as it is by conversion', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        if (isSurelySimplified(text)) expect(converted(text)).toBe(text);
      }),
    );
  });

  it.each([
    ['什么时候', true],
    ['园区里有食堂么', true],
    ['GDP 2022?', true],
    ['开发区有多少家企业', true],
    ['開發區', false],
    ['', true],
  ])('%s: %s', (text, isSimplified) => {
    expect(isSurelySimplified(text)).toBe(isSimplified);
  });
});
