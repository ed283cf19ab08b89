import { describe, expect, it } from 'vitest';
import { respond } from '../../src/respond.ts';
import { NO_MEMORY } from '../../src/search/memory.ts';
import { ask as invented } from '../support/asking.ts';
import { shippedBase } from '../support/knowledge-bases.ts';

const deps = { base: shippedBase(), now: new Date('2026-11-21T00:00:00Z') };
const ask = (text: string) => respond(text, NO_MEMORY, deps).reply;

// On the knowledge that ships: what its documents leave out is what people have to be told.
describe('a detail that the source leaves out', () => {
  it.each([
    ['晋润食品加工项目什么时候投产', 'pingyao/jinrun-progress'],
    ['completion date of the Jinrun food project', 'pingyao/jinrun-progress'],
    ['运城的四证同发是哪四证', 'yuncheng-etdz/four-permits'],
    ['管运分离试点的名单有吗', 'shanxi/separation-pilots'],
    ['山西是哪7个绿色园区', 'shanxi/green-parks'],
    ['which seven Shanxi zones are green parks', 'shanxi/green-parks'],
    ['晋中2月11日的重大项目，签约、开工、投产各有几个', 'jinzhong/projects-50'],
    ['亮宇炭素的石墨项目计划哪个月投产', 'pingyao/liangyu-progress'],
    ['太谷开发区12家企业技术中心的完整名单', 'taigu/tech-centres'],
    ['请问晋中开发区2022年甲醇重卡产量是几台', 'jinzhong-dz/methanol-truck-output'],
    ['山西93个开发区里有几个是国家级开发区', 'shanxi/zone-levels'],
  ])('is said to be not known, beside what the fact tells: %s', (text, fact) => {
    const { kind, facts } = ask(text);
    expect({ kind, facts: facts.slice(0, 1) }).toEqual({ kind: 'partial', facts: [fact] });
  });

  it('is named, with whose detail it is', () => {
    const zh = invented('三号纸厂投资用多少工人');
    expect(zh).toMatchObject({ kind: 'partial', facts: ['qinghuai-dz/mill-investment'] });
    expect(zh.text).toContain('资料没有给出三号纸厂的工人人数');
    const en = invented('workers in the investment of Suhe Paper');
    expect(en.text).toContain('nothing on the number of workers for Suhe Paper');
  });

  it.each([
    ['晋润食品加工项目进展怎么样', 'pingyao/jinrun-progress'],
    ['山西有几个管运分离试点', 'shanxi/separation-pilots'],
  ])('does not hide what the fact does tell: %s', (text, fact) => {
    const { kind, facts } = ask(text);
    expect(kind).not.toBe('partial');
    expect(facts).toContain(fact);
  });
});
