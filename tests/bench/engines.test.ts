import { describe, expect, it } from 'vitest';
import { shippedBase } from '../support/knowledge-bases.ts';
import { planOf } from './bench-command.ts';
import { ENGINES, engineOf } from './engine.ts';
import { grams } from './grams.ts';
import { syntheticBase } from './synthetic-base.ts';
import { tableLines } from './table.ts';

const base = syntheticBase(shippedBase(), 100, 9);
const [, zone] = base.zones;
const [record] = base.facts;

describe('grams', () => {
  it('are pairs of Han characters, Latin words and numbers', () => {
    expect(grams('安宝开发区 GDP 2020，家')).toEqual([
      '安宝',
      '宝开',
      '开发',
      '发区',
      'gdp',
      '2020',
      '家',
    ]);
  });
});

describe('each engine', () => {
  it.each(ENGINES)('%s finds a place by its name', async (name) => {
    const ask = (await engineOf(name))(base);
    const topic = record && base.topicById.get(record.fact.topic)?.name.zh;
    const reply = ask([`${zone?.name.zh ?? ''}${record?.fact.period ?? ''}年${topic ?? ''}是多少`]);
    expect(reply.kind).toBe('fact');
    expect(reply.facts).toEqual([record?.key]);
  });

  it('declines where nothing is found, if it is a plain one', async () => {
    const ask = (await engineOf('minisearch'))(base);
    expect(ask(['zzz'])).toMatchObject({ kind: 'unknown', facts: [], share: 0 });
  });
});

describe('the command line', () => {
  it('takes question sets instead of its own', () => {
    expect(planOf(['--questions', 'a', '--questions', 'b'], ['c'])).toMatchObject({
      sets: ['a', 'b'],
    });
  });

  it('leaves out the largest base when in haste', () => {
    expect(planOf(['--quick'], ['c'])).toMatchObject({ sets: ['c'], sizes: [2_000, 20_000] });
  });

  it('says what is wrong with an option that it does not know', () => {
    expect(planOf(['--slow'], [])).toContain("Unknown option '--slow'");
  });
});

describe('the table', () => {
  const score = { right: 9, wrong: 1, declined: 0, threshold: undefined };
  const measured = {
    ...{
      facts: 100,
      indexing: 1500,
      memory: 2 ** 20,
      median: 1,
      p99: 2,
      firstP99: 3,
      score,
      asked: 10,
      of: 10,
    },
  };

  it('sets each engine beside FlexSearch', () => {
    const [, , ours, flexsearch, fuse] = tableLines([
      { engine: 'ours', measured, firstAnswer: 900 },
      { engine: 'flexsearch', measured: { ...measured, p99: 4, asked: 5 } },
      { engine: 'fuse', measured: undefined },
    ]);
    expect(ours).toMatch(
      /^\| ours .* 90\.0% .* 10\.0% .* 2\.00 .* 0\.50 .* 3\.00 .* 1\.0 .* 1\.50 .* 0\.90 /,
    );
    expect(flexsearch).toContain('5 of 10');
    expect(fuse).toContain('not tried');
  });
});
