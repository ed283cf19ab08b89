import { expect, it } from 'vitest';
import type { Consent, Enquiry, Outgoing } from '../../src/leads/enquiry.ts';
import { DAY, DETAILS, HOUR, LI, NONE, NOW, submission } from '../support/enquiries.ts';
import { onBothEngines } from '../support/stores.ts';

const toOperator = (enquiry: Enquiry, kind: string): readonly Outgoing[] => [
  { kind, to: 'operator', enquiry: enquiry.number, payload: null },
];

onBothEngines('a confirmed form', ({ open, empty }) => {
  it('becomes an enquiry with a number, the day of which is that of the region', async () => {
    const store = await open();
    // 23:30 UTC is the next morning in the region.
    const late = NOW - HOUR / 2;
    const { kind, enquiry } = await store.enquiries.submit(submission(), NONE, late - DAY);
    expect({ kind, number: enquiry.number }).toEqual({ kind: 'received', number: '300101-001' });
    const next = await store.enquiries.submit(submission({ user: 2 }), NONE, late);
    const third = await store.enquiries.submit(submission({ user: 3 }), NONE, NOW);
    expect([next.enquiry.number, third.enquiry.number]).toEqual(['300102-001', '300102-002']);
  });

  it('is there after the store was closed and opened again', async () => {
    const where = await empty();
    const before = await open(where);
    const { enquiry } = await before.enquiries.submit(submission(), NONE, NOW);
    await before.close();
    const store = await open(where);
    expect(await store.enquiries.get(enquiry.number)).toEqual(enquiry);
    expect(enquiry).toEqual({
      number: '300102-001',
      asker: { user: 1, chat: 1, lang: 'zh' },
      details: DETAILS,
      state: 'new',
      receivedAt: NOW,
      reminders: 0,
    });
  });

  it('is one enquiry however often it is confirmed, and nobody is told twice', async () => {
    const store = await open();
    const form = submission({ form: 'tapped-twice' });
    const first = await store.enquiries.submit(form, toOperator, NOW);
    const again = await store.enquiries.submit(form, toOperator, NOW + DAY * 3);
    expect(again).toEqual({ kind: 'repeated', enquiry: first.enquiry });
    expect(await store.outbox.counts()).toEqual({ waiting: 1, parked: 0 });
    expect(await store.enquiries.history(first.enquiry.number)).toHaveLength(1);
  });

  it('is one enquiry when it is confirmed by twenty taps at once', async () => {
    const store = await open();
    const form = submission();
    const taps = await Promise.all(
      Array.from({ length: 20 }, () => store.enquiries.submit(form, toOperator, NOW)),
    );
    expect(taps.filter(({ kind }) => kind === 'received')).toHaveLength(1);
    expect(new Set(taps.map(({ enquiry }) => enquiry.number))).toEqual(new Set(['300102-001']));
    expect(await store.outbox.counts()).toEqual({ waiting: 1, parked: 0 });
  });

  it('of the same need within a day is added to the first, and both are kept', async () => {
    const store = await open();
    const first = await store.enquiries.submit(submission(), toOperator, NOW);
    const more = submission({ details: { contact: '钱小红', notes: 'crane of 10 t' } });
    const second = await store.enquiries.submit(more, toOperator, NOW + 23 * HOUR);
    expect(second.kind).toBe('added');
    expect(second.enquiry).toMatchObject({
      number: first.enquiry.number,
      details: { contact: '钱小红', company: DETAILS.company, notes: 'crane of 10 t' },
      receivedAt: NOW,
    });
    expect(await store.enquiries.get(first.enquiry.number)).toEqual(second.enquiry);
    expect(await store.enquiries.history(first.enquiry.number)).toEqual([
      { kind: 'received', at: NOW, details: DETAILS },
      { kind: 'added', at: NOW + 23 * HOUR, details: more.details },
    ]);
    const sent = await store.outbox.take(NOW + DAY, 5);
    expect(sent.map(({ kind }) => kind)).toEqual(['received']);
    expect(await store.outbox.counts()).toEqual({ waiting: 2, parked: 0 });
  });

  it.each([
    ['after a day', { user: 1, need: 'lease-hall', after: DAY }],
    ['for another need', { user: 1, need: 'land', after: HOUR }],
    ['of another person', { user: 2, need: 'lease-hall', after: HOUR }],
  ])('%s is an enquiry of its own', async (_, { user, need, after }) => {
    const store = await open();
    await store.enquiries.submit(submission(), NONE, NOW);
    const other = submission({ user, details: { need } });
    expect((await store.enquiries.submit(other, NONE, NOW + after)).kind).toBe('received');
  });

  it('after the first was closed is an enquiry of its own, so that somebody looks at it', async () => {
    const store = await open();
    const { enquiry } = await store.enquiries.submit(submission(), NONE, NOW);
    await store.enquiries.act(enquiry.number, 'close', LI, NONE, NOW + 1);
    expect((await store.enquiries.submit(submission(), NONE, NOW + 2)).kind).toBe('received');
  });

  it('of one person twice at once is one enquiry with an addition', async () => {
    const store = await open();
    const both = await Promise.all(
      [submission(), submission()].map((form) => store.enquiries.submit(form, NONE, NOW)),
    );
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['added', 'received']);
  });

  it('of many people at once get numbers without a gap, from two stores on one database', async () => {
    const where = await empty();
    const [one, other] = [await open(where), await open(where)];
    const users = Array.from({ length: 30 }, (_, index) => index + 1);
    const all = await Promise.all(
      users.map((user) =>
        (user % 2 === 0 ? one : other).enquiries.submit(submission({ user }), toOperator, NOW),
      ),
    );
    const numbers = all.map(({ enquiry }) => enquiry.number).toSorted();
    expect(numbers).toEqual(users.map((n) => `300102-${String(n).padStart(3, '0')}`));
    expect(await one.outbox.counts()).toEqual({ waiting: 30, parked: 0 });
  });

  it('keeps each consent with the version and time of its wording', async () => {
    const store = await open();
    const consents: readonly Consent[] = [
      { purpose: 'handling', given: true, wording: '2', at: NOW - 3 },
      { purpose: 'sharing', given: false, wording: '2', at: NOW - 2 },
      { purpose: 'platform', given: true, wording: '1', at: NOW - 1 },
    ];
    const { enquiry } = await store.enquiries.submit(submission({ consents }), NONE, NOW);
    expect(await store.enquiries.consents(enquiry.number)).toEqual(consents);
  });

  it('is not there when its notice could not be kept', async () => {
    const store = await open();
    const broken = (): never => {
      throw new Error('no notice');
    };
    await expect(store.enquiries.submit(submission(), broken, NOW)).rejects.toThrow('no notice');
    expect((await store.enquiries.list({ kind: 'all' }, 1, 10)).total).toBe(0);
    const { enquiry } = await store.enquiries.submit(submission(), NONE, NOW);
    expect(enquiry.number).toBe('300102-001');
  });
});
