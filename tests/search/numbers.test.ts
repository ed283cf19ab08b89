import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { common, union } from '../../src/search/numbers.ts';

const ascending = fc
  .uniqueArray(fc.nat(60))
  .map((numbers): readonly number[] => numbers.toSorted((a, b) => a - b));

describe('ascending lists', () => {
  it('have in common what both have', () => {
    fc.assert(
      fc.property(ascending, ascending, (one, other) => {
        expect(common(one, other)).toEqual(one.filter((number) => other.includes(number)));
      }),
    );
  });

  it('together have what any has, ascending and once', () => {
    fc.assert(
      fc.property(fc.array(ascending), (lists) => {
        expect(union(lists)).toEqual([...new Set(lists.flat())].toSorted((a, b) => a - b));
      }),
    );
  });
});
