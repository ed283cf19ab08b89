import type { Update } from 'telegraf/types';
import { describeError } from '../log.ts';
import type { Log } from '../log.ts';

/** Handles one update; never rejects. */
export type Deliver = (update: Update) => Promise<void>;

/** Updates of one chat are handled one after another, in the order of arrival; chats in parallel. */
export function createDelivery(handle: (update: Update) => Promise<void>, log: Log): Deliver {
  const last = new Map<number, Promise<void>>();
  return (update) => {
    const chat = chatOf(update);
    const done = (last.get(chat) ?? Promise.resolve()).then(() => attempt(update, handle, log));
    last.set(chat, done);
    void done.then(() => {
      if (last.get(chat) === done) last.delete(chat);
    });
    return done;
  };
}

async function attempt(
  update: Update,
  handle: (update: Update) => Promise<void>,
  log: Log,
): Promise<void> {
  const fields = { update: update.update_id, kind: kindOf(update) };
  const start = performance.now();
  try {
    await handle(update);
    log.info({ ...fields, ms: Math.round(performance.now() - start) }, 'update handled');
  } catch (error) {
    // on-error.ts lets nothing through; what does come here is lost to the user, but must not end the bot.
    log.error({ ...fields, err: describeError(error) }, 'update failed outside its handler');
  }
}

/** 0 for updates that belong to no chat: among each other they keep their order too. */
function chatOf(update: Update): number {
  if ('message' in update) return update.message.chat.id;
  if ('edited_message' in update) return update.edited_message.chat.id;
  if ('inline_query' in update) return update.inline_query.from.id;
  if ('callback_query' in update) {
    return update.callback_query.message?.chat.id ?? update.callback_query.from.id;
  }
  return 0;
}

function kindOf(update: Update): string {
  return Object.keys(update).find((key) => key !== 'update_id') ?? 'empty';
}
