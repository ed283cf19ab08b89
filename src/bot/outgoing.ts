import { TelegramError } from 'telegraf';
import { describeError, redactTokens } from '../log.ts';
import type { Log } from '../log.ts';
import { withSignal } from './api.ts';
import type { CallApi, WrapApi } from './api.ts';
import { persist, retryAfterMs } from './patience.ts';
import type { Backoff } from './patience.ts';

export interface OutgoingLimits {
  /** Milliseconds for one call; Telegraf itself would wait 500 s. */
  readonly call: number;
  readonly tries: number;
  /** Milliseconds of retry_after up to which waiting beats failing: the user still looks at the chat. */
  readonly longestWait: number;
  readonly backoff: Backoff;
}

/** Together (3 calls, 2 waits) under the 90 s after which Telegraf abandons a handler. */
const LIMITS: OutgoingLimits = {
  call: 12_000,
  tries: 3,
  longestWait: 20_000,
  backoff: { first: 500, most: 4_000 },
};

/**
 * Gives every call a time limit, and repeats those that Telegram refused for now or never received. A
 * reply that was cut off is not repeated: the message has been sent, and would be sent twice.
 * A caller that brings its own signal (polling) looks after time and repetition itself.
 */
export function careful(log: Log, limits: OutgoingLimits = LIMITS): WrapApi {
  return (call) => {
    const withoutToken: CallApi = (method, payload, options) =>
      call(method, payload, options).catch(throwWithoutToken);
    return (method, payload, options) => {
      if (options?.signal) return withoutToken(method, payload, options);
      return persist(
        () => withoutToken(method, payload, withSignal(AbortSignal.timeout(limits.call))),
        {
          backoff: limits.backoff,
          goOn: (error, failures) => failures < limits.tries && isWorthRepeating(error, limits),
          onWait: (error, ms) => {
            log.warn({ method, ms, err: describeError(error) }, 'call failed; trying again');
          },
        },
      );
    };
  };
}

function isWorthRepeating(error: unknown, limits: OutgoingLimits): boolean {
  if (error instanceof TelegramError) {
    if (error.code === 429) return retryAfterMs(error) <= limits.longestWait;
    return error.code >= 500;
  }
  // node-fetch's words for a request that failed before a reply began.
  return error instanceof Error && error.message.startsWith('request to ');
}

/** Telegraf leaves the token in some messages: invalid JSON, for one. */
function throwWithoutToken(error: unknown): never {
  if (error instanceof Error) {
    error.message = redactTokens(error.message);
    if (error.stack !== undefined) error.stack = redactTokens(error.stack);
  }
  throw error;
}
