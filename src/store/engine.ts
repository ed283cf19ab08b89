import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { Kysely, PostgresDialect, SqliteIntrospector, SqliteQueryCompiler } from './kysely.ts';
import type { Dialect, Kysely as KyselyOf } from 'kysely';
import { PatientDriver, TransactionalAdapter, whileBusy } from './sqlite-driver.ts';
import type { Tables } from './tables.ts';
import { StoreUnavailable } from './unavailable.ts';

export type Engine = 'sqlite' | 'postgres';

/** Where and how enquiries are kept; a part of the configuration. */
export interface StoreConfig {
  /** The folder of the SQLite file; made where it is missing. */
  readonly dataDir: string;
  /** `postgres://…`; left out: SQLite. */
  readonly databaseUrl?: string | undefined;
  /** How long a query waits for another process that writes. */
  readonly patienceMs?: number | undefined;
  /** A bound on the SQLite file in pages of 4 KB, to try out what happens when the disk is full. */
  readonly mostPages?: number | undefined;
}

export type Db = KyselyOf<Tables>;

export interface Opened {
  readonly db: Db;
  readonly engine: Engine;
  /** The file of an SQLite store. */
  readonly file?: string | undefined;
}

const FILE = 'store.sqlite';
/** A reply should be out in two seconds. */
const PATIENCE_MS = 1500;
/** Below the 100 that a server allows by default, with room for others. */
const CONNECTIONS = 10;
/** Also for one that is in use. The fault test on a busy machine waited for longer than five seconds at times. */
const CONNECT_MS = 10_000;

export function sqliteFile(dataDir: string): string {
  return join(dataDir, FILE);
}

/** @throws StoreUnavailable when there is no usable database at that place. */
export async function openEngine(config: StoreConfig): Promise<Opened> {
  if (config.databaseUrl !== undefined) {
    return { db: await openPostgres(config.databaseUrl, config), engine: 'postgres' };
  }
  const file = sqliteFile(config.dataDir);
  return { db: await openSqlite(file, config), engine: 'sqlite', file };
}

async function openSqlite(file: string, config: StoreConfig): Promise<Db> {
  // Others on the machine have no business with it.
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
  // No waiting by SQLite itself: nothing else in this process would run meanwhile. The driver waits.
  const database = new SQLite(file, { timeout: 0 });
  try {
    // Two processes that open one file at once: SQLite refuses one of them, e.g. while it becomes a WAL.
    await whileBusy(() => {
      prepare(database, config);
    }, config.patienceMs ?? PATIENCE_MS);
  } catch (error) {
    database.close();
    throw error;
  }
  return kyselyOn(database, config);
}

export function kyselyOn(database: SQLite.Database, config: StoreConfig): Db {
  const dialect: Dialect = {
    createDriver: () => new PatientDriver(database, config.patienceMs ?? PATIENCE_MS),
    createAdapter: () => new TransactionalAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
  return new Kysely<Tables>({ dialect });
}

function prepare(database: SQLite.Database, config: StoreConfig): void {
  database.pragma('journal_mode = WAL');
  // A transaction that was reported done survives a power cut.
  database.pragma('synchronous = FULL');
  // What is forgotten is overwritten, not only unlinked.
  database.pragma('secure_delete = ON');
  if (config.mostPages !== undefined) database.pragma(`max_page_count = ${config.mostPages}`);
  if (database.pragma('quick_check(1)', { simple: true }) !== 'ok') {
    throw new StoreUnavailable('corrupt', 'quick_check');
  }
}

async function openPostgres(connectionString: string, config: StoreConfig): Promise<Db> {
  // Only who has such a server waits for its client.
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    lock_timeout: config.patienceMs ?? PATIENCE_MS,
    // PostgreSQL counts in these, and Telegram's ids are kept in them: all of ours are exact as numbers.
    types: {
      getTypeParser: (oid, format) =>
        oid === pg.types.builtins.INT8
          ? Number
          : (pg.types.getTypeParser(oid, format) as (text: string) => unknown),
    },
  });
  // An idle connection that breaks is replaced at the next query, which reports what is wrong.
  pool.on('error', () => undefined);
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
