import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Pool } from '../../src/search/pool.ts';
import { rankFacts } from '../../src/search/rank.ts';
import { searcher, understood } from '../support/invented-searcher.ts';

const TOTAL = 200;
const FACTS = fc.uniqueArray(fc.nat(TOTAL - 1));

function poolOf(facts: readonly number[]): Pool {
  const pool = new Pool(TOTAL);
  for (const fact of facts) pool.add(fact);
  return pool;
}

describe('a pool of facts', () => {
  it('tells which of them a list has, short or long, and keeps their order', () => {
    fc.assert(
      fc.property(FACTS, FACTS, (facts, members) => {
        const pool = poolOf([...facts, ...facts]);
        const list = Uint32Array.from(members).sort();
        expect(pool.facts).toEqual(facts);
        expect([...pool.listed(list)]).toEqual(facts.map((fact) => (list.includes(fact) ? 1 : 0)));
      }),
    );
  });

  it('has nothing of a list that there is not', () => {
    expect([...poolOf([3, 1]).listed(undefined)]).toEqual([0, 0]);
  });
});

describe('a ranking', () => {
  it('stays as it is when the next question is ranked', () => {
    const supportsOf = (question: string): readonly (readonly number[])[] =>
      rankFacts(understood(question).terms, false, searcher).candidates.map(
        ({ supports }) => supports,
      );
    const { candidates } = rankFacts(understood('青槐开发区2021年收入多少').terms, false, searcher);
    supportsOf('revenue and area of Luoxia in 2021');
    const told = candidates.map(({ supports }) => supports);
    expect(told.length).toBeGreaterThan(0);
    expect(told).toEqual(supportsOf('青槐开发区2021年收入多少'));
  });
});
