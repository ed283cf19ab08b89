import { spawn } from 'node:child_process';
import { chmodSync, existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import SQLite from 'better-sqlite3';
import { sqliteFile } from './engine.ts';
import type { StoreConfig } from './engine.ts';
import { cleaned } from './unavailable.ts';

const ALL_PAGES = 0x7fff_ffff;

/** No backup was made; the message says what to do. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

/**
 * Writes a consistent copy of the store to `file`, while the bot goes on. The copy is checked, and appears
 * under its name only when it is whole.
 * @param path where programs are looked for.
 * @throws BackupError, StoreUnavailable
 */
export async function backUp(
  config: StoreConfig,
  file: string,
  path: string | undefined,
): Promise<void> {
  if (existsSync(file)) {
    throw new BackupError(
      `${file} exists, and a backup never replaces another. Choose a new name.`,
    );
  }
  if (!existsSync(dirname(file))) {
    throw new BackupError(`There is no folder ${dirname(file)}. Make it first.`);
  }
  const part = `${file}.part`;
  rmSync(part, { force: true });
  try {
    await (config.databaseUrl === undefined
      ? copySqlite(config.dataDir, part)
      : dump(config.databaseUrl, part, path));
    // Names and phone numbers are in it.
    chmodSync(part, 0o600);
    renameSync(part, file);
  } catch (error) {
    throw cleaned(error);
  } finally {
    for (const rest of [part, `${part}-wal`, `${part}-shm`, `${part}-journal`]) {
      rmSync(rest, { force: true });
    }
  }
}

async function copySqlite(dataDir: string, part: string): Promise<void> {
  const source = sqliteFile(dataDir);
  if (!existsSync(source)) {
    throw new BackupError(`There is no ${source}. Is DATA_DIR that of the bot?`);
  }
  const running = new SQLite(source, { readonly: true });
  try {
    // All the rest in one step: a copy in small steps begins anew each time that the bot writes.
    await running.backup(part, { progress: () => ALL_PAGES });
  } finally {
    running.close();
  }
  const copy = new SQLite(part);
  try {
    // One file, without a write-ahead log beside it.
    copy.pragma('journal_mode = DELETE');
    if (copy.pragma('integrity_check(1)', { simple: true }) !== 'ok') {
      throw new BackupError('The copy is damaged, and so is the store: see docs/running.md.');
    }
  } finally {
    copy.close();
  }
}

/** pg_dump makes a consistent copy of a running server; its own format can be restored in parts. */
async function dump(databaseUrl: string, part: string, path: string | undefined): Promise<void> {
  // In the environment, because everybody on the machine can read a command line.
  const env = { PATH: path, ...connectionOf(databaseUrl) };
  const program = spawn('pg_dump', ['--format=custom', '--no-owner', `--file=${part}`], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    program.once('close', resolve);
    program.once('error', reject);
  }).catch(() => {
    throw new BackupError(
      'pg_dump is not here. Install PostgreSQL’s client (Debian: postgresql-client), or run pg_dump on the server.',
    );
  });
  if (code !== 0) throw new BackupError(`pg_dump failed (exit code ${String(code)}), see above.`);
}

/** The address as libpq’s environment variables. */
function connectionOf(databaseUrl: string): Readonly<Record<string, string>> {
  const { hostname, port, username, password, pathname, searchParams } = new URL(databaseUrl);
  const ssl = searchParams.get('sslmode');
  return {
    PGHOST: searchParams.get('host') ?? hostname,
    ...(port !== '' && { PGPORT: port }),
    ...(username !== '' && { PGUSER: decodeURIComponent(username) }),
    ...(password !== '' && { PGPASSWORD: decodeURIComponent(password) }),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    ...(ssl !== null && { PGSSLMODE: ssl }),
  };
}
