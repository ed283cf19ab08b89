import type { Context } from 'telegraf';
import type { KeyboardButton } from 'telegraf/types';
import type { FormMessage } from '../render/enquiry-form.ts';
import { enquiryWordingOf } from '../render/enquiry-notice.ts';
import { labelIn } from '../render/page.ts';
import type { Lang } from '../text/language.ts';
import { sendMessage, toMessage } from './send.ts';

/** Sends a step of the form; where a phone number is asked for, with Telegram's button to share one's own. */
export async function sendForm(ctx: Context, message: FormMessage, lang: Lang): Promise<void> {
  if (message.sharePhone !== true) return sendMessage(ctx, message);
  const { text, entities, link_preview_options } = toMessage(message);
  const share: KeyboardButton = {
    text: labelIn(lang, enquiryWordingOf(lang).sharePhone),
    request_contact: true,
  };
  // Telegram shows one keyboard a message: the steering buttons stand below the phone's as plain words.
  const steering = message.buttons.map((row) => row.map(({ label }) => ({ text: label })));
  await ctx.reply(text, {
    entities,
    link_preview_options,
    reply_markup: {
      keyboard: [[share], ...steering],
      resize_keyboard: true,
      one_time_keyboard: true,
    },
  });
}

/** A line by itself that also takes the phone's keyboard away. */
export async function sendPlain(ctx: Context, text: string): Promise<void> {
  await ctx.reply(text, { reply_markup: { remove_keyboard: true } });
}
