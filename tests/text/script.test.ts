import { describe, expect, it } from 'vitest';
import {
  isTraditional,
  simplifiedCharacters,
  toSimplified,
  toTraditional,
} from '../../src/text/script.ts';

describe('script', () => {
  it.each([
    ['經濟開發區', '经济开发区'],
    ['軟體園區的專案', '软件园区的项目'],
    ['文件信息', '文件信息'],
    ['有厂房么', '有厂房么'],
    ['有廠房么', '有厂房么'],
    ['revenue 2021', 'revenue 2021'],
  ])('%s is read as %s', (traditional, simplified) => {
    expect(toSimplified(traditional)).toBe(simplified);
  });

  it('compares characters only where words would change', () => {
    expect(simplifiedCharacters('軟體')).toBe('软体');
  });

  it.each([
    ['開發', true],
    ['开发', false],
    ['中文', false],
    ['有厂房么', false],
    ['zone', false],
  ])('of %s is Traditional: %s', (text, expected) => {
    expect(isTraditional(text)).toBe(expected);
  });

  it('written in Traditional reads back as it was', () => {
    const text = '经济开发区的收入与企业、园区的仓库和码头';
    expect(toSimplified(toTraditional(text))).toBe(text);
  });
});
