import type { Reply } from '../render/reply.ts';
import { respond, type Deps } from '../respond.ts';
import { NO_MEMORY, type Memory } from '../search/memory.ts';
import { objection, verdictOf, type Verdict } from './judge.ts';
import type { SetQuestion } from './question-set.ts';

/** A question of a set with the reply that it got. */
export interface Outcome {
  readonly question: SetQuestion;
  /** What the turns before left behind. */
  readonly memory: Memory;
  readonly reply: Reply;
  readonly verdict: Verdict;
  readonly problem: string | undefined;
  /** Milliseconds that `respond` took for the question itself. */
  readonly ms: number;
}

/** Asks and judges one question of a set, after its earlier messages. */
export function outcomeOf(question: SetQuestion, deps: Deps): Outcome {
  let memory = NO_MEMORY;
  for (const earlier of question.context) ({ memory } = respond(earlier, memory, deps));
  const start = performance.now();
  const { reply } = respond(question.q, memory, deps);
  const ms = performance.now() - start;
  const problem = objection(question, reply);
  return { question, memory, reply, verdict: verdictOf(reply, problem), problem, ms };
}
