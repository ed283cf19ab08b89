import SQLite from 'better-sqlite3';
import { CompiledQuery, SqliteAdapter, SqliteDriver } from './kysely.ts';
import type { CompiledQuery as Query, DatabaseConnection, QueryResult } from 'kysely';

/** Short beside a reply, long beside the transactions that are waited for (some ms each). */
const PAUSE_MS = 10;

/** Runs `work` again while another connection writes, for at most so long. */
export async function whileBusy<T>(work: () => T | Promise<T>, patienceMs: number): Promise<T> {
  const end = performance.now() + patienceMs;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || performance.now() >= end) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof SQLite.SqliteError && error.code.startsWith('SQLITE_BUSY');
}

/**
 * Kysely takes it that SQLite cannot undo a change of tables. It can, and only so a migration is whole after a
 * crash, and made once by two processes that start together.
 */
export class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Kysely's driver for SQLite, for transactions that write, beside other processes. */
export class PatientDriver extends SqliteDriver {
  readonly #database: SQLite.Database;
  readonly #patienceMs: number;

  constructor(database: SQLite.Database, patienceMs: number) {
    super({ database });
    this.#database = database;
    this.#patienceMs = patienceMs;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection();
    const patienceMs = this.#patienceMs;
    return {
      // A statement that was refused so has done nothing, so it can be repeated.
      executeQuery: <R>(query: Query): Promise<QueryResult<R>> =>
        whileBusy(() => connection.executeQuery<R>(query), patienceMs),
      streamQuery: (query, chunkSize) => connection.streamQuery(query, chunkSize),
    };
  }

  /** Takes the right to write at the start: one that reads first and writes later can be refused it. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** On a full disk SQLite has already gone back, and the reason would be lost in a second error. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}
