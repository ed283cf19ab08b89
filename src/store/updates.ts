import type { Db } from './engine.ts';

/** Names an update for good: its chat and message id, or the id of a button press. */
export type UpdateKey = string;

/**
 * `new`; `applied`: it has changed what it should, but the reply may not have got out; `answered`: nothing is
 * left to do.
 */
export type UpdateState = 'new' | 'applied' | 'answered';

/** Telegram delivers an update again for a day at most; a week is on the safe side. */
const KEPT_MS = 7 * 24 * 3_600_000;

export interface Updates {
  /** Look before handling: an `applied` one is answered again without changing anything. */
  look(key: UpdateKey): Promise<UpdateState>;
  /** After the reply went out. */
  answered(key: UpdateKey, now: number): Promise<void>;
  /** Drops those that Telegram cannot deliver any more. */
  prune(now: number): Promise<number>;
}

export function updates(db: Db): Updates {
  return {
    look: async (key) => {
      const row = await db
        .selectFrom('updates')
        .select('answered')
        .where('key', '=', key)
        .executeTakeFirst();
      if (row === undefined) return 'new';
      return row.answered === 1 ? 'answered' : 'applied';
    },
    answered: async (key, now) => {
      await db
        .insertInto('updates')
        .values({ key, at: now, answered: 1 })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ answered: 1 }))
        .execute();
    },
    prune: async (now) => {
      const { numDeletedRows } = await db
        .deleteFrom('updates')
        .where('at', '<', now - KEPT_MS)
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

/** Whether this update is here for the first time; from then on it is not. Within a transaction only. */
export async function isFirst(db: Db, key: UpdateKey, now: number): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('updates')
    .values({ key, at: now, answered: 0 })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
