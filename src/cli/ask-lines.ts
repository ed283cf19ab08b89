import * as z from 'zod';
import type { KnowledgeBase } from '../knowledge/base.ts';
import { prepare } from '../prepared.ts';
import { respond, type Deps } from '../respond.ts';
import { NO_MEMORY, type Memory } from '../search/memory.ts';
import { environment, parseConfig } from '../config.ts';

const QuestionLine = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  q: z.string(),
  context: z.array(z.string()).nullish(),
});

/** The reply to one question, as a user reads it. */
export async function askOne(text: string): Promise<string> {
  return respond(text, NO_MEMORY, { base: await knowledge(), now: new Date() }).reply.text;
}

/**
 * One line of JSON for each line of questions, in order; a line that is no question gets an error line. `open`
 * is called when they can be read: what Node reads line by line must not wait, or lines get lost.
 */
export async function* askAll(open: () => AsyncIterable<string>): AsyncGenerator<string> {
  const deps: Deps = { base: await knowledge(), now: new Date() };
  let number = 0;
  for await (const line of open()) {
    number++;
    if (line.trim() === '') continue;
    yield JSON.stringify(answerLine(line, number, deps));
  }
}

function answerLine(line: string, number: number, deps: Deps): object {
  const parsed = QuestionLine.safeParse(jsonOf(line));
  if (!parsed.success) {
    return {
      id: null,
      error: `not a question on line ${number}: wanted {"id","q","context":[…]} in JSON`,
    };
  }
  const { id, q, context } = parsed.data;
  let memory: Memory = NO_MEMORY;
  for (const earlier of context ?? []) ({ memory } = respond(earlier, memory, deps));
  const start = performance.now();
  const { reply } = respond(q, memory, deps);
  const ms = Math.round((performance.now() - start) * 1000) / 1000;
  const { kind, lang, text, zones, facts, confidence } = reply;
  return { id: id ?? null, kind, lang, text, zones, facts, confidence, ms };
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // Not JSON at all fails the schema as anything else of the wrong shape does.
    return undefined;
  }
}

function knowledge(): Promise<KnowledgeBase> {
  return prepare(parseConfig(environment()).knowledgeDir);
}
