import { describe, expect, it } from 'vitest';
import type { Missing } from '../../src/answer/answer.ts';
import { ZoneId } from '../../src/knowledge/schema.ts';
import { renderFacts } from '../../src/render/facts.ts';
import { renderPartial } from '../../src/render/partial.ts';
import type { Reply } from '../../src/render/reply.ts';
import { ask, SOON_AFTER } from '../support/asking.ts';
import { inventedBase } from '../support/knowledge-bases.ts';

const base = inventedBase();
const deps = { base, now: SOON_AFTER };

const does = ({ buttons }: Reply): readonly string[] =>
  buttons.flat().map(({ action }) => action.do);

describe('under each kind of answer', () => {
  it.each([
    ['fact', '落霞收入'],
    ['summary', '介绍青槐经济开发区'],
    ['list', 'revenue and resident firms of Luoxia'],
    ['list', '云屿有哪些园区'],
    ['comparison', '比较落霞和石帆'],
    ['rank', 'Which zone has the most firms?'],
    ['contact', '仓库租赁找谁'],
    ['partial', 'revenue of Luoxia in 1999'],
    ['clarify', 'How many firms does Qinghuai have?'],
    ['unknown', '今天天气怎么样'],
    ['unknown', '???'],
  ] as const)('%s: two to four next steps (%s)', (kind, question) => {
    const reply = ask(question);
    expect(reply.kind).toBe(kind);
    const steps = does(reply);
    expect(steps.length).toBeGreaterThanOrEqual(2);
    expect(steps.length).toBeLessThanOrEqual(4);
    if (kind !== 'clarify' && !question.includes('哪些')) {
      expect(steps).toEqual(expect.arrayContaining([kind === 'contact' ? 'enquire' : 'contact']));
    }
  });
});

describe('what is not known leads on', () => {
  it('to the same figure where it is known, and to what is known of the place', () => {
    expect(does(ask('revenue of Luoxia in 1999'))).toEqual([
      'across',
      'zone',
      'zone-facts',
      'contact',
    ]);
  });

  it('without a figure elsewhere, to what is known of the place', () => {
    const zone = base.zoneById.get(ZoneId.parse('shifan-park'));
    expect(does(missing({ zone }))).toEqual(['zone', 'zone-facts', 'contact']);
  });

  it('without a place, to the places and to what can be asked', () => {
    expect(does(missing({}))).toEqual(['zones', 'help', 'contact']);
  });
});

describe('a list of facts', () => {
  it.each([
    ['zh', /（青槐开发区，2021年，预计）/gu, /不是结果/gu],
    ['zh-Hant', /（青槐開發區，2021年，預計）/gu, /不是結果/gu],
    ['en', /\(the Qinghuai zone, 2021, expected\)/gu, /not a result/gu],
  ] as const)(
    'says a caveat once, and marks the fact that it is about (%s)',
    (lang, mark, caveat) => {
      const facts = (base.factsByZone.get(ZoneId.parse('qinghuai-dz')) ?? []).slice(-2);
      const { text } = renderFacts(facts, 1, lang, deps);
      expect(text.match(mark)).toHaveLength(1);
      expect(text.match(caveat)).toHaveLength(1);
    },
  );
});

function missing(what: Missing): Reply {
  return renderPartial(what, [], 'en', deps);
}
