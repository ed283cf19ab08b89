import { NO_MEMORY } from '../search/memory.ts';
import type { Memory } from '../search/memory.ts';

/** What the bot keeps of each person in each chat. Plain JSON, so that a store can keep it later. */
export interface Conversations {
  readonly get: (key: string) => Memory;
  readonly set: (key: string, memory: Memory) => void;
  /** In all chats. */
  readonly forget: (user: number) => void;
}

/** About a kilobyte each: some ten megabytes at most. */
const MOST = 10_000;

/** Remembers the `most` conversations that were used last; lost when the process ends. */
export function createConversations(most = MOST): Conversations {
  // A Map keeps the order of insertion: the first is the one that was written longest ago.
  const kept = new Map<string, Memory>();
  return {
    get: (key) => kept.get(key) ?? NO_MEMORY,
    set: (key, memory) => {
      kept.delete(key);
      kept.set(key, memory);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
    forget: (user) => {
      for (const key of kept.keys()) if (key.endsWith(`:${user}`)) kept.delete(key);
    },
  };
}
