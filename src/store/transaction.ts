import type { Db } from './engine.ts';

/** Runs `work` as one: all of it is kept, or nothing. Within a transaction it is a part of that one. */
export async function inTransaction<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute(work);
}

/**
 * Lets one transaction after another through from here on, so that what is read next is what will be so when
 * it commits. Within a transaction only.
 */
export async function oneAtATime(db: Db, name: string): Promise<void> {
  await db
    .insertInto('counters')
    .values({ name, last: 0 })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet((row) => ({ last: row.ref('counters.last') })),
    )
    .execute();
}

/** The next number of a count that never goes back. Within a transaction only. */
export async function nextOf(db: Db, name: string): Promise<number> {
  const { last } = await db
    .insertInto('counters')
    .values({ name, last: 1 })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet((row) => ({ last: row('counters.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}
