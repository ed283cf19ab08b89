import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { until } from './until.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const TSX = import.meta.resolve('tsx');
/** Milliseconds; a process needs a second or two to start, more on a busy machine. */
const PATIENCE = 15_000;

/**
 * The bot as a process of its own, in a folder without `.env`, so that nothing but `env` configures it.
 */
export function startMain(env: Readonly<Record<string, string>>, input?: string) {
  return start(process.execPath, ['--import', TSX, MAIN], env, input);
}

/** As `npm start` does it: in a shell, to which npm passes its signals. */
export function startUnderNpm(env: Readonly<Record<string, string>>) {
  const command = ['-c', '"$0" "$@"; exit $?', process.execPath, '--import', TSX, MAIN];
  return start('sh', command, { ...env, npm_lifecycle_event: 'start' });
}

function start(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  input?: string,
) {
  const dataDir = mkdtempSync(join(tmpdir(), 'data-'));
  const child = spawn(command, args, {
    cwd: tmpdir(),
    // Not the project's own data.
    env: { PATH: process.env['PATH'], DATA_DIR: dataDir, ...env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  if (input !== undefined) child.stdin.end(input);
  const ended = once(child, 'close').then(() => ({
    code: child.exitCode,
    killedBy: child.signalCode,
    stdout,
    stderr,
  }));
  onTestFinished(() => {
    child.kill('SIGKILL');
    rmSync(dataDir, { recursive: true, force: true });
  });
  const endedEarly = () =>
    ended.then((end): never => {
      throw new Error(`the process ended early: ${JSON.stringify(end)}`);
    });
  return {
    ended,
    /** Waits for an effect of the process, but not after its end. */
    until: (what: string, holds: () => boolean) =>
      Promise.race([until(what, holds, PATIENCE), endedEarly()]),
    signal: (name: NodeJS.Signals) => child.kill(name),
  };
}
