import { Composer } from 'telegraf';
import type { Context, MiddlewareFn } from 'telegraf';
import { callbackQuery, message } from 'telegraf/filters';
import { openForm, PAUSE_MS } from '../leads/form.ts';
import type { FormInput } from '../leads/form-state.ts';
import { isQuestion, saysEnquire, saysSubmit } from '../leads/form-words.ts';
import { enquiryWordingOf } from '../render/enquiry-notice.ts';
import type { LeadAction } from '../render/lead-action.ts';
import { labelIn } from '../render/page.ts';
import { decodeReason, RATE } from './callback-data.ts';
import { formContext } from './form-context.ts';
import { editedSteps, wasStep } from './form-edited.ts';
import { sendPlain } from './form-send.ts';
import { askAgain, change, formTurn } from './form-turn.ts';
import { decodeLead } from './lead-data.ts';
import { isPrivate, updateKey, whoOf } from './leads.ts';
import type { LeadDeps } from './leads.ts';
import { sayNotKept } from './or-phone.ts';
import { languageFor, memoryOf } from './turn.ts';

/** The payload of the link from a group into the private chat: `enquire`, or `enquire_ZONE`. */
const DEEP_LINK = 'enquire';

/** The enquiry form in private chats; in groups only the way to it. */
export function enquiry(deps: LeadDeps): Composer<Context> {
  const composer = new Composer<Context>();
  composer.command('enquire', (ctx) => enquire(ctx, ctx.payload.trim(), deps));
  composer.start(async (ctx, next) => {
    const [, zone = ''] = /^enquire(?:_(.*))?$/u.exec(ctx.payload) ?? [];
    if (!ctx.payload.startsWith(DEEP_LINK)) return next();
    return enquire(ctx, zone, deps);
  });
  composer.on(callbackQuery('data'), async (ctx, next) => {
    const action = decodeLead(ctx.callbackQuery.data);
    if (action?.do === 'enquire') return enquire(ctx, action.zone ?? '', deps);
    // Thanked for by a word that fades; the question of the form still stands at the end of the chat.
    if (isLastWord(ctx.callbackQuery.data)) return next();
    const input = action && inputOf(action);
    if (!input) return goingOn(deps)(ctx, next);
    return isPrivate(ctx) ? formTurn(ctx, input, deps) : toPrivate(ctx, '', deps);
  });
  composer.on(message('contact'), async (ctx, next) => {
    const who = whoOf(ctx);
    if (!isPrivate(ctx) || !who) return next();
    const draft = await deps.leads.drafts.peek(who);
    if (draft?.kind === 'unknown') return sayNotKept(ctx, deps);
    if (draft?.kind !== 'form') {
      const lang = languageFor(ctx, deps);
      return sendPlain(ctx, labelIn(lang, enquiryWordingOf(lang).noShareNow));
    }
    const { phone_number: phone, user_id } = ctx.message.contact;
    return formTurn(ctx, { kind: 'shared', phone, own: user_id === who.user }, deps);
  });
  composer.on(message('text'), async (ctx, next) => {
    const { text } = ctx.message;
    const who = whoOf(ctx);
    if (!isPrivate(ctx) || !who) return next();
    if (isCommand(ctx)) return next();
    const draft = await deps.leads.drafts.peek(who);
    if (draft?.kind === 'form') return formTurn(ctx, { kind: 'text', text }, deps);
    // It may be the answer to a step of the form: then it should be said again, and not be lost.
    if (draft?.kind === 'unknown' && !isQuestion(text) && !formContext(deps).answers(text)) {
      return sayNotKept(ctx, deps);
    }
    // Delivered again after it ended the form it must not be taken for a question; nor «submit» once more, because the number has not arrived.
    const repeats = draft?.kind === 'done' && saysSubmit(text);
    if (repeats || (await wasStep(updateKey(ctx), deps))) {
      return formTurn(ctx, { kind: 'text', text }, deps);
    }
    if (saysEnquire(text)) return enquire(ctx, '', deps);
    deps.leads.drafts.setAsked(who.user, text);
    return next();
  });
  composer.use(editedSteps(deps));
  composer.on('message', goingOn(deps));
  return composer;
}

async function enquire(ctx: Context, zone: string, deps: LeadDeps): Promise<void> {
  if (!isPrivate(ctx)) return toPrivate(ctx, zone, deps);
  const { base } = deps;
  const lang = languageFor(ctx, deps);
  if (!base.lexicon.enquiry) {
    return sendPlain(ctx, labelIn(lang, enquiryWordingOf(lang).notHere));
  }
  const context = formContext(deps);
  const place = placeFor(ctx, zone, deps);
  await change(ctx, deps, (draft) => {
    if (draft?.kind === 'form') return Promise.resolve({ draft, value: { say: 'resume' } });
    const draftName = updateKey(ctx);
    const question = ctx.from && deps.leads.drafts.asked.get(ctx.from.id);
    const { state, reply } = openForm({ draft: draftName, question, place }, context);
    return Promise.resolve({ draft: state && { kind: 'form', form: state }, value: reply });
  });
}

/** The zone of the button or link, else the one that was talked about. */
function placeFor(ctx: Context, zone: string, deps: LeadDeps): string | undefined {
  const { base } = deps;
  const known = base.zones.find(({ id }) => id === zone)?.id;
  if (known !== undefined) return known;
  const places = memoryOf(ctx, deps).subject?.zones ?? [];
  const [only] = places;
  return places.length === 1 && only !== base.region.root ? only : undefined;
}

/** Names and phone numbers have no place in a group: a link to where they have. */
async function toPrivate(ctx: Context, zone: string, deps: LeadDeps): Promise<void> {
  const lang = languageFor(ctx, deps);
  const say = enquiryWordingOf(lang);
  const payload = zone === '' ? DEEP_LINK : `${DEEP_LINK}_${zone}`;
  const url = `https://t.me/${ctx.botInfo.username}?start=${payload.slice(0, 64)}`;
  await ctx.reply(labelIn(lang, say.toPrivate), {
    reply_markup: { inline_keyboard: [[{ text: labelIn(lang, say.open), url }]] },
  });
}

/** After a command, a button or a picture in the middle of the form, the form asks again. */
function goingOn(deps: LeadDeps): MiddlewareFn<Context> {
  return async (ctx, next) => {
    await next();
    const who = whoOf(ctx);
    if (!isPrivate(ctx) || !who) return;
    const draft = await deps.leads.drafts.peek(who);
    if (draft?.kind !== 'form') return;
    const since = deps.clock().getTime() - Date.parse(draft.form.touched);
    if (since < PAUSE_MS) await askAgain(ctx, draft.form, deps);
  };
}

/** A rating that asks nothing back. */
function isLastWord(data: string): boolean {
  return data === RATE.good || decodeReason(data) !== undefined;
}

function inputOf(action: LeadAction): FormInput | undefined {
  switch (action.do) {
    case 'form-pick':
      return { kind: 'pick', field: action.field, value: action.value };
    case 'form-press':
      return { kind: 'press', press: action.press, at: action.at };
    case 'form-edit':
      return { kind: 'edit', field: action.field };
    case 'enquire':
    case 'forget':
    case 'mydata':
    case 'act':
    case 'enquiry':
    case 'enquiries':
      return undefined;
    default:
      return action satisfies never;
  }
}

function isCommand(ctx: Context): boolean {
  const entities = ctx.message && 'entities' in ctx.message ? ctx.message.entities : undefined;
  return entities?.some(({ type, offset }) => type === 'bot_command' && offset === 0) ?? false;
}
