import type { Context } from 'telegraf';
import { enquiryWordingOf, noticeFacts } from '../render/enquiry-notice.ts';
import { labelIn } from '../render/page.ts';
import { StoreUnavailable } from '../store/unavailable.ts';
import { sendPlain } from './form-send.ts';
import type { LeadDeps } from './leads.ts';
import { languageFor } from './turn.ts';

/** Does it, or says whom to phone while the store does not serve. */
export async function orPhone(
  ctx: Context,
  deps: LeadDeps,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    deps.leads.onTrouble(error);
    await sayNotKept(ctx, deps);
  }
}

export async function sayNotKept(ctx: Context, deps: LeadDeps): Promise<void> {
  const lang = languageFor(ctx, deps);
  const { phone } = noticeFacts(deps.base, deps.leads.settings.retentionDays, lang);
  await sendPlain(ctx, labelIn(lang, enquiryWordingOf(lang).notKept(phone)));
}
