import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { TelegramServer } from 'telegram-test-api/lib/telegramServer.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { decode, RATE, REASONS } from '../../src/bot/callback-data.ts';
import { createConversations } from '../../src/bot/conversations.ts';
import { createBot } from '../../src/bot/create-bot.ts';
import { createDelivery } from '../../src/bot/delivery.ts';
import { careful } from '../../src/bot/outgoing.ts';
import { run } from '../../src/bot/run.ts';
import { createBase } from '../../src/knowledge/base.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { feedbackWords } from '../../src/render/feedback.ts';
import type { Action } from '../../src/render/reply.ts';
import { open, respond } from '../../src/respond.ts';
import { recordLog } from '../support/log-record.ts';
import { until } from '../support/until.ts';

/** The real bot with the real knowledge against telegram-test-api, an independent emulator. */

const TOKEN = '123456789:emulated';
const base = createBase(loadKnowledge('knowledge'));
const stop = new AbortController();
let server: TelegramServer;
let ended: Promise<number>;

/** The emulator's own types lean on a package that it does not bring along. */
const Button = z.object({ text: z.string(), callback_data: z.string().default('') });
const Sent = z.object({
  text: z.string(),
  reply_markup: z
    .object({ inline_keyboard: z.array(z.array(Button)) })
    .default({ inline_keyboard: [] }),
});
type Button = z.infer<typeof Button>;

interface Shown {
  readonly id: number;
  readonly text: string;
  readonly buttons: readonly Button[];
}

beforeAll(async () => {
  server = new TelegramServer({ host: '127.0.0.1', port: await freePort() });
  await server.start();
  const { log } = recordLog();
  const bot = createBot({
    core: { respond, open },
    base,
    clock: () => new Date('2025-06-01'),
    conversations: createConversations(),
    log,
    token: TOKEN,
    apiRoot: server.config.apiURL,
    api: careful(log),
  });
  const deliver = createDelivery((update) => bot.handleUpdate(update), log);
  ended = run({ bot, deliver, log, region: base.region, stop: stop.signal });
});

afterAll(async () => {
  stop.abort();
  expect(await ended).toBe(0);
  await server.stop();
});

describe('a user of the emulator', () => {
  test('starts and is greeted with buttons', async () => {
    const welcome = await command('/start');
    expect(welcome.text).toContain(base.region.name.zh);
    expect(welcome.buttons.length).toBeGreaterThan(0);
  });

  test('asks and gets the figure', async () => {
    const answer = await message('晋中开发区2022年GDP是多少');
    expect(answer.text).toContain('143亿元');
  });

  test('opens a deep link, and one that leads nowhere opens the start', async () => {
    const [zone] = base.zones;
    const card = await command(`/start zone_${zone?.id ?? ''}`);
    expect(card.text.startsWith(zone?.name.zh ?? '-')).toBe(true);
    expect((await command('/start zone_gone')).text).toContain(base.region.name.zh);
  });

  test('says what was wrong with an answer and is thanked', async () => {
    const answer = await message('晋中开发区2022年GDP是多少');
    const bad = answer.buttons.find(({ callback_data }) => callback_data === RATE.bad);
    await pressing(answer, bad);
    const why = await newest();
    expect(why.buttons).toHaveLength(REASONS.length);
    await pressing(why, why.buttons[0]);
    await until('it is noted', () => shown(why.id).text === feedbackWords('zh').noted);
  });

  test('presses the button for the contact', async () => {
    const welcome = await command('/start');
    const contact = await press(welcome, (action) => action.do === 'contact');
    expect(contact.id).not.toBe(welcome.id);
    expect(contact.text).toContain(base.contact.mobile);
  });

  test('pages through all zones in one message, and back', async () => {
    const first = await command('/zones');
    const seen = new Set<string>();
    const zonesOn = ({ buttons }: Shown) =>
      buttons.flatMap(({ callback_data }) => {
        const action = decode(callback_data)?.action;
        return action?.do === 'zone' ? [action.zone] : [];
      });
    let page = first;
    for (let number = 0; ; number++) {
      for (const zone of zonesOn(page)) seen.add(zone);
      const next = findButton(page, (action) => action.do === 'zones' && action.page > number);
      if (!next) break;
      page = await edited(page, next);
    }
    expect(page.id).toBe(first.id);
    expect(page.text).not.toBe(first.text);
    const zones = base.zones.filter(({ kind }) => kind === 'zone' || kind === 'park');
    expect([...seen]).toEqual(expect.arrayContaining(zones.map(({ id }) => id)) as unknown);
    const back = findButton(page, (action) => action.do === 'zones');
    expect((await edited(page, back)).id).toBe(first.id);
  });
});

const client = () => server.getClient(TOKEN, { userId: 7, chatId: 7 });

async function command(text: string): Promise<Shown> {
  await client().sendCommand(client().makeCommand(text));
  return newest();
}

async function message(text: string): Promise<Shown> {
  await client().sendMessage(client().makeMessage(text));
  return newest();
}

async function press(under: Shown, wanted: (action: Action) => boolean): Promise<Shown> {
  await pressing(under, findButton(under, wanted));
  return newest();
}

async function edited(under: Shown, button?: Button): Promise<Shown> {
  await pressing(under, button);
  await until('the page is turned', () => shown(under.id).text !== under.text);
  return shown(under.id);
}

async function pressing(under: Shown, button?: Button): Promise<void> {
  if (!button) throw new Error(`no such button under: ${under.text}`);
  const place = { message: { message_id: under.id, date: 1 } };
  await client().sendCallback(client().makeCallbackQuery(button.callback_data, place));
}

/** The message that the bot sent last and the user has not seen yet. */
async function newest(): Promise<Shown> {
  const { result } = await client().getUpdates();
  const [last] = result.slice(-1);
  if (!last) throw new Error('the bot sent nothing');
  return shown(last.messageId);
}

function shown(id: number): Shown {
  const stored = server.storage.botMessages.find(({ messageId }) => messageId === id);
  if (!stored) throw new Error(`no message ${id}`);
  const { text, reply_markup } = Sent.parse(stored.message);
  return { id, text, buttons: reply_markup.inline_keyboard.flat() };
}

function findButton({ buttons }: Shown, wanted: (action: Action) => boolean) {
  return buttons.find(({ callback_data }) => {
    const action = decode(callback_data)?.action;
    return action !== undefined && wanted(action);
  });
}

/** The emulator takes no port 0. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}
