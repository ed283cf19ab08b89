import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { kb } from '../../src/cli/kb-command.ts';
import { DAY, NOW } from '../support/enquiries.ts';
import { dropDatabase, newDatabase, onBothEngines, onDatabase } from '../support/stores.ts';
import type { Place } from '../support/stores.ts';

type Env = Readonly<Record<string, string>>;

async function gaps(env: Env, ...options: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const status = await kb(['gaps', ...options], env, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { status, out: out.join('\n'), err: err.join('\n') };
}

onBothEngines('kb gaps', ({ empty, open }) => {
  it('lists questions by how often they were asked, and ratings, what is wrong first', async () => {
    const { env } = await withNotes({ empty, open });
    expect(await gaps(env)).toEqual({
      status: 0,
      err: '',
      out: `Questions without a full answer, the most frequent first

  2 × subsidies for hiring?
      unknown, last on 2030-01-03
      understood: hiring: not known; subsidies: topic subsidy

  1 × gdp of northfield in 1990?
      partial, last on 2030-01-02

Ratings, first of answers that were not right, the newest first

  not right: out of date
      number 1, on 2030-01-02, fact
      question: gdp of northfield?
      comment: ask [number]
      showed: northfield/gdp-2022

  helpful
      number 2, on 2030-01-03
      question: no longer known`,
    });
  });

  it('lists as many as are wanted, and says that there are more', async () => {
    const { env } = await withNotes({ empty, open });
    const { out } = await gaps(env, '--most', '1');
    expect(out).toContain('2 × subsidies');
    expect(out).not.toContain('1990');
    expect(out).not.toContain('helpful');
    expect(out.match(/and more: --most 5/gu)).toHaveLength(2);
  });

  it('takes off the list what has been dealt with, by its words or its number', async () => {
    const { env, store } = await withNotes({ empty, open });
    const settled = ['Subsidies  for hiring?', 'gdp of northfield?', '2'];
    const args = settled.flatMap((question) => ['--settled', question]);
    const dealt = settled.map((question) => `Dealt with: ${question}`).join('\n');
    expect(await gaps(env, ...args)).toEqual({ status: 0, out: dealt, err: '' });
    expect(await store.gaps.list(9)).toMatchObject([{ question: 'gdp of northfield in 1990?' }]);
    expect(await store.feedback.list(9)).toEqual([]);
  });

  it('fails where there is no such question, and deals with the others', async () => {
    const { env } = await withNotes({ empty, open });
    const result = await gaps(env, '--settled', 'subsidies', '--settled', 'subsidies for hiring?');
    expect(result).toMatchObject({ status: 1, out: 'Dealt with: subsidies for hiring?' });
    expect(result.err).toContain('the list has no “subsidies”');
    expect((await gaps(env, '--settled', '77')).status).toBe(1);
  });

  it('says that nothing has been noted yet', async () => {
    const place = await empty();
    await open(place);
    expect(await gaps(envOf(place))).toEqual({
      status: 0,
      err: '',
      out: 'Nothing yet: no question without a full answer, and no rating.',
    });
  });
});

it('kb gaps says where there is no store, and makes none', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'data-'));
  onTestFinished(() => {
    rmSync(dataDir, { recursive: true });
  });
  for (const options of [[], ['--settled', 'a']]) {
    const { status, out, err } = await gaps({ DATA_DIR: dataDir }, ...options);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain(`there is no store of this version of the bot in ${dataDir}`);
  }
  expect(readdirSync(dataDir)).toEqual([]);
});

it.skipIf(!process.env['TEST_DATABASE_URL'])(
  'kb gaps makes no tables on a server where there are none',
  async () => {
    const databaseUrl = await newDatabase();
    onTestFinished(() => dropDatabase(databaseUrl));
    const { status, err } = await gaps({ DATABASE_URL: databaseUrl });
    expect(status).toBe(1);
    expect(err).toContain('no store of this version of the bot at DATABASE_URL');
    const { rows } = await onDatabase(databaseUrl, (client) =>
      client.query("select 1 from pg_tables where schemaname = 'public'"),
    );
    expect(rows).toEqual([]);
  },
);

it.each([
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL is not a postgres:// address'],
  [{ DATABASE_URL: 'postgres://u:secret@127.0.0.1:9/db' }, 'the store is unreachable'],
])('kb gaps says what is wrong with %o', async (env, says) => {
  const { status, err } = await gaps(env);
  expect(status).toBe(1);
  expect(err).toContain(says);
  expect(err).not.toContain('secret');
});

type Options = Awaited<ReturnType<Place['empty']>>;

function envOf({ dataDir, databaseUrl }: Options): Env {
  return { DATA_DIR: dataDir, ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }) };
}

async function withNotes({ empty, open }: Pick<Place, 'empty' | 'open'>) {
  const place = await empty();
  const store = await open(place);
  const asked = { question: 'Subsidies for hiring?', answer: 'unknown' };
  const understood = 'hiring: not known; subsidies: topic subsidy';
  await store.gaps.note({ ...asked, understood }, NOW);
  await store.gaps.note({ ...asked, understood }, NOW + DAY);
  const partial = { question: 'GDP of Northfield in 1990?', answer: 'partial', understood: '' };
  await store.gaps.note(partial, NOW);
  const facts = ['northfield/gdp-2022'];
  const rated = { question: 'GDP of Northfield?', answer: 'fact', facts };
  const id = await store.feedback.add({ ...rated, verdict: 'down' }, NOW);
  await store.feedback.explain(id, { reason: 'old', comment: 'Ask 139 0000 1111' });
  const bare = { verdict: 'up', question: '', answer: '', facts: [] } as const;
  await store.feedback.add(bare, NOW + DAY);
  return { env: envOf(place), store };
}
