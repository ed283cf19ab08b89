import { decide } from './answer/decide.ts';
import { subjectAfter } from './answer/subject.ts';
import type { KnowledgeBase } from './knowledge/base.ts';
import { openAction } from './render/open.ts';
import { render } from './render/render.ts';
import type { Action, Reply } from './render/reply.ts';
import type { Memory } from './search/memory.ts';
import { understand } from './search/question.ts';
import { createSearcher, type Searcher } from './search/searcher.ts';

export interface Deps {
  readonly base: KnowledgeBase;
  /** The moment of asking; nothing below reads a clock. */
  readonly now: Date;
}

export interface Response {
  readonly reply: Reply;
  readonly memory: Memory;
}

const searchers = new WeakMap<KnowledgeBase, Searcher>();

/** The index over a knowledge base, made at its first use (or ahead of it, at start). */
export function searcherOf(base: KnowledgeBase): Searcher {
  const made = searchers.get(base) ?? createSearcher(base);
  searchers.set(base, made);
  return made;
}

/** Answers one message: understand → decide → render. Pure, and never throws for any text. */
export function respond(text: string, memory: Memory, deps: Deps): Response {
  const searcher = searcherOf(deps.base);
  const fallback = memory.spoken ?? deps.base.region.language;
  const question = understand(text, searcher, deps.now, fallback);
  const decision = decide(question, memory, searcher);
  const lang = memory.lang ?? question.lang;
  const reply = render(decision.answer, lang, deps);
  return {
    reply,
    memory: { ...memory, spoken: lang, subject: subjectAfter(decision, memory.subject) },
  };
}

/** Answers a button press or a command. Ids that the knowledge no longer has get a reply that says so. */
export function open(action: Action, memory: Memory, deps: Deps): Response {
  return openAction(action, memory, deps);
}
