import { describe, expect, test } from 'vitest';
import { enquiryZh } from '../../src/render/enquiry-zh.ts';
import { GROUP, PERSON } from '../support/bench.ts';
import { createLeadBench, OPERATORS, WHOLE_FORM } from '../support/lead-bench.ts';

test('/privacy says who, what for, how long, abroad, and what one can do', async () => {
  const bench = await createLeadBench();
  await bench.say('/privacy');
  expect(bench.last()).toMatch(
    /运营人员[^]*0000-555-0142[^]*林小帆[^]*境外[^]*180天[^]*\/mydata[^]*\/forget/,
  );
});

describe('/mydata', () => {
  test('shows one’s enquiries and sends all of them as a file', async () => {
    const bench = await createLeadBench();
    await bench.sayAll(...WHOLE_FORM, '提交', '/mydata');
    expect(bench.last()).toMatch(/\d{6}-001 \| 2025-06-01 \| 租仓库 \| 待受理/);
    expect(bench.methods().at(-1)).toBe('sendDocument');
    const { document } = bench.calls.at(-1)?.payload as unknown as { document: { source: Buffer } };
    const file = document.source.toString();
    for (const own of ['+8613800138000', '王小明', '林海纸业', '"purpose": "sharing"']) {
      expect(file).toContain(own);
    }
  });

  test('of somebody else is not shown, and a newcomer has none', async () => {
    const bench = await createLeadBench();
    await bench.sayAll(...WHOLE_FORM, '提交');
    const other = { from: { ...PERSON, id: 8 }, chat: { id: 8, type: 'private', first_name: 'x' } };
    await bench.say('/mydata', other as never);
    expect(bench.last()).toBe(enquiryZh.myDataNone);
  });
});

describe('/forget', () => {
  test('asks first, and deletes everything only then', async () => {
    const bench = await createLeadBench();
    await bench.sayAll(...WHOLE_FORM, '提交', '/forget');
    expect(bench.last()).toBe(enquiryZh.forgetAsk(1));
    expect(bench.offered()).toEqual([
      { do: 'forget', sure: true },
      { do: 'forget', sure: false },
    ]);
    await bench.tap({ do: 'forget', sure: false });
    expect(bench.last()).toBe(enquiryZh.kept);
    expect((await bench.store.enquiries.list({ kind: 'all' }, 1, 9)).total).toBe(1);
    await bench.tap({ do: 'forget', sure: true });
    expect(bench.last()).toBe(enquiryZh.forgotten);
    expect(await bench.store.personal.show(7)).toEqual({ conversations: [], enquiries: [] });
    const due = await bench.store.outbox.take(Date.parse('2030-01-01'), OPERATORS);
    expect(due.map(({ kind }) => kind)).toEqual(['forgotten']);
    expect(JSON.stringify(due)).not.toMatch(/王小明|138/);
  });

  test('ends a form that is not finished', async () => {
    const bench = await createLeadBench();
    await bench.sayAll(...WHOLE_FORM.slice(0, 8));
    await bench.tap({ do: 'forget', sure: true });
    await bench.tap({ do: 'form-press', press: 'back', at: 'budget' });
    expect(bench.last()).toBe(enquiryZh.noForm);
  });
});

test.each(['/mydata', '/forget'])('%s in a group leads to the private chat', async (text) => {
  const bench = await createLeadBench();
  await bench.say(`${text}@zone_bot`, { chat: GROUP });
  expect(bench.texts()).toEqual([enquiryZh.onlyPrivate]);
});

test.each(['/enquire', '/privacy', '/mydata', '/forget'])(
  'a bare %s in a group may be meant for another bot',
  async (text) => {
    const bench = await createLeadBench();
    await bench.say(text, { chat: GROUP });
    expect(bench.texts()).toEqual([]);
  },
);
