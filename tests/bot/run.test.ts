import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createConversations } from '../../src/bot/conversations.ts';
import { createBot } from '../../src/bot/create-bot.ts';
import { createDelivery } from '../../src/bot/delivery.ts';
import { careful } from '../../src/bot/outgoing.ts';
import { run } from '../../src/bot/run.ts';
import type { Core } from '../../src/bot/turn.ts';
import { apology } from '../../src/render/notices.ts';
import { startBotApi, TOKEN } from '../support/bot-api.ts';
import type { BotApi, Fault } from '../support/bot-api.ts';
import { fakeCore } from '../support/fake-core.ts';
import { recordLog } from '../support/log-record.ts';
import { tinyBase } from '../support/tiny-base.ts';
import { until } from '../support/until.ts';

const timings = {
  backoff: { first: 10, most: 50 },
  hold: 1,
  watchdog: 400,
  conflict: 300,
  commit: 500,
  poll: { look: 20, idle: 5, drain: 600 },
};
const outgoing = { call: 400, tries: 3, longestWait: 2_000, backoff: { first: 5, most: 20 } };

let api: BotApi;
let stop: AbortController;
beforeEach(async () => {
  api = await startBotApi();
  stop = new AbortController();
});
afterEach(async () => {
  stop.abort();
  await api.stop();
});

function start({ core = fakeCore, token = TOKEN }: { core?: Core; token?: string } = {}) {
  const record = recordLog();
  const bot = createBot({
    core,
    base: tinyBase,
    clock: () => new Date('2025-06-01'),
    conversations: createConversations(),
    log: record.log,
    token,
    apiRoot: api.root,
    api: careful(record.log, outgoing),
  });
  const deliver = createDelivery((update) => bot.handleUpdate(update), record.log);
  const ended = run({
    bot,
    deliver,
    log: record.log,
    region: tinyBase.region,
    stop: stop.signal,
    timings,
  });
  return { ended, record };
}

const answered = (count: number) => until(`${count} answers`, () => api.texts(7).length === count);

test('asks for what it reacts to and no more, drops nothing, and sets the menus', async () => {
  api.say('early');
  const { ended } = start();
  await answered(1);
  expect(api.called('deleteWebhook')[0]?.payload).toEqual({ drop_pending_updates: false });
  expect(api.called('getUpdates')[0]?.payload).toEqual({
    timeout: 1,
    allowed_updates: ['message', 'edited_message', 'callback_query', 'inline_query'],
  });
  await until('menus', () => api.called('setMyCommands').length === 3);
  expect(api.called('setMyCommands').map(({ payload }) => payload['language_code'])).toEqual([
    'zh',
    'en',
    undefined,
  ]);
  stop.abort();
  expect(await ended).toBe(0);
});

test('menus that cannot be set are only a warning', async () => {
  api.fail('setMyCommands', 400, 400, 400);
  const { record } = start();
  api.say('hello');
  await answered(1);
  await until('warnings', () => record.text().split('command menu').length === 4);
});

describe('goes on after', () => {
  const faults: readonly Fault[] = [
    'reset',
    500,
    502,
    'invalid json',
    'no result',
    'null',
    'truncated',
    'truncated chunks',
    'hang',
    400,
    409,
    { retryAfter: 0.1 },
  ];
  test.each(faults.map((fault) => ({ fault, name: JSON.stringify(fault) })))(
    '$name of getMe at the start',
    async ({ fault }) => {
      api.fail('getMe', fault, fault);
      api.say('hello');
      const { record } = start();
      await answered(1);
      expect(record.text()).not.toContain(TOKEN);
    },
  );

  test.each(faults.map((fault) => ({ fault, name: JSON.stringify(fault) })))(
    '$name of getUpdates, losing and repeating nothing',
    async ({ fault }) => {
      const { record } = start();
      api.say('one');
      await answered(1);
      api.fail('getUpdates', fault, fault);
      api.say('two');
      await answered(2);
      // The request that was held has brought this one; only what follows met the faults.
      api.say('three');
      await answered(3);
      expect(api.texts(7)).toEqual(['answer to one', 'answer to two', 'answer to three']);
      expect(record.text()).not.toContain(TOKEN);
    },
  );

  test('an answer that Telegram refused with 429 for a moment', async () => {
    start();
    api.fail('sendMessage', { retryAfter: 0.2 });
    api.say('hello');
    await answered(1);
    expect(api.called('sendMessage')).toHaveLength(2);
  });

  test('a handler that throws: it apologises, and answers the next', async () => {
    const core: Core = {
      ...fakeCore,
      respond: (text, ...rest) => {
        if (text === 'bad') throw new Error(`cannot take ${text}`);
        return fakeCore.respond(text, ...rest);
      },
    };
    const { ended } = start({ core });
    api.say('bad');
    api.say('good');
    await answered(2);
    expect(api.texts(7)).toEqual([apology('en'), 'answer to good']);
    stop.abort();
    expect(await ended).toBe(0);
    expect(api.waiting()).toEqual([]);
  });
});

describe('ends with exit code 1 and says what to do', () => {
  test('when Telegram does not know the token', async () => {
    const { ended, record } = start({ token: TOKEN.replace('a', 'z') });
    expect(await ended).toBe(1);
    expect(record.entries().at(-1)).toMatchObject({
      level: 60,
      msg: expect.stringMatching(/BOT_TOKEN.*@BotFather/) as unknown,
    });
    expect(api.called('getMe')).toHaveLength(1);
  });

  test.each([401, 404])('when Telegram takes back the token while polling (%d)', async (code) => {
    const { ended } = start();
    api.say('hello');
    await answered(1);
    api.fail('getUpdates', code);
    api.say('never fetched');
    expect(await ended).toBe(1);
  });

  test('when another instance keeps polling', async () => {
    api.fail('getUpdates', ...Array<Fault>(50).fill(409));
    const begin = performance.now();
    const { ended, record } = start();
    expect(await ended).toBe(1);
    expect(performance.now() - begin).toBeGreaterThan(timings.conflict);
    expect(record.entries().at(-1)?.['msg']).toMatch(/[Aa]nother instance/);
  });
});

describe('when told to stop, ends with exit code 0', () => {
  test('during an answer, which is finished first, and Telegram is told', async () => {
    const { ended } = start();
    api.fail('sendMessage', { retryAfter: 0.3 });
    api.say('hello');
    await until('the first try', () => api.called('sendMessage').length === 1);
    stop.abort();
    expect(await ended).toBe(0);
    expect(api.texts(7)).toEqual(['answer to hello']);
    expect(api.waiting()).toEqual([]);
  });

  test('during a press, which is answered first', async () => {
    const { ended } = start();
    api.fail('answerCallbackQuery', { retryAfter: 0.3 });
    api.press('c', 1);
    await answered(1);
    stop.abort();
    expect(await ended).toBe(0);
    expect([...api.unanswered]).toEqual([]);
  });

  test('during an answer that takes too long, which the next process gets again', async () => {
    const { ended, record } = start();
    api.fail('sendMessage', { retryAfter: 1.9 });
    const id = api.say('hello');
    await until('the first try', () => api.called('sendMessage').length === 1);
    stop.abort();
    expect(await ended).toBe(0);
    expect(api.waiting()).toEqual([id]);
    expect(record.entries().at(-1)).toMatchObject({ level: 40, count: 1 });
  });

  test.each([
    { when: 'while getMe hangs', method: 'getMe', fault: 'hang' as const },
    { when: 'in a wait after a 429', method: 'getMe', fault: { retryAfter: 60 } },
    { when: 'in a wait of polling', method: 'getUpdates', fault: { retryAfter: 60 } },
    { when: 'while getUpdates hangs', method: 'getUpdates', fault: 'hang' as const },
  ])('at once $when', async ({ method, fault }) => {
    api.fail(method, fault);
    const { ended } = start();
    await until(method, () => api.called(method).length === 1);
    await sleep(20);
    const begin = performance.now();
    stop.abort();
    expect(await ended).toBe(0);
    expect(performance.now() - begin).toBeLessThan(300);
  });

  test('even before it began', async () => {
    stop.abort();
    const { ended } = start();
    expect(await ended).toBe(0);
  });

  test('when the last offset cannot be told, which is only a warning', async () => {
    const { ended, record } = start();
    // Two updates at once: the second answer is running when the signal comes.
    api.say('one');
    await answered(1);
    api.fail('sendMessage', { retryAfter: 0.2 });
    api.say('two');
    await until('the second try', () => api.called('sendMessage').length === 2);
    stop.abort();
    await api.stop();
    expect(await ended).toBe(0);
    expect(record.text()).toContain('the last offset did not reach Telegram');
  });
});

test('a new instance takes over from one that ends: a 409 is waited out', async () => {
  const first = start();
  api.say('one');
  await answered(1);
  const stopFirst = stop;
  stop = new AbortController();
  const second = start();
  await until('the conflict', () => first.record.text().includes('another instance'));
  stopFirst.abort();
  expect(await first.ended).toBe(0);
  api.say('two');
  await answered(2);
  stop.abort();
  expect(await second.ended).toBe(0);
});
