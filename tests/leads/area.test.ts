import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inSquareMetres, readArea } from '../../src/leads/area.ts';
import { anyText } from '../support/any-text.ts';

const range = (from: number | undefined, to: number | undefined, unit: string) => ({
  unit,
  from,
  to,
});

describe('an area is read from', () => {
  test.each([
    ['3000平', range(3000, 3000, 'm2')],
    ['3000 平方米', range(3000, 3000, 'm2')],
    ['3,000㎡', range(3000, 3000, 'm2')],
    ['３０００ｍ²', range(3000, 3000, 'm2')],
    ['三千平', range(3000, 3000, 'm2')],
    ['三千五百平米', range(3500, 3500, 'm2')],
    ['3千平', range(3000, 3000, 'm2')],
    ['1.5万平方米', range(15_000, 15_000, 'm2')],
    ['两万平', range(20_000, 20_000, 'm2')],
    ['20亩', range(20, 20, 'mu')],
    ['二十畝', range(20, 20, 'mu')],
    ['半亩', range(0.5, 0.5, 'mu')],
    ['2公顷', range(2, 2, 'ha')],
    ['2 hectares', range(2, 2, 'ha')],
    ['1.5 ha', range(1.5, 1.5, 'ha')],
    ['20 mu', range(20, 20, 'mu')],
    ['3000 sqm', range(3000, 3000, 'm2')],
    ['3k square meters', range(3000, 3000, 'm2')],
    ['3000 sq. m', range(3000, 3000, 'm2')],
    ['10000 sq ft', range(929.03, 929.03, 'm2')],
    ['1 acre', range(4046.86, 4046.86, 'm2')],
    ['我们需要3000平左右的', { ...range(3000, 3000, 'm2'), about: true }],
    ['about 20 mu', { ...range(20, 20, 'mu'), about: true }],
    ['二十来亩', { ...range(20, 20, 'mu'), about: true }],
    ['20多亩', { ...range(20, 20, 'mu'), about: true }],
    ['3000到5000平', range(3000, 5000, 'm2')],
    ['3000-5000平方米', range(3000, 5000, 'm2')],
    ['3000～5000 平', range(3000, 5000, 'm2')],
    ['between 3000 and 5000 sqm', range(3000, 5000, 'm2')],
    ['20 to 30 mu', range(20, 30, 'mu')],
    ['20亩到30亩', range(20, 30, 'mu')],
    ['三到五千平', range(3000, 5000, 'm2')],
    ['3到5千平', range(3000, 5000, 'm2')],
    ['1-2万平', range(10_000, 20_000, 'm2')],
    ['三五千平', range(3000, 5000, 'm2')],
    ['一两千平', range(1000, 2000, 'm2')],
    ['三五亩', range(3, 5, 'mu')],
    ['三四十亩', range(30, 40, 'mu')],
    ['2-3万平米', range(20_000, 30_000, 'm2')],
    ['2万5平', range(25_000, 25_000, 'm2')],
    ['3000方', range(3000, 3000, 'm2')],
    ['121坪', range(400, 400, 'm2')],
    ['十几亩', { ...range(10, 10, 'mu'), about: true }],
    ['5000到3000平', range(3000, 5000, 'm2')],
    ['至少3000平', range(3000, undefined, 'm2')],
    ['3000平以上', range(3000, undefined, 'm2')],
    ['at least 2 hectares', range(2, undefined, 'ha')],
    ['不超过5000平', range(undefined, 5000, 'm2')],
    ['不到50亩', range(undefined, 50, 'mu')],
    ['超过10公顷', range(10, undefined, 'ha')],
    ['不超过10公顷', range(undefined, 10, 'ha')],
    ['up to 50 mu', range(undefined, 50, 'mu')],
  ])('%s', (text, area) => {
    const reading = readArea(text);
    expect(reading.kind === 'area' ? reading.area : reading).toEqual(
      Object.fromEntries(Object.entries(area).filter(([, value]) => value !== undefined)),
    );
  });
});

test.each(['3000', '三千', 'about 3000'])('%s leaves the unit open', (text) => {
  expect(readArea(text)).toEqual({ kind: 'no unit', number: '3000' });
});

test.each([
  '',
  '很大',
  'large',
  '0平',
  '-5 mu',
  '99999999999平',
  '平方米',
  '几十亩',
  '20亩到3000平',
])('%s is unclear', (text) => {
  expect(readArea(text)).toEqual({ kind: 'unclear' });
});

test('units convert to square metres', () => {
  expect(inSquareMetres({ unit: 'mu', from: 15, to: 15 })).toEqual({ from: 10_000, to: 10_000 });
  expect(inSquareMetres({ unit: 'ha', from: 2 })).toEqual({ from: 20_000, to: undefined });
});

test('any text is read without throwing, and never as nothing or as a range that is upside down', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const reading = readArea(text);
      if (reading.kind !== 'area') return;
      const { from, to } = reading.area;
      expect(from ?? to).toBeGreaterThan(0);
      expect(from ?? 0).toBeLessThanOrEqual(to ?? Infinity);
    }),
  );
});
