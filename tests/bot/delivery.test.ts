import { setTimeout as sleep } from 'node:timers/promises';
import type { Update } from 'telegraf/types';
import { expect, test } from 'vitest';
import { createDelivery } from '../../src/bot/delivery.ts';
import { recordLog } from '../support/log-record.ts';

const from = { id: 7, is_bot: false, first_name: 'Wang' };

function message(id: number, chat: number): Update {
  const place = { id: chat, type: 'private' as const, first_name: 'Wang' };
  return {
    update_id: id,
    message: { message_id: id, date: 1, from, chat: place, text: `secret ${id}` },
  };
}

function press(id: number, chat: number): Update {
  const { message: under } = message(id, chat) as Update.MessageUpdate;
  return {
    update_id: id,
    callback_query: { id: 'p', from, chat_instance: '', data: 's', message: under as never },
  };
}

test('updates of one chat are handled one after another in order, chats in parallel', async () => {
  const events: string[] = [];
  const deliver = createDelivery(async ({ update_id }) => {
    events.push(`${update_id} begins`);
    await sleep(update_id === 1 ? 60 : 5);
    events.push(`${update_id} ends`);
  }, recordLog().log);
  await Promise.all([message(1, 10), message(2, 10), press(3, 10), message(4, 20)].map(deliver));
  expect(events).toEqual([
    '1 begins',
    '4 begins',
    '4 ends',
    '1 ends',
    '2 begins',
    '2 ends',
    '3 begins',
    '3 ends',
  ]);
});

test('one that fails neither rejects nor holds up the next of its chat', async () => {
  const handled: number[] = [];
  const { log, entries, text } = recordLog();
  const deliver = createDelivery(({ update_id }) => {
    if (update_id === 1) return Promise.reject(new Error('broken'));
    handled.push(update_id);
    return Promise.resolve();
  }, log);
  await Promise.all([message(1, 10), message(2, 10)].map(deliver));
  expect(handled).toEqual([2]);
  expect(entries()).toMatchObject([
    { level: 50, update: 1, kind: 'message', err: { message: 'broken' } },
    { level: 30, update: 2, kind: 'message', msg: 'update handled' },
  ]);
  expect(text()).not.toMatch(/secret|Wang/);
});

test('an update of no chat is handled too', async () => {
  const handled: number[] = [];
  const deliver = createDelivery(({ update_id }) => {
    handled.push(update_id);
    return Promise.resolve();
  }, recordLog().log);
  await deliver({ update_id: 5, poll_answer: {} } as never);
  expect(handled).toEqual([5]);
});
