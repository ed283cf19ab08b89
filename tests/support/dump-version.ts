// Writes tests/store/versions/<last migration>.{sqlite,postgres}.sql; see the README there.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import { sqliteFile } from '../../src/store/engine.ts';
import { migrationsFor } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/store.ts';
import type { StoreOptions } from '../../src/store/store.ts';
import { LI, NONE, NOW, submission, TIME_ZONE } from './enquiries.ts';
import { dropDatabase, emptyFolder, newDatabase } from './stores.ts';
import type { Undo } from './stores.ts';

const name = Object.keys(migrationsFor('sqlite')).at(-1) ?? '';
const fileOf = (engine: string): URL =>
  new URL(`../store/versions/${name}.${engine}.sql`, import.meta.url);

async function inhabit(options: StoreOptions): Promise<void> {
  const store = await openStore(options);
  const consents = [{ purpose: 'handling', given: true, wording: '1', at: NOW }] as const;
  const { enquiry } = await store.enquiries.submit(
    submission({ form: 'dumped', consents }),
    ({ number }) => [{ kind: 'new', to: 'operator', enquiry: number, payload: null }],
    NOW,
  );
  await store.enquiries.act(enquiry.number, 'take', LI, NONE, NOW);
  await store.conversations.remember({ chat: 1, user: 1 }, 'm', NOW);
  await store.threads.link(enquiry.number, { chat: 1, message: 5 });
  await store.updates.answered('u', NOW);
  await store.gaps.note({ question: 'q', answer: 'unknown', understood: '' }, NOW);
  await store.feedback.add({ verdict: 'up', question: 'q', answer: 'fact', facts: [] }, NOW);
  await store.close();
}

function sqliteDump(file: string): string {
  const database = new SQLite(file);
  const tables = database
    .prepare<[], { name: string; type: string; sql: string }>(
      "select name, type, sql from sqlite_master where sql is not null and name not like 'sqlite%' order by type desc, name",
    )
    .all();
  const lines = tables.map(({ sql }) => `${sql};`);
  for (const { name } of tables.filter(({ type }) => type === 'table')) {
    const rows = database.prepare<[], Record<string, unknown>>(`select * from "${name}"`).all();
    for (const row of rows) {
      const values = Object.values(row).map((value) =>
        typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value),
      );
      lines.push(`insert into "${name}" values (${values.join(', ')});`);
    }
  }
  database.close();
  return `${lines.join('\n')}\n`;
}

const undo: Undo = [];
const folder = await emptyFolder(undo);
await inhabit(folder);
writeFileSync(fileOf('sqlite'), sqliteDump(sqliteFile(folder.dataDir)));
for (const step of undo) await step();

const databaseUrl = await newDatabase();
await inhabit({ dataDir: '', databaseUrl, timeZone: TIME_ZONE });
const dump = execFileSync('pg_dump', ['--inserts', '--no-owner', databaseUrl], {
  encoding: 'utf8',
});
// The search path is set back to what a connection begins with; psql's own commands are left out.
const sql = dump.replace(/^\\.*\n|^--.*\n|^SET .*\n|^SELECT pg_catalog.set_config.*\n/gm, '');
writeFileSync(fileOf('postgres'), `${sql.replace(/\n{2,}/g, '\n').trim()}\n`);
await dropDatabase(databaseUrl);
