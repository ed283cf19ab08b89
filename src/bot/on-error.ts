import type { Context } from 'telegraf';
import { TelegramError } from 'telegraf';
import { describeError } from '../log.ts';
import { apology } from '../render/notices.ts';
import { sendNotice } from './send.ts';
import { languageFor } from './turn.ts';
import type { TurnDeps } from './turn.ts';

/** The one boundary: logs without the user's words, apologises, and lets nothing through. */
export function onError(deps: TurnDeps): (error: unknown, ctx: Context) => Promise<void> {
  return async (error, ctx) => {
    const update = ctx.update.update_id;
    const personal = personalWords(ctx);
    if (isUnwelcome(error)) {
      deps.log.info(
        { update, err: describeError(error, personal) },
        'the chat is closed to the bot',
      );
      return;
    }
    deps.log.error({ update, err: describeError(error, personal) }, 'a handler failed');
    try {
      await sendNotice(ctx, apology(languageFor(ctx, deps)));
    } catch (second) {
      deps.log.warn({ update, err: describeError(second, personal) }, 'the apology failed too');
    }
  };
}

/** 403: the user blocked the bot, or the group removed it. */
function isUnwelcome(error: unknown): boolean {
  return error instanceof TelegramError && error.code === 403;
}

function personalWords({ from, text }: Context): readonly string[] {
  const words = [text, from?.first_name, from?.last_name, from?.username];
  return words.filter((word) => word !== undefined);
}
