import { expect, it } from 'vitest';
import type { Outcome } from '../../src/leads/outbox.ts';
import { deliverDue, startDelivery } from '../../src/store/deliver.ts';
import type { Delivery, DeliveryNote } from '../../src/store/deliver.ts';
import type { Due } from '../../src/store/outbox.ts';
import { StoreUnavailable } from '../../src/store/unavailable.ts';
import { until } from '../support/until.ts';
import { NOW } from '../support/enquiries.ts';
import { onBothEngines } from '../support/stores.ts';

const message = (to: number | 'operator', payload: unknown) => ({ kind: 'k', to, payload });

onBothEngines('the delivery', ({ open }) => {
  async function set(outcomes: (due: Due) => Outcome | Promise<Outcome>) {
    const store = await open();
    const sent: unknown[] = [];
    const notes: DeliveryNote[] = [];
    let now = NOW;
    const stop = new AbortController();
    const delivery: Delivery = {
      outbox: store.outbox,
      send: async (due) => {
        sent.push(due.payload);
        return outcomes(due);
      },
      operatorChat: -7,
      note: (one) => notes.push(one),
      signal: stop.signal,
      clock: () => now,
      restMs: 60_000,
    };
    const later = (ms: number): void => {
      now += ms;
    };
    return { store, sent, notes, stop, delivery, later };
  }

  it('sends what is due and marks it', async () => {
    const { store, sent, delivery, notes } = await set(() => ({ kind: 'delivered', message: 3 }));
    await store.outbox.add([message(1, 'a'), message('operator', 'b')], NOW);
    expect(await deliverDue(delivery)).toBe('busy');
    expect(await deliverDue(delivery)).toBe('idle');
    expect(sent.toSorted()).toEqual(['a', 'b']);
    expect(notes).toEqual([]);
    expect(await store.outbox.counts()).toEqual({ waiting: 0, parked: 0 });
  });

  it('tries again what failed or threw, and says nothing of what it was', async () => {
    const failures = [new Error('socket hang up'), undefined];
    const { store, sent, delivery, notes, later } = await set((due) => {
      const failure = failures[due.attempts];
      if (failure !== undefined) throw failure;
      return due.attempts === 1 ? { kind: 'later' } : { kind: 'delivered', message: 1 };
    });
    await store.outbox.add([message(1, 'secret')], NOW);
    for (let round = 0; round < 6; round += 1) {
      await deliverDue(delivery);
      later(1000);
    }
    expect(sent).toEqual(['secret', 'secret', 'secret']);
    expect(notes).toEqual([
      { kind: 'later', what: 'k', attempts: 1, error: failures[0] },
      { kind: 'later', what: 'k', attempts: 2 },
    ]);
  });

  it('reports what was refused and what has moved', async () => {
    const { store, delivery, notes } = await set(({ chat }) =>
      chat === 1 ? { kind: 'refused', code: 403 } : { kind: 'moved', to: -1007 },
    );
    await store.outbox.add([message(1, 'a'), message('operator', 'b')], NOW);
    await deliverDue(delivery);
    expect(notes.toSorted((a, b) => (a.kind < b.kind ? -1 : 1))).toEqual([
      { kind: 'moved', what: 'k', toOperator: true },
      { kind: 'refused', what: 'k', code: 403, toOperator: false },
    ]);
  });

  it('goes on by itself, wakes for a new message, and ends at the signal', async () => {
    const { store, sent, delivery, stop } = await set(() => ({ kind: 'delivered', message: 3 }));
    const worker = startDelivery(delivery);
    await store.outbox.add([message(1, 'a')], NOW);
    worker.wake();
    await until('the first was sent', () => sent.length === 1);
    await store.outbox.add([message(1, 'b')], NOW);
    worker.wake();
    await until('the second was sent', () => sent.length === 2);
    stop.abort();
    await worker.ended;
    await store.outbox.add([message(1, 'c')], NOW);
    worker.wake();
    expect(sent).toEqual(['a', 'b']);
  });

  it('marks what is being sent when the signal comes', async () => {
    let finish: (outcome: Outcome) => void = () => undefined;
    const { store, sent, delivery, stop } = await set(
      () => new Promise((resolve) => (finish = resolve)),
    );
    await store.outbox.add([message(1, 'a')], NOW);
    const worker = startDelivery(delivery);
    await until('the first was sent', () => sent.length === 1);
    stop.abort();
    finish({ kind: 'delivered', message: 9 });
    await worker.ended;
    expect(await store.outbox.counts()).toEqual({ waiting: 0, parked: 0 });
  });

  it('outlives a store that does not serve', async () => {
    const { delivery, notes } = await set(() => ({ kind: 'delivered', message: 3 }));
    const error = new StoreUnavailable('locked', 'SQLITE_BUSY');
    const outbox = { ...delivery.outbox, take: () => Promise.reject(error) };
    expect(await deliverDue({ ...delivery, outbox })).toBe('failed');
    expect(notes).toEqual([{ kind: 'store', error }]);
  });
});
