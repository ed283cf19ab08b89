import { describe, expect, it } from 'vitest';
import { initialsOfHan, syllablesOfHan, syllablesOfLatin } from '../../src/text/pinyin.ts';

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
