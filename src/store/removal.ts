import type { EnquiryNumber } from '../leads/enquiry.ts';
import type { Db } from './engine.ts';
import { inTransaction } from './transaction.ts';

/** `forgotten` at the asker's wish, `expired` after the retention time. */
export interface Removal {
  readonly reason: 'forgotten' | 'expired';
  readonly at: number;
}

/**
 * Tables that hold something of an enquiry under its number. The outbox before the threads: a message that is
 * being marked as delivered adds itself to its thread.
 */
const PARTS = ['events', 'consents', 'outbox', 'threads'] as const;

/** Deletes an enquiry with all that belongs to it. What is left says that there was one, and why it is gone. */
export async function remove(db: Db, number: EnquiryNumber, removal: Removal): Promise<void> {
  await inTransaction(db, async (db) => {
    // First: who works on it at the same time waits here, and then finds nothing to work on.
    await db.deleteFrom('enquiries').where('number', '=', number).execute();
    for (const part of PARTS) await db.deleteFrom(part).where('enquiry', '=', number).execute();
    await db
      .insertInto('removals')
      .values({ number, ...removal })
      .onConflict((conflict) => conflict.column('number').doNothing())
      .execute();
  });
}

export async function removalOf(db: Db, number: EnquiryNumber): Promise<Removal | undefined> {
  return db
    .selectFrom('removals')
    .select(['reason', 'at'])
    .where('number', '=', number)
    .executeTakeFirst();
}

/** Deletes enquiries that were closed before that time. */
export async function expire(db: Db, closedBefore: number, now: number): Promise<number> {
  const rows = await db
    .selectFrom('enquiries')
    .select('number')
    .where('closed_at', '<', closedBefore)
    .execute();
  for (const { number } of rows) await remove(db, number, { reason: 'expired', at: now });
  return rows.length;
}
