import { describe, expect, test } from 'vitest';
import { createCharts } from '../../src/chart/charts.ts';
import { instead } from '../../src/render/instead.ts';
import { labelsOf, linksOf, serve } from '../support/served.ts';

const GROUP = { id: -5, type: 'group', title: 'Investors' };
const from = { id: 7, is_bot: false, first_name: 'Wang', language_code: 'en' };

const inGroup = (text: string, more: object = {}) => ({
  message: { message_id: 60, date: 1, from, chat: GROUP, text, ...more },
});
const editOf = (message_id: number, text: string, seconds: number) => ({
  edited_message: {
    message_id,
    date: 1,
    edit_date: 1 + seconds,
    from,
    chat: { id: 7, type: 'private', first_name: 'Wang' },
    text,
  },
});

describe('in a group', () => {
  test('it is brief and leads to the private chat', async () => {
    const bot = await serve();
    const card = await bot.after(
      () => bot.api.push(inGroup('@zone_bot Tell me about the Qinghuai zone')),
      GROUP.id,
    );
    expect(card.text.length).toBeLessThanOrEqual(401);
    expect(labelsOf(card)).toEqual(['More in private']);
    expect(linksOf(card)).toEqual(['https://t.me/zone_bot?start=zone_qinghuai-dz']);
  });

  test('it draws no pictures and asks for no rating', async () => {
    const bot = await serve();
    const rank = await bot.after(
      () => bot.api.push(inGroup('@zone_bot Which zone has the most firms?')),
      GROUP.id,
    );
    expect(rank.text).toContain('214');
    expect(bot.api.photos(GROUP.id)).toEqual([]);
    expect(labelsOf(rank)).toEqual(['More in private']);
  });

  test('it does not answer what is not meant for it', async () => {
    const bot = await serve();
    for (const text of ['revenue of Luoxia', '/contact', '@zone_bot2 revenue of Luoxia']) {
      const command = /^\/\w+/.exec(text)?.[0].length;
      const entities = command ? [{ type: 'bot_command', offset: 0, length: command }] : [];
      await bot.settle(() => bot.api.push(inGroup(text, { entities })));
    }
    expect(bot.api.called('sendMessage')).toEqual([]);
  });
});

describe('a question that is edited', () => {
  test('within a minute is answered anew, in place', async () => {
    const bot = await serve();
    const first = await bot.say('revenue of Luoxia');
    const again = await bot.after(() => bot.api.push(editOf(1, 'revenue of Shifan Park', 20)));
    expect(again.id).toBe(first.id);
    expect(again.text).toContain('RMB 820 million');
    expect(bot.api.shown(7)).toHaveLength(1);
  });

  test('loses the picture of its first answer', async () => {
    const charts = createCharts();
    await charts.warm();
    const bot = await serve({ charts });
    await bot.say('Which zone has the most firms?');
    expect(bot.api.photos(7)).toHaveLength(1);
    await bot.after(() => bot.api.push(editOf(1, 'revenue of Luoxia', 20)));
    expect(bot.api.photos(7)).toEqual([]);
  });

  test('later, or without a change of words, stays as it was answered', async () => {
    const bot = await serve();
    const first = await bot.say('revenue of Luoxia');
    await bot.after(() => bot.api.push(editOf(1, 'revenue of Shifan Park', 61)));
    await bot.after(() => bot.api.push(editOf(1, 'revenue of Luoxia', 5)));
    expect(bot.shown()).toEqual(first);
    expect(bot.api.called('editMessageText')).toEqual([]);
  });

  test('whose answer is gone is answered by a new message', async () => {
    const bot = await serve();
    const reply = await bot.after(() => bot.api.push(editOf(77, 'revenue of Luoxia', 5)));
    expect(reply.text).toContain('RMB 1.91 billion');
  });

  test('under a picture is answered anew too; a place that moves is left alone', async () => {
    const bot = await serve();
    const first = await bot.say('revenue of Luoxia');
    const { edited_message: edit } = editOf(1, '', 20);
    const moved = { ...edit, text: undefined, location: { latitude: 1, longitude: 2 } };
    await bot.settle(() => bot.api.push({ edited_message: moved }));
    expect(bot.shown()).toEqual(first);
    const caption = 'revenue of Shifan Park';
    const captioned = { ...edit, text: undefined, photo: [], caption };
    const again = await bot.after(() => bot.api.push({ edited_message: captioned }));
    expect(again).toMatchObject({ id: first.id, text: expect.stringContaining('820') as unknown });
  });

  test('does not count as asked: what follows goes on from its new words', async () => {
    const bot = await serve();
    await bot.say('revenue of Luoxia');
    await bot.after(() => bot.api.push(editOf(1, 'revenue of Shifan Park', 20)));
    expect((await bot.say('and how many firms?')).text).toContain('31');
  });
});

test.each(['voice', 'sticker', 'location', 'document'] as const)(
  'a %s gets a word on what to do instead, and buttons',
  async (kind) => {
    const bot = await serve();
    const message = { message_id: 5, date: 1, from, chat: { id: 7, type: 'private' }, [kind]: {} };
    const reply = await bot.after(() => bot.api.push({ message }));
    expect(reply.text).toBe(instead(kind, 'en').text);
    expect(labelsOf(reply)).toContain('All zones');
  },
);

test('a photo is answered by its caption', async () => {
  const bot = await serve();
  const chat = { id: 7, type: 'private' };
  const message = { message_id: 5, date: 1, from, chat, photo: [], caption: 'revenue of Luoxia' };
  expect((await bot.after(() => bot.api.push({ message }))).text).toContain('RMB 1.91 billion');
});
