import { describe, expect, it } from 'vitest';
import { shippedBase } from '../support/knowledge-bases.ts';
import { docOf, findables } from './documents.ts';
import { syntheticBase, YEARS } from './synthetic-base.ts';
import { syntheticQuestions } from './synthetic-questions.ts';

const real = shippedBase();
const made = (seed: number) => syntheticBase(real, 1_000, seed);

describe('a synthetic base', () => {
  it('has as many facts as wanted, each of another place, topic or year', () => {
    const { facts } = made(1);
    expect(facts).toHaveLength(1_000);
    expect(new Set(facts.map(({ key }) => key)).size).toBe(1_000);
  });

  it('is the same for the same seed and another for another', () => {
    const texts = (seed: number) => made(seed).facts.map(({ fact }) => fact.text.zh);
    expect(texts(7)).toEqual(texts(7));
    expect(texts(7)).not.toEqual(texts(8));
  });

  it('has no name of a real place, and no name twice', () => {
    const names = made(2)
      .zones.slice(1)
      .flatMap(({ name, aliases }) => [name.zh, ...aliases]);
    const taken = new Set(real.zones.flatMap(({ name, aliases }) => [name.zh, ...aliases]));
    expect(names.filter((name) => taken.has(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('refuses to be larger than there are names for', () => {
    expect(() => syntheticBase(real, 1_000_000, 1)).toThrow(/only \d+ names for 10000 places/);
  });

  it('can be made into documents, each with its names and its year', () => {
    const base = made(3);
    const [first] = findables(base);
    const text = first ? docOf(first, base).text : '';
    expect(text).toContain(base.facts[0]?.zone.name.zh);
    expect(text).toContain(`${YEARS[0]}年`);
  });
});

describe('synthetic questions', () => {
  const base = made(4);

  it('are the same for the same seed', () => {
    expect(syntheticQuestions(base, 50, 5)).toEqual(syntheticQuestions(base, 50, 5));
  });

  it('expect a fact that the base has, and some that nothing answers them', () => {
    const expected = syntheticQuestions(base, 200, 6).map((question) => question.expected);
    const known = expected.filter((key) => key !== undefined);
    expect(known.every((key) => base.factByKey.has(key))).toBe(true);
    expect(known.length).toBeLessThan(expected.length);
    expect(known.length).toBeGreaterThan(expected.length / 2);
  });
});
