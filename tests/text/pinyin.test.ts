import { describe, expect, it } from 'vitest';
import {
  initialsOfHan,
  joinedSyllables,
  syllablesOfHan,
  syllablesOfLatin,
  withoutToneDigits,
} from '../../src/text/pinyin.ts';

describe('pinyin', () => {
  it.each([
    ['kaifaqu', 'kai fa qu'],
    ['qiye', 'qi ye'],
    ['duoshao', 'duo sao'],
    ['changfang', 'can fan'],
    ['zhuangbei', 'zuan bei'],
    ['xiongxian', 'xiong xian'],
    ['weng', 'wen'],
    ['er', 'er'],
    ['lv', 'lu'],
    ['', ''],
  ])('is cut from %s', (word, syllables) => {
    expect(syllablesOfLatin(word)?.join(' ')).toBe(syllables);
  });

  it.each(
    'the development zone which firm company contact jobs revenue gross park little many tell about province'.split(
      ' ',
    ),
  )('is not seen in the English word %s', (word) => {
    expect(syllablesOfLatin(word)).toBeUndefined();
  });

  it.each([
    ['n and ng', '长城', '禅岑'],
    ['retroflex and flat initials', '中山', '宗三'],
    ['the same sound in other signs', '太谷', '太古'],
  ])('of signs does not tell %s apart', (_, one, other) => {
    expect(syllablesOfHan(one)).toEqual(syllablesOfHan(other));
  });

  it('of a sign follows its neighbours', () => {
    expect([syllablesOfHan('重庆')[0], syllablesOfHan('重量')[0]]).toEqual(['cong', 'zong']);
  });

  it('of signs and of their spelling is the same', () => {
    expect(syllablesOfLatin('chuangxinzhongxin')).toEqual(syllablesOfHan('创新中心'));
  });

  it('has initials', () => {
    expect(initialsOfHan('青槐开发区')).toBe('qhkfq');
  });

  it.each(['an', 'xian', 'a', 'nang'])(
    'is looked for in a long word of %s without hanging',
    (piece) => {
      expect(syllablesOfLatin(`${piece.repeat(400)}!`)).toBeUndefined();
    },
  );
});

describe('several words of pinyin written as one', () => {
  const isKnown = (word: string): boolean => ['gdp', 'kfq'].includes(word);

  it.each([
    ['ninengzuoshenme', 'ni neng zuo shen me'],
    ['shanghaikaifaqugdpduoshao', 'shang hai kai fa qu gdp duo shao'],
    ['nvgong', 'nv gong'],
    ['development', undefined],
    ['kaifaquxyz', undefined],
  ])('%s are %s', (letters, syllables) => {
    expect(joinedSyllables(letters, isKnown)?.join(' ')).toBe(syllables);
  });

  it('are cut however long they are', () => {
    expect(joinedSyllables('anan'.repeat(300), isKnown)).toHaveLength(600);
    expect(joinedSyllables(`${'anan'.repeat(300)}x`, isKnown)).toBeUndefined();
  });
});

describe('digits for tones', () => {
  it.each([
    ['shang4hai3 kai1fa1qu1', 'shang hai kai fa qu'],
    ['ni3 hao3', 'ni hao'],
    ['phase1 and block2', 'phase1 and block2'],
    ['zone an1', 'zone an1'],
    ['2021 q1 3', '2021 q1 3'],
  ])('go from %s: %s', (text, plain) => {
    expect(withoutToneDigits(text)).toBe(plain);
  });
});
