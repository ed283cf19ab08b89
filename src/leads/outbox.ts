/** What became of one attempt to send. */
export type Outcome =
  | { readonly kind: 'delivered'; readonly message: number }
  /** Worth another try: no connection, 5xx, garbage, 429 (then with what Telegram asks to wait). */
  | { readonly kind: 'later'; readonly retryAfterMs?: number | undefined }
  /** Trying again cannot help: blocked by the user, no such chat, a message that Telegram never takes. */
  | { readonly kind: 'refused'; readonly code: number }
  /** A group became a supergroup, with another id. */
  | { readonly kind: 'moved'; readonly to: number };

/** The first wait after a failure, doubled with each. A lost connection is mostly back in a second. */
const FIRST_WAIT_MS = 1000;
/** Telegram's longest outages took hours: a try each five minutes is no load, and soon enough after them. */
const LONGEST_WAIT_MS = 5 * 60_000;

/**
 * Messages to one chat go out in order, so one that fails holds up those behind it, but not for ever: after
 * this many failures (some four minutes) the others go first.
 */
export const ATTEMPTS_IN_ORDER = 8;

/** When to try again, in milliseconds since 1970. `attempts` counts those that failed, from 1. */
export function retryAt(now: number, attempts: number, retryAfterMs = 0): number {
  const doubled = FIRST_WAIT_MS * 2 ** Math.min(attempts - 1, 30);
  return now + Math.max(Math.min(doubled, LONGEST_WAIT_MS), retryAfterMs);
}
