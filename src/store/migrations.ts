import { Migrator, sql } from './kysely.ts';
import type { Kysely, Migration } from 'kysely';
import type { Db, Engine, Opened } from './engine.ts';
import { begin } from './migrations/001-begin.ts';

/** In order; named as their files. */
export function migrationsFor(engine: Engine): Readonly<Record<string, Migration>> {
  return { '001-begin': begin(engine) };
}

/** The database was made by a newer version of the bot; the older one would spoil it. */
export class StoreTooNew extends Error {
  override readonly name = 'StoreTooNew';
}

/** Kysely's own table of what has run. */
const TABLE = 'kysely_migration';
/** Any number, the same in every process: who starts second waits here. */
const STARTING = 7_216_031;

/**
 * Brings the tables to this version; several processes may start at once.
 * @throws StoreTooNew when a later version of the bot has been here.
 */
export async function migrate(opened: Opened): Promise<void> {
  if (opened.engine === 'sqlite') {
    await run(opened.db, opened.engine);
    return;
  }
  // Kysely's lock is taken after it has looked for its tables, which two that start at once both make.
  await opened.db.connection().execute(async (db) => {
    await sql`select pg_advisory_lock(${STARTING})`.execute(db);
    try {
      await run(db, opened.engine);
    } finally {
      await sql`select pg_advisory_unlock(${STARTING})`.execute(db);
    }
  });
}

/**
 * Whether the tables are those of this version; nothing is changed.
 * @throws StoreTooNew when a later version of the bot has been here.
 */
export async function isMigrated({ db, engine }: Opened): Promise<boolean> {
  const known = Object.keys(migrationsFor(engine));
  return (await executed(db, known)).length === known.length;
}

async function run(db: Db, engine: Engine): Promise<void> {
  const migrations = migrationsFor(engine);
  const known = Object.keys(migrations);
  // At nearly every start nothing is to do, and the migrator takes long to find that out.
  if ((await executed(db, known)).length === known.length) return;
  const provider = { getMigrations: () => Promise.resolve(migrations) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error === undefined) return;
  // Another process with a newer version may have come between.
  await executed(db, known);
  throw error as Error;
}

/** @throws StoreTooNew when others than the known ones have run. */
async function executed(db: Db, known: readonly string[]): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === TABLE)) return [];
  const migrated = db as unknown as Kysely<{ [TABLE]: { name: string } }>;
  const rows = await migrated.selectFrom(TABLE).select('name').execute();
  const names = rows.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name)).toSorted();
  if (unknown.length === 0) return names;
  throw new StoreTooNew(
    `The database was made by a newer version of the bot (it has ${unknown.join(', ')}). ` +
      'Start that version, or restore the backup that was made before it.',
  );
}
