import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { describeError } from '../../src/log.ts';
import { sqliteFile } from '../../src/store/engine.ts';
import { openStore } from '../../src/store/store.ts';
import type { Store, StoreOptions } from '../../src/store/store.ts';
import { cleaned, reasonOf, StoreFault, StoreUnavailable } from '../../src/store/unavailable.ts';
import { DETAILS, NONE, NOW, submission } from '../support/enquiries.ts';
import { emptyFolder, onBothEngines, onDatabase } from '../support/stores.ts';
import type { Undo } from '../support/stores.ts';

const undo: Undo = [];
afterEach(async () => {
  for (const step of undo.splice(0).toReversed()) await step();
});

async function opened(options: StoreOptions): Promise<Store> {
  const store = await openStore(options);
  undo.push(() => store.close());
  return store;
}

/** The reason why `work` was refused. */
async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof StoreUnavailable) return error.reason;
  throw new Error('not refused', { cause: error });
}

async function total(store: Store): Promise<number> {
  return (await store.enquiries.list({ kind: 'all' }, 1, 1)).total;
}

describe('a store on SQLite', () => {
  it('that is full says so, keeps what it has and nothing half, and goes on when there is room', async () => {
    const where = await emptyFolder(undo);
    const store = await opened({ ...where, mostPages: 60 });
    const long = submission({ details: { notes: 'x'.repeat(50_000) } });
    const tooLong = submission({ user: 2, details: { notes: 'y'.repeat(300_000) } });
    await store.enquiries.submit(long, NONE, NOW);
    expect(await refusal(store.enquiries.submit(tooLong, NONE, NOW))).toBe('full');
    expect(await total(store)).toBe(1);
    expect(await store.personal.show(2)).toEqual({ conversations: [], enquiries: [] });
    const next = await store.enquiries.submit(submission({ user: 3 }), NONE, NOW);
    expect(next.enquiry.number).toBe('300102-002');
  });

  it('that another process holds waits for it, then says so, and goes on afterwards', async () => {
    const where = await emptyFolder(undo);
    const store = await opened({ ...where, patienceMs: 40 });
    const other = new SQLite(sqliteFile(where.dataDir));
    undo.push(() => void other.close());
    other.exec('begin immediate');
    expect(await refusal(store.enquiries.submit(submission(), NONE, NOW))).toBe('locked');
    expect(await refusal(store.updates.answered('u', NOW))).toBe('locked');
    expect(await total(store)).toBe(0);
    other.exec('rollback');
    expect((await store.enquiries.submit(submission(), NONE, NOW)).kind).toBe('received');
  });

  it('that another process holds for a moment is only slow', async () => {
    const where = await emptyFolder(undo);
    const store = await opened({ ...where, patienceMs: 10_000 });
    const other = new SQLite(sqliteFile(where.dataDir));
    undo.push(() => void other.close());
    other.exec('begin immediate');
    const submitted = store.enquiries.submit(submission(), NONE, NOW);
    // The process is not stopped while it waits: this runs.
    await new Promise((resolve) => setTimeout(resolve, 30));
    other.exec('commit');
    expect((await submitted).kind).toBe('received');
  });

  it('that may not be written is refused at the start', async () => {
    const where = await emptyFolder(undo);
    await (await openStore(where)).close();
    chmodSync(sqliteFile(where.dataDir), 0o400);
    chmodSync(where.dataDir, 0o500);
    undo.push(() => {
      chmodSync(where.dataDir, 0o700);
    });
    expect(await asNobody(where.dataDir, () => refusal(openStore(where)))).toBe('read-only');
    const under = { ...where, dataDir: join(where.dataDir, 'new', 'folder') };
    expect(await asNobody(where.dataDir, () => refusal(openStore(under)))).toBe('read-only');
  });

  it('that becomes read-only while it is open says so', async () => {
    const where = await emptyFolder(undo);
    await (await openStore(where)).close();
    const database = new SQLite(sqliteFile(where.dataDir), { readonly: true });
    undo.push(() => void database.close());
    const write = (): unknown => database.prepare('delete from gaps').run();
    expect(await refusal(Promise.reject(cleaned(thrownBy(write)) as Error))).toBe('read-only');
  });

  it.each([
    ['not a database', () => Buffer.from('no database at all, but some text '.repeat(200))],
    ['overwritten in the middle', (file: Buffer) => file.fill(0x5a, 4096, file.length - 4096)],
    ['cut off', (file: Buffer) => file.subarray(0, 3 * 4096)],
  ])('whose file is %s is refused at the start, and left as it is', async (_, spoil) => {
    const where = await emptyFolder(undo);
    const store = await openStore(where);
    for (const user of [1, 2, 3]) await store.enquiries.submit(submission({ user }), NONE, NOW);
    await store.close();
    const file = sqliteFile(where.dataDir);
    const spoilt = spoil(readFileSync(file));
    writeFileSync(file, spoilt);
    expect(await refusal(openStore(where))).toBe('corrupt');
    expect(readFileSync(file).equals(spoilt)).toBe(true);
  });

  it('whose place is a folder is refused', async () => {
    const where = await emptyFolder(undo);
    mkdirSync(sqliteFile(where.dataDir));
    expect(await refusal(openStore(where))).toBe('unreachable');
  });

  it('keeps its files from others on the machine', async () => {
    const { dataDir, ...rest } = await emptyFolder(undo);
    const inner = join(dataDir, 'inner');
    const store = await opened({ ...rest, dataDir: inner });
    await store.enquiries.submit(submission(), NONE, NOW);
    const modes = ['.', ...readdirSync(inner)].map((name) => statSync(join(inner, name)).mode);
    expect(modes.map((mode) => mode & 0o077)).toEqual(modes.map(() => 0));
    expect(modes).toHaveLength(4);
  });
});

describe('a store on PostgreSQL', () => {
  it('that does not answer is refused at the start', async () => {
    const databaseUrl = 'postgres://bot:secret@127.0.0.1:9/bot';
    const options = { dataDir: '', timeZone: 'UTC', databaseUrl };
    expect(await refusal(openStore(options))).toBe('unreachable');
  });
});

onBothEngines('a store', ({ open, empty }) => {
  it('that was closed does not pretend to have kept something', async () => {
    const store = await open();
    await store.close();
    await expect(store.enquiries.submit(submission(), NONE, NOW)).rejects.toThrow();
  });

  it('never puts what was to be stored into an error', async () => {
    const where = await empty();
    const store = await open(where);
    const run = async (sql: string): Promise<void> => {
      if (where.databaseUrl !== undefined) {
        await onDatabase(where.databaseUrl, (client) => client.query(sql));
        return;
      }
      const other = new SQLite(sqliteFile(where.dataDir));
      other.exec(sql);
      other.close();
    };
    await run('alter table events rename to elsewhere');
    const error: unknown = await store.enquiries
      .submit(submission(), NONE, NOW)
      .catch((thrown: unknown) => thrown);
    await run('alter table elsewhere rename to events');
    expect(error).toBeInstanceOf(StoreFault);
    const shown = JSON.stringify([describeError(error), String(error)]);
    expect(shown).not.toMatch(/insert|select|values/i);
    for (const secret of [DETAILS.mobile, DETAILS.contact]) expect(shown).not.toContain(secret);
    expect(await total(store)).toBe(0);
  });
});

it.each([
  ['SQLITE_FULL', 'full'],
  ['SQLITE_BUSY_SNAPSHOT', 'locked'],
  ['SQLITE_READONLY_DBMOVED', 'read-only'],
  ['SQLITE_CORRUPT_INDEX', 'corrupt'],
  ['SQLITE_IOERR_WRITE', 'broken'],
  ['SQLITE_CANTOPEN', 'unreachable'],
  ['SQLITE_CONSTRAINT_UNIQUE', undefined],
  ['SQLITE_ERROR', undefined],
  ['53100', 'full'],
  ['53300', 'unreachable'],
  ['40P01', 'locked'],
  ['55P03', 'locked'],
  ['25006', 'read-only'],
  ['XX001', 'corrupt'],
  ['58030', 'broken'],
  ['28P01', 'unreachable'],
  ['57P01', 'unreachable'],
  ['08006', 'unreachable'],
  ['23505', undefined],
  ['42P01', undefined],
  ['ECONNREFUSED', 'unreachable'],
  ['ENOSPC', 'full'],
  ['EACCES', 'read-only'],
])('the code %s means %s', (code, expected) => {
  expect(reasonOf(code)).toBe(expected);
});

/** Root may write everywhere, so as another user, where the tests run as root. */
async function asNobody<T>(dir: string, work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  const { chownSync } = await import('node:fs');
  chownSync(dir, NOBODY, NOBODY);
  chownSync(sqliteFile(dir), NOBODY, NOBODY);
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

const NOBODY = 65_534;

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}
