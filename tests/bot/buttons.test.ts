import { TelegramError } from 'telegraf';
import { expect, test } from 'vitest';
import { apology, staleButton } from '../../src/render/notices.ts';
import { createBench, PERSON } from '../support/bench.ts';
import { fakeCore, replyOf } from '../support/fake-core.ts';

test('a button that is not in place sends a new message', async () => {
  const bench = createBench();
  await bench.press('c');
  expect(bench.methods().toSorted()).toEqual(['answerCallbackQuery', 'sendMessage']);
  expect(bench.texts()).toEqual(['contact in zh']);
});

test('a button answers in the language of the reply that it stands under', async () => {
  const bench = createBench();
  await bench.say('any zones?');
  await bench.press('c');
  expect(bench.texts().at(-1)).toBe('contact in en');
});

test.each(['?', 'old-format|17', 'z:NOT-AN-ID', 'x'.repeat(64)])(
  'a press on a button with the data "%s" gets a word and the start menu',
  async (data) => {
    const bold = [{ offset: 0, length: 5 }];
    const bench = createBench({
      core: { ...fakeCore, open: () => ({ reply: replyOf('START', 'zh', { bold }), memory: {} }) },
    });
    await bench.press(data);
    const [message] = bench.calls.filter(({ method }) => method === 'sendMessage');
    const text = `${staleButton('zh')}\n\nSTART`;
    expect(message?.payload).toMatchObject({
      text,
      entities: [{ type: 'bold', offset: text.indexOf('START'), length: 5 }],
    });
    expect(bench.methods()).toContain('answerCallbackQuery');
  },
);

test('a press is answered and apologised for when its handler throws', async () => {
  const bench = createBench({
    core: {
      ...fakeCore,
      open: () => {
        throw new Error('broken');
      },
    },
  });
  await bench.press('c');
  expect(bench.methods().toSorted()).toEqual(['answerCallbackQuery', 'sendMessage']);
  expect(bench.texts()).toEqual([apology('zh')]);
});

test('a press that Telegram has forgotten still gets its reply, without an apology', async () => {
  const bench = createBench({
    refuse: ({ method }) => {
      if (method !== 'answerCallbackQuery') return;
      throw new TelegramError({ error_code: 400, description: 'Bad Request: query is too old' });
    },
  });
  await bench.press('c');
  expect(bench.texts()).toEqual(['contact in zh']);
  expect(bench.record.text()).toContain('a button press was not answered');
});

test('a press without data, as of a game, is answered and no more', async () => {
  const bench = createBench();
  await bench.handle({
    callback_query: { id: 'press', from: PERSON, chat_instance: '1', game_short_name: 'chess' },
  });
  expect(bench.methods()).toEqual(['answerCallbackQuery']);
});
