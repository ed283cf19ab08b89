import { describe, expect, it } from 'vitest';
import { respond } from '../../src/respond.ts';
import { NO_MEMORY, type Memory } from '../../src/search/memory.ts';
import { ask, SOON_AFTER } from '../support/asking.ts';
import { inventedBase } from '../support/knowledge-bases.ts';

describe('a follow-up', () => {
  it.each([
    ['another zone', ['青槐开发区2021年收入多少', '那落霞呢'], ['luoxia-hz/revenue-2021']],
    [
      'another zone, in English',
      ['How many firms does Luoxia have?', 'and Shifan?'],
      ['shifan-park/firms-2021'],
    ],
    ['another topic', ['落霞有几家企业', '收入呢'], ['luoxia-hz/revenue-2021']],
    [
      'another topic, in English',
      ['How many firms does Luoxia have?', 'what about revenue?'],
      ['luoxia-hz/revenue-2021'],
    ],
    ['another period', ['青槐开发区2021年收入多少', '2020年呢'], ['qinghuai-dz/revenue-2020']],
    [
      'the zone by a pronoun',
      ['青槐开发区2021年收入多少', '它有几家设计企业'],
      ['qinghuai-dz/design-firms-2021'],
    ],
    ['something after an overview', ['介绍一下石帆园', '泊位几个'], ['shifan-park/berths-2022']],
    ['something after thanks', ['落霞收入多少', '谢谢', '企业数呢'], ['luoxia-hz/firms-2021']],
    [
      'something after what was not understood',
      ['落霞收入多少', '哈呜咕噜噗', '企业数呢'],
      ['luoxia-hz/firms-2021'],
    ],
    ['two turns on', ['落霞收入多少', '企业数呢', '石帆呢'], ['shifan-park/firms-2021']],
  ])('asks for %s', (_, [first = '', ...rest], facts) => {
    expect(ask(first, ...rest).facts).toEqual(facts);
  });

  it('asks for the same overview of another zone', () => {
    expect(ask('介绍一下石帆园', '那落霞呢')).toMatchObject({
      kind: 'summary',
      zones: ['luoxia-hz'],
    });
  });

  it('does not carry the old zone into a question about another', () => {
    expect(ask('落霞收入多少', '石帆园有几个泊位').zones).toEqual(['shifan-park']);
  });

  it('does not carry the old year beyond an answer of another', () => {
    let memory: Memory = NO_MEMORY;
    const years = ['青槐开发区2020年收入多少', '落霞有几家企业'].map((text) => {
      ({ memory } = respond(text, memory, { base: inventedBase(), now: SOON_AFTER }));
      return memory.subject?.period?.days;
    });
    expect(years).toEqual([{ from: 20200101, to: 20201231 }, undefined]);
  });

  it('does not carry the old topic into a subject outside', () => {
    expect(ask('落霞收入多少', '今天天气怎么样').kind).toBe('unknown');
  });

  it('admits what the other zone lacks', () => {
    expect(ask('青槐开发区有多少家设计企业', '落霞呢').kind).toBe('partial');
  });

  it('does not get the figure of a year for half of one', () => {
    expect(ask('落霞2021年收入多少', '上半年呢').kind).toBe('partial');
  });

  it('takes over no topic where the zones of a place are asked for', () => {
    expect(ask('落霞2021年收入多少', '云屿有哪些开发区').kind).not.toBe('fact');
  });

  it('of mere words asks for what was asked before', () => {
    expect(ask('青槐经开区以什么行业为主', '哪些，念')).toMatchObject({
      facts: ['qinghuai-dz/industries'],
    });
  });

  it('does not get the figure of another year for that of the turn before', () => {
    const reply = ask('青槐开发区2020年收入多少', '落霞呢');
    expect(reply.kind).toBe('partial');
    expect(reply.text).toContain('2020');
  });

  it.each(['一季度呢', '全年呢'])('takes %s for one of the year that was spoken of', (text) => {
    const asked = ask('石帆园2022年泊位几个', text);
    expect(asked.kind).toBe('partial');
    expect(asked.text).toContain('2022');
  });

  it.each([['青槐开发区2021年收入和企业数', '另一个呢']])(
    '%s: of several that were told the other one was told, too',
    (first, other) => {
      const told = ask(first).facts;
      expect(told.length).toBeGreaterThan(1);
      expect(ask(first, other).facts.toSorted()).toEqual(told.toSorted());
    },
  );

  it('does not take what was told of one for the other one', () => {
    const { kind, text } = ask('北堤码头投资多少', '另一个呢');
    expect(kind).toBe('partial');
    expect(text).toContain('5200');
  });
});
