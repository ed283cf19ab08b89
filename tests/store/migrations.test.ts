import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import SQLite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { sqliteFile } from '../../src/store/engine.ts';
import type { Engine } from '../../src/store/engine.ts';
import { migrationsFor, StoreTooNew } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/store.ts';
import type { StoreOptions } from '../../src/store/store.ts';
import { StoreFault } from '../../src/store/unavailable.ts';
import { NONE, NOW, submission, TIME_ZONE } from '../support/enquiries.ts';
import { dropDatabase, emptyFolder, newDatabase, onDatabase } from '../support/stores.ts';
import type { Undo } from '../support/stores.ts';

const run = promisify(execFile);
const SERVER = process.env['TEST_DATABASE_URL'] ?? '';
const ENGINES: readonly Engine[] = SERVER === '' ? ['sqlite'] : ['sqlite', 'postgres'];
const CHILD = fileURLToPath(new URL('../support/child-store.ts', import.meta.url));
const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const VERSIONS = new URL('./versions/', import.meta.url);
/** Two processes need some seconds to start on a busy machine. */
const PATIENCE = { timeout: 60_000 };
const NAMES = Object.keys(migrationsFor('sqlite'));

/** An enquiry that the dump of each version holds; see versions/README.md. */
const KEPT = '300102-001';

async function inEmptyPlace(
  engine: Engine,
  work: (where: StoreOptions) => Promise<void>,
): Promise<void> {
  const undo: Undo = [];
  try {
    if (engine === 'sqlite') {
      await work(await emptyFolder(undo));
      return;
    }
    const databaseUrl = await newDatabase();
    undo.push(() => dropDatabase(databaseUrl));
    await work({ dataDir: '', databaseUrl, timeZone: TIME_ZONE });
  } finally {
    for (const step of undo) await step();
  }
}

/** Runs SQL from outside of the store. @returns the rows of the last statement that has some. */
async function execute({ databaseUrl, dataDir }: StoreOptions, sql: string): Promise<unknown[]> {
  if (databaseUrl !== undefined) {
    return onDatabase(databaseUrl, async (client) => (await client.query<object>(sql)).rows);
  }
  const database = new SQLite(sqliteFile(dataDir));
  try {
    if (sql.startsWith('select')) return database.prepare(sql).all();
    database.exec(sql);
    return [];
  } finally {
    database.close();
  }
}

/** Every table, column and index, as the database describes them. */
async function tablesOf(where: StoreOptions): Promise<unknown[]> {
  if (where.databaseUrl === undefined) {
    return execute(where, 'select type, name, sql from sqlite_master order by type, name');
  }
  const columns = await execute(
    where,
    `select table_name, column_name, data_type, is_nullable, column_default
     from information_schema.columns where table_schema = 'public' order by 1, 2`,
  );
  const indexes = await execute(
    where,
    "select indexname, indexdef from pg_indexes where schemaname = 'public' order by 1",
  );
  return [...columns, ...indexes];
}

describe.each(ENGINES)('the tables of %s', (engine) => {
  it.each(NAMES)('of version %s become those of today, and lose nothing', async (name) => {
    const dump = readFileSync(new URL(`${name}.${engine}.sql`, VERSIONS), 'utf8');
    await inEmptyPlace(engine, async (where) => {
      await execute(where, dump);
      const store = await openStore(where);
      const kept = await store.enquiries.get(KEPT);
      expect(kept).toMatchObject({
        state: 'taken',
        asker: { user: 1 },
        details: { contact: '赵小明' },
      });
      expect(await store.enquiries.history(KEPT)).toHaveLength(2);
      expect(await store.enquiries.consents(KEPT)).toHaveLength(1);
      expect(await store.outbox.counts()).toEqual({ waiting: 1, parked: 0 });
      expect(await store.conversations.get({ chat: 1, user: 1 })).toMatchObject({ memory: 'm' });
      const { enquiry } = await store.enquiries.submit(submission({ user: 2 }), NONE, NOW);
      expect(enquiry.number).toBe('300102-002');
      await store.close();
      const migrated = await tablesOf(where);
      await inEmptyPlace(engine, async (fresh) => {
        await (await openStore(fresh)).close();
        expect(migrated).toEqual(await tablesOf(fresh));
      });
    });
  });

  it('are made once by processes that start at the same moment', PATIENCE, async () => {
    await inEmptyPlace(engine, async (where) => {
      const numbers = await Promise.all(
        ['1', '2'].map(async (user) => {
          const args = ['--import', 'tsx', CHILD, JSON.stringify(where), user];
          return (await run(process.execPath, args, { cwd: PROJECT })).stdout;
        }),
      );
      expect(numbers.toSorted()).toEqual(['300102-001', '300102-002']);
    });
  });

  it('are made whole or not at all', async () => {
    await inEmptyPlace(engine, async (where) => {
      // In the way of the last table that is made.
      await execute(where, 'create table gaps (other text)');
      await expect(openStore(where)).rejects.toBeInstanceOf(StoreFault);
      await execute(where, 'drop table gaps');
      const store = await openStore(where);
      expect((await store.enquiries.submit(submission(), NONE, NOW)).kind).toBe('received');
      await store.close();
    });
  });

  it('of a newer version are left alone, and the message says what to do', async () => {
    await inEmptyPlace(engine, async (where) => {
      await (await openStore(where)).close();
      const newer = "insert into kysely_migration values ('999-later', '2031-01-01T00:00:00.000Z')";
      await execute(where, newer);
      const before = await tablesOf(where);
      const opening = openStore(where);
      await expect(opening).rejects.toBeInstanceOf(StoreTooNew);
      await expect(opening).rejects.toThrow(/999-later.*Start that version, or restore the backup/);
      expect(await tablesOf(where)).toEqual(before);
    });
  });
});

it('each migration is listed, in order, with a dump of its tables for both databases', () => {
  const folder = (url: URL): readonly string[] => readdirSync(url).toSorted();
  const files = folder(new URL('../../src/store/migrations/', import.meta.url));
  expect(files).toEqual(NAMES.map((name) => `${name}.ts`));
  const dumps = NAMES.flatMap((name) => [`${name}.postgres.sql`, `${name}.sqlite.sql`]);
  expect(folder(VERSIONS)).toEqual([...dumps, 'README.md'].toSorted());
});
