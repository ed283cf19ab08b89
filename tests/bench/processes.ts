import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { EngineName } from './engine.ts';
import { percentile } from './percentile.ts';
import type { Measured, Task } from './task.ts';

const RUN = fileURLToPath(new URL('../../run.mjs', import.meta.url));
const FIRST_ANSWER = fileURLToPath(new URL('first-answer.ts', import.meta.url));
const MEASURE = fileURLToPath(new URL('measure.ts', import.meta.url));
const BUNDLES = fileURLToPath(new URL('../../node_modules/.cache/bench', import.meta.url));
const TSX = import.meta.resolve('tsx');

/** Measures in a fresh process. */
export function measured(task: Task): Measured {
  // What the bench itself starts prints what Measured says.
  return JSON.parse(node(['--expose-gc', bundled()], [JSON.stringify(task)])) as Measured;
}

let made: string | undefined;

/**
 * The measuring program as JavaScript, as users run the bot: tsx gives every function its name when it is made, which
 * slows each answer. Made anew by each bench.
 */
function bundled(): string {
  if (made !== undefined) return made;
  buildSync({
    entryPoints: [MEASURE],
    outdir: BUNDLES,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  });
  made = join(BUNDLES, 'measure.mjs');
  return made;
}

/**
 * Milliseconds from starting a process to its first answer: the median of some. Ours starts as users start it, in
 * the end with what an earlier start has kept; the others read the knowledge, and take tsx to do so.
 */
export function firstAnswer(
  engine: EngineName,
  knowledge: string,
  question: string,
  times: number,
): number {
  const waits = Array.from({ length: times }, () => {
    const start = Date.now();
    if (engine === 'ours') {
      const env = { ...process.env, KNOWLEDGE_DIR: knowledge };
      execFileSync(process.execPath, [RUN, 'src/cli/ask.ts', question], { env, stdio: 'ignore' });
      return Date.now() - start;
    }
    const script = ['--import', TSX, FIRST_ANSWER];
    return Number(node(script, [engine, knowledge, question])) - start;
  });
  return percentile(waits, 0.5);
}

function node(script: readonly string[], args: readonly string[]): string {
  return execFileSync(process.execPath, [...script, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
