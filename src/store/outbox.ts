import type { Outgoing } from '../leads/enquiry.ts';
import { ATTEMPTS_IN_ORDER, retryAt } from '../leads/outbox.ts';
import type { Outcome } from '../leads/outbox.ts';
import type { Db } from './engine.ts';
import { inTransaction } from './transaction.ts';

/** A message that a worker has taken and should send now. */
export interface Due {
  readonly id: number;
  readonly kind: string;
  /** The chat to send to; the operator's is already filled in. */
  readonly chat: number;
  readonly toOperator: boolean;
  readonly enquiry?: string | undefined;
  readonly payload: unknown;
  /** Failures so far. */
  readonly attempts: number;
}

/** A message that Telegram refused for good; kept until it is released. */
export interface Parked {
  readonly id: number;
  readonly kind: string;
  readonly to: 'operator' | number;
  readonly enquiry?: string | undefined;
  readonly code: number;
  readonly at: number;
}

export interface Outbox {
  /** Keeps messages to be sent. Within `once` they are kept together with what they tell of, or not at all. */
  add(messages: readonly Outgoing[], now: number): Promise<void>;
  /**
   * Takes what is due, for a minute: another worker does not get the same meanwhile. Without an operator's
   * chat, messages to the operator wait.
   */
  take(now: number, operatorChat: number | undefined, most?: number): Promise<readonly Due[]>;
  /** Keeps what became of an attempt. A delivered message belongs to its enquiry's thread from then on. */
  settle(due: Due, outcome: Outcome, now: number): Promise<void>;
  /** How many wait to be sent, and how many were refused. */
  counts(): Promise<{ readonly waiting: number; readonly parked: number }>;
  parked(): Promise<readonly Parked[]>;
  /** Tries refused messages again: the operator's at each start (the configuration may be right now). */
  release(to: 'operator' | number, now: number): Promise<number>;
  /** At start, where no other worker runs: what the one before had taken when it ended is due at once. */
  reclaim(): Promise<number>;
  /** Drops what was delivered a month ago; its enquiry's thread stays. */
  prune(now: number): Promise<void>;
}

/** Longer than a send can take with Telegram's slowest answer; after a crash it is how long a row waits. */
const LEASE_MS = 60_000;
const MOST_AT_ONCE = 10;
/** To look into what was sent, where somebody says that nothing came. */
const DELIVERED_KEPT_MS = 30 * 24 * 3_600_000;

export function outbox(db: Db): Outbox {
  return {
    add: (messages, now) => enqueue(db, messages, now),
    take: (now, operatorChat, most = MOST_AT_ONCE) => take(db, now, operatorChat, most),
    settle: (due, outcome, now) => inTransaction(db, (db) => settle(db, due, outcome, now)),
    counts: async () => {
      const rows = await db
        .selectFrom('outbox')
        .select(['parked_at', (row) => row.fn.countAll<number>().as('count')])
        .where('delivered_at', 'is', null)
        .groupBy('parked_at')
        .execute();
      const sum = (counted: typeof rows): number =>
        counted.reduce((all, { count }) => all + count, 0);
      return {
        waiting: sum(rows.filter(({ parked_at }) => parked_at === null)),
        parked: sum(rows.filter(({ parked_at }) => parked_at !== null)),
      };
    },
    parked: async () => {
      const rows = await db
        .selectFrom('outbox')
        .selectAll()
        .where('parked_at', 'is not', null)
        .orderBy('id')
        .execute();
      return rows.map(({ id, kind, chat, enquiry, parked_code, parked_at }) => ({
        id,
        kind,
        to: chat ?? ('operator' as const),
        ...(enquiry !== null && { enquiry }),
        code: parked_code ?? 0,
        at: parked_at ?? 0,
      }));
    },
    release: async (to, now) => {
      const { numUpdatedRows } = await db
        .updateTable('outbox')
        .set({ parked_at: null, parked_code: null, attempts: 0, next_at: now })
        .where('parked_at', 'is not', null)
        .where('chat', to === 'operator' ? 'is' : '=', to === 'operator' ? null : to)
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },
    reclaim: async () => {
      const { numUpdatedRows } = await db
        .updateTable('outbox')
        .set({ leased_until: 0 })
        .where('delivered_at', 'is', null)
        .where('leased_until', '>', 0)
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },
    prune: async (now) => {
      await db
        .deleteFrom('outbox')
        .where('delivered_at', '<', now - DELIVERED_KEPT_MS)
        .execute();
    },
  };
}

export async function enqueue(db: Db, messages: readonly Outgoing[], now: number): Promise<void> {
  if (messages.length === 0) return;
  const rows = messages.map(({ kind, to, enquiry, payload }) => ({
    kind,
    chat: to === 'operator' ? null : to,
    enquiry: enquiry ?? null,
    payload: JSON.stringify(payload ?? null),
    created_at: now,
    attempts: 0,
    next_at: now,
    leased_until: 0,
  }));
  await db.insertInto('outbox').values(rows).execute();
}

async function take(
  db: Db,
  now: number,
  operatorChat: number | undefined,
  most: number,
): Promise<readonly Due[]> {
  const due = await db
    .selectFrom('outbox as row')
    .select('row.id')
    .where('row.delivered_at', 'is', null)
    .where('row.parked_at', 'is', null)
    .where('row.next_at', '<=', now)
    .where('row.leased_until', '<=', now)
    .$if(operatorChat === undefined, (query) => query.where('row.chat', 'is not', null))
    // In order within a chat: nothing older waits, except what has failed too often.
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('outbox as older')
            .select('older.id')
            .where('older.delivered_at', 'is', null)
            .where('older.parked_at', 'is', null)
            .where('older.attempts', '<', ATTEMPTS_IN_ORDER)
            .whereRef('older.id', '<', 'row.id')
            .where((older) =>
              older.or([
                older('older.chat', '=', older.ref('row.chat')),
                older.and([older('older.chat', 'is', null), older('row.chat', 'is', null)]),
              ]),
            ),
        ),
      ),
    )
    .orderBy('row.id')
    .limit(most)
    .execute();
  if (due.length === 0) return [];
  // Asked again in the update: of two workers that saw the same row, the second finds it taken.
  const taken = await db
    .updateTable('outbox')
    .set({ leased_until: now + LEASE_MS })
    .where(
      'id',
      'in',
      due.map(({ id }) => id),
    )
    .where('delivered_at', 'is', null)
    .where('parked_at', 'is', null)
    .where('leased_until', '<=', now)
    .returning(['id', 'kind', 'chat', 'enquiry', 'payload', 'attempts'])
    .execute();
  return taken
    .toSorted((a, b) => a.id - b.id)
    .flatMap(({ id, kind, chat, enquiry, payload, attempts }) => {
      const to = chat ?? operatorChat;
      if (to === undefined) return [];
      const about = enquiry === null ? {} : { enquiry };
      const toOperator = chat === null;
      const body = JSON.parse(payload) as unknown;
      return [{ id, kind, chat: to, toOperator, ...about, payload: body, attempts }];
    });
}

async function settle(db: Db, due: Due, outcome: Outcome, now: number): Promise<void> {
  const row = db.updateTable('outbox').where('id', '=', due.id).where('delivered_at', 'is', null);
  switch (outcome.kind) {
    case 'delivered': {
      const { message } = outcome;
      // What was sent is kept in the enquiry's history, where it belongs to somebody who can delete it.
      const sent = { delivered_at: now, message, payload: 'null', leased_until: 0 };
      const { numUpdatedRows } = await row.set(sent).executeTakeFirst();
      // Deleted meanwhile, at the asker's wish.
      if (numUpdatedRows === 0n || due.enquiry === undefined) return;
      await linkMessage(db, due.enquiry, due.chat, message);
      return;
    }
    case 'later': {
      const attempts = due.attempts + 1;
      const next_at = retryAt(now, attempts, outcome.retryAfterMs);
      await row.set({ attempts, next_at, leased_until: 0 }).execute();
      return;
    }
    case 'refused':
      await row.set({ parked_at: now, parked_code: outcome.code, leased_until: 0 }).execute();
      return;
    case 'moved':
      await db
        .updateTable('outbox')
        .set({ chat: outcome.to, leased_until: 0 })
        .where('delivered_at', 'is', null)
        .where((row) => (due.toOperator ? row('id', '=', due.id) : row('chat', '=', due.chat)))
        .execute();
  }
}

/** From now on a reply to this message is about that enquiry. */
export async function linkMessage(
  db: Db,
  enquiry: string,
  chat: number,
  message: number,
): Promise<void> {
  await db
    .insertInto('threads')
    .values({ chat, message, enquiry })
    .onConflict((conflict) => conflict.columns(['chat', 'message']).doUpdateSet({ enquiry }))
    .execute();
}
