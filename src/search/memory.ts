import type { Lang } from '../text/language.ts';

/** What one person's earlier turns left behind. Plain JSON, so that it can be stored. */
export interface Memory {
  /** Chosen with /lang; without it a reply is in the language of the question. */
  readonly lang?: Lang;
}

export const NO_MEMORY: Memory = {};
