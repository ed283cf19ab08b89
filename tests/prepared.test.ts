import { appendFileSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { KnowledgeError } from '../src/knowledge/problem.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { createBase } from '../src/knowledge/base.ts';
import { knowledgeFiles } from '../src/knowledge/files.ts';
import { prepare } from '../src/prepared.ts';
import { respond } from '../src/respond.ts';
import { INVENTED } from './knowledge/invented.ts';

const NOW = new Date('2024-01-15T00:00:00Z');
const QUESTIONS = [
  '青槐开发区2021年收入多少',
  'revenue of Luoxia',
  '租仓库找谁',
  'qinghuai kaifaqu shouru',
  '青淮开发区收入',
  '',
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
  cpSync(INVENTED, folder, { recursive: true });
});

describe('prepared knowledge', () => {
  it('answers at the second start, from what the first has kept, as knowledge read anew does', async () => {
    const first = await prepare(folder);
    const second = await prepare(folder);
    expect(second).not.toBe(first);
    const anew = createBase(loadKnowledge(folder));
    for (const question of QUESTIONS) {
      const expected = respond(question, {}, { base: anew, now: NOW });
      expect(respond(question, {}, { base: first, now: NOW })).toEqual(expected);
      expect(respond(question, {}, { base: second, now: NOW })).toEqual(expected);
    }
  });

  it('is frozen, whether read or recalled', async () => {
    for (const base of [await prepare(folder), await prepare(folder)]) {
      expect(Object.isFrozen(base.zones)).toBe(true);
      expect(base.facts.every(({ fact }) => Object.isFrozen(fact.text))).toBe(true);
    }
  });

  it('is never that of files that have changed since', async () => {
    const [before] = (await prepare(folder)).zones;
    const file = join(folder, `zones/${before?.id ?? ''}.yaml`);
    const name = before?.name.en ?? '';
    writeFileSync(file, readFileSync(file, 'utf8').replace(name, `${name} Renamed`));
    const after = (await prepare(folder)).zones[0];
    expect(after?.name.en).toBe(`${name} Renamed`);
  });

  it('is refused with every problem, again and again, while the files are wrong', async () => {
    await prepare(folder);
    appendFileSync(join(folder, 'region.yaml'), '\nunknown: 1\n');
    await expect(prepare(folder)).rejects.toThrow(KnowledgeError);
    await expect(prepare(folder)).rejects.toThrow(/unknown/);
  });

  it('is refused where a file is missing, however often it was there before', async () => {
    await prepare(folder);
    await expect(prepare(join(folder, 'zones'))).rejects.toThrow(/which does not exist/);
  });
});

it('all files of a knowledge folder count for whether it has changed', () => {
  const data = loadKnowledge(INVENTED);
  expect(knowledgeFiles(INVENTED)).toEqual([
    'region.yaml',
    'sources.yaml',
    'contacts.yaml',
    'lexicon.yaml',
    ...data.zones.map(({ id }) => `zones/${id}.yaml`),
  ]);
});
