import { existsSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import { kyselyOn, openEngine, sqliteFile } from './engine.ts';
import type { Db, Opened, StoreConfig } from './engine.ts';

export type Access = 'read' | 'write';

/**
 * Opens a database that is there already, for another program than the bot: nothing is made or migrated.
 * Undefined where there is no file; a server is only asked with the first query.
 */
export async function openExisting(
  config: StoreConfig,
  access: Access,
): Promise<Opened | undefined> {
  if (config.databaseUrl !== undefined) return openEngine(config);
  const file = sqliteFile(config.dataDir);
  if (!existsSync(file)) return undefined;
  const readonly = access === 'read';
  const database = new SQLite(file, { timeout: 0, fileMustExist: true, readonly });
  // What is settled is overwritten, not only unlinked, as in the bot.
  if (!readonly) database.pragma('secure_delete = ON');
  return { db: kyselyOn(database, config), engine: 'sqlite', file };
}

/** What `work` reads; on a server it could not write if it tried, as with a file opened to be read. */
export function reading<T>({ db, engine }: Opened, work: (db: Db) => Promise<T>): Promise<T> {
  if (engine === 'sqlite') return work(db);
  return db.transaction().setAccessMode('read only').execute(work);
}
