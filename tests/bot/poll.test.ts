import { setTimeout as sleep } from 'node:timers/promises';
import type { Update } from 'telegraf/types';
import { expect, test } from 'vitest';
import { poll } from '../../src/bot/poll.ts';

const timings = { look: 20, idle: 1, drain: 150 };

/** Telegram's queue in memory: forgets below the offset, gives at most 100. */
function telegram(count: number) {
  let ids = Array.from({ length: count }, (_, index) => index + 1);
  const offsets: number[] = [];
  const fetch = (offset: number): Promise<readonly Update[]> => {
    offsets.push(offset);
    ids = ids.filter((id) => id >= offset);
    return Promise.resolve(ids.slice(0, 100).map((update_id) => ({ update_id }) as Update));
  };
  const commit = async (offset: number) => {
    await fetch(offset);
  };
  return { fetch, commit, offsets, left: () => ids, add: (id: number) => ids.push(id) };
}

test('an update is forgotten by Telegram only after its handler has finished', async () => {
  const queue = telegram(3);
  const stop = new AbortController();
  const handled: number[] = [];
  await poll({
    ...queue,
    timings,
    signal: stop.signal,
    deliver: async ({ update_id }) => {
      await sleep(update_id === 2 ? 80 : 5);
      expect(queue.left()).toContain(update_id);
      handled.push(update_id);
      if (handled.length === 3) stop.abort();
    },
  });
  expect(handled).toEqual([1, 3, 2]);
  expect(queue.left()).toEqual([]);
});

test('a slow update does not hold up the others, and is not handled twice', async () => {
  const queue = telegram(1);
  const stop = new AbortController();
  const handled: number[] = [];
  await poll({
    ...queue,
    timings,
    signal: stop.signal,
    deliver: async ({ update_id }) => {
      if (update_id === 1) {
        setTimeout(() => queue.add(2), 10);
        await sleep(120);
        stop.abort();
      }
      handled.push(update_id);
    },
  });
  expect(handled).toEqual([2, 1]);
});

test('no more than a hundred updates run at once', async () => {
  const queue = telegram(250);
  const stop = new AbortController();
  let running = 0;
  let most = 0;
  let handled = 0;
  await poll({
    ...queue,
    timings,
    signal: stop.signal,
    deliver: async () => {
      most = Math.max(most, ++running);
      await sleep(10);
      running--;
      if (++handled === 250) stop.abort();
    },
  });
  expect({ most, handled }).toEqual({ most: 100, handled: 250 });
});

test('what does not finish in time after the signal is left to the next process', async () => {
  const queue = telegram(3);
  const stop = new AbortController();
  const { unfinished } = await poll({
    ...queue,
    timings,
    signal: stop.signal,
    deliver: async ({ update_id }) => {
      if (update_id === 2) await new Promise(() => undefined);
      if (update_id === 3) stop.abort();
    },
  });
  expect(unfinished).toBe(1);
  expect(queue.left()).toEqual([2, 3]);
});

test('once all is forgotten no offset is sent, so that ids may start anew', async () => {
  const queue = telegram(1);
  const stop = new AbortController();
  const handled: number[] = [];
  await poll({
    ...queue,
    timings,
    signal: stop.signal,
    fetch: async (offset) => {
      const updates = await queue.fetch(offset);
      if (queue.offsets.length === 4) queue.add(1);
      if (queue.offsets.length === 6) stop.abort();
      return updates;
    },
    deliver: ({ update_id }) => {
      handled.push(update_id);
      return Promise.resolve();
    },
  });
  expect(queue.offsets.slice(0, 6)).toEqual([0, 2, 0, 0, 0, 2]);
  expect(handled).toEqual([1, 1]);
});

test('an error of fetch ends polling, but not before what runs has finished', async () => {
  const queue = telegram(1);
  const handled: number[] = [];
  const polling = poll({
    ...queue,
    timings,
    signal: new AbortController().signal,
    fetch: (offset) =>
      queue.offsets.length === 0 ? queue.fetch(offset) : Promise.reject(new Error('401')),
    deliver: async ({ update_id }) => {
      await sleep(60);
      handled.push(update_id);
    },
  });
  await expect(polling).rejects.toThrow('401');
  expect(handled).toEqual([1]);
  expect(queue.left()).toEqual([]);
});

test('a server that answers empty at once is not asked in a spin', async () => {
  const queue = telegram(0);
  const stop = new AbortController();
  setTimeout(() => {
    stop.abort();
  }, 100);
  await poll({
    ...queue,
    timings: { ...timings, idle: 25 },
    signal: stop.signal,
    deliver: () => Promise.resolve(),
  });
  expect(queue.offsets.length).toBeLessThanOrEqual(5);
});
