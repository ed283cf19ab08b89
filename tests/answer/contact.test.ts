import { describe, expect, it } from 'vitest';
import { ask, askShipped } from '../support/asking.ts';

describe('the contact', () => {
  it.each([
    '租仓库找谁',
    '我想买土地，怎么联系',
    '联系电话多少',
    '想在落霞租厂房',
    'whom to call for a warehouse',
    'I would like to lease land in Shifan Park',
    '小林是谁',
    'Who is Ms Lin?',
    '联系前要准备什么',
    'what to prepare before I call',
  ])('is the answer to: %s', (text) => {
    const reply = ask(text);
    expect(reply.kind).toBe('contact');
    expect(reply.text).toContain('0000-555-0142');
    expect(reply.facts).toEqual([]);
  });

  it('comes with what it is, its hours and what to have ready', () => {
    const { text } = ask('租仓库找谁');
    for (const part of ['林小帆', '招租员', '周一至周五', '货物', '面积'])
      expect(text).toContain(part);
  });

  it.each([
    '0000-555-0199是招租电话吗',
    '00005550199',
    '打0000 555 0199对吗',
    '００００－５５５－０１９９',
    'can I call 0000-555-0199?',
  ])('is never a number that is no contact: %s', (text) => {
    const reply = ask(text);
    expect(reply.kind).toBe('contact');
    expect(reply.text).toMatch(/值班电话|duty line/u);
    expect(reply.text).toContain('0000-555-0142');
    expect(reply.text).not.toContain('0199');
  });

  it('leaves the subject as it was', () => {
    expect(ask('青槐开发区2020年收入', '租仓库找谁', '2021年呢').facts).toEqual([
      'qinghuai-dz/revenue-2021',
    ]);
  });
});

it.each(['转真人', 'I would rather talk to a human', '我们经理想当面谈，打给谁'])(
  'is what somebody gets who wants a person: %s',
  (text) => {
    expect(askShipped(text).kind).toBe('contact');
  },
);
