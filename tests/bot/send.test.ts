import { TelegramError } from 'telegraf';
import { describe, expect, test } from 'vitest';
import { answerIn } from '../../src/bot/send.ts';
import { unchanged } from '../../src/render/notices.ts';
import { createBench, GROUP } from '../support/bench.ts';
import { replyOf } from '../support/fake-core.ts';

const HERE = { username: 'zone_bot', isPrivate: true };

describe('answerIn', () => {
  test('sends plain text with bold as entities, buttons inline, and no preview of links', () => {
    const reply = replyOf('GDP: <b>&_*[143](x)', 'zh', {
      bold: [{ offset: 0, length: 3 }],
      buttons: [[{ label: 'next', action: { do: 'zones', page: 2 }, inPlace: true }], []],
    });
    expect(answerIn(reply, HERE)).toEqual({
      text: 'GDP: <b>&_*[143](x)',
      entities: [{ type: 'bold', offset: 0, length: 3 }],
      link_preview_options: { is_disabled: true },
      reply_markup: { inline_keyboard: [[{ text: 'next', callback_data: '!Z:2' }]] },
    });
  });

  test('cuts what Telegram would refuse for its length, not in the middle of a character', () => {
    const { text, entities } = answerIn(
      replyOf(`${'a'.repeat(4094)}😀😀`, 'en', { bold: [{ offset: 4090, length: 8 }] }),
      HERE,
    );
    expect(text).toBe(`${'a'.repeat(4094)}…`);
    expect(entities).toEqual([]);
  });

  test('replaces half characters, which Telegram would refuse', () => {
    expect(answerIn(replyOf('a\ud83d b😀'), HERE).text).toBe('a\ufffd b😀');
  });

  test('leaves out bold parts that are empty or reach beyond the text', () => {
    const bold = [
      { offset: 0, length: 0 },
      { offset: 2, length: 9 },
      { offset: 1, length: 2 },
    ];
    expect(answerIn(replyOf('abc', 'en', { bold }), HERE).entities).toEqual([
      { type: 'bold', offset: 1, length: 2 },
    ]);
  });
});

describe('a button in place', () => {
  test('edits the message it stands under', async () => {
    const bench = createBench();
    await bench.press('!Z:1');
    const [edit] = bench.calls.filter(({ method }) => method === 'editMessageText');
    expect(edit?.payload).toMatchObject({ chat_id: 7, message_id: 50, text: 'zones in zh page 1' });
    expect(bench.methods()).not.toContain('sendMessage');
  });

  test('pressed twice is answered with a word, as there is nothing to change', async () => {
    const bench = createBench({
      refuse: ({ method }) => {
        if (method === 'editMessageText') throw refusal('Bad Request: message is not modified: …');
      },
    });
    await bench.press('!Z:1');
    expect(bench.methods()).toEqual(['editMessageText', 'answerCallbackQuery']);
    expect(bench.calls[1]?.payload).toMatchObject({ text: unchanged('zh') });
    expect(bench.record.entries().filter(({ level }) => Number(level) > 30)).toEqual([]);
  });

  test.each([
    "Bad Request: message can't be edited",
    'Bad Request: message to edit not found',
    'Bad Request: MESSAGE_ID_INVALID',
  ])('sends a new message after "%s"', async (description) => {
    const bench = createBench({
      refuse: ({ method }) => {
        if (method === 'editMessageText') throw refusal(description);
      },
    });
    await bench.press('!Z:1');
    expect(bench.texts().at(-1)).toBe('zones in zh page 1');
    expect(bench.methods()).toEqual(['editMessageText', 'sendMessage', 'answerCallbackQuery']);
  });

  test('sends a new message where Telegram no longer holds the old one', async () => {
    const bench = createBench();
    await bench.press('!Z:1', { message: { message_id: 50, date: 0, chat: GROUP } });
    expect(bench.methods()).not.toContain('editMessageText');
    expect(bench.texts()).toEqual(['zones in zh page 1']);
  });
});

test('in a group a reply shows whom it answers', async () => {
  const bench = createBench();
  await bench.say('/help@zone_bot', { chat: GROUP, message_id: 333 });
  expect(bench.calls[0]?.payload).toMatchObject({
    chat_id: GROUP.id,
    reply_parameters: { message_id: 333, allow_sending_without_reply: true },
  });
});

function refusal(description: string): TelegramError {
  return new TelegramError({ error_code: 400, description });
}
