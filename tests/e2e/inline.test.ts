import { expect, test } from 'vitest';
import { InlineAnswer } from '../support/bot-api-rules.ts';
import { serve } from '../support/served.ts';

async function results(query: string, offset = '', language = 'en'): Promise<InlineAnswer> {
  const bot = await serve();
  await bot.settle(() => bot.api.types(query, offset, language));
  expect([...bot.api.unanswered]).toEqual([]);
  return InlineAnswer.parse(bot.api.called('answerInlineQuery').at(-1)?.payload);
}

test('offers the fact that is meant, first, with its period and source in the message', async () => {
  const { results: offered } = await results('revenue of Luoxia');
  const [first] = offered;
  expect(first?.title).toBe('the Luoxia zone revenue RMB 1.91 billion');
  expect(first?.description).toMatch(/^2021 · /);
  expect(first?.input_message_content.message_text).toMatch(/Period: 2021\nSource: Yunyu parks/);
  expect(offered.length).toBeLessThanOrEqual(20);
});

test('offers the card of a zone that is named, and the contact last', async () => {
  const { results: offered } = await results('落霞高新区');
  expect(offered[0]?.title).toBe('青槐落霞高新区');
  expect(offered.at(-1)?.input_message_content.message_text).toContain('0000-555-0142');
});

test.each([
  ['zh-hans', '青槐经济开发区'],
  ['en', 'Qinghuai Economic Development Zone'],
])('offers the zones where nothing is typed, in the user’s language: %s', async (tag, name) => {
  const { results: offered } = await results('', '', tag);
  expect(offered.map(({ title }) => title)).toContain(name);
  expect(offered).toHaveLength(3);
});

test('offers the contact at least, whatever is typed', async () => {
  for (const query of ['???', '今天天气', 'x'.repeat(256)]) {
    const { results: offered } = await results(query);
    expect(offered.length, query).toBeGreaterThan(0);
  }
});

test.each(['20', 'nonsense', '-1', '99999'])('bears the offset %s', async (offset) => {
  const { results: offered, next_offset } = await results('', offset);
  expect(offered.length + Number(next_offset === '')).toBeGreaterThan(0);
});

test('leads from each result to the private chat, and from above them too', async () => {
  const { results: offered, button } = await results('firms');
  expect(button.start_parameter).toBe('inline');
  for (const { reply_markup } of offered) {
    expect(JSON.stringify(reply_markup)).toContain('https://t.me/zone_bot');
  }
});

test('a query that Telegram has forgotten is no error to anybody', async () => {
  const bot = await serve();
  await bot.settle(() => {
    bot.api.types('firms');
    bot.api.unanswered.clear();
  });
  expect(bot.api.shown(7)).toEqual([]);
  expect(bot.record.entries().filter(({ level }) => Number(level) >= 50)).toEqual([]);
});
