import type { InlineKeyboardMarkup } from 'telegraf/types';
import { labelIn, wordingOf } from '../render/page.ts';
import type { Button, Reply } from '../render/reply.ts';
import { copyTextButton, keyboardWith, type AnyButton } from './api-newer.ts';
import { encodeAny, RATE } from './callback-data.ts';

/** Where a message is shown; decides which buttons make sense. */
export interface Where {
  /** The bot's name, for links to it; left out where there is none. */
  readonly username?: string | undefined;
  readonly isPrivate: boolean;
}

/** Telegram shows a window in which the user chooses a chat. */
const SHARE = 'https://t.me/share/url';

export function keyboardOf(reply: Reply, where: Where): InlineKeyboardMarkup {
  if (!where.isPrivate) return keyboardWith(inGroup(reply, where));
  const rows = reply.buttons.map((row) => row.flatMap(toButtons));
  return keyboardWith([...rows, lastRow(reply, where)]);
}

/** The buttons as they are, and nothing else. */
export function plainKeyboard(buttons: Reply['buttons']): InlineKeyboardMarkup {
  return keyboardWith(buttons.map((row) => row.flatMap(toButtons)));
}

/** The address that opens the bot in private, at what `start` names. */
export function privateLink(username: string, start = ''): string {
  return `https://t.me/${username}${start === '' ? '' : `?start=${start}`}`;
}

/** What the link of a button for sharing carries; undefined for other links. */
export function sharedStart(url: string): string | undefined {
  if (!url.startsWith(SHARE)) return undefined;
  const shared = new URL(url).searchParams.get('url') ?? '';
  return URL.canParse(shared)
    ? (new URL(shared).searchParams.get('start') ?? undefined)
    : undefined;
}

/** In a group one button leads to the private chat; only what asks back keeps its choices. */
function inGroup(reply: Reply, where: Where): readonly (readonly AnyButton[])[] {
  const choices =
    reply.kind === 'clarify' ? reply.buttons.map((row) => row.flatMap(toButtons)) : [];
  if (where.username === undefined) return choices;
  const text = labelIn(reply.lang, wordingOf(reply.lang).buttons.inPrivate);
  return [...choices, [{ text, url: privateLink(where.username, reply.link) }]];
}

function toButtons({ label, action, inPlace = false }: Button): readonly AnyButton[] {
  if (action.do === 'copy') return copyTextButton(label, action.text);
  return [{ text: label, callback_data: encodeAny(action, inPlace) }];
}

/** Whether it helped, and handing it on; under what can be right or wrong. */
function lastRow(reply: Reply, where: Where): readonly AnyButton[] {
  const { buttons } = wordingOf(reply.lang);
  const label = (text: string): string => labelIn(reply.lang, text);
  const rating = isRated(reply)
    ? [
        { text: label(buttons.helpful), callback_data: RATE.good },
        { text: label(buttons.wrong), callback_data: RATE.bad },
      ]
    : [];
  const share =
    reply.link === undefined ? [] : shareButton(label(buttons.share), reply.link, where);
  return [...rating, ...share];
}

/** Answers about the knowledge, not lists to choose from or words about the bot. */
export function isRated({ kind, facts }: Reply): boolean {
  switch (kind) {
    case 'fact':
    case 'summary':
    case 'comparison':
    case 'rank':
    case 'partial':
    case 'unknown':
      return true;
    case 'list':
      return facts.length > 0;
    case 'contact':
    case 'clarify':
    case 'help':
    case 'smalltalk':
      return false;
  }
}

function shareButton(text: string, start: string, { username }: Where): readonly AnyButton[] {
  if (username === undefined) return [];
  const url = `${SHARE}?url=${encodeURIComponent(privateLink(username, start))}`;
  return [{ text, url }];
}
