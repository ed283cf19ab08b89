import { expect, it } from 'vitest';
import type { Outgoing } from '../../src/leads/enquiry.ts';
import { retryAt } from '../../src/leads/outbox.ts';
import type { Due } from '../../src/store/outbox.ts';
import type { Store } from '../../src/store/store.ts';
import { DAY, NONE, NOW, submission } from '../support/enquiries.ts';
import { onBothEngines } from '../support/stores.ts';

const to = (chat: number | 'operator', payload: string): Outgoing => ({
  kind: 'k',
  to: chat,
  payload,
});
const taken = async (store: Store, now: number, operator?: number): Promise<readonly unknown[]> =>
  (await store.outbox.take(now, operator)).map(({ payload }) => payload);

async function first(store: Store, now: number, operator?: number): Promise<Due> {
  const [due] = await store.outbox.take(now, operator);
  if (due === undefined) throw new Error('nothing is due');
  return due;
}

onBothEngines('the outbox', ({ open, empty }) => {
  it('gives a message to one of two workers', async () => {
    const where = await empty();
    const [one, other] = [await open(where), await open(where)];
    await one.outbox.add(
      Array.from({ length: 8 }, (_, chat) => to(chat + 1, 'x')),
      NOW,
    );
    const both = await Promise.all([one, other].map((store) => store.outbox.take(NOW, undefined)));
    const ids = both.flat().map(({ id }) => id);
    expect(ids.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('gives it again a minute after the worker that had it died, or at the next start', async () => {
    const store = await open();
    await store.outbox.add([to(1, 'a')], NOW);
    expect(await taken(store, NOW)).toEqual(['a']);
    expect(await taken(store, NOW + 59_999)).toEqual([]);
    expect(await taken(store, NOW + 60_000)).toEqual(['a']);
    expect(await store.outbox.reclaim()).toBe(1);
    expect(await taken(store, NOW + 60_001)).toEqual(['a']);
  });

  it('keeps the order within a chat, and lets other chats go on', async () => {
    const store = await open();
    await store.outbox.add([to(1, 'a1'), to(1, 'a2'), to(2, 'b1'), to('operator', 'o1')], NOW);
    await store.outbox.add([to('operator', 'o2')], NOW);
    const due = await store.outbox.take(NOW, 9);
    expect(due.map(({ payload }) => payload)).toEqual(['a1', 'b1', 'o1']);
    for (const one of due) await store.outbox.settle(one, { kind: 'delivered', message: 1 }, NOW);
    expect(await taken(store, NOW, 9)).toEqual(['a2', 'o2']);
  });

  it('lets what comes behind go first when a message has failed eight times', async () => {
    const store = await open();
    await store.outbox.add([to(1, 'bad'), to(1, 'good')], NOW);
    let now = NOW;
    for (let failure = 1; failure <= 8; failure += 1) {
      expect(await taken(store, now)).toEqual(['bad']);
      await store.outbox.reclaim();
      await store.outbox.settle(await first(store, now), { kind: 'later' }, now);
      now = retryAt(now, failure);
    }
    expect(await taken(store, now - 1)).toEqual(['good']);
    expect(await taken(store, now)).toEqual(['bad']);
  });

  it('tries for as long as it takes, and waits as long as Telegram asks', async () => {
    const store = await open();
    await store.outbox.add([to(1, 'a')], NOW);
    const flood = { kind: 'later', retryAfterMs: 3_600_000 } as const;
    await store.outbox.settle(await first(store, NOW), flood, NOW);
    expect(await taken(store, NOW + 3_599_999)).toEqual([]);
    let now = NOW + 3_600_000;
    for (let failure = 2; failure < 40; failure += 1) {
      const due = await first(store, now);
      expect(due.attempts).toBe(failure - 1);
      await store.outbox.settle(due, { kind: 'later' }, now);
      now += 5 * 60_000;
    }
  });

  it('parks what Telegram refuses for good, and sends it after a release', async () => {
    const store = await open();
    await store.outbox.add([to(1, 'a'), to('operator', 'o')], NOW);
    for (const due of await store.outbox.take(NOW, 9)) {
      await store.outbox.settle(due, { kind: 'refused', code: 403 }, NOW);
    }
    expect(await taken(store, NOW + DAY, 9)).toEqual([]);
    expect(await store.outbox.counts()).toEqual({ waiting: 0, parked: 2 });
    expect(await store.outbox.parked()).toEqual([
      { id: 1, kind: 'k', to: 1, code: 403, at: NOW },
      { id: 2, kind: 'k', to: 'operator', code: 403, at: NOW },
    ]);
    expect(await store.outbox.release('operator', NOW)).toBe(1);
    expect(await taken(store, NOW, 9)).toEqual(['o']);
    expect(await store.outbox.release(1, NOW)).toBe(1);
    expect(await taken(store, NOW, 9)).toEqual(['a']);
  });

  it('holds messages to the operator until there is one, and sends them to whoever it is then', async () => {
    const store = await open();
    await store.outbox.add([to('operator', 'o')], NOW);
    expect(await taken(store, NOW)).toEqual([]);
    expect(await first(store, NOW + 9 * DAY, -100)).toMatchObject({ chat: -100, toOperator: true });
  });

  it('follows a group that got another id', async () => {
    const store = await open();
    await store.outbox.add([to(-5, 'a'), to(-5, 'b')], NOW);
    await store.outbox.settle(await first(store, NOW), { kind: 'moved', to: -1005 }, NOW);
    const due = await first(store, NOW);
    expect(due).toMatchObject({ chat: -1005, payload: 'a' });
    await store.outbox.settle(due, { kind: 'delivered', message: 1 }, NOW);
    expect(await first(store, NOW)).toMatchObject({ chat: -1005, payload: 'b' });
  });

  it('links a delivered message to its enquiry and keeps nothing of its text', async () => {
    const store = await open();
    const { enquiry } = await store.enquiries.submit(
      submission(),
      ({ number }) => [{ kind: 'new', to: 'operator', enquiry: number, payload: 'text' }],
      NOW,
    );
    const due = await first(store, NOW, -7);
    await store.outbox.settle(due, { kind: 'delivered', message: 44 }, NOW);
    expect(await store.threads.find({ chat: -7, message: 44 })).toBe(enquiry.number);
    expect(await store.threads.find({ chat: -7, message: 45 })).toBeUndefined();
    await store.threads.link(enquiry.number, { chat: 1, message: 50 });
    expect(await store.threads.messages(enquiry.number)).toEqual([
      { chat: -7, message: 44 },
      { chat: 1, message: 50 },
    ]);
    expect(await store.outbox.counts()).toEqual({ waiting: 0, parked: 0 });
  });

  it('does not mind that a message was deleted while it was being sent', async () => {
    const store = await open();
    await store.enquiries.submit(
      submission(),
      ({ number }) => [{ kind: 'new', to: 'operator', enquiry: number, payload: null }],
      NOW,
    );
    const due = await first(store, NOW, -7);
    await store.personal.forget(1, NONE, NOW);
    await store.outbox.settle(due, { kind: 'delivered', message: 44 }, NOW);
    expect(await store.threads.find({ chat: -7, message: 44 })).toBeUndefined();
  });
});
