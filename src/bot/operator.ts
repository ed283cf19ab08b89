import { Composer } from 'telegraf';
import type { Context } from 'telegraf';
import { callbackQuery, editedMessage, message } from 'telegraf/filters';
import type { Action, Enquiry, EnquiryNumber, Outgoing } from '../leads/enquiry.ts';
import { renderCard, renderLine } from '../render/operator-card.ts';
import { operatorWordingOf } from '../render/operator-wording.ts';
import type { Notices } from '../store/actions.ts';
import type { MessagePlace } from '../store/threads.ts';
import { decodeLead } from './lead-data.ts';
import { updateKey } from './leads.ts';
import type { LeadDeps } from './leads.ts';
import { listEnquiries, operatorCommands, showEnquiry } from './operator-commands.ts';
import { createRights, operatorOf } from './operator-rights.ts';
import { orPhone } from './or-phone.ts';
import { editInPlace, isRefused, sendMessage, toMessage } from './send.ts';

/** A reply has to fit into one message with its heading. */
const LONGEST_REPLY = 3_500;
/** What an asker is told of a deed. */
const TOLD: Readonly<Record<Action, string>> = {
  take: 'taken',
  contacted: 'contacted',
  'need-more': 'need-more',
  close: 'closed',
};

/** The operator's side: deeds by button, replies to askers, lists. For others none of it exists. */
export function operator(deps: LeadDeps): Composer<Context> {
  const composer = new Composer<Context>();
  const hasRight = createRights(deps);
  composer.on(callbackQuery('data'), async (ctx, next) => {
    const action = decodeLead(ctx.callbackQuery.data);
    if (!action || !['act', 'enquiry', 'enquiries'].includes(action.do)) return next();
    if (!(await hasRight(ctx))) return next();
    return orPhone(ctx, deps, async () => {
      if (action.do === 'act') await act(ctx, action.deed, action.number, deps);
      if (action.do === 'enquiry') await showEnquiry(ctx, action.number, deps);
      if (action.do === 'enquiries') {
        await listEnquiries(ctx, action.list, action.page, deps, editInPlace);
      }
    });
  });
  composer.use(operatorCommands(hasRight, deps));
  // A reply that was corrected goes out again: the asker may have read the first.
  composer.on([message('reply_to_message'), editedMessage('text')], async (ctx, next) => {
    const { reply_to_message: repliedTo, message_id: own } = ctx.msg;
    if (!repliedTo || ctx.text?.startsWith('/') === true || !(await hasRight(ctx))) return next();
    return orPhone(ctx, deps, () => reply(ctx, repliedTo.message_id, own, next, deps));
  });
  return composer;
}

async function act(
  ctx: Context,
  deed: Action,
  number: EnquiryNumber,
  deps: LeadDeps,
): Promise<void> {
  const { base, leads } = deps;
  const lang = base.region.language;
  const say = operatorWordingOf(lang);
  const by = operatorOf(ctx);
  const notices: Notices = ({ asker }): readonly Outgoing[] => [
    { kind: TOLD[deed], to: asker.chat, enquiry: number, payload: { by: by.name } },
  ];
  const now = deps.clock().getTime();
  const acted = await leads.store.enquiries.act(number, deed, by, notices, now);
  if (acted.kind === 'missing') return showEnquiry(ctx, number, deps);
  leads.wake();
  await refresh(ctx, acted.enquiry, deps);
  if (acted.kind === 'done' || acted.by?.id === by.id) return;
  const state = say.states[acted.enquiry.state];
  await sendMessage(ctx, renderLine(say.late(number, state, acted.by?.name), lang));
}

/** The message that was pressed and the first one in the operator's chat show how it stands now. */
async function refresh(ctx: Context, enquiry: Enquiry, deps: LeadDeps): Promise<void> {
  const { base, leads } = deps;
  const { timeZone, operatorChat } = leads.settings;
  const lang = base.region.language;
  const { number } = enquiry;
  const heading = operatorWordingOf(lang).title(number);
  const consents = await leads.store.enquiries.consents(number);
  const card = renderCard(heading, enquiry, consents, lang, { base, timeZone });
  const { text, ...extra } = toMessage(card);
  const pressed = ctx.callbackQuery?.message;
  const thread = await leads.store.threads.messages(number);
  const first = thread.find(({ chat }) => chat === operatorChat);
  const places = new Map<string, MessagePlace>();
  if (pressed) {
    const place = { chat: pressed.chat.id, message: pressed.message_id };
    places.set(`${place.chat}/${place.message}`, place);
  }
  if (first) places.set(`${first.chat}/${first.message}`, first);
  for (const { chat, message } of places.values()) {
    try {
      await ctx.telegram.editMessageText(chat, message, undefined, text, extra);
    } catch (error) {
      // Another operator was first and it shows the same, or it is too old to be changed.
      if (!isRefused(error, /not modified|can't be edited|not found/u)) throw error;
    }
  }
}

async function reply(
  ctx: Context,
  repliedTo: number,
  own: number,
  next: () => Promise<void>,
  deps: LeadDeps,
): Promise<void> {
  const { base, leads } = deps;
  const { store, wake } = leads;
  const chat = ctx.chat?.id ?? 0;
  const number = await store.threads.find({ chat, message: repliedTo });
  const enquiry = number === undefined ? undefined : await store.enquiries.get(number);
  // In private one's own enquiry can be meant: the asker's side takes that.
  if (number === undefined || !enquiry || enquiry.asker.chat === chat) return next();
  const lang = base.region.language;
  const say = operatorWordingOf(lang);
  const text = ctx.text?.trim() ?? '';
  if (text === '') return sendMessage(ctx, renderLine(say.onlyText, lang));
  if (text.length > LONGEST_REPLY)
    return sendMessage(ctx, renderLine(say.tooLong(LONGEST_REPLY), lang));
  const from = { from: 'operator', operator: operatorOf(ctx), text } as const;
  const notices: Notices = ({ asker }) => [
    { kind: 'reply', to: asker.chat, enquiry: number, payload: { text } },
  ];
  const now = deps.clock().getTime();
  const said = await store.enquiries.say(number, from, updateKey(ctx), notices, now);
  if (said.kind !== 'kept') return;
  wake();
  await store.threads.link(number, { chat, message: own });
  await sendMessage(ctx, renderLine(say.sent(number), lang));
}
