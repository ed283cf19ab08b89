import { Composer } from 'telegraf';
import type { Context } from 'telegraf';
import { callbackQuery } from 'telegraf/filters';
import type { Enquiry, Outgoing } from '../leads/enquiry.ts';
import { enquiryWordingOf } from '../render/enquiry-notice.ts';
import { renderForgetAsk, renderMyData, renderPrivacy } from '../render/personal.ts';
import { labelIn } from '../render/page.ts';
import { sendPlain } from './form-send.ts';
import { decodeLead } from './lead-data.ts';
import { isPrivate } from './leads.ts';
import type { LeadDeps } from './leads.ts';
import { orPhone } from './or-phone.ts';
import { sendMessage } from './send.ts';
import { languageFor } from './turn.ts';

/** /privacy, /mydata and /forget: what is kept of a person is theirs to see and to delete. */
export function personal(deps: LeadDeps): Composer<Context> {
  const composer = new Composer<Context>();
  composer.command('privacy', async (ctx) => {
    const lang = languageFor(ctx, deps);
    await sendMessage(ctx, renderPrivacy(deps.base, deps.leads.settings.retentionDays, lang));
  });
  composer.command('mydata', (ctx) => inPrivate(ctx, deps, () => myData(ctx, deps)));
  composer.command('forget', (ctx) => inPrivate(ctx, deps, () => askToForget(ctx, deps)));
  composer.on(callbackQuery('data'), async (ctx, next) => {
    const action = decodeLead(ctx.callbackQuery.data);
    if (action?.do === 'mydata') return inPrivate(ctx, deps, () => myData(ctx, deps));
    if (action?.do === 'forget') {
      return inPrivate(ctx, deps, () => (action.sure ? forget(ctx, deps) : keep(ctx, deps)));
    }
    return next();
  });
  return composer;
}

async function myData(ctx: Context, deps: LeadDeps): Promise<void> {
  const lang = languageFor(ctx, deps);
  const { store, settings } = deps.leads;
  const data = await store.personal.show(ctx.from?.id ?? 0);
  await sendMessage(ctx, renderMyData(data, lang, deps.base, settings.timeZone));
  if (data.enquiries.length + data.conversations.length === 0) return;
  const source = Buffer.from(JSON.stringify(data, undefined, 2));
  await ctx.replyWithDocument({ source, filename: 'my-data.json' });
}

async function askToForget(ctx: Context, deps: LeadDeps): Promise<void> {
  const { enquiries } = await deps.leads.store.personal.show(ctx.from?.id ?? 0);
  await sendMessage(ctx, renderForgetAsk(enquiries.length, languageFor(ctx, deps)));
}

async function forget(ctx: Context, deps: LeadDeps): Promise<void> {
  const { store, drafts, wake } = deps.leads;
  const lang = languageFor(ctx, deps);
  const user = ctx.from?.id ?? 0;
  const { messages } = await store.personal.forget(user, forgottenNotices, deps.clock().getTime());
  drafts.forget(user);
  deps.conversations.forget(user);
  wake();
  await sendPlain(ctx, labelIn(lang, enquiryWordingOf(lang).forgotten));
  for (const { chat, message } of messages) {
    // The asker's own messages are theirs; those of the operator still show the name and the number.
    if (chat === ctx.chat?.id) continue;
    await ctx.telegram.editMessageText(chat, message, undefined, '—').catch((error: unknown) => {
      deps.leads.onTrouble(error);
    });
  }
}

/** The operator learns that the number is gone, and nothing else. */
function forgottenNotices({ number }: Enquiry): readonly Outgoing[] {
  return [{ kind: 'forgotten', to: 'operator', payload: { number } }];
}

async function keep(ctx: Context, deps: LeadDeps): Promise<void> {
  const lang = languageFor(ctx, deps);
  await sendPlain(ctx, labelIn(lang, enquiryWordingOf(lang).kept));
}

async function inPrivate(ctx: Context, deps: LeadDeps, then: () => Promise<void>): Promise<void> {
  const lang = languageFor(ctx, deps);
  const say = enquiryWordingOf(lang);
  if (!isPrivate(ctx)) {
    const url = `https://t.me/${ctx.botInfo.username}`;
    await ctx.reply(labelIn(lang, say.onlyPrivate), {
      reply_markup: { inline_keyboard: [[{ text: `@${ctx.botInfo.username}`, url }]] },
    });
    return;
  }
  await orPhone(ctx, deps, then);
}
