import type { Context } from 'telegraf';
import { TelegramError } from 'telegraf';
import type { Card, Message, Reply } from '../render/reply.ts';
import { orWithoutNewer } from './api-newer.ts';
import { keyboardOf, plainKeyboard, type Where } from './keyboard.ts';
import { briefly, textOf } from './message-text.ts';

/** What became of a reply. */
export interface Sent {
  /** The message that shows it. */
  readonly message?: number | undefined;
  /** It showed just that already. */
  readonly unchanged?: boolean;
}

export type Send = (ctx: Context, reply: Reply) => Promise<Sent>;
export type SendMessage = (ctx: Context, message: Message) => Promise<void>;

export const sendReply: Send = async (ctx, reply) => {
  if (reply.card && (await sendCard(ctx, reply.card))) return {};
  return send(ctx, answerIn(reply, whereOf(ctx)));
};

export const sendMessage: SendMessage = async (ctx, message) => {
  await send(ctx, toMessage(message));
};

/** Turns the page of the message under which the button stands; a new message where that cannot be. */
export const editReply: Send = (ctx, reply) => turn(ctx, answerIn(reply, whereOf(ctx)));

export const editInPlace: SendMessage = async (ctx, message) => {
  await turn(ctx, toMessage(message));
};

/** Puts the reply in place of an earlier one. */
export function editMessage(ctx: Context, message: number, reply: Reply): Promise<Sent> {
  return edit(ctx, message, answerIn(reply, whereOf(ctx)));
}

type Content = ReturnType<typeof toMessage>;

async function send(ctx: Context, { text, reply_markup, ...extra }: Content): Promise<Sent> {
  const sent = await orWithoutNewer(reply_markup, (markup) =>
    ctx.reply(text, { ...extra, reply_markup: markup, ...inGroup(ctx) }),
  );
  return { message: sent.message_id };
}

function turn(ctx: Context, content: Content): Promise<Sent> {
  // Telegram gives messages that it no longer holds the date 0.
  const under = ctx.callbackQuery?.message;
  return under?.date ? edit(ctx, under.message_id, content) : send(ctx, content);
}

async function edit(ctx: Context, message: number, content: Content): Promise<Sent> {
  const { text, reply_markup, ...extra } = content;
  try {
    await orWithoutNewer(reply_markup, (markup) =>
      ctx.telegram.editMessageText(ctx.chat?.id, message, undefined, text, {
        ...extra,
        reply_markup: markup,
      }),
    );
    return { message };
  } catch (error) {
    if (isRefused(error, /message is not modified/)) return { message, unchanged: true };
    if (!isRefused(error, /message (can't be edited|to edit not found)|message_id_invalid/i)) {
      throw error;
    }
    return send(ctx, content);
  }
}

/** A word of the bot about itself, without buttons. */
export async function sendNotice(ctx: Context, text: string): Promise<void> {
  await ctx.reply(text, inGroup(ctx));
}

/** For messages as they are, wherever they go: the form's and the operator's. */
export function toMessage(message: Message) {
  return {
    ...textOf(message),
    link_preview_options: { is_disabled: true },
    reply_markup: plainKeyboard(message.buttons),
  };
}

/** Answers are short in groups, and below them stands what can be done with them. */
export function answerIn(reply: Reply, where: Where): Content {
  return {
    ...textOf(where.isPrivate ? reply : briefly(reply)),
    link_preview_options: { is_disabled: true },
    reply_markup: keyboardOf(reply, where),
  };
}

export function isPrivate(ctx: Context): boolean {
  return ctx.chat?.type === 'private';
}

function whereOf(ctx: Context): Where {
  // A bot without a name cannot be linked to: before getMe, and in tests.
  const { username } = ctx.botInfo as { readonly username?: string };
  return { username, isPrivate: isPrivate(ctx) };
}

/** False where Telegram refuses for now, as it does after a few: the text then says the numbers. */
async function sendCard(ctx: Context, card: Card): Promise<boolean> {
  try {
    await ctx.sendContact(card.phone, card.name, { vcard: card.vcard });
    return true;
  } catch (error) {
    if (error instanceof TelegramError && (error.code === 429 || error.code === 400)) return false;
    throw error;
  }
}

/** Among many speakers it must be seen whom the bot answers. */
function inGroup(ctx: Context) {
  if (!ctx.message || isPrivate(ctx)) return {};
  const { message_id } = ctx.message;
  return { reply_parameters: { message_id, allow_sending_without_reply: true } };
}

export function isRefused(error: unknown, why: RegExp): boolean {
  return error instanceof TelegramError && error.code === 400 && why.test(error.description);
}
