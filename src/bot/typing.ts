import type { Context, MiddlewareFn } from 'telegraf';

/** Milliseconds after which silence feels like a fault. */
const NOTICEABLE = 500;
/** Telegram shows an action for five seconds. */
const AGAIN = 4_500;

/** Shows “typing…” in private chats while anything takes longer than half a second. */
export function typing(noticeable = NOTICEABLE): MiddlewareFn<Context> {
  return async (ctx, next) => {
    if (ctx.chat?.type !== 'private') return next();
    const show = (): void => {
      // Whether it shows is of no account: the reply is on its way.
      ctx.sendChatAction('typing').catch(() => undefined);
    };
    let again: NodeJS.Timeout | undefined;
    const first = setTimeout(() => {
      show();
      again = setInterval(show, AGAIN);
    }, noticeable);
    try {
      await next();
    } finally {
      clearTimeout(first);
      clearInterval(again);
    }
  };
}
