import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { USAGE } from '../../src/cli/kb-arguments.ts';
import { kb } from '../../src/cli/kb-command.ts';
import { edited, INVENTED, newFolder } from '../knowledge/invented.ts';

const DOCUMENTS = join(INVENTED, 'documents');
/** Milliseconds for two processes, which take a second or two each, and more on a busy machine. */
const PROCESS_MS = 60_000;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

async function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const status = await kb(args, env, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { status, out, err };
}

describe('kb check', () => {
  const good = [`${INVENTED}: 4 places, 20 facts, 11 topics, 2 sources, no problems`];

  it('counts what a good folder holds', async () => {
    expect(await run(['check', INVENTED])).toEqual({ status: 0, out: good, err: [] });
  });

  it('takes the folder from KNOWLEDGE_DIR when it is given none', async () => {
    expect(await run(['check'], { KNOWLEDGE_DIR: INVENTED })).toEqual({
      status: 0,
      out: good,
      err: [],
    });
  });

  it('prefers the folder that it is given', async () => {
    const env = { KNOWLEDGE_DIR: newFolder() };
    expect((await run(['check', INVENTED], env)).status).toBe(0);
  });

  it('prints every problem and their number, and fails', async () => {
    const folder = edited(
      { file: 'region.yaml', from: 'root: yunyu', to: 'root: far' },
      { file: 'zones/yunyu.yaml', from: 'summary:', to: 'parent: luoxia-hz\nsummary:' },
    );
    const circle = (from: string, to: string): string =>
      `"${to}"  a parent that does not lead back here: ${from} → ${to} → ${from}`;
    expect(await run(['check', folder])).toEqual({
      status: 1,
      out: [],
      err: [
        `${folder}/region.yaml:4:7  root  "far"  a place that exists; there is no zones/far.yaml`,
        `${folder}/zones/luoxia-hz.yaml:8:9  parent  ${circle('luoxia-hz', 'yunyu')}`,
        `${folder}/zones/yunyu.yaml:6:9  parent  ${circle('yunyu', 'luoxia-hz')}`,
        '3 problems',
      ],
    });
  });
});

describe('kb verify', () => {
  it('says what it proved', async () => {
    const env = { KNOWLEDGE_DIR: INVENTED };
    expect(await run(['verify', '--sources', DOCUMENTS], env)).toEqual({
      status: 0,
      out: ['20 facts and 1 contact proved against 2 documents'],
      err: [],
    });
  });

  it('proves the well-formed files even when others are not', async () => {
    const folder = edited(
      { file: 'zones/yunyu.yaml', from: 'kind: province', to: 'kind: realm' },
      { file: 'zones/luoxia-hz.yaml', from: '企业97家]', to: '企业98家]' },
    );
    const { status, err } = await run(['verify', '--sources', DOCUMENTS], {
      KNOWLEDGE_DIR: folder,
    });
    expect(status).toBe(1);
    expect(err.map((line) => line.replace(`${folder}/`, '').split(' ')[0])).toEqual([
      'zones/yunyu.yaml:3:7',
      'zones/luoxia-hz.yaml:29:52',
      '2',
    ]);
  });

  it('fails when there are no documents', async () => {
    const nowhere = join(newFolder(), 'documents');
    expect(await run(['verify', '--sources', nowhere], { KNOWLEDGE_DIR: INVENTED })).toEqual({
      status: 1,
      out: [],
      err: [`kb: there is no folder ${nowhere}`],
    });
  });

  it('with --if-present, says that there are none and succeeds', async () => {
    const nowhere = join(newFolder(), 'documents');
    const args = ['verify', '--sources', nowhere, '--if-present'];
    expect(await run(args, { KNOWLEDGE_DIR: INVENTED })).toEqual({
      status: 0,
      out: [`${nowhere} does not exist: facts were not proved against the documents`],
      err: [],
    });
  });
});

describe('kb schema', () => {
  it('writes a schema for every kind of file', async () => {
    const folder = newFolder();
    const { status, out } = await run(['schema'], { KNOWLEDGE_DIR: folder });
    expect(status).toBe(0);
    expect(out).toHaveLength(5);
    expect(readdirSync(join(folder, 'schema'))).toEqual([
      'contacts.json',
      'lexicon.json',
      'region.json',
      'sources.json',
      'zone.json',
    ]);
  });
});

describe('kb', () => {
  it.each([
    ['no command', [], 'a command is missing'],
    ['an unknown command', ['prove'], 'there is no command prove'],
    ['an unknown option', ['check', '--fast'], "Unknown option '--fast'"],
    ['verify without documents', ['verify'], 'verify needs --sources DIR'],
    [
      'an option without its value',
      ['verify', '--sources'],
      "Option '--sources <value>' argument missing",
    ],
    ['two folders', ['check', 'a', 'b'], 'unexpected b'],
    ['a folder for verify', ['verify', 'a', '--sources', 'b'], 'unexpected a'],
    ['a folder for schema', ['schema', 'a'], 'unexpected a'],
    ['an option of another command', ['check', '--if-present'], 'check takes no options'],
    [
      'an option of gaps',
      ['verify', '--most', '5'],
      'verify takes only --sources and --if-present',
    ],
    ['a folder for gaps', ['gaps', 'a'], 'unexpected a'],
    ['no number to list', ['gaps', '--most', 'all'], '--most needs a whole number'],
    ['none to list', ['gaps', '--most', '0'], '--most needs a whole number'],
    [
      'two things at once',
      ['gaps', '--most', '5', '--settled', 'a'],
      '--most and --settled do not',
    ],
    ['an option for schema', ['schema', '--sources', 'a'], 'schema takes no options'],
  ])('refuses %s with its usage', async (_, args, complaint) => {
    const { status, out, err } = await run(args);
    expect({ status, out }).toEqual({ status: 2, out: [] });
    expect(err.join('\n')).toContain(`kb: ${complaint}`);
    expect(err.join('\n')).toContain(USAGE);
  });

  it.each([['--help'], ['-h']])('prints its usage for %s', async (option) => {
    expect(await run([option])).toEqual({ status: 0, out: [USAGE], err: [] });
  });

  it('does not hide its own faults among the problems', async () => {
    const out = (): never => {
      throw new RangeError('a fault of the terminal');
    };
    await expect(kb(['check', INVENTED], {}, { out, err: out })).rejects.toThrow(RangeError);
  });

  it(
    'as a program, writes to the right streams and sets the exit status',
    () => {
      const program = ['--import', 'tsx', 'src/cli/kb.ts'];
      const out = execFileSync(process.execPath, [...program, 'check', INVENTED], { cwd: ROOT });
      expect(out.toString()).toContain('no problems\n');
      const bad = spawnSync(process.execPath, [...program, 'check', newFolder()], { cwd: ROOT });
      expect([bad.status, bad.stdout.toString()]).toEqual([1, '']);
      expect(bad.stderr.toString()).toContain('5 problems\n');
    },
    PROCESS_MS,
  );
});
