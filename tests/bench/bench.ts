import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { planOf, USAGE, type Plan } from './bench-command.ts';
import { ENGINES, type EngineName } from './engine.ts';
import { firstAnswer, measured } from './processes.ts';
import { tableLines, type Row } from './table.ts';
import type { Task } from './task.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const KNOWLEDGE = path('../../knowledge');
// By name: the set kept aside must not be among them.
const SETS = [path('../questions/build.jsonl'), path('../questions/check.jsonl')];
const FIRST_QUESTION = '高新技术企业有多少家';
/** Fuse.js scans every fact for every question; beyond this a single answer takes many seconds. */
const MOST_FOR_FUSE = 2_000;

function bench(plan: Plan): void {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const busy = (loadavg()[0] ?? 0).toFixed(1);
  say(
    `Node ${process.version}, ${availableParallelism()} × ${cpu?.model.trim() ?? 'unknown CPU'}, ` +
      `${memory} GB, load ${busy} (above 1 the first answers come later than they would)`,
  );
  const common = { knowledge: KNOWLEDGE, patience: plan.patience };
  const shipped = ENGINES.map((engine): Row => ({
    engine,
    measured: measured({ ...common, engine, over: { sets: plan.sets } }),
    firstAnswer: firstAnswer(engine, KNOWLEDGE, FIRST_QUESTION, plan.starts),
  }));
  section(`The knowledge that ships: ${shipped[0]?.measured?.facts ?? 0} facts`, shipped, say);
  for (const facts of plan.sizes) {
    const over = { facts, questions: plan.questions };
    const rows = ENGINES.map((engine) => row({ ...common, engine, over }));
    section(`Synthetic: ${facts} facts`, rows, say);
  }
}

function row(task: Task & { readonly over: { readonly facts: number } }): Row {
  const { engine, over } = task;
  return { engine, measured: isTried(engine, over.facts) ? measured(task) : undefined };
}

function isTried(engine: EngineName, facts: number): boolean {
  return engine !== 'fuse' || facts <= MOST_FOR_FUSE;
}

function section(title: string, rows: readonly Row[], say: (line: string) => void): void {
  say('');
  say(title);
  say('');
  for (const line of tableLines(rows)) say(line);
}

const plan = planOf(process.argv.slice(2), SETS);
if (typeof plan === 'string') {
  process.stderr.write(`bench: ${plan}\n\n${USAGE}\n`);
  process.exitCode = 2;
} else {
  bench(plan);
}
