import type { KnowledgeBase } from './knowledge/base.ts';
import type { Action, Reply } from './render/reply.ts';
import type { Memory } from './search/memory.ts';

export interface Deps {
  readonly base: KnowledgeBase;
  /** The moment of asking; nothing below reads a clock. */
  readonly now: Date;
}

export interface Response {
  readonly reply: Reply;
  readonly memory: Memory;
}

/** Answers one message. Pure, and never throws for any text. */
export function respond(text: string, memory: Memory, deps: Deps): Response {
  throw new Error(`not yet: ${text} ${String(memory)} ${String(deps)}`);
}

/** Answers a button press or a command. Ids that the knowledge no longer has get a reply that says so. */
export function open(action: Action, memory: Memory, deps: Deps): Response {
  throw new Error(`not yet: ${action.do} ${String(memory)} ${String(deps)}`);
}
