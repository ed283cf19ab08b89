import type { Context } from 'telegraf';

/** In private everything is for the bot; in a group what names it (@name, /command@name) or replies to it. */
export function isForMe(ctx: Context): boolean {
  if (ctx.chat?.type === 'private') return true;
  const message = ctx.message ?? ctx.editedMessage;
  if (!message) return false;
  const repliedTo = 'reply_to_message' in message ? message.reply_to_message : undefined;
  return repliedTo?.from?.id === ctx.botInfo.id || mention(ctx).test(ctx.text ?? '');
}

/** The question without the bot's name. */
export function withoutMention(ctx: Context, text: string): string {
  return text.replace(mention(ctx), ' ').trim();
}

function mention(ctx: Context): RegExp {
  return new RegExp(`@${ctx.botInfo.username}(?![A-Za-z0-9_])`, 'i');
}
