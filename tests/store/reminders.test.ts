import { expect, it } from 'vitest';
import type { Enquiry, Outgoing } from '../../src/leads/enquiry.ts';
import { reminderDue } from '../../src/store/reminders.ts';
import { DAY, HOUR, LI, NONE, NOW, submission } from '../support/enquiries.ts';
import { onBothEngines } from '../support/stores.ts';

const notice = ({ number }: Enquiry, reminder: number): readonly Outgoing[] => [
  { kind: 'reminder', to: 'operator', enquiry: number, payload: reminder },
];

it.each([
  [0, 0],
  [DAY - 1, 0],
  [DAY, 1],
  [2 * DAY - 1, 1],
  [2 * DAY, 2],
  [400 * DAY, 7],
])('after %d ms of waiting reminder %d is due', (waited, expected) => {
  expect(reminderDue(NOW, NOW + waited, DAY)).toBe(expected);
});

onBothEngines('an enquiry that nobody takes', ({ open, empty }) => {
  it('is reminded of once each promised time, also after a pause of the bot', async () => {
    const store = await open();
    const { enquiry } = await store.enquiries.submit(submission(), NONE, NOW);
    const at = (now: number) => store.enquiries.remind(DAY, notice, NOW + now);
    expect([await at(DAY - 1), await at(DAY), await at(DAY + HOUR)]).toEqual([0, 1, 0]);
    expect([await at(4 * DAY), await at(4 * DAY)]).toEqual([1, 0]);
    const history = await store.enquiries.history(enquiry.number);
    expect(history.slice(1)).toEqual([
      { kind: 'reminded', at: NOW + DAY, reminder: 1 },
      { kind: 'reminded', at: NOW + 4 * DAY, reminder: 4 },
    ]);
    expect(await store.enquiries.get(enquiry.number)).toMatchObject({ reminders: 4 });
  });

  it('is reminded of once by two who do it at the same moment', async () => {
    const where = await empty();
    const [one, other] = [await open(where), await open(where)];
    for (const user of [1, 2, 3]) await one.enquiries.submit(submission({ user }), NONE, NOW);
    const done = await Promise.all(
      [one, other].map((store) => store.enquiries.remind(DAY, notice, NOW + DAY)),
    );
    expect(done.reduce((a, b) => a + b)).toBe(3);
    expect(await one.outbox.counts()).toEqual({ waiting: 3, parked: 0 });
  });

  it('is left in peace once it was taken', async () => {
    const store = await open();
    const { enquiry } = await store.enquiries.submit(submission(), NONE, NOW);
    await store.enquiries.act(enquiry.number, 'take', LI, NONE, NOW + HOUR);
    expect(await store.enquiries.remind(DAY, notice, NOW + 9 * DAY)).toBe(0);
  });
});
