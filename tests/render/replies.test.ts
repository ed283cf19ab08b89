import { describe, expect, it } from 'vitest';
import { factKey } from '../../src/knowledge/base.ts';
import { ZoneId } from '../../src/knowledge/schema.ts';
import { render } from '../../src/render/render.ts';
import { respond } from '../../src/respond.ts';
import { NO_MEMORY } from '../../src/search/memory.ts';
import { LANGS } from '../../src/text/language.ts';
import { ask, SOON_AFTER, talk } from '../support/asking.ts';
import { inventedBase, shippedBase } from '../support/knowledge-bases.ts';

const HOTLINE = '0000-555-0142';
// The invented region calls figures old after three years.
const LAST_DAY = new Date('2024-12-31T00:00:00Z');
const YEARS_LATER = new Date('2025-01-01T00:00:00Z');

describe('the reply with a fact', () => {
  it('leads with the figure, then text, scope and period, then the source and its date', () => {
    const lines = ask('青槐开发区2021年收入多少').text.split('\n');
    expect(lines[0]).toBe('34.2亿元');
    expect(lines[1]).toBe('2021年收入34.2亿元。');
    expect(lines[2]).toMatch(/青槐开发区.*2021年/u);
    expect(lines.at(-1)).toMatch(/云屿园区年鉴2021.*2022-03-01/u);
  });

  it('has the figure in the way of the language', () => {
    expect(ask('revenue of Luoxia').text).toContain('RMB 1.91 billion');
    expect(ask('落霞收入').text).toContain('19.1亿元');
  });

  it.each([
    ['落霞2021年收入', LAST_DAY, false],
    ['落霞2021年收入', YEARS_LATER, true],
    ['Luoxia revenue in 2021', LAST_DAY, false],
    ['Luoxia revenue in 2021', YEARS_LATER, true],
    ['青槐开发区2021年收入和设计企业', SOON_AFTER, false],
    ['青槐开发区2021年收入和设计企业', YEARS_LATER, true],
  ])('%s at %s says that it is old and whom to call: %s', (text, now, isOld) => {
    const [reply] = talk([text], now);
    expect(reply?.facts.length).toBeGreaterThan(0);
    expect(reply?.text.includes(HOTLINE)).toBe(isOld);
  });

  it.each([
    ['a forecast', '三号纸厂什么时候建成', '预计，不是结果'],
    ['a forecast, in English', 'When will Suhe Paper open its mill?', 'not a result'],
    ['a plan', '北堤码头计划何时启用', '计划，不是结果'],
  ])('says that it is %s', (_, text, caveat) => {
    expect(ask(text).text).toContain(caveat);
  });

  it('has buttons that lead on to the zone and the contact', () => {
    const actions = ask('落霞收入')
      .buttons.flat()
      .map(({ action }) => action);
    expect(actions).toContainEqual({ do: 'zone', zone: 'luoxia-hz' });
    expect(actions).toContainEqual({ do: 'contact' });
  });
});

describe('the reply that asks back', () => {
  const zone = (id: string) => ({ kind: 'zone', zone: ZoneId.parse(id) }) as const;
  const options = [
    zone('luoxia-hz'),
    zone('qinghuai-dz'),
    { kind: 'fact', fact: factKey(ZoneId.parse('shifan-park'), 'berths-2022') } as const,
  ];

  it.each(LANGS)('numbers its readings and has a button for each, in %s', (lang) => {
    const reply = render({ kind: 'clarify', options }, lang, {
      base: inventedBase(),
      now: SOON_AFTER,
    });
    expect(reply).toMatchObject({ kind: 'clarify', lang, zones: ['luoxia-hz', 'qinghuai-dz'] });
    const labels = reply.buttons.flat().map(({ label }) => label);
    expect(labels).toHaveLength(3);
    for (const [index, label] of labels.entries()) {
      expect(reply.text).toContain(`${index + 1}. ${label}`);
    }
  });

  it('leaves out what the knowledge no longer has', () => {
    const reply = render({ kind: 'clarify', options: [zone('gone'), zone('luoxia-hz')] }, 'en', {
      base: inventedBase(),
      now: SOON_AFTER,
    });
    expect(reply.buttons.flat()).toHaveLength(1);
  });
});

describe('what is bold', () => {
  it.each([
    '青槐开发区2021年收入多少',
    '青槐開發區2021年收入多少',
    '介绍一下石帆园',
    '租仓库找谁',
    'list zones',
  ])('stands in the text: %s', (text) => {
    const reply = ask(text);
    expect(reply.bold.length).toBeGreaterThan(0);
    for (const { offset, length } of reply.bold) {
      const piece = reply.text.slice(offset, offset + length);
      expect(piece).toHaveLength(length);
      expect(reply.text.split('\n')).toContain(piece);
    }
  });
});

describe('replies about the shipped knowledge', () => {
  const base = shippedBase();
  const deps = { base, now: SOON_AFTER };

  it.each(LANGS)('that show one fact are at most 500 characters, 1,000 in English: %s', (lang) => {
    const longest = lang === 'en' ? 1000 : 500;
    const tooLong = base.facts.filter((fact) => {
      const answer = { kind: 'facts', facts: [fact], confidence: 1 } as const;
      const late = { base, now: new Date('2040-01-01T00:00:00Z') };
      return render(answer, lang, late).text.length > longest;
    });
    expect(tooLong.map(({ key }) => key)).toEqual([]);
  });

  it.each(LANGS)('that sum up a place are at most 1,200 characters: %s', (lang) => {
    const lengths = base.zones.map((zone) => {
      const { text } = render({ kind: 'summary', zone }, lang, deps);
      return [zone.id, text.length] as const;
    });
    expect(lengths.filter(([, length]) => length > 1200)).toEqual([]);
  });

  it('that list every zone fit into one message', () => {
    for (const text of ['有哪些开发区', 'which zones are there']) {
      const { reply } = respond(text, NO_MEMORY, deps);
      expect(reply.text.length).toBeLessThan(4096);
    }
  });

  it('that sum up a place with facts show some and name their sources', () => {
    for (const zone of base.zones) {
      if (zone.facts.every(({ status }) => status === 'lost')) continue;
      const { text, facts } = render({ kind: 'summary', zone }, 'zh', deps);
      const sources = facts.map((key) => base.factByKey.get(key)?.fact.source.id);
      const titles = base.sources
        .filter(({ id }) => sources.includes(id))
        .map(({ title }) => title.zh);
      expect(titles.length, zone.id).toBeGreaterThan(0);
      for (const title of titles) expect(text).toContain(title);
    }
  });
});
