import type { IncomingMessage } from 'node:http';
import type { Payload, Result } from './bot-api-results.ts';

interface Held {
  readonly wake: () => void;
  readonly end: (result: Result) => void;
}

/** Telegram's queue of updates: forgets what lies below the offset, holds a request until there is news. */
export function createUpdateQueue() {
  let updates: { readonly update_id: number }[] = [];
  let ids = 500;
  let held: Held | undefined;

  const get = (payload: Payload, request: IncomingMessage): Promise<Result> => {
    // As Telegram does: the newer request ends the older.
    held?.end({
      ok: false,
      error_code: 409,
      description: 'Conflict: terminated by other getUpdates request',
    });
    const offset = Number(payload['offset'] ?? 0);
    if (offset > 0) updates = updates.filter(({ update_id }) => update_id >= offset);
    const limit = Number(payload['limit'] ?? 100);
    return new Promise((resolve) => {
      const end = (result: Result): void => {
        forget();
        request.socket.off('close', forget);
        resolve(result);
      };
      const wake = (): void => {
        end({ ok: true, result: updates.slice(0, limit) });
      };
      const mine: Held = { wake, end };
      const timer = setTimeout(wake, Number(payload['timeout'] ?? 0) * 1000);
      const forget = (): void => {
        clearTimeout(timer);
        if (held === mine) held = undefined;
      };
      request.socket.once('close', forget);
      if (updates.length > 0) wake();
      else held = mine;
    });
  };
  return {
    get,
    push: (update: object): number => {
      updates.push({ update_id: ++ids, ...update });
      held?.wake();
      return ids;
    },
    waiting: () => updates.map(({ update_id }) => update_id),
  };
}
