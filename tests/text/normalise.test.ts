import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, visible } from '../../src/text/normalise.ts';
import { anyText } from '../support/any-text.ts';

describe('normalise', () => {
  it.each([
    ['full-width letters and digits', 'ＧＤＰ ２０２２', 'gdp 2022'],
    ['thousands separators', '12,350 and 1,234,567', '12350 and 1234567'],
    ['commas that separate no thousands', '12,34 and 1,2345', '12,34 and 1,2345'],
    ['full-width commas between thousands', '12，350', '12350'],
    ['tone marks', 'Kāifāqū lǜsè', 'kaifaqu luse'],
    ['Traditional characters', '經濟開發區', '经济开发区'],
    ['words of Taiwan', '軟體專案', '软件项目'],
    ['words that only look like those of Taiwan', '文件信息', '文件信息'],
    ['quotes', '“小巨人”和「瞪羚」', '小巨人和瞪羚'],
    ['runs of white space', '  a \t\u3000 b  ', 'a b'],
    ['what cannot be seen', 'a\u200Bb\u202Ec\uFEFFd', 'abcd'],
    ['control characters', 'a\u0000b\u0007c', 'a b c'],
    ['lone surrogates', 'a\uD83Db\uDE00c', 'abc'],
    ['every kind of line break', 'a\r\nb\u2028c', 'a\n\nb\nc'],
    ['ligatures', 'ﬁrst', 'first'],
    ['emoji, which stay', '收入😀', '收入😀'],
  ])('folds %s', (_, given, expected) => {
    expect(normalise(given)).toBe(expected);
  });

  it('changes nothing when it is applied again', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const once = normalise(text);
        expect(normalise(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves nothing that cannot be seen', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(normalise(text)).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/u);
      }),
    );
  });

  it('reads the two scripts alike', () => {
    expect(normalise('企業數與進度')).toBe(normalise('企业数与进度'));
  });

  it.each(['长', '㍿', 'ﷺ', '😀', '軟體'])(
    'bounds the work on a message of any length: %s',
    (text) => {
      const folded = normalise(text.repeat(100_000));
      expect(folded.length).toBeLessThanOrEqual(2000);
      expect(normalise(folded)).toBe(folded);
    },
  );
});

describe('visible', () => {
  it('keeps case, script and line breaks', () => {
    expect(visible('開發區\u200B GDP\nA')).toBe('開發區 GDP\nA');
  });
});
