import type { KnowledgeBase } from '../knowledge/base.ts';

/** What wording needs beside the answer. */
export interface RenderDeps {
  readonly base: KnowledgeBase;
  readonly now: Date;
}
