import type { Telegraf } from 'telegraf';
import { TelegramError } from 'telegraf';
import type { Update } from 'telegraf/types';
import { describeError } from '../log.ts';
import type { Region } from '../knowledge/schema.ts';
import type { Log } from '../log.ts';
import { withSignal } from './api.ts';
import type { Deliver } from './delivery.ts';
import { setMenus } from './menus.ts';
import { persist } from './patience.ts';
import type { Backoff } from './patience.ts';
import { poll } from './poll.ts';
import type { PollTimings } from './poll.ts';

export interface RunOptions {
  readonly bot: Telegraf;
  readonly deliver: Deliver;
  readonly log: Log;
  /** What the bot says about itself in its profile. */
  readonly region: Region;
  /** Aborted when the process is to end. */
  readonly stop: AbortSignal;
  readonly timings?: RunTimings;
}

export interface RunTimings {
  readonly backoff: Backoff;
  /** Seconds that Telegram holds a getUpdates without news. */
  readonly hold: number;
  /** Milliseconds after which a call without an end is given up and made again. */
  readonly watchdog: number;
  /** Milliseconds that another instance may keep polling, as when one is being replaced. */
  readonly conflict: number;
  /** Milliseconds for the last getUpdates, which tells Telegram what is finished. */
  readonly commit: number;
  readonly poll?: PollTimings;
}

const TIMINGS: RunTimings = {
  backoff: { first: 500, most: 30_000 },
  hold: 50,
  watchdog: 75_000,
  conflict: 60_000,
  commit: 2_000,
};

/** What the handlers react to; Telegram sends nothing else. */
const WANTED = ['message', 'edited_message', 'callback_query', 'inline_query'] as const;

/**
 * Serves Telegram by long polling until `stop`. Network errors, 5xx and 429 are waited out, at the start
 * as later. Resolves to the exit code: 0 after `stop`, 1 when only a person can help; the log says how.
 */
export async function run(options: RunOptions): Promise<0 | 1> {
  const { bot, deliver, log, stop, timings = TIMINGS } = options;
  const { telegram } = bot;
  try {
    bot.botInfo = await patiently(options, (signal) =>
      telegram.callApi('getMe', {}, withSignal(signal)),
    );
    // A webhook of an earlier deployment would keep every update from us. What waits is not dropped.
    await patiently(options, (signal) =>
      telegram.callApi('deleteWebhook', { drop_pending_updates: false }, withSignal(signal)),
    );
    void setMenus(telegram, options.region, log);
    log.info({}, 'polling');
    const { unfinished } = await poll({
      fetch: (offset) => patiently(options, (signal) => getUpdates(options, offset, signal)),
      commit: (offset) => commit(options, offset),
      deliver,
      signal: stop,
      ...(timings.poll && { timings: timings.poll }),
    });
    if (unfinished > 0) log.warn({ count: unfinished }, 'stopped before these were answered');
    return 0;
  } catch (error) {
    if (stop.aborted) return 0;
    log.fatal({ err: describeError(error) }, remedyFor(error));
    return 1;
  }
}

async function patiently<T>(
  { log, stop, timings = TIMINGS }: RunOptions,
  attempt: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  let conflictSince: number | undefined;
  return persist(() => attempt(AbortSignal.any([stop, AbortSignal.timeout(timings.watchdog)])), {
    backoff: timings.backoff,
    signal: stop,
    goOn: (error) => {
      if (isRefusal(error)) return false;
      if (!isConflict(error)) return true;
      conflictSince ??= performance.now();
      return performance.now() - conflictSince < timings.conflict;
    },
    onWait: (error, ms) => {
      const what = isConflict(error)
        ? 'another instance polls with this token; waiting for it to end'
        : 'Telegram cannot be reached; trying again';
      log.warn({ ms, err: describeError(error) }, what);
    },
  });
}

async function getUpdates(
  { bot, timings = TIMINGS }: RunOptions,
  offset: number,
  signal: AbortSignal,
): Promise<readonly Update[]> {
  const wanted = { timeout: timings.hold, allowed_updates: WANTED, ...(offset > 0 && { offset }) };
  const updates: unknown = await bot.telegram.callApi('getUpdates', wanted, withSignal(signal));
  if (!isUpdates(updates)) throw new Error('getUpdates brought no list of updates');
  return updates;
}

/** A reply without a list must be asked again, not taken for silence. */
function isUpdates(value: unknown): value is readonly Update[] {
  return (
    Array.isArray(value) &&
    value.every(
      (update: unknown) => typeof update === 'object' && update !== null && 'update_id' in update,
    )
  );
}

/** What this fails to tell Telegram is repeated to the next process, no more. */
async function commit({ bot, log, timings = TIMINGS }: RunOptions, offset: number): Promise<void> {
  const signal = AbortSignal.timeout(timings.commit);
  await bot.telegram
    .callApi('getUpdates', { offset, limit: 1, timeout: 0 }, withSignal(signal))
    .catch((error: unknown) => {
      log.warn({ err: describeError(error) }, 'the last offset did not reach Telegram');
    });
}

/** 404 is Telegram's answer to a token that it cannot even read. */
function isRefusal(error: unknown): boolean {
  return error instanceof TelegramError && (error.code === 401 || error.code === 404);
}

function isConflict(error: unknown): boolean {
  return error instanceof TelegramError && error.code === 409;
}

function remedyFor(error: unknown): string {
  if (isRefusal(error)) {
    return 'Telegram does not accept this BOT_TOKEN. Get the token from @BotFather (/mybots → API Token) and set it in the environment or in .env; if TELEGRAM_API_ROOT is set, check it too';
  }
  if (isConflict(error)) {
    return 'Another instance keeps polling with this token. Stop it, or give this one a token of its own from @BotFather';
  }
  return 'The bot stopped on an unexpected error; this is a bug';
}
