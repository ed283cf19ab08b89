import { readQuestions } from '../../src/cli/question-set.ts';
import { createBase, type KnowledgeBase } from '../../src/knowledge/base.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { engineOf, type Ask } from './engine.ts';
import { percentile } from './percentile.ts';
import { syntheticBase } from './synthetic-base.ts';
import { syntheticQuestions } from './synthetic-questions.ts';
import type { Measured, Task } from './task.ts';
import { judgeOfFigure, judgeOfSet, scoreOf, type Judge, type Judgement } from './verdicts.ts';

/** Any number; it is the same in every run, so that every run measures the same. */
const SEED = 20260115;
/** Answers before times are taken: those of a bot that has run for a while, its code compiled for what comes often. */
const WARM_UP = 3_000;
/** Of these the times are taken, too: a bot that has just started. */
const FIRST = 400;
/** The share of the patience that may go into warming up. */
const WARM_UP_PATIENCE = 0.3;
/** Few questions are asked several times over, so that the 99th percentile is more than one answer. */
const FEWEST_TIMES = 1_200;

interface Question {
  readonly messages: readonly string[];
  readonly judge: Judge;
}

// Run with --expose-gc; without it memory would count what is about to be collected.
async function measure(task: Task): Promise<Measured> {
  const base = baseOf(task);
  const questions = questionsOf(task, base);
  const engine = await engineOf(task.engine);
  const before = memoryInUse();
  const start = performance.now();
  const ask = engine(base);
  const indexing = performance.now() - start;
  for (const { messages } of questions.slice(0, 1)) ask(messages);
  const memory = memoryInUse() - before;
  const { judgements, first, times } = timed(questions, ask, task.patience);
  return {
    facts: base.facts.length,
    indexing,
    memory,
    median: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    firstP99: percentile(first, 0.99),
    score: scoreOf(judgements),
    asked: judgements.length,
    of: questions.length,
  };
}

function baseOf({ knowledge, over }: Task): KnowledgeBase {
  const real = createBase(loadKnowledge(knowledge));
  return 'sets' in over ? real : syntheticBase(real, over.facts, SEED);
}

function questionsOf({ over }: Task, base: KnowledgeBase): readonly Question[] {
  if ('sets' in over) {
    return over.sets.flatMap(readQuestions).map((question) => ({
      messages: [...question.context, question.q],
      judge: judgeOfSet(question),
    }));
  }
  return syntheticQuestions(base, over.questions, SEED).map((question) => ({
    messages: [question.q],
    judge: judgeOfFigure(question),
  }));
}

/** Bytes on the heap and in buffers beside it. */
function memoryInUse(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

interface Timed {
  readonly judgements: readonly Judgement[];
  /** Of the first answers after the start. */
  readonly first: readonly number[];
  /** Of those after the warm-up. */
  readonly times: readonly number[];
}

/**
 * Milliseconds since it was made. An answer waits for nothing but the processor, so that on a busy machine, where
 * other processes have it in between, the processor's time is the answer's own.
 */
function stopwatch(): () => number {
  const start = performance.now();
  const used = process.cpuUsage();
  return () => {
    const wall = performance.now() - start;
    const { user, system } = process.cpuUsage(used);
    return Math.min(wall, (user + system) / 1000);
  };
}

/** Asks every question, again and again until there are enough times, but no longer than patience lasts. */
function timed(questions: readonly Question[], ask: Ask, patience: number): Timed {
  const start = performance.now();
  const isOver = (share = 1): boolean => performance.now() > start + share * patience;
  const timeOf = (messages: readonly string[]): number => {
    const taken = stopwatch();
    ask(messages);
    return taken() / messages.length;
  };
  const first: number[] = [];
  for (let asked = 0; asked < WARM_UP && (asked === 0 || !isOver(WARM_UP_PATIENCE)); asked++) {
    const time = timeOf(questions[asked % questions.length]?.messages ?? []);
    if (asked < FIRST) first.push(time);
  }
  const judgements: Judgement[] = [];
  const times: number[] = [];
  do {
    for (const [index, { messages, judge }] of questions.entries()) {
      if (isOver() && index > 0) break;
      const taken = stopwatch();
      const answered = ask(messages);
      // A follow-up takes several answers; the time is that of one.
      times.push(taken() / messages.length);
      if (judgements.length === index) judgements.push({ answered, judge });
    }
  } while (times.length < FEWEST_TIMES && !isOver());
  return { judgements, first, times };
}

const [json = '{}'] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await measure(JSON.parse(json) as Task)));
