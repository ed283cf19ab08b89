import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Enquiry, Outgoing } from '../../src/leads/enquiry.ts';
import { openStore } from '../../src/store/store.ts';
import type { Store } from '../../src/store/store.ts';
import { DAY, DETAILS, LI, NONE, NOW, submission } from '../support/enquiries.ts';
import { emptyFolder, onBothEngines } from '../support/stores.ts';
import type { Undo } from '../support/stores.ts';

const consents = [{ purpose: 'handling', given: true, wording: '1', at: NOW }] as const;
const withdrawn = ({ number }: Enquiry): readonly Outgoing[] => [
  { kind: 'withdrawn', to: 'operator', payload: number },
];
const announced = ({ number }: Enquiry): readonly Outgoing[] => [
  { kind: 'new', to: 'operator', enquiry: number, payload: null },
];

/** Person 1 with a conversation, an enquiry that was answered, and a notice; person 2 with an enquiry. */
async function inhabited(store: Store): Promise<void> {
  await store.conversations.remember({ chat: 1, user: 1 }, { lang: 'zh' }, NOW);
  await store.conversations.saveDraft({ chat: -9, user: 1 }, { fields: 'f' }, NOW);
  const { enquiry } = await store.enquiries.submit(submission({ consents }), announced, NOW);
  const reply = { from: 'operator', operator: LI, text: 'hello' } as const;
  await store.enquiries.say(enquiry.number, reply, 'u1', NONE, NOW + 1);
  await store.enquiries.submit(submission({ user: 2 }), NONE, NOW + 2);
}

onBothEngines('what is kept of oneself', ({ open }) => {
  it('is shown in full, without who handled it', async () => {
    const store = await open();
    await inhabited(store);
    const shown = await store.personal.show(1);
    expect(shown).toEqual({
      conversations: [
        { chat: -9, draft: { fields: 'f' }, draftAt: NOW },
        { chat: 1, memory: { lang: 'zh' } },
      ],
      enquiries: [
        {
          enquiry: {
            number: '300102-001',
            asker: { user: 1, chat: 1, lang: 'zh' },
            details: DETAILS,
            state: 'contacted',
            receivedAt: NOW,
            repliedAt: NOW + 1,
            reminders: 0,
          },
          consents,
          history: [
            { kind: 'received', at: NOW, details: DETAILS },
            { kind: 'replied', at: NOW + 1, text: 'hello' },
          ],
        },
      ],
    });
    expect(await store.personal.show(3)).toEqual({ conversations: [], enquiries: [] });
  });

  it('is deleted at one’s wish, that of others stays, and the operator hears of it', async () => {
    const store = await open();
    await inhabited(store);
    const [due] = await store.outbox.take(NOW, -7);
    if (due !== undefined) await store.outbox.settle(due, { kind: 'delivered', message: 4 }, NOW);
    const forgotten = await store.personal.forget(1, withdrawn, NOW + DAY);
    expect(forgotten.enquiries.map(({ number }) => number)).toEqual(['300102-001']);
    expect(forgotten).toMatchObject({ any: true, messages: [{ chat: -7, message: 4 }] });
    expect(await store.personal.show(1)).toEqual({ conversations: [], enquiries: [] });
    expect(await store.enquiries.history('300102-001')).toEqual([]);
    expect(await store.enquiries.consents('300102-001')).toEqual([]);
    expect(await store.enquiries.removal('300102-001')).toEqual({
      reason: 'forgotten',
      at: NOW + DAY,
    });
    expect((await store.personal.show(2)).enquiries).toHaveLength(1);
    const told = await store.outbox.take(NOW + DAY, -7);
    expect(told.map(({ kind, payload }) => [kind, payload])).toEqual([['withdrawn', '300102-001']]);
    expect((await store.personal.forget(1, withdrawn, NOW)).any).toBe(false);
  });

  it('is not sent any more once it is deleted, and its number is not used again', async () => {
    const store = await open();
    await store.enquiries.submit(submission(), announced, NOW);
    await store.outbox.add([{ kind: 'status', to: 1, payload: 'for person 1' }], NOW);
    await store.personal.forget(1, NONE, NOW);
    expect(await store.outbox.counts()).toEqual({ waiting: 0, parked: 0 });
    const { enquiry } = await store.enquiries.submit(submission(), NONE, NOW);
    expect(enquiry.number).toBe('300102-002');
  });
});

onBothEngines('an enquiry', ({ open }) => {
  it('is deleted when it was closed long enough ago, an open one never', async () => {
    const store = await open();
    const { enquiry } = await store.enquiries.submit(submission(), NONE, NOW);
    await store.enquiries.submit(submission({ user: 2 }), NONE, NOW);
    await store.enquiries.act(enquiry.number, 'close', LI, NONE, NOW + DAY);
    expect(await store.tidy(180 * DAY, NOW + 181 * DAY)).toBe(0);
    expect(await store.tidy(180 * DAY, NOW + 181 * DAY + 1)).toBe(1);
    expect(await store.enquiries.get(enquiry.number)).toBeUndefined();
    expect(await store.enquiries.history(enquiry.number)).toEqual([]);
    expect(await store.enquiries.removal(enquiry.number)).toMatchObject({ reason: 'expired' });
    expect((await store.enquiries.list({ kind: 'all' }, 1, 9)).total).toBe(1);
  });
});

describe('the files of SQLite', () => {
  it('hold nothing more of who was forgotten', async () => {
    const undo: Undo = [];
    const where = await emptyFolder(undo);
    const store = await openStore(where);
    const written = (): string =>
      readdirSync(where.dataDir)
        .map((name) => readFileSync(join(where.dataDir, name), 'latin1'))
        .join('');
    await inhabited(store);
    const before = written();
    for (const user of [1, 2]) await store.personal.forget(user, NONE, NOW);
    const after = written();
    await store.close();
    for (const step of undo) await step();
    expect(before).toContain(DETAILS.mobile);
    expect(after).not.toContain(DETAILS.mobile);
  });
});
