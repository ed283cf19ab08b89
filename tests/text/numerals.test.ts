import { expect, test } from 'vitest';
import {
  chineseNumber,
  digitsReadOut,
  figuresInDigits,
  roundNumbersTold,
} from '../../src/text/numerals.ts';

test.each([
  ['三千', 3000],
  ['三千五', 3500],
  ['三千零五', 3005],
  ['三千零五十', 3050],
  ['两百零五', 205],
  ['一万二', 12_000],
  ['一万两千三百', 12_300],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['半', 0.5],
  ['三八', 38],
  ['两亿三千万', 230_000_000],
])('%s is %d', (numeral, number) => {
  expect(chineseNumber(numeral)).toBe(number);
});

test.each(['', '平方米', '三千x', '半三', '三四千'])('%s is no number', (text) => {
  expect(chineseNumber(text)).toBeUndefined();
});

test('digits that are read out one by one become digits, other numerals stay', () => {
  expect(digitsReadOut('电话一三八零零一三八零零零')).toBe('电话13800138000');
  expect(digitsReadOut('三千平')).toBe('三千平');
});

test.each([
  ['破两百亿了吧', '破200亿了吧'],
  ['一千二百家', '1200家'],
  ['一百多家', '100多家'],
  ['增长百分之十三点八对吧', '增长13.8%对吧'],
  ['占百分之七十六', '占76%'],
  ['百分之多少', '百分之多少'],
  ['百分之70.7', '70.7%'],
  ['百分之七八', '百分之七八'],
  ['百分之十几', '百分之十几'],
  ['百分之百', '百分之百'],
  ['两千个项目', '两千个项目'],
  ['两千亿', '2000亿'],
  ['三百四十一户', '341户'],
  ['五百强、三个一批、百亿企业、十四个', '五百强、三个一批、百亿企业、十四个'],
  ['第三百家', '第三百家'],
])('hundreds before what they count become digits: %s', (text, figures) => {
  expect(figuresInDigits(text)).toBe(figures);
});

test.each([
  ['做了三十几年', '做了三十多年'],
  ['有20几家', '有20多家'],
  ['十几个人', '十多个人'],
  ['一百几十家', '一百几十家'],
  ['第十几名', '第十几名'],
  ['百分之几', '百分之几'],
  ['是十几？', '是十几？'],
])('%s tells a round number or asks for one: %s', (written, read) => {
  expect(roundNumbersTold(written)).toBe(read);
});
