import { Composer } from 'telegraf';
import type { Context } from 'telegraf';
import { callbackQuery } from 'telegraf/filters';
import { staleButton, unchanged } from '../render/notices.ts';
import { decode } from './callback-data.ts';
import type { ButtonData } from './callback-data.ts';
import { withNotice } from './notice.ts';
import { answerPress } from './press.ts';
import { editReply, sendReply } from './send.ts';
import { answerAction, languageFor } from './turn.ts';
import type { HandlerDeps } from './turn.ts';

/** Every press is answered, whatever becomes of it: else Telegram shows a clock on the button. */
export function buttons(deps: HandlerDeps): Composer<Context> {
  const composer = new Composer<Context>();
  composer.on('callback_query', async (ctx) => {
    const pressed = ctx.has(callbackQuery('data')) ? decode(ctx.callbackQuery.data) : undefined;
    if (pressed?.inPlace) return turnPage(ctx, pressed, deps);
    const answered = answerPress(ctx, deps);
    try {
      if (pressed) await answerAction(ctx, pressed.action, deps);
      else if (ctx.has(callbackQuery('data'))) await startAnew(ctx, deps);
    } finally {
      await answered;
    }
  });
  return composer;
}

/** Here the word comes after the deed: only then is it known whether there was anything to change. */
async function turnPage(ctx: Context, { action }: ButtonData, deps: HandlerDeps): Promise<void> {
  let word: string | undefined;
  try {
    const sent = await answerAction(ctx, action, deps, editReply);
    if (sent.unchanged) word = unchanged(languageFor(ctx, deps));
  } finally {
    await answerPress(ctx, deps, word);
  }
}

async function startAnew(ctx: Context, deps: HandlerDeps): Promise<void> {
  const notice = staleButton(languageFor(ctx, deps));
  await answerAction(ctx, { do: 'start' }, deps, (_, reply) =>
    sendReply(ctx, withNotice(notice, reply)),
  );
}
