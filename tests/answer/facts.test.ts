import { describe, expect, it } from 'vitest';
import { ask } from '../support/asking.ts';

describe('a question for a fact', () => {
  it.each([
    ['zone, topic and period', '青槐开发区2020年收入', ['qinghuai-dz/revenue-2020']],
    ['period first', '2020年青槐开发区的收入是多少', ['qinghuai-dz/revenue-2020']],
    ['keywords', '落霞 企业数', ['luoxia-hz/firms-2021']],
    ['a narrower topic', '青槐开发区有多少家设计企业', ['qinghuai-dz/design-firms-2021']],
    ['a wrong sign of the same sound', '洛霞高新区有几家企业', ['luoxia-hz/firms-2021']],
    ['pinyin', 'luoxia de shouru duoshao', ['luoxia-hz/revenue-2021']],
    ['a misspelt name', 'revenue of Luoxai in 2021', ['luoxia-hz/revenue-2021']],
    ['a misspelt topic', 'revnue of Shifan Park', ['shifan-park/revenue-2021']],
    ['a company instead of its zone', '素禾纸业的总投资', ['qinghuai-dz/mill-investment']],
    ['the whole region', '云屿2021年收入', ['yunyu/revenue-2021']],
    ['no zone, of what only the region has', '有多少岗位', ['yunyu/jobs-2021']],
    ['words of the fact alone', '仓库面积多少', ['shifan-park/warehouse-area']],
    ['an aside', '我们是小公司，正在看地方。落霞高新区收入多少？', ['luoxia-hz/revenue-2021']],
    ['its words in another order', '收入2021年落霞', ['luoxia-hz/revenue-2021']],
  ])('is understood by %s', (_, text, facts) => {
    expect(ask(text).facts).toEqual(facts);
  });

  it('of two topics gets both', () => {
    expect(ask('青槐开发区2021年收入和设计企业').facts.toSorted()).toEqual([
      'qinghuai-dz/design-firms-2021',
      'qinghuai-dz/revenue-2021',
    ]);
  });

  it('never gets the fact of another zone', () => {
    for (const [name, zone] of [
      ['青槐开发区', 'qinghuai-dz'],
      ['落霞高新区', 'luoxia-hz'],
      ['石帆园', 'shifan-park'],
    ] as const) {
      for (const topic of ['收入', '企业数', '2021年收入', '有几家企业']) {
        const { facts, kind } = ask(`${name}${topic}`);
        expect(['fact', 'list']).toContain(kind);
        expect(facts.every((fact) => fact.startsWith(`${zone}/`))).toBe(true);
      }
    }
  });

  it('names zone and facts for those who read the reply by program', () => {
    expect(ask('落霞高新区有几家企业')).toMatchObject({
      kind: 'fact',
      zones: ['luoxia-hz'],
      facts: ['luoxia-hz/firms-2021'],
    });
  });
});
