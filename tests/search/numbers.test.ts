import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { common, holds, union, type Numbers } from '../../src/search/numbers.ts';

const ascending = fc
  .uniqueArray(fc.nat(60))
  .map((numbers): Numbers => Uint32Array.from(numbers).sort());

describe('ascending lists', () => {
  it('have in common what both have', () => {
    fc.assert(
      fc.property(ascending, ascending, (one, other) => {
        expect(common(one, other)).toEqual(one.filter((number) => other.includes(number)));
      }),
    );
  });

  it('hold what they list and nothing else', () => {
    fc.assert(
      fc.property(ascending, fc.nat(60), (list, number) => {
        expect(holds(list, number)).toBe(list.includes(number));
      }),
    );
  });

  it('together have what any has, ascending and once', () => {
    fc.assert(
      fc.property(fc.array(ascending), (lists) => {
        expect(union(lists)).toEqual(
          Uint32Array.from(new Set(lists.flatMap((list) => [...list]))).sort(),
        );
      }),
    );
  });
});
