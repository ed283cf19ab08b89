import type { Context } from 'telegraf';
import type { Lang } from '../text/language.ts';

const TRADITIONAL = /^zh[-_](hant|tw|hk|mo)\b/i;

/** The language of a user's Telegram, an IETF tag such as zh-hans; undefined where none is given. */
export function languageOf(tag: string | undefined): Lang | undefined {
  if (!tag) return undefined;
  if (TRADITIONAL.test(tag)) return 'zh-Hant';
  return /^zh\b/i.test(tag) ? 'zh' : 'en';
}

export function userLanguage(ctx: Context): Lang | undefined {
  return languageOf(ctx.from?.language_code);
}
