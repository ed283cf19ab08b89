import type { Context, MiddlewareFn, Telegram } from 'telegraf';

/** Every call of Telegraf to the Bot API goes through one function of this shape. */
export type CallApi = Telegram['callApi'];
type TelegrafSignal = NonNullable<NonNullable<Parameters<CallApi>[2]>['signal']>;
export type WrapApi = (call: CallApi) => CallApi;

export function wrapApi(telegram: Telegram, wrap: WrapApi): void {
  telegram.callApi = wrap(telegram.callApi.bind(telegram));
}

/**
 * Telegraf 4 makes a new client for each update, so that wrapping the bot's own client catches no
 * `ctx.reply`. As the first middleware this wraps each of them.
 */
export function wrapEachApi(wrap: WrapApi): MiddlewareFn<Context> {
  return (ctx, next) => {
    wrapApi(ctx.telegram, wrap);
    return next();
  };
}

/** Telegraf's types ask for the AbortSignal of a polyfill; Node's own does the same work. */
export function withSignal(signal: AbortSignal): { readonly signal: TelegrafSignal } {
  return { signal: signal as unknown as TelegrafSignal };
}
