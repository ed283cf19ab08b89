import { describe, expect, it } from 'vitest';
import { createBase } from '../../src/knowledge/base.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { respond } from '../../src/respond.ts';
import { NO_MEMORY } from '../../src/search/memory.ts';
import { INVENTED } from '../knowledge/invented.ts';
import { ask, askShipped, SOON_AFTER } from '../support/asking.ts';

describe('what is not known', () => {
  it.each([
    ['another year', '青槐开发区2019年收入多少', '2019年', 'qinghuai-dz/revenue-2021'],
    ['another year, in English', 'Luoxia revenue in 2018', '2018', 'luoxia-hz/revenue-2021'],
    ['a month of a known year', '落霞2021年6月收入', '园区收入', 'luoxia-hz/revenue-2021'],
    ['a metric the zone lacks', 'how many jobs does Luoxia have', 'jobs', 'yunyu/jobs-2021'],
  ])('is named first, then the nearest: %s', (_, text, missing, nearest) => {
    const reply = ask(text);
    expect(reply).toMatchObject({ kind: 'partial', facts: [nearest] });
    const [first = '', ...rest] = reply.text.split('\n');
    expect(first).toContain(missing);
    expect(first).not.toMatch(/34\.2|19\.1|12,?350/u);
    expect(rest.join('\n')).toMatch(/34\.2|3\.42|19\.1|1\.91|12,?350/u);
  });

  it('says when and where the nearest holds, and whom to call for more', () => {
    const { text } = ask('青槐开发区2019年收入多少');
    expect(text).toContain('2021年');
    expect(text).toContain('青槐开发区');
    expect(text).toContain('0000-555-0142');
  });

  it.each([
    ['days that the document lost', '落霞镜片实验室建了几天'],
    ['a figure that the document lost', 'how many days did the lens laboratory of Luoxia take'],
  ])('because of %s is said, with its source and no figure', (_, text) => {
    const reply = ask(text);
    expect(reply).toMatchObject({ kind: 'partial', facts: ['luoxia-hz/laboratory-days'] });
    expect(reply.text).toMatch(/云屿园区年鉴2021|Yunyu parks yearbook 2021/u);
    expect(reply.text).not.toMatch(/\d ?(天|days)/u);
  });

  it.each(['落霞的租金多少', 'rents in Shifan Park'])(
    'of a topic without any fact leads to the contact and claims no figure: %s',
    (text) => {
      const reply = ask(text);
      expect(['partial', 'contact']).toContain(reply.kind);
      expect(reply.text).toContain('0000-555-0142');
    },
  );

  it('about an unknown place is said with its name', () => {
    expect(ask('明德开发区收入多少').text).toContain('明德');
    expect(ask('明德开发区收入多少').facts).toEqual([]);
  });

  it('of a subject outside is said with what can be asked', () => {
    expect(ask('今天天气怎么样').text).toContain('云屿各园区的收入');
  });
});

describe('what several places may have under one name', () => {
  const knowledge = loadKnowledge(INVENTED);
  const zones = knowledge.zones.map((zone) => ({
    ...zone,
    entities: zone.entities?.map((entity) => ({ ...entity, common: true })),
  }));
  const base = createBase({ ...knowledge, zones });
  const question = '落霞高新区的素禾纸业总投资多少';

  it('is not told of another place', () => {
    expect(respond(question, NO_MEMORY, { base, now: SOON_AFTER }).reply.kind).toBe('partial');
  });

  it('is told with its place where only that one has it', () => {
    expect(ask(question).facts).toEqual(['qinghuai-dz/mill-investment']);
  });
});

it.each(['灵石开发区一季度工业增加值多少', '灵石开发区上半年的工业增加值'])(
  'two months of a place are no quarter and no half of a year: %s',
  (text) => {
    expect(askShipped(text).kind).toBe('partial');
  },
);
