import { Composer } from 'telegraf';
import type { Context } from 'telegraf';
import { instead, WORDLESS } from '../render/instead.ts';
import { isForMe, withoutMention } from './addressed.ts';
import { sendReply } from './send.ts';
import { answerAction, answerText, languageFor } from './turn.ts';
import type { HandlerDeps } from './turn.ts';

/** Any text, or the words under a picture. */
export function questions(deps: HandlerDeps): Composer<Context> {
  const composer = new Composer<Context>();
  composer.on('message', async (ctx) => {
    // Two bots in a group must not talk for ever; anonymous admins pass for bots, but send as a chat.
    if ((ctx.from.is_bot && !ctx.message.sender_chat) || !isForMe(ctx)) return;
    // A channel's post in its discussion group is nobody's question.
    if ('is_automatic_forward' in ctx.message) return;
    const text = ctx.text === undefined ? undefined : withoutMention(ctx, ctx.text);
    if (text !== undefined && text !== '') await answerText(ctx, text, deps);
    else if (text === '') await answerAction(ctx, { do: 'help' }, deps);
    else {
      const kind = WORDLESS.find((each) => each in ctx.message);
      if (kind) await sendReply(ctx, instead(kind, languageFor(ctx, deps)));
    }
  });
  return composer;
}
