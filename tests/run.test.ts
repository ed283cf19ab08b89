import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Milliseconds; two or three starts of a process, on a busy machine. */
const PATIENCE = 40_000;

/** A project of one file, with the packages of this one. */
function project(source: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'project-'));
  mkdirSync(join(folder, 'src/cli'), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  for (const name of ['esbuild', 'tsx', 'get-tsconfig', '.package-lock.json']) {
    const target = join(ROOT, 'node_modules', name);
    symlinkSync(target, join(folder, 'node_modules', name));
  }
  for (const name of ['run.mjs', 'package.json']) cpSync(join(ROOT, name), join(folder, name));
  writeFileSync(join(folder, 'src/main.ts'), 'export {};\n');
  writeFileSync(join(folder, 'src/cli/ask.ts'), source);
  return folder;
}

function run(folder: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['run.mjs', ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'] },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function bundles(folder: string): readonly string[] {
  return readdirSync(join(folder, 'node_modules/.cache/programs'));
}

const SAYS_ARGUMENTS = `const said: string = process.argv.slice(2).join('+');
console.log(said, import.meta.url);
`;

describe('a program', () => {
  let folder: string;
  beforeAll(() => {
    folder = project(SAYS_ARGUMENTS);
  });

  it(
    'runs with its arguments and its own address, the second time from the bundle of the first',
    () => {
      const first = run(folder, 'src/cli/ask.ts', 'a', 'b');
      expect(first).toMatchObject({ status: 0, stderr: '' });
      expect(first.stdout).toMatch(/^a\+b file:.*\/src\/cli\/ask\.ts\n$/);
      const made = bundles(folder);
      expect(made).toHaveLength(1);
      expect(run(folder, 'src/cli/ask.ts', 'a', 'b')).toEqual(first);
      expect(bundles(folder)).toEqual(made);
    },
    PATIENCE,
  );

  it(
    'is never older than its source',
    () => {
      run(folder, 'src/cli/ask.ts');
      writeFileSync(join(folder, 'src/cli/ask.ts'), `console.log('changed');\n`);
      expect(run(folder, 'src/cli/ask.ts').stdout).toBe('changed\n');
    },
    PATIENCE,
  );

  it(
    'names the lines of its source where it fails',
    () => {
      const failing = project(`interface Unused {}\n\nthrow new Error('as wanted');\n`);
      const { status, stderr } = run(failing, 'src/cli/ask.ts');
      expect(status).toBe(1);
      expect(stderr).toMatch(/src\/cli\/ask\.ts:3/);
    },
    PATIENCE,
  );

  it(
    'runs without a bundle where none can be kept',
    () => {
      const bare = project(SAYS_ARGUMENTS);
      // A file where the folder should be: as good as a disk that may not be written, also for root.
      writeFileSync(join(bare, 'node_modules/.cache'), '');
      const { status, stdout } = run(bare, 'src/cli/ask.ts', 'a');
      expect(status).toBe(0);
      expect(stdout).toMatch(/^a file:/);
    },
    PATIENCE,
  );

  it('that is none of the project’s is refused with those that are', () => {
    const { status, stderr } = run(folder, 'src/other.ts');
    expect(status).toBe(2);
    expect(stderr).toContain('src/main.ts|src/cli/ask.ts');
  });
});
