import { Composer } from 'telegraf';
import type { Context } from 'telegraf';
import { editedForm, editedSubmitted } from '../render/notices.ts';
import { isForMe, withoutMention } from './addressed.ts';
import { isPrivate, whoOf } from './leads.ts';
import type { Leads } from './leads.ts';
import { editMessage, isRefused, sendNotice, sendReply } from './send.ts';
import { answerText, keyOf, languageFor } from './turn.ts';
import type { HandlerDeps, Turn } from './turn.ts';

/** Seconds; later the talk has gone on, and a changed answer far above would only confuse. */
const WHILE_FRESH = 60;

export interface EditedDeps extends HandlerDeps {
  /** Left out: there is no enquiry form that a message can have been meant for. */
  readonly leads?: Leads | undefined;
}

/** A question corrected within a minute is answered anew, in place of its first answer. */
export function editedQuestions(deps: EditedDeps): Composer<Context> {
  const composer = new Composer<Context>();
  composer.on('edited_message', async (ctx) => {
    const { date, edit_date, message_id } = ctx.editedMessage;
    // The words under a picture are a question too; a place that moves has none.
    const { text } = ctx;
    if (text === undefined || text.startsWith('/')) return;
    if (ctx.from.is_bot || !isForMe(ctx)) return;
    const turn = deps.turns.get(`${ctx.chat.id}/u/${message_id}`);
    const isFresh = edit_date - date <= WHILE_FRESH;
    if (!turn) {
      const word = await wordOnForm(ctx, isFresh, deps);
      if (word !== undefined) return sendNotice(ctx, word);
    }
    if (!isFresh) return;
    const question = withoutMention(ctx, text);
    if (question === '') return;
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

/** What was no question may have been a step of the form, which has gone on from there. */
async function wordOnForm(
  ctx: Context,
  isFresh: boolean,
  deps: EditedDeps,
): Promise<string | undefined> {
  const who = whoOf(ctx);
  if (!who || !isPrivate(ctx)) return undefined;
  const draft = await deps.leads?.drafts.peek(who);
  if (!draft) return undefined;
  const lang = languageFor(ctx, deps);
  if (draft.kind === 'form') return editedForm(lang);
  return isFresh ? editedSubmitted(draft.number, lang) : undefined;
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
