import type { Db } from './engine.ts';
import { inTransaction } from './transaction.ts';

/** A person in a chat. */
export interface Who {
  readonly chat: number;
  readonly user: number;
}

/** Plain JSON of whoever keeps it here; undefined where there is none. */
export interface Conversation {
  /** What was talked about, and the language chosen. */
  readonly memory?: unknown;
  /** A form that is not finished. */
  readonly draft?: unknown;
  /** When the draft was last changed, in milliseconds since 1970. */
  readonly draftAt?: number | undefined;
}

/** What was talked about is of no use later; the language chosen should outlive a holiday. */
const MEMORY_KEPT_MS = 90 * 24 * 3_600_000;
/** An unfinished form has a name and a number in it. */
const DRAFT_KEPT_MS = 30 * 24 * 3_600_000;

export interface Conversations {
  get(who: Who): Promise<Conversation>;
  /** Keeps `memory` in place of what was there; the draft stays. */
  remember(who: Who, memory: unknown, now: number): Promise<void>;
  /** Keeps the state of the form, or drops it (undefined); the memory stays. */
  saveDraft(who: Who, draft: unknown, now: number): Promise<void>;
  /** Drops memories that nobody came back to for 90 days and drafts of 30 days. */
  prune(now: number): Promise<void>;
}

export function conversations(db: Db): Conversations {
  return {
    get: async ({ chat, user }) => {
      const row = await db
        .selectFrom('conversations')
        .selectAll()
        .where('chat', '=', chat)
        .where('user_id', '=', user)
        .executeTakeFirst();
      return {
        ...(row?.memory != null && { memory: JSON.parse(row.memory) as unknown }),
        ...(row?.draft != null && { draft: JSON.parse(row.draft) as unknown }),
        ...(row?.draft_at != null && { draftAt: row.draft_at }),
      };
    },
    remember: (who, memory, now) => write(db, who, { memory: jsonOf(memory), memory_at: now }),
    saveDraft: (who, draft, now) =>
      write(db, who, { draft: jsonOf(draft), draft_at: draft === undefined ? null : now }),
    prune: (now) =>
      inTransaction(db, async (db) => {
        await db
          .updateTable('conversations')
          .set({ memory: null, memory_at: null })
          .where('memory_at', '<', now - MEMORY_KEPT_MS)
          .execute();
        await db
          .updateTable('conversations')
          .set({ draft: null, draft_at: null })
          .where('draft_at', '<', now - DRAFT_KEPT_MS)
          .execute();
        await db
          .deleteFrom('conversations')
          .where('memory', 'is', null)
          .where('draft', 'is', null)
          .execute();
      }),
  };
}

function jsonOf(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

async function write(
  db: Db,
  { chat, user }: Who,
  changed: Readonly<
    { memory: string | null; memory_at: number } | { draft: string | null; draft_at: number | null }
  >,
): Promise<void> {
  const empty = { memory: null, memory_at: null, draft: null, draft_at: null };
  await db
    .insertInto('conversations')
    .values({ chat, user_id: user, ...empty, ...changed })
    .onConflict((conflict) => conflict.columns(['chat', 'user_id']).doUpdateSet(changed))
    .execute();
}
