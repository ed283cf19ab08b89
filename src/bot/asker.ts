import { Composer } from 'telegraf';
import type { Context } from 'telegraf';
import { editedMessage, message } from 'telegraf/filters';
import { enquiryWordingOf } from '../render/enquiry-notice.ts';
import { renderLine } from '../render/operator-card.ts';
import { operatorWordingOf } from '../render/operator-wording.ts';
import type { Notices } from '../store/actions.ts';
import { StoreUnavailable } from '../store/unavailable.ts';
import { isPrivate, updateKey } from './leads.ts';
import type { LeadDeps } from './leads.ts';
import { orPhone } from './or-phone.ts';
import { sendMessage } from './send.ts';
import { languageFor } from './turn.ts';

const LONGEST_ANSWER = 3_500;

/** What an asker replies to a message about their enquiry goes back to the operator's thread. */
export function asker(deps: LeadDeps): Composer<Context> {
  const composer = new Composer<Context>();
  // Who corrects an answer sends it again: the operator may have read the first.
  composer.on([message('reply_to_message'), editedMessage('text')], async (ctx, next) => {
    const { reply_to_message: repliedTo } = ctx.msg;
    if (!isPrivate(ctx) || !repliedTo || ctx.text?.startsWith('/') === true) return next();
    const number = await enquiryBehind(ctx, repliedTo.message_id, deps);
    if (number === undefined) return next();
    return orPhone(ctx, deps, () => passOn(ctx, number, deps));
  });
  return composer;
}

async function enquiryBehind(
  ctx: Context,
  repliedTo: number,
  { leads }: LeadDeps,
): Promise<string | undefined> {
  const chat = ctx.chat?.id ?? 0;
  try {
    const number = await leads.store.threads.find({ chat, message: repliedTo });
    const enquiry = number === undefined ? undefined : await leads.store.enquiries.get(number);
    return enquiry?.asker.chat === chat ? number : undefined;
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    // Then it is a message like any other.
    leads.onTrouble(error);
    return undefined;
  }
}

async function passOn(ctx: Context, number: string, deps: LeadDeps): Promise<void> {
  const lang = languageFor(ctx, deps);
  const text = ctx.text?.trim() ?? '';
  const operator = operatorWordingOf(lang);
  if (text === '') return sendLine(ctx, operator.onlyText, deps);
  if (text.length > LONGEST_ANSWER) return sendLine(ctx, operator.tooLong(LONGEST_ANSWER), deps);
  const notices: Notices = () => [
    { kind: 'answer', to: 'operator', enquiry: number, payload: { text } },
  ];
  const now = deps.clock().getTime();
  const said = await deps.leads.store.enquiries.say(
    number,
    { from: 'asker', text },
    updateKey(ctx),
    notices,
    now,
  );
  if (said.kind !== 'kept') return;
  deps.leads.wake();
  await sendLine(ctx, enquiryWordingOf(lang).passedOn(number), deps);
}

async function sendLine(ctx: Context, text: string, deps: LeadDeps): Promise<void> {
  await sendMessage(ctx, renderLine(text, languageFor(ctx, deps)));
}
