import type { Context } from 'telegraf';
import type { InlineKeyboardMarkup } from 'telegraf/types';
import type { KnowledgeBase } from '../knowledge/base.ts';
import { actionOf } from '../render/deep-link.ts';
import { RATE } from './callback-data.ts';
import { sharedStart } from './keyboard.ts';
import { isRefused } from './send.ts';

/** The answer under which a rating stands, as Telegram hands it back with the press. */

/** What it showed, as its link for sharing says it: for answers of before a restart. */
export function factsShared(ctx: Context, base: KnowledgeBase): readonly string[] {
  const starts = (markupOf(ctx)?.inline_keyboard ?? [])
    .flat()
    .flatMap((button) => ('url' in button ? (sharedStart(button.url) ?? []) : []));
  return starts.flatMap((start) => {
    const action = actionOf(start, base);
    return action?.do === 'fact' ? [action.fact] : [];
  });
}

/** The answer stays, its two buttons go: it is rated once. */
export async function withoutRating(ctx: Context): Promise<void> {
  const markup = markupOf(ctx);
  if (!markup) return;
  const rest: InlineKeyboardMarkup = {
    inline_keyboard: markup.inline_keyboard
      .map((row) => row.filter((button) => !isRating(button)))
      .filter((row) => row.length > 0),
  };
  await tolerant(() => ctx.editMessageReplyMarkup(rest));
}

/** A message that is gone or shows this already needs no change. */
export async function tolerant(edit: () => Promise<unknown>): Promise<void> {
  try {
    await edit();
  } catch (error) {
    if (!isRefused(error, /message is not modified|can't be edited|to edit not found|_invalid/i)) {
      throw error;
    }
  }
}

function markupOf(ctx: Context): InlineKeyboardMarkup | undefined {
  const under = ctx.callbackQuery?.message;
  return under && 'reply_markup' in under ? under.reply_markup : undefined;
}

function isRating(button: object): boolean {
  return (
    'callback_data' in button &&
    (button.callback_data === RATE.good || button.callback_data === RATE.bad)
  );
}
