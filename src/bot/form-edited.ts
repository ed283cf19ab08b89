import { Composer } from 'telegraf';
import type { Context } from 'telegraf';
import { editedMessage } from 'telegraf/filters';
import { enquiryWordingOf } from '../render/enquiry-notice.ts';
import { labelIn } from '../render/page.ts';
import { sendPlain } from './form-send.ts';
import { askAgain } from './form-turn.ts';
import { isPrivate, messageKey, whoOf } from './leads.ts';
import type { LeadDeps } from './leads.ts';
import { languageFor } from './turn.ts';

/** Who edits an answer to the form learns how to change it; it is neither taken nor answered as a question. */
export function editedSteps(deps: LeadDeps): Composer<Context> {
  const composer = new Composer<Context>();
  composer.on(editedMessage('text'), async (ctx, next) => {
    const { message_id: id } = ctx.editedMessage;
    const who = whoOf(ctx);
    // A question in the middle of the form has an answer that is renewed.
    if (!isPrivate(ctx) || !who || deps.turns.get(`${who.chat}/u/${id}`)) return next();
    const draft = await deps.leads.drafts.peek(who);
    if (!draft || draft.kind === 'unknown' || !(await wasStep(messageKey(who.chat, id), deps)))
      return next();
    const lang = languageFor(ctx, deps);
    const number = draft.kind === 'done' ? draft.number : undefined;
    await sendPlain(ctx, labelIn(lang, enquiryWordingOf(lang).edited(number)));
    if (draft.kind === 'form') await askAgain(ctx, draft.form, deps);
  });
  return composer;
}

/** Whether this update has changed the form before; not where the store cannot tell. */
export async function wasStep(key: string, { leads }: LeadDeps): Promise<boolean> {
  try {
    return (await leads.store.updates.look(key)) !== 'new';
  } catch (error) {
    leads.onTrouble(error);
    return false;
  }
}
