import { inspect } from 'node:util';
import { Telegram } from 'telegraf';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { wrapApi } from '../../src/bot/api.ts';
import { careful } from '../../src/bot/outgoing.ts';
import { startBotApi, TOKEN } from '../support/bot-api.ts';
import type { BotApi, Fault } from '../support/bot-api.ts';
import { recordLog } from '../support/log-record.ts';

const limits = { call: 300, tries: 3, longestWait: 1_000, backoff: { first: 5, most: 20 } };

let api: BotApi;
beforeEach(async () => {
  api = await startBotApi();
});
afterEach(() => api.stop());

function client(token = TOKEN) {
  const record = recordLog();
  const telegram = new Telegram(token, { apiRoot: api.root });
  wrapApi(telegram, careful(record.log, limits));
  return { telegram, record };
}

test.each<{ what: string; faults: Fault[] }>([
  { what: 'a connection that is reset', faults: ['reset', 'reset'] },
  { what: 'a 502', faults: [502, 500] },
  { what: 'a 429 that asks for a short wait', faults: [{ retryAfter: 0.05 }] },
  { what: 'one after another', faults: [503, 'reset'] },
])('sends again after $what, once', async ({ faults }) => {
  const { telegram, record } = client();
  api.fail('sendMessage', ...faults);
  await telegram.sendMessage(7, 'hello');
  expect(api.texts(7)).toEqual(['hello']);
  expect(api.called('sendMessage')).toHaveLength(faults.length + 1);
  expect(record.entries()).toHaveLength(faults.length);
});

test.each<{ what: string; faults: Fault[]; calls: number }>([
  { what: 'three failures', faults: [502, 502, 502], calls: 3 },
  { what: 'a 429 that asks for a long wait', faults: [{ retryAfter: 70_000 }], calls: 1 },
  { what: 'a refusal', faults: [400], calls: 1 },
  { what: 'a reply that is cut off', faults: ['truncated'], calls: 1 },
  { what: 'a reply in chunks that is cut off', faults: ['truncated chunks'], calls: 1 },
  { what: 'a reply that is not JSON', faults: ['invalid json'], calls: 1 },
  { what: 'a reply that is null', faults: ['null'], calls: 1 },
  { what: 'no reply at all', faults: ['hang'], calls: 1 },
])('gives up after $what, within its time, and tells no token', async ({ faults, calls }) => {
  const { telegram, record } = client();
  api.fail('sendMessage', ...faults);
  const start = performance.now();
  const error: unknown = await telegram.sendMessage(7, 'hello').catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Error);
  expect(performance.now() - start).toBeLessThan(1_500);
  expect(api.called('sendMessage')).toHaveLength(calls);
  expect(inspect(error)).not.toContain(TOKEN);
  expect(record.text()).not.toContain(TOKEN);
});

test('a refused connection is tried again, and tells no token', async () => {
  const { telegram } = client();
  await api.stop();
  const error: unknown = await telegram.getMe().catch((reason: unknown) => reason);
  expect(String(error)).toMatch(/ECONNREFUSED/);
  expect(inspect(error)).not.toContain(TOKEN);
});

test('waits as long as Telegram asks', async () => {
  const { telegram } = client();
  api.fail('sendMessage', { retryAfter: 0.4 });
  const start = performance.now();
  await telegram.sendMessage(7, 'hello');
  expect(performance.now() - start).toBeGreaterThanOrEqual(390);
});

test('a caller with its own signal is neither limited nor repeated', async () => {
  const { telegram } = client();
  api.fail('getMe', 502);
  const { signal } = new AbortController();
  await expect(telegram.callApi('getMe', {}, { signal: signal as never })).rejects.toThrow('502');
  expect(api.called('getMe')).toHaveLength(1);
});
