import { TelegramError } from 'telegraf';
import { expect, test } from 'vitest';
import { backoffMs, persist, retryAfterMs } from '../../src/bot/patience.ts';

const backoff = { first: 1, most: 4 };

test.each([
  { failures: 1, least: 250, most: 500 },
  { failures: 2, least: 500, most: 1000 },
  { failures: 4, least: 2000, most: 4000 },
  { failures: 9, least: 2000, most: 4000 },
  { failures: 2000, least: 2000, most: 4000 },
])('after $failures failures waits $least to $most ms', ({ failures, least, most }) => {
  const limits = { first: 500, most: 4000 };
  expect(backoffMs(failures, limits, 0)).toBe(least);
  expect(backoffMs(failures, limits, 1)).toBe(most);
});

test('tries until it succeeds, and tells of every wait', async () => {
  const waits: string[] = [];
  let calls = 0;
  const result = await persist(
    () => {
      calls++;
      return calls < 3 ? Promise.reject(new Error(`no ${calls}`)) : Promise.resolve('yes');
    },
    { backoff, goOn: () => true, onWait: (error) => waits.push(String(error)) },
  );
  expect(result).toBe('yes');
  expect(waits).toEqual(['Error: no 1', 'Error: no 2']);
});

test('gives the error to the caller once it has had enough', async () => {
  const failing = () => Promise.reject(new Error('never'));
  const patience = { backoff, goOn: (_: unknown, failures: number) => failures < 3 };
  let waits = 0;
  await expect(persist(failing, { ...patience, onWait: () => waits++ })).rejects.toThrow('never');
  expect(waits).toBe(2);
});

test('waits as long as Telegram asks, which is longer than the backoff', async () => {
  const error = new TelegramError({
    error_code: 429,
    description: 'Too Many Requests',
    parameters: { retry_after: 0.2 },
  });
  expect(retryAfterMs(error)).toBe(200);
  const start = performance.now();
  let calls = 0;
  await persist(() => (++calls === 1 ? Promise.reject(error) : Promise.resolve()), {
    backoff,
    goOn: () => true,
    onWait: (_, ms) => {
      expect(ms).toBe(200);
    },
  });
  expect(performance.now() - start).toBeGreaterThanOrEqual(190);
});

test('a signal ends a long wait at once', async () => {
  const stop = new AbortController();
  const start = performance.now();
  const waiting = persist(() => Promise.reject(new Error('down')), {
    backoff: { first: 60_000, most: 60_000 },
    signal: stop.signal,
    goOn: () => true,
    onWait: () => {
      setTimeout(() => {
        stop.abort();
      }, 20);
    },
  });
  await expect(waiting).rejects.toThrow();
  expect(performance.now() - start).toBeLessThan(2_000);
});
