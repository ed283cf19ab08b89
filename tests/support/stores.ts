import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, describe } from 'vitest';
import type { Details, Operator, Submission } from '../../src/leads/enquiry.ts';
import type { Engine } from '../../src/store/engine.ts';
import { openStore } from '../../src/store/store.ts';
import type { Store, StoreOptions } from '../../src/store/store.ts';

const SERVER = process.env['TEST_DATABASE_URL'];
/** East of Greenwich, so that a day begins at another moment than in UTC. */
export const TIME_ZONE = 'Asia/Tokyo';
/** 2030-01-02 09:00 in Tokyo. */
export const NOW = Date.UTC(2030, 0, 2);
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

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

async function emptyDatabase(undo: Undo): Promise<StoreOptions> {
  made += 1;
  const name = `test_${process.pid}_${made}_${Date.now().toString(36)}`;
  await onServer(`create database ${name}`);
  undo.push(() => onServer(`drop database if exists ${name} with (force)`));
  const url = new URL(SERVER ?? '');
  url.pathname = `/${name}`;
  return { dataDir: '/nowhere', databaseUrl: url.href, timeZone: TIME_ZONE };
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

export const LI: Operator = { id: 901, name: 'Li' };
export const MO: Operator = { id: 902, name: 'Mo' };

export const DETAILS: Details = {
  need: 'lease-hall',
  use: 'machining',
  place: { zone: 'northfield', said: 'Northfield' },
  area: { from: 3000, to: 5000, said: '3000到5000平' },
  company: '星河机械有限公司',
  contact: '赵小明',
  mobile: '+8613900001111',
};

let forms = 0;

/** A confirmed form, by default of person 1; each call is another form unless `form` says otherwise. */
export function submission(
  changed: Partial<Omit<Submission, 'asker' | 'details'>> & {
    readonly user?: number;
    readonly details?: Partial<Details>;
  } = {},
): Submission {
  forms += 1;
  const { user = 1, details, form = `form-${forms}`, consents = [] } = changed;
  const asker = { user, chat: user, lang: 'zh' } as const;
  return { form, asker, details: { ...DETAILS, ...details }, consents };
}

export const NONE = (): readonly [] => [];
