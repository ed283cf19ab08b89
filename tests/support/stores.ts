import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, describe } from 'vitest';
import type { Engine } from '../../src/store/engine.ts';
import { openStore } from '../../src/store/store.ts';
import type { Store, StoreOptions } from '../../src/store/store.ts';
import { TIME_ZONE } from './enquiries.ts';

const SERVER = process.env['TEST_DATABASE_URL'];
export interface Place {
  readonly engine: Engine;
  /** Where a store is; nothing is there yet. */
  readonly empty: () => Promise<StoreOptions>;
  /** A store that is closed after the test; without options one of its own. */
  readonly open: (options?: StoreOptions) => Promise<Store>;
}

/** The same tests on both databases. */
export function onBothEngines(title: string, tests: (place: Place) => void): void {
  describe(`${title} (SQLite)`, () => {
    tests(placeOf('sqlite', emptyFolder));
  });
  const without = SERVER === undefined || SERVER === '';
  const reason = without ? '; skipped: no TEST_DATABASE_URL, run .ci/with-postgres npm test' : '';
  describe.skipIf(without)(`${title} (PostgreSQL${reason})`, () => {
    tests(placeOf('postgres', emptyDatabase));
    afterAll(dropSpare);
  });
}

function placeOf(engine: Engine, make: (undo: Undo) => Promise<StoreOptions>): Place {
  const undo: Undo = [];
  afterEach(async () => {
    for (const step of undo.splice(0).toReversed()) await step();
  });
  const empty = (): Promise<StoreOptions> => make(undo);
  return {
    engine,
    empty,
    open: async (options) => {
      const store = await openStore(options ?? (await empty()));
      undo.push(() => store.close().catch(() => undefined));
      return store;
    },
  };
}

/** Steps that clean up, the last one first. */
export type Undo = (() => Promise<void> | void)[];

export function emptyFolder(undo: Undo): Promise<StoreOptions> {
  const dataDir = mkdtempSync(join(tmpdir(), 'store-'));
  undo.push(() => {
    rmSync(dataDir, { recursive: true, force: true });
  });
  return Promise.resolve({ dataDir, timeZone: TIME_ZONE });
}

let made = 0;
/** Databases of earlier tests: emptying one takes a tenth of the time of making one. */
const spare: string[] = [];

async function emptyDatabase(undo: Undo): Promise<StoreOptions> {
  const databaseUrl = spare.pop() ?? (await newDatabase());
  undo.push(async () => {
    await onDatabase(databaseUrl, empty);
    spare.push(databaseUrl);
  });
  return { dataDir: '/nowhere', databaseUrl, timeZone: TIME_ZONE };
}

/** A database without any table, for the address of which the caller is responsible. */
export async function newDatabase(): Promise<string> {
  made += 1;
  const name = `test_${process.pid}_${made}_${Date.now().toString(36)}`;
  await onServer(`create database ${name}`);
  const url = new URL(SERVER ?? '');
  url.pathname = `/${name}`;
  return url.href;
}

export async function dropDatabase(url: string): Promise<void> {
  await onServer(`drop database if exists ${new URL(url).pathname.slice(1)} with (force)`);
}

async function dropSpare(): Promise<void> {
  for (const url of spare.splice(0)) await dropDatabase(url);
}

async function empty(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%'",
  );
  const names = rows.map(({ name }) => name).join(', ');
  if (names !== '') await client.query(`truncate ${names} restart identity`);
}

async function onServer(sql: string): Promise<void> {
  await onDatabase(SERVER ?? '', (client) => client.query(sql));
}

/** One connection of its own. */
export async function onDatabase<T>(
  connectionString: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
