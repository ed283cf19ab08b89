import { TelegramError } from 'telegraf';
import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'telegraf/types';

/**
 * What of the Bot API is newer than Telegraf's types (7.1). A Bot API server that does not know it refuses
 * the whole message, so that everything here is sent with a way back.
 */

/** Bot API 7.11: a tap copies the text. */
export interface CopyTextButton {
  readonly text: string;
  readonly copy_text: { readonly text: string };
}
export type AnyButton = InlineKeyboardButton | CopyTextButton;

/** Telegram's limit for the text to copy. */
const LONGEST_COPY = 256;

export function copyTextButton(label: string, text: string): readonly AnyButton[] {
  return text.length > LONGEST_COPY ? [] : [{ text: label, copy_text: { text } }];
}

/** The one place where buttons that Telegraf has no type for pass as its own. */
export function keyboardWith(rows: readonly (readonly AnyButton[])[]): InlineKeyboardMarkup {
  const kept = rows.filter((row) => row.length > 0).map((row) => [...row]);
  return { inline_keyboard: kept as InlineKeyboardButton[][] };
}

function isNewer(button: AnyButton): button is CopyTextButton {
  return 'copy_text' in button;
}

/**
 * Sends with all buttons; where the server refuses one it does not know, again without the newer ones.
 * The text says what they would have copied.
 */
export async function orWithoutNewer<T>(
  markup: InlineKeyboardMarkup,
  send: (markup: InlineKeyboardMarkup) => Promise<T>,
): Promise<T> {
  try {
    return await send(markup);
  } catch (error) {
    const older = markup.inline_keyboard.map((row) => row.filter((button) => !isNewer(button)));
    const isSame = older.flat().length === markup.inline_keyboard.flat().length;
    if (isSame || !isRefusalOfButton(error)) throw error;
    return send(keyboardWith(older));
  }
}

function isRefusalOfButton(error: unknown): boolean {
  return (
    error instanceof TelegramError &&
    error.code === 400 &&
    /button|reply markup|keyboard/iu.test(error.description)
  );
}
