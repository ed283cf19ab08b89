import type { Context } from 'telegraf';
import { step } from '../leads/form.ts';
import type { FormInput, FormReply, FormState } from '../leads/form-state.ts';
import type { EnquiryNumber } from '../leads/enquiry.ts';
import { saysSubmit } from '../leads/form-words.ts';
import { phoneText } from '../leads/phone.ts';
import { renderAsk, renderResume, renderSaid } from '../render/enquiry-form.ts';
import { enquiryWordingOf, noticeFacts } from '../render/enquiry-notice.ts';
import { labelIn } from '../render/page.ts';
import type { Who } from '../store/conversations.ts';
import type { Parts } from '../store/store.ts';
import type { Lang } from '../text/language.ts';
import type { Change, Draft, Peeked } from './drafts.ts';
import { formContext } from './form-context.ts';
import { sendForm, sendPlain } from './form-send.ts';
import { updateKey, whoOf } from './leads.ts';
import type { LeadDeps } from './leads.ts';
import { submissionOf, submitNotices } from './submission.ts';
import { answerText, languageFor } from './turn.ts';

/** What a step of the form leads to, beside what the form itself says. */
export type Said =
  | FormReply
  | {
      readonly say: 'received';
      readonly number: EnquiryNumber;
      readonly kind: 'received' | 'added' | 'repeated';
    }
  | { readonly say: 'store down' }
  /** Nothing changes without the store, so that what was asked is always what is answered next. */
  | { readonly say: 'not kept' }
  | { readonly say: 'already'; readonly number: EnquiryNumber }
  | { readonly say: 'no form' };

/** Takes an input into the form of this person, stores what becomes of it, and then replies. */
export async function formTurn(ctx: Context, input: FormInput, deps: LeadDeps): Promise<void> {
  const lang = languageFor(ctx, deps);
  const submits =
    (input.kind === 'press' && input.press === 'confirm') ||
    (input.kind === 'text' && saysSubmit(input.text));
  await change(
    ctx,
    deps,
    (draft, parts, who) => stepped(draft, input, parts, who, lang, deps),
    submits ? 'store down' : 'not kept',
  );
}

/** Changes the draft once, whatever Telegram delivers again, and says what came of it. */
export async function change(
  ctx: Context,
  deps: LeadDeps,
  how: (draft: Draft | undefined, parts: Parts, who: Who) => Promise<Change<Said>>,
  without: 'store down' | 'not kept' = 'not kept',
): Promise<void> {
  const who = whoOf(ctx);
  if (!who) return;
  const { drafts, store, wake } = deps.leads;
  const key = updateKey(ctx);
  const now = deps.clock().getTime();
  const changed = await drafts.change(who, key, now, (draft, parts) => how(draft, parts, who));
  if (changed.kind === 'unavailable') return speak(ctx, { say: without }, undefined, deps);
  if (changed.kind === 'repeated') {
    if (changed.answered) return;
    const { draft } = changed;
    await speak(ctx, again(draft), draft?.kind === 'form' ? draft : undefined, deps);
  } else {
    if (changed.value.say === 'received') wake();
    await speak(ctx, changed.value, changed.draft, deps);
  }
  // Best effort: without the mark the reply would come twice, no more.
  await store.updates.answered(key, now).catch((error: unknown) => {
    deps.leads.onTrouble(error);
  });
}

async function stepped(
  draft: Draft | undefined,
  input: FormInput,
  parts: Parts,
  { chat, user }: Who,
  lang: Lang,
  deps: LeadDeps,
): Promise<Change<Said>> {
  if (!draft) return { draft, value: { say: 'no form' } };
  if (draft.kind === 'done') return { draft, value: { say: 'already', number: draft.number } };
  const { state, reply } = step(draft.form, input, formContext(deps));
  if (reply.say !== 'submit' || !state) {
    return { draft: state && { kind: 'form', form: state }, value: reply };
  }
  const submission = submissionOf(state, { user, chat, lang }, deps.base);
  const now = deps.clock().getTime();
  const { kind, enquiry } = await parts.enquiries.submit(submission, submitNotices, now);
  const { number } = enquiry;
  return { draft: { kind: 'done', number }, value: { say: 'received', number, kind } };
}

/** What a repeated update gets: where things stand now. */
function again(draft: Peeked): Said {
  if (!draft) return { say: 'no form' };
  if (draft.kind === 'unknown') return { say: 'not kept' };
  return draft.kind === 'done' ? { say: 'already', number: draft.number } : { say: 'ask' };
}

/** Asks again where the form stands, after something else was answered. */
export async function askAgain(ctx: Context, form: FormState, deps: LeadDeps): Promise<void> {
  await speak(ctx, { say: 'ask' }, { kind: 'form', form }, deps);
}

async function speak(
  ctx: Context,
  said: Said,
  draft: Draft | undefined,
  deps: LeadDeps,
): Promise<void> {
  const lang = languageFor(ctx, deps);
  const { base } = deps;
  const { retentionDays, promisedHours, operatorChat } = deps.leads.settings;
  const say = enquiryWordingOf(lang);
  const form = draft?.kind === 'form' ? draft.form : undefined;
  const plain = (text: string) => sendPlain(ctx, labelIn(lang, text));
  const { phone } = noticeFacts(base, retentionDays, lang);
  switch (said.say) {
    case 'ask':
      if (!form) return plain(say.noForm);
      if (said.tookPhone !== undefined) await plain(say.tookPhone(phoneText(said.tookPhone)));
      return sendForm(ctx, renderAsk(form, said, lang, { base, retentionDays }), lang);
    case 'answer':
      await answerText(ctx, said.question, deps);
      if (!form) return;
      return said.offer ? sendForm(ctx, renderResume(form, lang), lang) : askAgain(ctx, form, deps);
    case 'resume':
      return form ? sendForm(ctx, renderResume(form, lang), lang) : plain(say.noForm);
    case 'cancel?':
      if (!form) return plain(say.noForm);
      return sendForm(ctx, renderSaid(say.cancelAsk, ['discard', 'go-on'], form.at, lang), lang);
    case 'cancelled':
      return plain(say.cancelled);
    case 'declined':
      return plain(said.kind === 'platform' ? say.declinedPlatform(phone) : say.declined(phone));
    case 'received': {
      const received =
        operatorChat === undefined
          ? say.receivedUnattended(said.number, phone)
          : say.received(said.number, promisedHours);
      const text = said.kind === 'added' ? say.added(said.number) : received;
      return plain(`${text}\n${say.afterwards}`);
    }
    case 'already':
      return plain(say.already(said.number));
    case 'store down':
      return sendForm(
        ctx,
        renderSaid(say.storeDown(phone), ['confirm', 'cancel'], 'confirm', lang),
        lang,
      );
    case 'not kept':
      return plain(say.notKept(phone));
    case 'no form':
      return plain(say.noForm);
    case 'nothing':
    case 'submit':
      return;
    default:
      return said satisfies never;
  }
}
