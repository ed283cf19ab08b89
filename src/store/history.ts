import type { EnquiryEvent, EnquiryNumber } from '../leads/enquiry.ts';
import type { Db } from './engine.ts';

/**
 * Adds to an enquiry's history.
 * @param origin what caused it; the same cause is written once.
 * @returns whether it was written.
 */
export async function append(
  db: Db,
  enquiry: EnquiryNumber,
  { kind, at, ...body }: EnquiryEvent,
  origin?: string,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('events')
    .values({ enquiry, kind, at, body: JSON.stringify(body), origin: origin ?? null })
    .onConflict((conflict) => conflict.column('origin').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function historyOf(db: Db, enquiry: EnquiryNumber): Promise<readonly EnquiryEvent[]> {
  const rows = await db
    .selectFrom('events')
    .select(['kind', 'at', 'body'])
    .where('enquiry', '=', enquiry)
    .orderBy('id')
    .execute();
  return rows.map(
    ({ kind, at, body }) => ({ kind, at, ...(JSON.parse(body) as object) }) as EnquiryEvent,
  );
}
