import { expect, it } from 'vitest';
import { actionsIn } from '../../src/leads/enquiry.ts';
import type { Action, Enquiry, Outgoing } from '../../src/leads/enquiry.ts';
import type { Store } from '../../src/store/store.ts';
import { HOUR, LI, MO, NONE, NOW, submission } from '../support/enquiries.ts';
import { onBothEngines } from '../support/stores.ts';

const toAsker = (enquiry: Enquiry): readonly Outgoing[] => [
  { kind: 'status', to: enquiry.asker.chat, enquiry: enquiry.number, payload: enquiry.state },
];

async function received(store: Store): Promise<string> {
  return (await store.enquiries.submit(submission(), NONE, NOW)).enquiry.number;
}

onBothEngines('an operator', ({ open, empty }) => {
  it('takes an enquiry, and the asker is told in the same transaction', async () => {
    const store = await open();
    const number = await received(store);
    const acted = await store.enquiries.act(number, 'take', LI, toAsker, NOW + HOUR);
    expect(acted).toMatchObject({ kind: 'done', enquiry: { state: 'taken', operator: LI } });
    const [told] = await store.outbox.take(NOW + HOUR, undefined);
    expect(told).toMatchObject({ chat: 1, enquiry: number, payload: 'taken' });
    expect((await store.enquiries.history(number)).at(-1)).toEqual({
      kind: 'acted',
      at: NOW + HOUR,
      action: 'take',
      operator: LI,
    });
  });

  it('who comes second is told who was first', async () => {
    const where = await empty();
    const [one, other] = [await open(where), await open(where)];
    const number = await received(one);
    const both = await Promise.all([
      one.enquiries.act(number, 'take', LI, toAsker, NOW),
      other.enquiries.act(number, 'take', MO, toAsker, NOW),
    ]);
    const winner = both[0].kind === 'done' ? LI : MO;
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['done', 'late']);
    expect(both.find(({ kind }) => kind === 'late')).toMatchObject({ by: winner });
    expect(await one.enquiries.get(number)).toMatchObject({ operator: winner, state: 'taken' });
    expect(await one.outbox.counts()).toEqual({ waiting: 1, parked: 0 });
  });

  it('who taps twice has done it once', async () => {
    const store = await open();
    const number = await received(store);
    await store.enquiries.act(number, 'contacted', LI, toAsker, NOW);
    const again = await store.enquiries.act(number, 'contacted', LI, toAsker, NOW + 1);
    expect(again).toMatchObject({ kind: 'late', by: LI, enquiry: { repliedAt: NOW } });
    expect(await store.enquiries.history(number)).toHaveLength(2);
  });

  it('can do a colleague’s work, who stays the one that took it', async () => {
    const store = await open();
    const number = await received(store);
    await store.enquiries.act(number, 'take', LI, NONE, NOW + 1);
    const acted = await store.enquiries.act(number, 'need-more', MO, NONE, NOW + 2);
    expect(acted).toMatchObject({ kind: 'done', enquiry: { state: 'needs-more', operator: LI } });
    const late = await store.enquiries.act(number, 'take', LI, NONE, NOW + 3);
    expect(late).toMatchObject({ kind: 'late', by: MO });
  });

  it('can do nothing more to a closed one', async () => {
    const store = await open();
    const number = await received(store);
    const closed = await store.enquiries.act(number, 'close', LI, NONE, NOW + 1);
    expect(closed).toMatchObject({ enquiry: { state: 'closed', closedAt: NOW + 1 } });
    const actions: readonly Action[] = ['take', 'contacted', 'need-more', 'close'];
    for (const action of actions) {
      expect((await store.enquiries.act(number, action, MO, NONE, NOW + 2)).kind).toBe('late');
    }
    expect(actionsIn('closed')).toEqual([]);
  });

  it('finds nothing under a number that does not exist', async () => {
    const store = await open();
    const acted = await store.enquiries.act('300102-999', 'take', LI, toAsker, NOW);
    expect(acted).toEqual({ kind: 'missing' });
    const said = await store.enquiries.say('x', { from: 'asker', text: 'a' }, 'u', toAsker, NOW);
    expect(said).toEqual({ kind: 'missing' });
    expect(await store.outbox.counts()).toEqual({ waiting: 0, parked: 0 });
  });
});

onBothEngines('a message between operator and asker', ({ open }) => {
  it('of the operator counts as contact and goes out once', async () => {
    const store = await open();
    const number = await received(store);
    const message = { from: 'operator', operator: LI, text: '明天可以看厂房吗？' } as const;
    const say = () => store.enquiries.say(number, message, '5:77', toAsker, NOW + HOUR);
    expect(await say()).toMatchObject({
      kind: 'kept',
      enquiry: { state: 'contacted', operator: LI, repliedAt: NOW + HOUR },
    });
    expect((await say()).kind).toBe('repeated');
    expect(await store.outbox.counts()).toEqual({ waiting: 1, parked: 0 });
    expect((await store.enquiries.history(number)).at(-1)).toEqual({
      kind: 'replied',
      at: NOW + HOUR,
      operator: LI,
      text: '明天可以看厂房吗？',
    });
  });

  it('of the asker changes nothing but the history', async () => {
    const store = await open();
    const number = await received(store);
    const before = await store.enquiries.get(number);
    const message = { from: 'asker', text: '可以' } as const;
    const said = await store.enquiries.say(number, message, '1:78', toAsker, NOW + 2);
    expect(said).toEqual({ kind: 'kept', enquiry: before });
    expect((await store.enquiries.history(number)).at(-1)).toEqual({
      kind: 'answered',
      at: NOW + 2,
      text: '可以',
    });
  });

  it('keeps what a later message says from moving the first reply or the state', async () => {
    const store = await open();
    const number = await received(store);
    const reply = (text: string, update: string, at: number) =>
      store.enquiries.say(number, { from: 'operator', operator: MO, text }, update, NONE, at);
    await store.enquiries.act(number, 'need-more', LI, NONE, NOW + 1);
    await reply('one', 'a', NOW + 2);
    await reply('two', 'b', NOW + 3);
    expect(await store.enquiries.get(number)).toMatchObject({
      state: 'needs-more',
      operator: LI,
      repliedAt: NOW + 2,
    });
  });
});
