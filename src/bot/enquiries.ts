import { Composer } from 'telegraf';
import type { Context } from 'telegraf';
import { callbackQuery } from 'telegraf/filters';
import { contactNumber } from '../render/fact-lines.ts';
import { enquiryWordingOf } from '../render/enquiry-notice.ts';
import { LEAD_COMMANDS } from '../render/lead-commands.ts';
import { labelIn } from '../render/page.ts';
import { isForMe } from './addressed.ts';
import { asker } from './asker.ts';
import { enquiry } from './enquiry.ts';
import { sendPlain } from './form-send.ts';
import { decodeLead } from './lead-data.ts';
import type { LeadDeps } from './leads.ts';
import { operator } from './operator.ts';
import { personal } from './personal.ts';
import { answerPress } from './press.ts';
import { remembering } from './remembering.ts';
import { languageFor } from './turn.ts';
import type { TurnDeps } from './turn.ts';

/** All about enquiries, before the rest of the bot sees an update. */
export function enquiries(deps: LeadDeps): Composer<Context> {
  const composer = new Composer<Context>();
  composer.use(remembering(deps));
  composer.use(answerPresses(deps));
  composer.use(operator(deps));
  composer.use(asker(deps));
  composer.use(Composer.optional(isForMeOrPress, personal(deps), enquiry(deps)));
  return composer;
}

/** In a group a bare command is meant for any bot there, as with the others. */
function isForMeOrPress(ctx: Context): boolean {
  return ctx.callbackQuery !== undefined || isForMe(ctx);
}

/** Without a store nobody is left without a way: the number to call. */
export function noEnquiries(deps: TurnDeps): Composer<Context> {
  const composer = new Composer<Context>();
  const phone = async (ctx: Context): Promise<void> => {
    const lang = languageFor(ctx, deps);
    await sendPlain(ctx, labelIn(lang, enquiryWordingOf(lang).notKept(contactNumber(deps.base))));
  };
  composer.use(answerPresses(deps));
  composer.command([...LEAD_COMMANDS], (ctx, next) => (isForMe(ctx) ? phone(ctx) : next()));
  composer.on(callbackQuery('data'), (ctx, next) =>
    decodeLead(ctx.callbackQuery.data) ? phone(ctx) : next(),
  );
  return composer;
}

/** Each press of theirs is answered at once: what it leads to shows in messages. */
function answerPresses(deps: TurnDeps): Composer<Context> {
  const composer = new Composer<Context>();
  composer.on(callbackQuery('data'), async (ctx, next) => {
    if (!decodeLead(ctx.callbackQuery.data)) return next();
    const answered = answerPress(ctx, deps);
    try {
      await next();
    } finally {
      await answered;
    }
  });
  return composer;
}
