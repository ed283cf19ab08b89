import { describe, expect, it } from 'vitest';
import { objection, verdictOf, type Judged } from '../../src/cli/judge.ts';
import type { SetQuestion } from '../../src/cli/question-set.ts';

const QUESTION: SetQuestion = {
  id: 'q',
  q: '落霞收入多少',
  context: [],
  lang: 'zh',
  style: 'formal',
  kind: 'fact',
  expect: { all: [['19.1亿', '1910000000'], ['落霞']], none: ['34.2'] },
  note: '',
};
const REPLY: Judged = { kind: 'fact', lang: 'zh', text: '落霞高新区收入19.1亿元。' };
const NOTHING = { all: [], none: [] };

type Case = readonly [string, Partial<SetQuestion>, Partial<Judged>, string | undefined];

// The verdicts of these cases were taken from the script that scores evaluations.
const CASES: readonly Case[] = [
  ['a reply that carries all groups', {}, {}, undefined],
  ['another string of the group', {}, { text: '落霞 1,910,000,000' }, undefined],
  [
    'Traditional for Simplified',
    {},
    { lang: 'zh-Hant', text: '落霞高新區收入19.1億元' },
    undefined,
  ],
  ['full width, spaces and commas', {}, { text: '落 霞：１９．１ 亿，元' }, undefined],
  ['capitals', { expect: { all: [['GDP']], none: [] } }, { text: 'gdp' }, undefined],
  ['a group that is lacking', {}, { text: '收入19.1亿元' }, 'lacks ["落霞"]'],
  [
    'the first of two groups that are lacking',
    {},
    { text: '收入' },
    'lacks ["19.1亿","1910000000"]',
  ],
  ['a forbidden string', {}, { text: '落霞19.1亿元，青槐34.2亿元' }, 'has forbidden 34.2'],
  ['a list for a fact', {}, { kind: 'list' }, undefined],
  [
    'a partial for a fact',
    {},
    { kind: 'partial' },
    'kind partial, wanted fact/list/summary/comparison/rank',
  ],
  ['a fact for a summary', { kind: 'summary', expect: NOTHING }, {}, 'kind fact, wanted summary'],
  ['a ranking for a comparison', { kind: 'compare' }, { kind: 'rank' }, undefined],
  [
    'an unknown for a partial',
    { kind: 'partial', expect: NOTHING },
    { kind: 'unknown' },
    undefined,
  ],
  [
    'a contact for a partial',
    { kind: 'partial', expect: NOTHING },
    { kind: 'contact' },
    'kind contact, wanted partial/unknown',
  ],
  [
    'a contact where the note allows it',
    { kind: 'partial', expect: NOTHING, note: 'contact is fine' },
    { kind: 'contact' },
    undefined,
  ],
  [
    'a contact where the note allows it in other words',
    { kind: 'unknown', expect: NOTHING, note: 'contact acceptable' },
    { kind: 'contact' },
    undefined,
  ],
  ['help for small talk', { kind: 'smalltalk', expect: NOTHING }, { kind: 'help' }, undefined],
  [
    'a kind that the table does not have',
    { kind: 'clarify', expect: NOTHING },
    { kind: 'clarify' },
    undefined,
  ],
  ['500 characters', { expect: NOTHING }, { text: '落'.repeat(500) }, undefined],
  ['501 characters', { expect: NOTHING }, { text: '落'.repeat(501) }, 'too long: 501 chars'],
  [
    '501 characters in English',
    { lang: 'en', expect: NOTHING },
    { lang: 'en', text: 'x'.repeat(501) },
    undefined,
  ],
  [
    '1,001 characters in English',
    { lang: 'en', expect: NOTHING },
    { lang: 'en', text: 'x'.repeat(1001) },
    'too long: 1001 chars',
  ],
  [
    '501 characters of a list that was wanted',
    { kind: 'list', expect: NOTHING },
    { text: '落'.repeat(501) },
    undefined,
  ],
  ['the other language', {}, { lang: 'en' }, 'answered in en'],
  ['Simplified for Traditional', { lang: 'zh-Hant' }, {}, undefined],
  ['the other language for pinyin', { style: 'pinyin' }, { lang: 'en' }, undefined],
];

describe('a reply is judged', () => {
  it.each(CASES)('by %s', (_, question, reply, expected) => {
    expect(objection({ ...QUESTION, ...question }, { ...REPLY, ...reply })).toBe(expected);
  });

  it.each([
    ['fact', undefined, 'right'],
    ['partial', undefined, 'right'],
    ['fact', 'lacks', 'wrong'],
    ['contact', 'kind', 'wrong'],
    ['summary', 'kind', 'wrong'],
    ['partial', 'kind', 'declined'],
    ['clarify', 'kind', 'declined'],
    ['smalltalk', 'kind', 'declined'],
  ] as const)('%s with objection %s as %s', (kind, problem, verdict) => {
    expect(verdictOf({ ...REPLY, kind }, problem)).toBe(verdict);
  });
});
