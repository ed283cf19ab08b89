import { describe, expect, it } from 'vitest';
import { TopicId, ZoneId } from '../../src/knowledge/schema.ts';
import { withSubject } from '../../src/search/asked.ts';
import type { Subject } from '../../src/search/memory.ts';
import { askedPeriods } from '../../src/text/asked-periods.ts';
import { named, NOW, searcher, understood } from '../support/invented-searcher.ts';

// What «青槐开发区2020年收入多少» leaves behind.
const SUBJECT: Subject = {
  zones: [ZoneId.parse('qinghuai-dz')],
  topics: [TopicId.parse('revenue')],
  entities: [],
  measures: [],
  period: askedPeriods('2020年', NOW)[0],
  facts: [],
  wish: 'fact',
};

function inherited(text: string, subject: Subject | undefined): readonly string[] {
  const { terms } = withSubject(understood(text), subject, searcher);
  return terms
    .filter((term) => term.inherited)
    .flatMap(({ meanings }) => meanings.map(named))
    .toSorted();
}

const PERIOD = 'period 20200101-20201231';

describe('a follow-up', () => {
  it.each([
    ['another place', '那落霞呢', [PERIOD, 'topic revenue']],
    ['another place, in English', 'and Luoxia?', [PERIOD, 'topic revenue']],
    ['another period', '2021年呢', ['topic revenue', 'zone qinghuai-dz']],
    ['another topic', '设计企业呢', [PERIOD, 'topic revenue', 'zone qinghuai-dz']],
    [
      'another topic, in English',
      'what about design firms?',
      [PERIOD, 'topic revenue', 'zone qinghuai-dz'],
    ],
    ['place and topic', '落霞的企业数', [PERIOD]],
    ['place, topic and period', '落霞2021年企业数', []],
    ['a company', '素禾纸业的投资额', []],
    ['a subject outside', '天气呢', []],
    ['an unknown place', '明德开发区呢', []],
  ])('that names %s takes over the rest', (_, text, expected) => {
    expect(inherited(text, SUBJECT)).toEqual(expected);
  });

  it('weighs less by what it takes over than by what it says', () => {
    const { terms } = withSubject(understood('设计企业呢'), SUBJECT, searcher);
    const said = terms.filter((term) => !term.inherited).map(({ weight }) => weight);
    const taken = terms.filter((term) => term.inherited).map(({ weight }) => weight);
    expect(Math.max(...taken)).toBeLessThan(Math.max(...said));
  });

  it('that names only a place asks for what was asked of the other', () => {
    const summary: Subject = { ...SUBJECT, topics: [], period: undefined, wish: 'summary' };
    expect(withSubject(understood('那落霞呢'), summary, searcher)).toMatchObject({
      wish: 'summary',
      isElliptic: true,
    });
  });

  it('that asks for an overview does not ask for the old topic', () => {
    expect(inherited('介绍一下落霞', SUBJECT)).not.toContain('topic revenue');
  });

  it('takes nothing over in a first message', () => {
    expect(inherited('收入多少', undefined)).toEqual([]);
  });
});
