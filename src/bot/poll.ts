import { setTimeout as sleep } from 'node:timers/promises';
import type { Update } from 'telegraf/types';
import type { Deliver } from './delivery.ts';

export interface PollOptions {
  /** One getUpdates from this offset (0: none), repeated until it succeeds or the signal ends it. */
  readonly fetch: (offset: number) => Promise<readonly Update[]>;
  /** Tells Telegram that everything below the offset is finished. */
  readonly commit: (offset: number) => Promise<void>;
  readonly deliver: Deliver;
  readonly signal: AbortSignal;
  readonly timings?: PollTimings;
}

export interface PollTimings {
  /** Milliseconds to wait for running updates before looking for new ones all the same. */
  readonly look: number;
  /** Milliseconds after an empty answer: a server that does not hold the request is not asked in a spin. */
  readonly idle: number;
  /** Milliseconds that running updates get to finish after the signal. */
  readonly drain: number;
}

/** drain + commit stay below the 10 s after which Docker kills. */
const TIMINGS: PollTimings = { look: 500, idle: 100, drain: 7_000 };

/**
 * Long polling that loses nothing: Telegram forgets an update only once its handler has finished. While
 * a slow one runs, the offset stays at it; Telegram then repeats what it has sent, which is recognised,
 * and adds what is new, so that one slow chat does not hold up the others. Telegram sends at most 100
 * from the offset on: no more than that run at once.
 */
export async function poll(options: PollOptions): Promise<{ readonly unfinished: number }> {
  const { fetch, commit, deliver, signal, timings = TIMINGS } = options;
  const running = new Map<number, Promise<void>>();
  /** Handed on, and perhaps not yet forgotten by Telegram. */
  const seen = new Set<number>();

  const offset = (): number => {
    if (running.size > 0) return Math.min(...running.keys());
    return seen.size > 0 ? Math.max(...seen) + 1 : 0;
  };
  const start = (update: Update): void => {
    seen.add(update.update_id);
    const done = deliver(update).finally(() => running.delete(update.update_id));
    running.set(update.update_id, done);
  };

  try {
    while (!signal.aborted) {
      const from = offset();
      const updates = await fetch(from);
      for (const id of seen) if (id < from) seen.delete(id);
      for (const update of updates) if (!seen.has(update.update_id)) start(update);
      if (running.size > 0) await settled(running, timings.look);
      else if (updates.length === 0) await sleep(timings.idle);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    await settled(running, timings.drain);
    if (seen.size > 0) await commit(offset());
  }
  return { unfinished: running.size };
}

/** Waits until all are done, but no longer than this many milliseconds. */
async function settled(running: ReadonlyMap<number, Promise<void>>, ms: number): Promise<void> {
  const timer = new AbortController();
  const limit = sleep(ms, undefined, { signal: timer.signal }).catch(() => undefined);
  await Promise.race([Promise.all(running.values()), limit]);
  timer.abort();
}
