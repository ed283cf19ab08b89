import { Composer } from 'telegraf';
import type { Context } from 'telegraf';
import { textOnly } from '../render/notices.ts';
import { isForMe, withoutMention } from './addressed.ts';
import { sendNotice } from './send.ts';
import { answerAction, answerText, languageFor } from './turn.ts';
import type { TurnDeps } from './turn.ts';

/** What people send instead of words; anything else without words is Telegram's own (joins, pins, …). */
const WORDLESS = [
  'animation',
  'audio',
  'contact',
  'dice',
  'document',
  'location',
  'photo',
  'poll',
  'sticker',
  'story',
  'venue',
  'video',
  'video_note',
  'voice',
];

/** Any text, or the words under a picture. */
export function questions(deps: TurnDeps): Composer<Context> {
  const composer = new Composer<Context>();
  composer.on('message', async (ctx) => {
    // Two bots in a group must not talk for ever; anonymous admins pass for bots, but send as a chat.
    if ((ctx.from.is_bot && !ctx.message.sender_chat) || !isForMe(ctx)) return;
    const text = ctx.text === undefined ? undefined : withoutMention(ctx, ctx.text);
    if (text !== undefined && text !== '') await answerText(ctx, text, deps);
    else if (text === '') await answerAction(ctx, { do: 'help' }, deps);
    else if (WORDLESS.some((kind) => kind in ctx.message)) {
      await sendNotice(ctx, textOnly(languageFor(ctx, deps)));
    }
  });
  return composer;
}
