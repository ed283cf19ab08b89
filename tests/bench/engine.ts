import type { FactKey, KnowledgeBase } from '../../src/knowledge/base.ts';
import type { Judged } from '../../src/cli/judge.ts';

/** What an engine replied to a question. */
export interface Answered extends Judged {
  readonly facts: readonly FactKey[];
  /**
   * How much of the question the reply has, 0..1, where a threshold decides afterwards whether it counts as an
   * answer; undefined where the engine decides by itself.
   */
  readonly share: number | undefined;
}

/** Messages of one person, oldest first; the last one is to be answered. */
export type Ask = (messages: readonly string[]) => Answered;

/** Indexes a knowledge base. */
export type Engine = (base: KnowledgeBase) => Ask;

export const ENGINES = ['ours', 'flexsearch', 'minisearch', 'fuse'] as const;
export type EngineName = (typeof ENGINES)[number];

/** Loads one engine and no other, so that start-up times are its own. */
export async function engineOf(name: EngineName): Promise<Engine> {
  switch (name) {
    case 'ours':
      return (await import('./ours.ts')).ours;
    case 'flexsearch':
      return (await import('./plain-flexsearch.ts')).flexsearch;
    case 'minisearch':
      return (await import('./plain-minisearch.ts')).minisearch;
    case 'fuse':
      return (await import('./plain-fuse.ts')).fuse;
  }
}
