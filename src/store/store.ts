import { sql } from './kysely.ts';
import { conversations } from './conversations.ts';
import type { Conversations } from './conversations.ts';
import { enquiries } from './enquiries.ts';
import type { Enquiries } from './enquiries.ts';
import { openEngine } from './engine.ts';
import type { Db, Opened, StoreConfig } from './engine.ts';
import { feedbacks } from './feedback.ts';
import type { Feedbacks } from './feedback.ts';
import { gaps } from './gaps.ts';
import type { Gaps } from './gaps.ts';
import { migrate } from './migrations.ts';
import { outbox } from './outbox.ts';
import type { Outbox } from './outbox.ts';
import { personal } from './personal.ts';
import type { Personal } from './personal.ts';
import { expire } from './removal.ts';
import { threads } from './threads.ts';
import type { Threads } from './threads.ts';
import { inTransaction } from './transaction.ts';
import { cleaned, guarded } from './unavailable.ts';
import { isFirst, updates } from './updates.ts';
import type { UpdateKey, Updates } from './updates.ts';

/**
 * All that is kept. Every method rejects with StoreUnavailable when the database does not serve, and then
 * nothing of it was written.
 */
export interface Parts {
  readonly conversations: Conversations;
  readonly enquiries: Enquiries;
  readonly threads: Threads;
  readonly personal: Personal;
  readonly outbox: Outbox;
  readonly updates: Updates;
  readonly feedback: Feedbacks;
  readonly gaps: Gaps;
}

export type Once<T> = { readonly first: true; readonly value: T } | { readonly first: false };

export interface Store extends Parts {
  /**
   * Does what an update asks for, once, however often it is delivered: `work` and the mark are one transaction.
   * Inside `work` use only the parts it is given, never those of the store (which would wait for it for ever),
   * and nothing slow: no sending. Afterwards reply, then call `updates.answered`. On `first: false` see
   * `updates.look` whether the reply has to be given again.
   */
  once<T>(update: UpdateKey, now: number, work: (parts: Parts) => Promise<T>): Promise<Once<T>>;
  /**
   * Deletes what is past its time: enquiries `keptMs` after they were closed, old drafts, memories, updates and
   * delivered messages. To be called at start and every hour or so. @returns how many enquiries.
   */
  tidy(keptMs: number, now: number): Promise<number>;
  close(): Promise<void>;
}

export interface StoreOptions extends StoreConfig {
  /** IANA name; decides which day is in an enquiry's number. */
  readonly timeZone: string;
}

/**
 * Opens the store and brings its tables to this version.
 * @throws StoreUnavailable with the reason; StoreTooNew when a later version of the bot made it.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  try {
    const opened = await openEngine(options);
    try {
      await migrate(opened);
    } catch (error) {
      await opened.db.destroy();
      throw error;
    }
    return storeOn(opened, options.timeZone);
  } catch (error) {
    throw cleaned(error);
  }
}

function storeOn(opened: Opened, timeZone: string): Store {
  const { db } = opened;
  const parts = partsOn(db, timeZone);
  const { once, tidy, forget, close } = guarded({
    once: <T>(update: UpdateKey, now: number, work: (parts: Parts) => Promise<T>) =>
      inTransaction(db, async (db): Promise<Once<T>> => {
        if (!(await isFirst(db, update, now))) return { first: false };
        return { first: true, value: await work(partsOn(db, timeZone)) };
      }),
    tidy: async (keptMs: number, now: number) => {
      const gone = await expire(db, now - keptMs, now);
      await parts.conversations.prune(now);
      await parts.updates.prune(now);
      await parts.outbox.prune(now);
      await forgetLog(opened);
      return gone;
    },
    forget: async (...given: Parameters<Personal['forget']>) => {
      const forgotten = await parts.personal.forget(...given);
      await forgetLog(opened);
      return forgotten;
    },
    close: () => db.destroy(),
  });
  const own: Personal = { show: (user) => parts.personal.show(user), forget };
  return { ...parts, personal: own, once, tidy, close };
}

/** What was deleted also stands in SQLite's write-ahead log, until that is folded into the file. */
async function forgetLog({ db, engine }: Opened): Promise<void> {
  if (engine === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(db);
}

function partsOn(db: Db, timeZone: string): Parts {
  return {
    conversations: guarded(conversations(db)),
    enquiries: guarded(enquiries(db, timeZone)),
    threads: guarded(threads(db)),
    personal: guarded(personal(db)),
    outbox: guarded(outbox(db)),
    updates: guarded(updates(db)),
    feedback: guarded(feedbacks(db)),
    gaps: guarded(gaps(db)),
  };
}
