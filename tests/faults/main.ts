import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { faultRun } from './fault-run.ts';
import type { FaultRun } from './fault-run.ts';

/**
 * `npm run test:faults`: 200 enquiries through the real bot process while the Bot API fails at random and the
 * bot is killed again and again; on SQLite, and on PostgreSQL where TEST_DATABASE_URL names a server.
 * FAULT_SEED tries another sequence of faults.
 */
const SEED = Number(process.env['FAULT_SEED'] ?? 20261121);
const PEOPLE = Number(process.env['FAULT_PEOPLE'] ?? 200);
const KILLS = Number(process.env['FAULT_KILLS'] ?? 20);
/** For one database; a slow machine with others at work needs most of it. */
const LIMIT_MS = 12 * 60_000;
const SERVER = process.env['TEST_DATABASE_URL'] ?? '';
const MOST_SHOWN = 20;

async function report(name: string, databaseUrl?: string): Promise<boolean> {
  const dataDir = mkdtempSync(join(tmpdir(), 'faults-'));
  const run: FaultRun = {
    name,
    seed: SEED,
    people: PEOPLE,
    kills: KILLS,
    dataDir,
    databaseUrl,
    limit: LIMIT_MS,
  };
  try {
    const { problems, figures } = await faultRun(run);
    const shown = Object.entries(figures).map(([what, figure]) => `${what} ${figure}`);
    console.info(`${name}: ${problems.length === 0 ? 'passed' : 'FAILED'} (${shown.join(', ')})`);
    for (const problem of problems.slice(0, MOST_SHOWN)) console.info(`  ${problem}`);
    if (problems.length > MOST_SHOWN) console.info(`  … ${problems.length - MOST_SHOWN} more`);
    return problems.length === 0;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: SERVER });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

async function onPostgres(): Promise<boolean> {
  if (SERVER === '') {
    console.info('PostgreSQL: skipped, TEST_DATABASE_URL names no server');
    return true;
  }
  const name = `faults_${process.pid}_${Date.now().toString(36)}`;
  await onServer(`create database ${name}`);
  try {
    const url = new URL(SERVER);
    url.pathname = `/${name}`;
    return await report('PostgreSQL', url.href);
  } finally {
    await onServer(`drop database if exists ${name} with (force)`);
  }
}

// At once: most of the time of each is waiting for processes to start.
const passed = await Promise.all([report('SQLite'), onPostgres()]);
process.exitCode = passed.every(Boolean) ? 0 : 1;
