import type { Context } from 'telegraf';
import { TelegramError } from 'telegraf';
import type { InlineKeyboardButton, MessageEntity } from 'telegraf/types';
import type { Button, Message } from '../render/reply.ts';
import { encodeAny } from './callback-data.ts';

export type Send = (ctx: Context, reply: Message) => Promise<void>;

/** Telegram's limit, in UTF-16 code units. */
const MOST_UNITS = 4096;

export async function sendReply(ctx: Context, reply: Message): Promise<void> {
  const { text, ...extra } = toMessage(reply);
  await ctx.reply(text, { ...extra, ...inGroup(ctx) });
}

/** Turns the page of the message under which the button stands; a new message where that cannot be. */
export async function editReply(ctx: Context, reply: Message): Promise<void> {
  // Telegram gives messages that it no longer holds the date 0.
  if (!ctx.callbackQuery?.message?.date) return sendReply(ctx, reply);
  const { text, ...extra } = toMessage(reply);
  try {
    await ctx.editMessageText(text, extra);
  } catch (error) {
    if (isRefused(error, /message is not modified/)) return;
    if (!isRefused(error, /message (can't be edited|to edit not found)|message_id_invalid/i)) {
      throw error;
    }
    await sendReply(ctx, reply);
  }
}

/** A word of the bot about itself, without buttons. */
export async function sendNotice(ctx: Context, text: string): Promise<void> {
  await ctx.reply(text, inGroup(ctx));
}

/** Text and entities, never markup: nothing in a reply can break its formatting. */
export function toMessage(reply: Message) {
  const text = clip(reply.text);
  return {
    text,
    entities: reply.bold
      .filter(({ offset, length }) => length > 0 && offset + length <= text.length)
      .map(({ offset, length }): MessageEntity => ({ type: 'bold', offset, length })),
    link_preview_options: { is_disabled: true },
    reply_markup: { inline_keyboard: reply.buttons.filter((row) => row.length > 0).map(toRow) },
  };
}

/** Replies are short; should one not be, or carry half a character, Telegram would refuse all of it. */
function clip(text: string): string {
  const whole = text.replace(/\p{Surrogate}/gu, '\uFFFD');
  if (whole.length <= MOST_UNITS) return whole;
  return `${whole.slice(0, MOST_UNITS - 1).replace(/\p{Surrogate}$/u, '')}…`;
}

function toRow(buttons: readonly Button[]): InlineKeyboardButton[] {
  return buttons.map(({ label, action, inPlace = false }) => ({
    text: label,
    callback_data: encodeAny(action, inPlace),
  }));
}

/** Among many speakers it must be seen whom the bot answers. */
function inGroup(ctx: Context) {
  if (!ctx.message || ctx.chat?.type === 'private') return {};
  const { message_id } = ctx.message;
  return { reply_parameters: { message_id, allow_sending_without_reply: true } };
}

export function isRefused(error: unknown, why: RegExp): boolean {
  return error instanceof TelegramError && error.code === 400 && why.test(error.description);
}
