import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/render/reply.ts';
import { talk } from '../support/asking.ts';
import { shippedBase } from '../support/knowledge-bases.ts';

const base = shippedBase();
const NOW = new Date('2026-01-15T00:00:00Z');

function reply(...turns: readonly string[]): Reply {
  const last = talk(turns, NOW, base).at(-1);
  if (!last) throw new Error('nothing was asked');
  return last;
}

describe('a year', () => {
  it.each(['吉利2021年产量多少', '吉利2021年产值多少', 'jili 2021 nian chanzhi duoshao'])(
    'keeps its word before another that begins so: %s',
    (text) => {
      expect(reply(text).kind).toBe('partial');
    },
  );

  it.each([
    '2019年我去过晋中开发区，现在高新技术企业有多少了',
    '去年展会上听同行说起晋中开发区，想问高新技术企业多少家',
    'I heard last year at a fair about Jinzhong Development Zone. How many high-tech firms are there?',
  ])('of whoever writes is not asked: %s', (text) => {
    expect(reply(text)).toMatchObject({ kind: 'fact', facts: ['jinzhong-dz/hightech-firms'] });
  });

  it.each([
    ['晋中开发区2021年高新技术企业多少家，我去过那里'],
    ['我2021年去过太原，那年签约多少项目'],
    ['2023年三个一批签约多少', '那年晋中开发区GDP多少'],
    ['Three batches 2023 signed', 'Jinzhong GDP that year?'],
  ])('that is asked stays: %s', (...turns) => {
    expect(reply(...turns).kind).toBe('partial');
  });

  it('is meant as a whole by «that year» behind one of its months', () => {
    const text = '看到晋中开发区2022年4月还在全省垫底，它那年有几项考核指标超额完成？';
    expect(reply(text)).toMatchObject({ kind: 'fact', facts: ['jinzhong-dz/seven-indicators'] });
  });
});

describe('the number of a thing', () => {
  it.each(['汾盾2号是什么', '新泰钢铁2号高炉什么时候点火', 'Fendun No. 2', 'JWF1508 award'])(
    'that no document has is not another one: %s',
    (text) => {
      expect(reply(text).kind).toBe('partial');
    },
  );

  it.each([
    ['汾盾1号是什么', 'jinzhong-dz/fendun-tbm'],
    ['分顿1号是什么', 'jinzhong-dz/fendun-tbm'],
    ['Fendun No. 1', 'jinzhong-dz/fendun-tbm'],
    ['新泰钢铁1号高炉检修几天', 'jiexiu/xintai-overhaul'],
  ])('is the one that is named: %s', (text, fact) => {
    expect(reply(text).facts[0]).toBe(fact);
  });
});

describe('two things asked at once', () => {
  it.each(['太谷小巨人和和顺高新企业', '想知道两件事：一是太谷小巨人，二是和顺高新企业'])(
    'of a place each are not compared: %s',
    (text) => {
      expect(reply(text).facts).toEqual(['taigu/little-giants-national', 'heshun/hightech']);
    },
  );

  it('are of one day, where one is named behind them', () => {
    const text = 'How many projects were signed, started and put into production on 22 June 2022?';
    for (const figure of ['321', '302', '189']) expect(reply(text).text).toContain(figure);
  });

  it('are told once where one fact is in both answers', () => {
    const text =
      'separating park administration from operation - how many pilots did Shanxi pick in 2023? And how many international cooperation parks are they working on?';
    expect(reply(text).text.match(/zone codes compiled/gu)).toHaveLength(1);
  });
});

describe('a name of several words', () => {
  it('with a slip in it is put right about its place', () => {
    const text = 'was the worlds first methanol-electirc hybrid car made in Taiyuan?';
    expect(reply(text)).toMatchObject({ kind: 'fact', zones: ['jinzhong-dz'] });
  });
});

describe('where it is', () => {
  it.each([
    ['新泰钢铁检修几天', '在哪个开发区', '介休'],
    ['汾盾1号是什么', '在哪个开发区', '晋中'],
  ])('is asked of what was spoken of: %s, %s', (first, second, place) => {
    expect(reply(first, second).text).toContain(place);
  });
});

describe('“industrial zone”', () => {
  it('is what the place is called', () => {
    expect(reply('How many little giants are in Taigu industrial zone?').facts).toEqual([
      'taigu/little-giants-national',
    ]);
    expect(reply('What is the industrial zone in Pingyao like?').kind).toBe('summary');
  });

  it('in the plural is a kind of them', () => {
    expect(reply('How many industrial zones are there in Shanxi?').text).toContain('71');
  });
});

describe('how it is asked', () => {
  it('may have a wrong character in it', () => {
    const right = reply('第二次三个一批活动是什么时候举行的').facts;
    expect(reply('第二次三个一批活动是什么时后举行的').facts).toEqual(right);
    expect(right).not.toEqual([]);
  });
});

describe('the month of asking', () => {
  it.each([
    ['上个月太原开工几个项目', '2025年12月'],
    ['晋中开发区这个月的GDP', '2026年1月'],
    ['灵石上个季度工业增加值', '2025年10月至12月'],
    ["last month's GDP of the Jinzhong zone", 'December 2025'],
  ])('is one of which nothing is known: %s', (text, when) => {
    const answer = reply(text);
    expect(answer.kind).toBe('partial');
    expect(answer.text).toContain(when);
  });

  it('is none of what is asked where somebody tells of himself', () => {
    const text = '我在河北做外贸的，上个月刚调来太原，想问晋中开发区高新技术企业有多少家';
    expect(reply(text).facts).toEqual(['jinzhong-dz/hightech-firms']);
  });
});

describe('the time before the pandemic', () => {
  it.each(['疫情前晋中开发区的GDP', 'GDP of the Jinzhong zone before the pandemic'])(
    'is one of which no figure is known: %s',
    (text) => {
      expect(reply(text).kind).toBe('partial');
    },
  );

  it.each(['晋中开发区GDP超过疫情前了吗', 'has the Jinzhong zone passed its pre-pandemic GDP?'])(
    'and one that figures are measured against: %s',
    (text) => {
      expect(reply(text).facts).toEqual(['jinzhong-dz/gdp-2022']);
    },
  );
});
