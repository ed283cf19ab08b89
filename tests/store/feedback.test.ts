import { describe, expect, it } from 'vitest';
import { anonymous } from '../../src/store/anonymous.ts';
import { DAY, NOW } from '../support/enquiries.ts';
import { onBothEngines } from '../support/stores.ts';

describe('a text without who wrote it', () => {
  it.each([
    ['我的手机13900001111，请回电', '我的手机[number],请回电'],
    ['call +86 139-0000-1111 please', 'call [number] please'],
    ['电话０１０－１２３４５６７８', '电话[number]'],
    ['一三九零零零零一一一一 找我', '[number] 找我'],
    ['mail me: someone@example.org', 'mail me: [address]'],
    ['微信号 abc_12345 联系', '微信号 [name] 联系'],
    ['ask @somebody_x', 'ask [name]'],
    ['2022年GDP 1,234,567万元', '2022年gdp [number]万元'],
    ['3000到5000平的厂房', '3000到5000平的厂房'],
    ['  GDP   2022? ', 'gdp 2022?'],
  ])('%s → %s', (text, expected) => {
    expect(anonymous(text)).toBe(expected);
  });

  it('is short', () => {
    expect(anonymous('x'.repeat(5000))).toHaveLength(200);
  });

  it('loses a number that stands where the text is cut', () => {
    expect(anonymous(`${'x '.repeat(96)}13900001111`)).not.toMatch(/\d{7}/u);
  });
});

onBothEngines('a question without a full answer', ({ open }) => {
  it('is counted by what it says, most frequent first, without who asked', async () => {
    const store = await open();
    const note = (question: string, now: number) =>
      store.gaps.note({ question, answer: 'unknown', understood: 'nothing' }, now);
    await note('招工补贴？', NOW);
    await note('招工補貼?', NOW + DAY);
    await note('Ring 139 0000 1111', NOW + 2 * DAY);
    await note('   ', NOW);
    expect(await store.gaps.list(9)).toEqual([
      {
        question: '招工补贴?',
        answer: 'unknown',
        understood: 'nothing',
        count: 2,
        firstDay: '2030-01-02',
        lastDay: '2030-01-03',
      },
      {
        question: 'ring [number]',
        answer: 'unknown',
        understood: 'nothing',
        count: 1,
        firstDay: '2030-01-04',
        lastDay: '2030-01-04',
      },
    ]);
    expect(await store.gaps.list(1)).toHaveLength(1);
    expect(await store.gaps.settle('招工补贴？')).toBe(true);
    expect(await store.gaps.settle('招工补贴？')).toBe(false);
  });
});

onBothEngines('feedback', ({ open }) => {
  it('is kept with what was wrong; what is wrong comes first, then the newest', async () => {
    const store = await open();
    const facts = ['northfield/gdp-2022'];
    const base = { question: 'GDP of Northfield?', answer: 'fact', facts };
    await store.feedback.add({ ...base, verdict: 'up' }, NOW);
    const id = await store.feedback.add({ ...base, verdict: 'down' }, NOW + DAY);
    await store.feedback.add({ ...base, verdict: 'up' }, NOW + 2 * DAY);
    const why = { reason: 'wrong', comment: 'Old! Call 139 0000 1111' };
    expect(await store.feedback.explain(id, why)).toBe(true);
    const question = 'gdp of northfield?';
    expect(await store.feedback.list(9)).toEqual([
      {
        id,
        day: '2030-01-03',
        verdict: 'down',
        reason: 'wrong',
        comment: 'old! call [number]',
        question,
        answer: 'fact',
        facts,
      },
      { id: 3, day: '2030-01-04', verdict: 'up', question, answer: 'fact', facts },
      { id: 1, day: '2030-01-02', verdict: 'up', question, answer: 'fact', facts },
    ]);
  });

  it('that is explained under an unknown number, or with nothing, changes nothing', async () => {
    const store = await open();
    expect(await store.feedback.explain(99, { reason: 'wrong' })).toBe(false);
    expect(await store.feedback.explain(1, {})).toBe(false);
  });
});
