import { expect, test } from 'vitest';
import { editedForm, editedSubmitted } from '../../src/render/notices.ts';
import { createLeadBench, WHOLE_FORM } from '../support/lead-bench.ts';
import { PERSON, PRIVATE } from '../support/bench.ts';

type Bench = Awaited<ReturnType<typeof createLeadBench>>;

/** The user changes the text of an earlier message. */
async function edit(
  bench: Bench,
  text: string,
  { seconds = 20, message_id = 1, chat = PRIVATE } = {},
) {
  const before = bench.texts().length;
  await bench.handle({
    edited_message: { message_id, date: 1, edit_date: 1 + seconds, from: PERSON, chat, text },
  });
  return bench.texts().slice(before);
}

test.each([
  ['at once', 20],
  ['later', 3_600],
])(
  'an edit %s in the middle of the form is no question: it gets a word on how to correct',
  async (_, seconds) => {
    const bench = await createLeadBench();
    await bench.sayAll(...WHOLE_FORM.slice(0, 8));
    expect(await edit(bench, '青槐2021年收入是多少', { seconds })).toEqual([editedForm('zh')]);
  },
);

test('the way that the word names corrects the form', async () => {
  const bench = await createLeadBench();
  await bench.sayAll(...WHOLE_FORM);
  await bench.say('公司改成云海纸业');
  expect(bench.last()).toContain('云海纸业');
  await bench.say('手机改成13900139000');
  expect(bench.last()).toContain('139');
});

test('a question asked in the middle of the form and then edited is answered anew in place', async () => {
  const bench = await createLeadBench();
  await bench.sayAll(...WHOLE_FORM.slice(0, 6));
  await bench.say('落霞有多少家企业', { message_id: 77 });
  expect(await edit(bench, '石帆有多少家企业', { message_id: 77 })).toEqual([
    expect.stringContaining('31'),
  ]);
  expect(bench.methods()).toContain('editMessageText');
});

test('an edit just after the form was submitted says that it comes too late', async () => {
  const bench = await createLeadBench();
  await bench.sayAll(...WHOLE_FORM, '提交');
  const [, number = ''] = /(\d{6}-\d{3})/u.exec(bench.last()) ?? [];
  expect(await edit(bench, '13900139000')).toEqual([editedSubmitted(number, 'zh')]);
  expect(await edit(bench, '13900139000', { seconds: 61 })).toEqual([]);
});
