import { Composer } from 'telegraf';
import type { Context } from 'telegraf';
import { isForMe, withoutMention } from './addressed.ts';
import { editMessage, isRefused, sendReply } from './send.ts';
import { answerText, keyOf } from './turn.ts';
import type { HandlerDeps, Turn } from './turn.ts';

/** Seconds; later the talk has gone on, and a changed answer far above would only confuse. */
const WHILE_FRESH = 60;

/** A question corrected within a minute is answered anew, in place of its first answer. */
export function editedQuestions(deps: HandlerDeps): Composer<Context> {
  const composer = new Composer<Context>();
  composer.on('edited_message', async (ctx) => {
    const { date, edit_date, message_id } = ctx.editedMessage;
    // The words under a picture are a question too; a place that moves has none.
    const { text } = ctx;
    if (text === undefined || text.startsWith('/')) return;
    if (ctx.from.is_bot || !isForMe(ctx)) return;
    if (edit_date - date > WHILE_FRESH) return;
    const question = withoutMention(ctx, text);
    if (question === '') return;
    const turn = deps.turns.get(`${ctx.chat.id}/u/${message_id}`);
    if (turn?.question === question) return;
    if (turn) {
      // As if the first wording had never been asked.
      deps.conversations.set(keyOf(ctx), turn.before);
      await removePhoto(ctx, turn);
    }
    const message = turn?.message;
    await answerText(ctx, question, deps, (_, reply) =>
      message === undefined ? sendReply(ctx, reply) : editMessage(ctx, message, reply),
    );
  });
  return composer;
}

/** The picture of the first answer shows what is no longer said. */
async function removePhoto(ctx: Context, { photo }: Turn): Promise<void> {
  if (photo === undefined) return;
  try {
    await ctx.deleteMessage(photo);
  } catch (error) {
    if (!isRefused(error, /message (can't be deleted|to delete not found)/i)) throw error;
  }
}
