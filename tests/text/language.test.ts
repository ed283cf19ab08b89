import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf, LANGS } from '../../src/text/language.ts';
import { anyText } from '../support/any-text.ts';

describe('the language of a question', () => {
  it.each([
    ['开发区收入多少', 'zh'],
    ['GDP多少', 'zh'],
    ['有多少家 high-tech firms', 'zh'],
    ['青槐 revenue', 'zh'],
    ['kaifaqu shouru duoshao', 'zh'],
    ['qinghuai kaifaqu', 'zh'],
    ['ni hao', 'zh'],
    ['yǒu duōshǎo jiā qǐyè', 'zh'],
    ['有厂房么', 'zh'],
    ['開發區收入多少', 'zh-Hant'],
    ['請問有幾家企業', 'zh-Hant'],
    ['What was the revenue in 2022?', 'en'],
    ['revenue', 'en'],
    ['How many firms does 青槐 have', 'en'],
    ['tell me about 石帆', 'en'],
    ['Qinghuai', 'en'],
    ['list of zones', 'en'],
  ] as const)('of «%s» is %s', (text, lang) => {
    expect(languageOf(text, lang === 'en' ? 'zh' : 'en')).toBe(lang);
  });

  it.each(['😀', '2022', '', '???', 'Привет', 'こんにちは', 'مرحبا'])(
    'of «%s», which shows none, is the fallback',
    (text) => {
      for (const lang of LANGS) expect(languageOf(text, lang)).toBe(lang);
    },
  );

  it('is always one that the bot speaks', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(LANGS).toContain(languageOf(text, 'en'));
      }),
    );
  });
});
