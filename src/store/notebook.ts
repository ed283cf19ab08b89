import type { Db, Opened, StoreConfig } from './engine.ts';
import { openExisting, reading } from './existing.ts';
import type { Access } from './existing.ts';
import { feedbacks } from './feedback.ts';
import type { FeedbackRow } from './feedback.ts';
import { gaps } from './gaps.ts';
import type { GapCount } from './gaps.ts';
import { isMigrated } from './migrations.ts';
import { cleaned } from './unavailable.ts';

/** What the bot has kept for the curators; no way to enquiries and conversations. */
export interface Notebook {
  readonly gaps: readonly GapCount[];
  readonly feedback: readonly FeedbackRow[];
}

/**
 * Reads what the bot has noted, while the bot goes on; makes and changes nothing. Undefined where the bot has
 * made no store yet, or one of an older version.
 * @param most of each.
 * @throws StoreUnavailable, StoreTooNew
 */
export function readNotes(config: StoreConfig, most: number): Promise<Notebook | undefined> {
  return withTables(config, 'read', async (db) => ({
    gaps: await gaps(db).list(most),
    feedback: await feedbacks(db).list(most),
  }));
}

/**
 * Drops what a curator has dealt with: a question, and what was said about answers to it; or, where there is
 * no such question, the feedback with this number. @returns how many entries; undefined as `readNotes`.
 */
export function settleNote(config: StoreConfig, said: string): Promise<number | undefined> {
  return withTables(config, 'write', async (db) => {
    const asked = (await gaps(db).settle(said)) ? 1 : 0;
    const rated = await feedbacks(db).settle({ question: said });
    if (asked + rated > 0 || !/^\d{1,9}$/u.test(said)) return asked + rated;
    return feedbacks(db).settle({ id: Number(said) });
  });
}

async function withTables<T>(
  config: StoreConfig,
  access: Access,
  work: (db: Db) => Promise<T>,
): Promise<T | undefined> {
  let opened: Opened | undefined;
  try {
    opened = await openExisting(config, access);
    if (!opened || !(await isMigrated(opened))) return undefined;
    return access === 'read' ? await reading(opened, work) : await work(opened.db);
  } catch (error) {
    throw cleaned(error);
  } finally {
    await opened?.db.destroy();
  }
}
