import type { Enquiry, Outgoing } from '../leads/enquiry.ts';
import { enquiryOf } from './enquiry-row.ts';
import type { Db } from './engine.ts';
import { append } from './history.ts';
import { enqueue } from './outbox.ts';
import { inTransaction } from './transaction.ts';

/** What to tell whom at the first, second, … reminder. Pure. */
export type ReminderNotices = (enquiry: Enquiry, reminder: number) => readonly Outgoing[];

/** One each promised time: after a week of them, more would only be noise. The enquiry stays open. */
const MOST_REMINDERS = 7;

/** Which reminder is due for an enquiry that nobody took; 0 within the promised time. */
export function reminderDue(receivedAt: number, now: number, promisedMs: number): number {
  return Math.max(0, Math.min(Math.floor((now - receivedAt) / promisedMs), MOST_REMINDERS));
}

/** @returns how many enquiries were reminded of; each reminder is written once, whoever else does this. */
export async function remind(
  db: Db,
  promisedMs: number,
  notices: ReminderNotices,
  now: number,
): Promise<number> {
  const waiting = await db
    .selectFrom('enquiries')
    .selectAll()
    .where('state', '=', 'new')
    .where('received_at', '<=', now - promisedMs)
    .where('reminders', '<', MOST_REMINDERS)
    .orderBy('received_at')
    .execute();
  let reminded = 0;
  for (const { number, received_at, reminders } of waiting) {
    const due = reminderDue(received_at, now, promisedMs);
    if (due > reminders && (await remindOf(db, number, due, notices, now))) reminded += 1;
  }
  return reminded;
}

async function remindOf(
  db: Db,
  number: string,
  reminder: number,
  notices: ReminderNotices,
  now: number,
): Promise<boolean> {
  return inTransaction(db, async (db) => {
    // Taken, reminded of or deleted meanwhile: nothing to do.
    const row = await db
      .updateTable('enquiries')
      .set({ reminders: reminder })
      .where('number', '=', number)
      .where('state', '=', 'new')
      .where('reminders', '<', reminder)
      .returningAll()
      .executeTakeFirst();
    if (row === undefined) return false;
    await append(db, number, { kind: 'reminded', at: now, reminder });
    await enqueue(db, notices(enquiryOf(row), reminder), now);
    return true;
  });
}
