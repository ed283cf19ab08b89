import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluate, USAGE } from '../../src/cli/eval-command.ts';
import { questionSets } from '../../src/cli/question-set.ts';
import { trace } from '../../src/cli/trace.ts';
import { NO_MEMORY } from '../../src/search/memory.ts';
import { newFolder } from '../knowledge/invented.ts';
import { SOON_AFTER } from '../support/asking.ts';
import { inventedBase } from '../support/knowledge-bases.ts';

const deps = { base: inventedBase(), now: SOON_AFTER };

const question = (
  id: string,
  q: string,
  kind: string,
  all: readonly string[][],
  context: readonly string[] = [],
) => ({
  id,
  q,
  kind,
  context,
  lang: 'zh',
  style: 'formal',
  zone: null,
  source: ['S1'],
  expect: { all, none: [] },
});

// Two right, one wrong though answered, one declined wrongly.
const SET = [
  question('right', '落霞2021年收入', 'fact', [['19.1亿']]),
  question('follow-up', '那石帆呢', 'fact', [['8.2亿']], ['落霞2021年收入']),
  question('wrong', '青槐开发区2020年收入', 'fact', [['34.2亿']]),
  question('declined', '青槐开发区2019年收入', 'fact', [['30亿']]),
];

/** A folder with these sets, one question a line. */
function folderOf(sets: Readonly<Record<string, readonly object[]>>): string {
  const folder = newFolder();
  for (const [name, questions] of Object.entries(sets)) {
    writeFileSync(
      join(folder, name),
      questions.map((line) => `${JSON.stringify(line)}\n`).join(''),
    );
  }
  return folder;
}

function run(args: readonly string[], folder: string) {
  const out: string[] = [];
  const err: string[] = [];
  const status = evaluate(args, folder, () => deps, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { status, out, err };
}

describe('eval', () => {
  it('counts right, wrong and declined by kind, style and language', () => {
    const { status, out } = run([], folderOf({ 'one.jsonl': SET }));
    expect(status).toBe(0);
    const cells = out.map((line) =>
      line
        .trim()
        .split(/\s{2,}/u)
        .join(' '),
    );
    expect(cells).toContain('right wrong declined of');
    for (const name of ['kind fact', 'style formal', 'lang zh', 'all']) {
      expect(cells).toContain(`${name} 50.0% 2 1 1 4`);
    }
    expect(out.at(-1)).toBe(
      '2/4 right = 50.0%; 1 wrong though answered = 25.0%; 1 declined or asked back wrongly',
    );
  });

  it('shows each failure with what was understood, and no success', () => {
    const { out } = run([], folderOf({ 'one.jsonl': SET }));
    expect(out.filter((line) => line.startsWith('- '))).toEqual([
      '- wrong [fact/formal] 青槐开发区2020年收入',
      '- declined [fact/formal] 青槐开发区2019年收入',
    ]);
    const text = out.join('\n');
    expect(text).toContain('lacks ["34.2亿"]');
    expect(text).toContain('got fact: 28.4亿元');
    expect(text).toContain('zones qinghuai-dz; period 20200101–20201231');
  });

  it.each([
    [['--min', '50'], 0],
    [['--min', '51'], 1],
    [['--max-wrong', '25'], 0],
    [['--max-wrong', '24.9'], 1],
    [['--min', '50', '--max-wrong', '25'], 0],
  ])('with %j ends with status %d', (args, status) => {
    expect(run(args, folderOf({ 'one.jsonl': SET })).status).toBe(status);
  });

  it('runs the files it is given instead of the folder', () => {
    const folder = folderOf({ 'one.jsonl': SET, 'two.jsonl': SET.slice(0, 1) });
    expect(run([join(folder, 'two.jsonl')], folder).out.at(-1)).toContain('1/1 right');
    expect(run([], folder).out.at(-1)).toContain('3/5 right');
  });

  it('runs the set that is kept aside only when it is named', () => {
    const folder = folderOf({ 'one.jsonl': SET, 'aside.jsonl': SET });
    expect(questionSets(folder)).toEqual([join(folder, 'one.jsonl')]);
    expect(run([], folder).out.at(-1)).toContain('2/4 right');
    expect(run([join(folder, 'aside.jsonl')], folder).out.at(-1)).toContain('2/4 right');
  });

  it('names every line that is no question, with its place', () => {
    const folder = newFolder();
    const file = join(folder, 'bad.jsonl');
    writeFileSync(file, `${JSON.stringify(SET[0])}\n\nno JSON\n{"id":"x","q":7}\n`);
    const { status, out, err } = run([], folder);
    expect({ status, out }).toEqual({ status: 1, out: [] });
    expect(
      err
        .join('\n')
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual([`${file}:3`, `${file}:4`]);
  });

  it('says so where a file does not exist', () => {
    const { status, err } = run(['missing.jsonl'], newFolder());
    expect(status).toBe(1);
    expect(err.join('\n')).toContain('missing.jsonl');
  });

  it.each([
    ['an unknown option', ['--fails']],
    ['no number', ['--min', 'all']],
    ['more than a hundred percent', ['--max-wrong', '101']],
  ])('refuses %s with its usage', (_, args) => {
    const { status, out, err } = run(args, newFolder());
    expect({ status, out }).toEqual({ status: 2, out: [] });
    expect(err.join('\n')).toContain(USAGE);
  });
});

describe('a trace', () => {
  const lines = trace('洛霞2021年收入多少', NO_MEMORY, deps);

  it('says what was understood', () => {
    expect(lines[0]).toMatch(
      /^language zh; intents .*; zones luoxia-hz; period 20210101–20211231$/u,
    );
  });

  it('has a line for each term with its readings', () => {
    expect(lines.find((line) => line.includes('洛霞'))).toMatch(/homophone: zone luoxia-hz/u);
    expect(lines.find((line) => line.includes('收入'))).toMatch(/exact: topic revenue/u);
  });

  it('has the best candidates, best first, at most five', () => {
    const candidates = lines.filter((line) => line.includes('(explains'));
    expect(candidates[0]).toContain('luoxia-hz/revenue-2021');
    expect(candidates.length).toBeGreaterThan(1);
    expect(candidates.length).toBeLessThanOrEqual(5);
  });

  it('ends with what was left open and what was decided', () => {
    expect(lines.at(-1)).toMatch(/^unmet none; explained \d\.\d\d; decided facts$/u);
    expect(trace('落霞2019年收入', NO_MEMORY, deps).at(-1)).toMatch(
      /^unmet 2019年; .*decided partial$/u,
    );
  });
});
