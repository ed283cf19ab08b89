import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backup } from '../../src/cli/backup-command.ts';
import { sqliteFile } from '../../src/store/engine.ts';
import { openStore } from '../../src/store/store.ts';
import { DETAILS, NONE, NOW, submission, TIME_ZONE } from '../support/enquiries.ts';
import { dropDatabase, newDatabase } from '../support/stores.ts';

const SERVER = process.env['TEST_DATABASE_URL'] ?? '';
const hasTools = spawnSync('pg_dump', ['--version']).status === 0;

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'backup-'));
});
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

async function run(args: readonly string[], environment: Readonly<Record<string, string>>) {
  const lines: string[] = [];
  const print = (line: string): void => void lines.push(line);
  const code = await backup(args, environment, { out: print, err: print });
  return { code, said: lines.join('\n') };
}

describe('a backup of the SQLite file', () => {
  it('is made while the bot writes, and holds all that was told before, once restored', async () => {
    const dataDir = join(dir, 'running');
    const file = join(dir, 'copy.sqlite');
    const store = await openStore({ dataDir, timeZone: TIME_ZONE });
    const told: string[] = [];
    let user = 0;
    const submitOne = async (): Promise<void> => {
      user += 1;
      const { enquiry } = await store.enquiries.submit(submission({ user }), NONE, NOW);
      told.push(enquiry.number);
    };
    while (user < 20) await submitOne();
    const before = [...told];
    const copying = run([file], { DATA_DIR: dataDir });
    while (user < 40) await submitOne();
    expect(await copying).toMatchObject({
      code: 0,
      said: expect.stringContaining(file) as unknown,
    });
    await store.close();
    expect(readdirSync(dir).filter((name) => name.startsWith('copy'))).toEqual(['copy.sqlite']);

    // As docs/running.md says: the copy in place of the file, nothing else in the folder.
    const restored = join(dir, 'restored');
    const empty = await openStore({ dataDir: restored, timeZone: TIME_ZONE });
    await empty.close();
    copyFileSync(file, sqliteFile(restored));
    const again = await openStore({ dataDir: restored, timeZone: TIME_ZONE });
    const { enquiries, total } = await again.enquiries.list({ kind: 'all' }, 1, 100);
    const numbers = enquiries.map(({ number }) => number);
    expect(numbers).toEqual(expect.arrayContaining(before));
    expect(enquiries.every(({ details }) => details.mobile === DETAILS.mobile)).toBe(true);
    const next = await again.enquiries.submit(submission({ user: 99 }), NONE, NOW);
    expect(next.enquiry.number).toBe(`300102-${String(total + 1).padStart(3, '0')}`);
    await again.close();
  });

  it('never replaces a file', async () => {
    const file = join(dir, 'mine.txt');
    writeFileSync(file, 'mine');
    const { code, said } = await run([file], { DATA_DIR: join(dir, 'running') });
    expect([code, said]).toEqual([1, expect.stringContaining('Choose a new name') as unknown]);
  });

  it.each([
    ['there is no store', { DATA_DIR: '/no/such/folder' }, 'b1', 'Is DATA_DIR that of the bot?'],
    ['the settings are wrong', { RETENTION_DAYS: 'x' }, 'b2', 'RETENTION_DAYS'],
  ])('says what to do when %s, and leaves nothing', async (_, environment, name, expected) => {
    const { code, said } = await run([join(dir, name)], environment);
    expect([code, said]).toEqual([1, expect.stringContaining(expected) as unknown]);
    expect(readdirSync(dir).filter((file) => file.startsWith(name))).toEqual([]);
  });

  it('says what to do when its folder is missing', async () => {
    const file = join(dir, 'no', 'folder', 'file');
    const { code, said } = await run([file], { DATA_DIR: join(dir, 'running') });
    expect([code, said]).toEqual([1, expect.stringContaining('folder') as unknown]);
  });

  it.each([[[]], [['a', 'b']], [['--force', 'a']]])('explains itself for %j', async (args) => {
    expect(await run(args, {})).toMatchObject({
      code: 2,
      said: expect.stringContaining('npm run backup -- FILE') as unknown,
    });
  });
});

describe.skipIf(SERVER === '' || !hasTools)('a backup of PostgreSQL (needs pg_dump)', () => {
  it('is a dump that restores into an empty database', async () => {
    const [source, target] = [await newDatabase(), await newDatabase()];
    const file = join(dir, 'copy.dump');
    const store = await openStore({ dataDir: '', databaseUrl: source, timeZone: TIME_ZONE });
    const { enquiry } = await store.enquiries.submit(submission(), NONE, NOW);
    const path = { PATH: process.env['PATH'] ?? '' };
    expect(await run([file], { DATABASE_URL: source, ...path })).toMatchObject({ code: 0 });
    await store.close();

    execFileSync('pg_restore', ['--no-owner', `--dbname=${target}`, file]);
    const again = await openStore({ dataDir: '', databaseUrl: target, timeZone: TIME_ZONE });
    expect(await again.enquiries.get(enquiry.number)).toEqual(enquiry);
    const next = await again.enquiries.submit(submission({ user: 2 }), NONE, NOW);
    expect(next.enquiry.number).toBe('300102-002');
    await again.close();
    for (const url of [source, target]) await dropDatabase(url);
  });
});

it('says what to install where pg_dump is missing', async () => {
  const file = join(dir, 'none.dump');
  const environment = { DATABASE_URL: 'postgres://u:secret@127.0.0.1:9/db', PATH: dir };
  const { code, said } = await run([file], environment);
  expect([code, said]).toEqual([1, expect.stringContaining('postgresql-client') as unknown]);
  expect(said).not.toContain('secret');
  expect(existsSync(file)).toBe(false);
});
