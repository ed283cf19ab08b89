import { normalise } from '../text/normalise.ts';

/** A question is shorter; who writes more tells about themselves. UTF-16 units. */
const LONGEST = 200;
const EMAIL = /\S+@\S+\.\S+/gu;
/** Telegram names, and what people write before an id of WeChat or QQ. */
const HANDLE = /@\w{3,}/gu;
const MESSENGER =
  /((?:微信|wechat|weixin|qq|whatsapp|telegram|tg)\s*(?:号|id)?\s*[:是为]?\s*)[\w-]{5,}/giu;
/** Seven digits or more, as phone numbers are written; also in characters. */
const NUMBER = /\+?\d(?:[ ().\-—_/]{0,2}\d){6,}/gu;
const SPELT_NUMBER = /[零〇一二三四五六七八九幺两](?:[ -]?[零〇一二三四五六七八九幺两]){6,}/gu;

/** A text as it may be kept without who wrote it: one form, short, without numbers and addresses to reach them. */
export function anonymous(text: string): string {
  return normalise(text)
    .slice(0, LONGEST)
    .toWellFormed()
    .replace(EMAIL, '[address]')
    .replace(HANDLE, '[name]')
    .replace(MESSENGER, '$1[name]')
    .replace(NUMBER, '[number]')
    .replace(SPELT_NUMBER, '[number]')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Feedback and gaps keep no time of day, which could be laid beside a chat. UTC, `2026-11-21`. */
export function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}
