import { describe, expect, it } from 'vitest';
import { ask, askShipped } from '../support/asking.ts';

describe('a comparison', () => {
  it.each([
    ['青槐经开区和落霞高新区的收入对比', ['qinghuai-dz/revenue-2021', 'luoxia-hz/revenue-2021']],
    ['Compare the firms of Shifan and Luoxia', ['shifan-park/firms-2021', 'luoxia-hz/firms-2021']],
    ['青槐开发区2020年和2021年收入比较', ['qinghuai-dz/revenue-2020', 'qinghuai-dz/revenue-2021']],
    [
      '青槐开发区2020年收入和2021年收入是多少',
      ['qinghuai-dz/revenue-2020', 'qinghuai-dz/revenue-2021'],
    ],
    [
      'revenue of Luoxia against that of Shifan with its berths',
      ['luoxia-hz/revenue-2021', 'shifan-park/revenue-2021'],
    ],
  ])('%s sets side by side in the order of the question', (text, facts) => {
    expect(ask(text)).toMatchObject({ kind: 'comparison', facts });
  });

  it.each(['青槐开发区2020年收入多少，2021年多少', '青槐开发区2020年收入多少，2021年呢'])(
    '%s sets two years side by side',
    (text) => {
      expect(ask(text)).toMatchObject({
        kind: 'comparison',
        facts: ['qinghuai-dz/revenue-2020', 'qinghuai-dz/revenue-2021'],
      });
    },
  );

  it('says which of two years has no figure', () => {
    const { kind, text, facts } = ask('落霞2021年收入多少，2020年呢');
    expect({ kind, facts }).toEqual({ kind: 'comparison', facts: ['luoxia-hz/revenue-2021'] });
    expect(text).toContain('2020年：资料中没有');
  });

  it('says so where one side is not known', () => {
    const { kind, text, facts } = ask('青槐开发区和落霞的设计企业对比');
    expect({ kind, facts }).toEqual({
      kind: 'comparison',
      facts: ['qinghuai-dz/design-firms-2021'],
    });
    expect(text).toContain('资料中没有');
  });

  it('takes a year behind one place for that place alone, where the other has none of that year', () => {
    expect(
      ask('compare the revenue of the Qinghuai zone (booked in 2020) and of the Luoxia zone'),
    ).toMatchObject({
      kind: 'comparison',
      facts: ['qinghuai-dz/revenue-2020', 'luoxia-hz/revenue-2021'],
    });
  });

  it('gives each figure its own period', () => {
    expect(ask('青槐开发区2020年和2021年收入比较').text).toMatch(/（2020年）[^]*（2021年）/u);
  });

  it('follows up on another zone', () => {
    expect(ask('落霞收入多少', '和石帆比较呢').facts.toSorted()).toEqual([
      'luoxia-hz/revenue-2021',
      'shifan-park/revenue-2021',
    ]);
  });
});

describe('a ranking', () => {
  const falling = [
    'qinghuai-dz/revenue-2021',
    'luoxia-hz/revenue-2021',
    'shifan-park/revenue-2021',
  ];

  it.each([
    ['哪个园区收入最多', falling],
    ['哪個園區收入最高', falling],
    ['which zone has the highest revenue', falling],
    ['哪个园区收入最少', falling.toReversed()],
    ['lowest revenue of the zones', falling.toReversed()],
  ])('%s puts the newest figure of each zone in order', (text, facts) => {
    expect(ask(text)).toMatchObject({ kind: 'rank', facts });
  });

  it('leaves out the total of the region, which no zone can beat', () => {
    expect(ask('哪个园区收入最多').facts).not.toContain('yunyu/revenue-2021');
  });

  it('says that it ranks only what is known', () => {
    expect(ask('哪个园区企业数最多').text).toContain('只包括');
  });

  it('is not made of a single figure', () => {
    expect(ask('哪个园区设计企业最多').kind).not.toBe('rank');
  });

  it('says so where one place alone has the figure', () => {
    const { text, facts } = ask('哪个园区设计企业最多');
    expect(facts).toHaveLength(1);
    expect(text).toContain('无从排名');
    expect(text).not.toContain('由多到少');
  });
});

describe('which place suits an industry', () => {
  it.each([
    '造纸厂去哪个园区',
    '想做造纸，哪个园区合适',
    'where should I build a paper mill',
    '哪些园区做造纸',
  ])('%s names the zones whose documents tell of it, and recommends none', (text) => {
    const { kind, facts, text: said } = ask(text);
    expect({ kind, facts }).toEqual({ kind: 'fact', facts: ['qinghuai-dz/industries'] });
    expect(said).toMatch(/不是推荐|no recommendation/u);
  });

  it.each([
    ['a zone that is named', '青槐开发区做造纸吗，去哪个园区'],
    ['a wish for plant', '想租仓库放纸业，哪个园区合适'],
    ['an industry that no document tells of', '养蜂去哪个园区'],
  ])('is not listed beside %s', (_, text) => {
    expect(ask(text).text).not.toContain('不是推荐');
  });
});

describe('in which place a company is', () => {
  it.each([
    ['素禾纸业在哪些园区', '素禾纸业在青槐开发区'],
    ['which zones is Suhe Paper in', 'Suhe Paper is in the Qinghuai zone'],
  ])('%s is said first', (text, said) => {
    expect(ask(text).text.split('\n')[0]).toContain(said);
  });

  it('is no answer where something of it is asked that is not known', () => {
    expect(ask('哪些园区有素禾纸业那样多的岗位').text).not.toContain('素禾纸业在青槐开发区');
  });
});

describe('an overview', () => {
  it.each([
    ['介绍一下落霞高新区', 'luoxia-hz'],
    ['石帆园怎么样', 'shifan-park'],
    ['落霞', 'luoxia-hz'],
    ['tell me about the Qinghuai zone', 'qinghuai-dz'],
  ])('%s is of that zone', (text, zone) => {
    expect(ask(text)).toMatchObject({ kind: 'summary', zones: [zone] });
  });

  it('puts the highlights of the zone first', () => {
    expect(ask('介绍一下石帆园').facts.slice(0, 2)).toEqual([
      'shifan-park/berths-2022',
      'shifan-park/revenue-2021',
    ]);
  });

  it('does not show what the document lost', () => {
    expect(ask('介绍一下落霞').facts).not.toContain('luoxia-hz/laboratory-days');
  });

  it.each([
    ['有哪些开发区', ['青槐经济开发区', '青槐落霞高新区']],
    ['list zones', ['Qinghuai Economic Development Zone', 'Luoxia High-tech Zone']],
  ])('of all zones names each: %s', (text, names) => {
    const reply = ask(text);
    expect(reply.kind).toBe('list');
    for (const name of names) expect(reply.text).toContain(name);
  });
});

describe('a share of two things', () => {
  it.each([
    'What percentage of the high-tech firms of Shanxi, and of its little giants, are in zones?',
    '山西开发区高企占全省百分之多少，小巨人呢',
  ])('is told of each: %s', (text) => {
    expect(askShipped(text).facts).toEqual(['shanxi/hightech-share', 'shanxi/little-giants-share']);
  });

  it('is not that of one whose number is asked', () => {
    const { facts } = askShipped('山西开发区高企占全省百分之多少，小巨人有几家');
    expect(facts).toContain('shanxi/hightech-share');
    expect(facts).not.toContain('shanxi/little-giants-share');
  });
});
