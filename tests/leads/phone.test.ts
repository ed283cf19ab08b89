import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPhone, phoneText } from '../../src/leads/phone.ts';
import { anyText } from '../support/any-text.ts';

describe('a number is found in', () => {
  test.each([
    ['13800138000', '+8613800138000'],
    ['138 0013 8000', '+8613800138000'],
    ['138-0013-8000', '+8613800138000'],
    ['+86 13800138000', '+8613800138000'],
    ['008613800138000', '+8613800138000'],
    ['１３８００１３８０００', '+8613800138000'],
    ['一三八零零一三八零零零', '+8613800138000'],
    ['我的手机是13800138000，微信同号', '+8613800138000'],
    ['0571 8765 4321', '+8657187654321'],
    ['+44 7911 123456', '+447911123456'],
    ['+852 5123 4567', '+85251234567'],
    ['852 5123 4567', '+85251234567'],
    ['+886 912 345 678', '+886912345678'],
    ['886-912-345-678', '+886912345678'],
    ['+1 (650) 253-0000', '+16502530000'],
  ])('%s', (text, number) => {
    expect(findPhone(text, 'CN')?.number).toBe(number);
  });
});

test.each([
  '',
  '123',
  '1380013800',
  '138001380001234',
  '99999999999',
  'no phone',
  '+86 123',
  '88612345',
])('%s holds no number', (text) => {
  expect(findPhone(text, 'CN')).toBeUndefined();
});

test('without a country only international numbers are understood', () => {
  expect(findPhone('13800138000', undefined)).toBeUndefined();
  expect(findPhone('+8613800138000', undefined)?.number).toBe('+8613800138000');
  expect(findPhone('13800138000', 'nowhere')).toBeUndefined();
});

test('what stands around the number is kept', () => {
  expect(findPhone('Wang 13800138000 evenings', 'CN')?.rest).toBe('Wang evenings');
});

test('numbers are shown as people read them', () => {
  expect(phoneText('+8613800138000')).toBe('+86 138 0013 8000');
  expect(phoneText('nonsense')).toBe('nonsense');
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      expect(findPhone(text, 'CN')?.number ?? '+').toMatch(/^\+/);
    }),
  );
});
