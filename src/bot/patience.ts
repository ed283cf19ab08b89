import { setTimeout as sleep } from 'node:timers/promises';
import { TelegramError } from 'telegraf';

export interface Backoff {
  /** Milliseconds before the first repetition; doubled for each further one. */
  readonly first: number;
  /** Milliseconds that no wait exceeds, unless Telegram asks for more. */
  readonly most: number;
}

export interface Patience {
  readonly backoff: Backoff;
  /** Ends a wait at once. */
  readonly signal?: AbortSignal;
  /** False: the error goes to the caller. `failures` counts from 1. */
  readonly goOn: (error: unknown, failures: number) => boolean;
  readonly onWait: (error: unknown, ms: number) => void;
}

/** Tries until it succeeds, `goOn` has enough, or the signal ends the wait. */
export async function persist<T>(attempt: () => Promise<T>, patience: Patience): Promise<T> {
  for (let failures = 1; ; failures++) {
    try {
      return await attempt();
    } catch (error) {
      if (patience.signal?.aborted || !patience.goOn(error, failures)) throw error;
      const ms = Math.max(backoffMs(failures, patience.backoff), retryAfterMs(error));
      patience.onWait(error, ms);
      await sleep(ms, undefined, patience.signal && { signal: patience.signal });
    }
  }
}

/** Half of it fixed, half random: bots that one outage stopped do not come back in step. */
export function backoffMs(failures: number, { first, most }: Backoff, random = Math.random()) {
  const full = Math.min(most, first * 2 ** (failures - 1));
  return Math.round(full / 2 + (full / 2) * random);
}

/** What Telegram asks to wait after a 429; 0 for any other error. */
export function retryAfterMs(error: unknown): number {
  return error instanceof TelegramError ? (error.parameters?.retry_after ?? 0) * 1000 : 0;
}
