import { Composer } from 'telegraf';
import type { Context } from 'telegraf';
import { callbackQuery } from 'telegraf/filters';
import { describeError } from '../log.ts';
import { staleButton } from '../render/notices.ts';
import type { Message } from '../render/reply.ts';
import { decode } from './callback-data.ts';
import { editReply, sendReply } from './send.ts';
import { answerAction, languageFor } from './turn.ts';
import type { TurnDeps } from './turn.ts';

/** Every press is answered, whatever becomes of it: else Telegram shows a clock on the button. */
export function answerPresses(deps: TurnDeps): Composer<Context> {
  const composer = new Composer<Context>();
  composer.on('callback_query', async (ctx, next) => {
    const answered = ctx.answerCbQuery().catch((error: unknown) => {
      // Telegram forgets a press after a while; the reply may still be welcome.
      const update = ctx.update.update_id;
      deps.log.warn({ update, err: describeError(error) }, 'a button press was not answered');
    });
    try {
      await next();
    } finally {
      await answered;
    }
  });
  return composer;
}

export function buttons(deps: TurnDeps): Composer<Context> {
  const composer = new Composer<Context>();
  composer.on(callbackQuery('data'), async (ctx) => {
    const pressed = decode(ctx.callbackQuery.data);
    if (!pressed) return startAnew(ctx, deps);
    await answerAction(ctx, pressed.action, deps, pressed.inPlace ? editReply : sendReply);
  });
  return composer;
}

async function startAnew(ctx: Context, deps: TurnDeps): Promise<void> {
  const notice = staleButton(languageFor(ctx, deps));
  await answerAction(ctx, { do: 'start' }, deps, (_, reply) =>
    sendReply(ctx, withNotice(notice, reply)),
  );
}

function withNotice(notice: string, reply: Message): Message {
  const before = `${notice}\n\n`;
  const bold = reply.bold.map((part) => ({ ...part, offset: part.offset + before.length }));
  return { ...reply, text: before + reply.text, bold };
}
