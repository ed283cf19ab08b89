import type { MessageEntity } from 'telegraf/types';
import type { Reply } from '../render/reply.ts';

/** Telegram's limit, in UTF-16 code units. */
const MOST_UNITS = 4096;

/** Text and entities, never markup: nothing in a reply can break its formatting. */
export function textOf({ text: whole, bold }: Pick<Reply, 'text' | 'bold'>): {
  readonly text: string;
  readonly entities: MessageEntity[];
} {
  const text = clip(whole);
  return {
    text,
    entities: bold
      .filter(({ offset, length }) => length > 0 && offset + length <= text.length)
      .map(({ offset, length }): MessageEntity => ({ type: 'bold', offset, length })),
  };
}

/** Replies are short; should one not be, or carry half a character, Telegram would refuse all of it. */
function clip(text: string): string {
  const whole = text.replace(/\p{Surrogate}/gu, '\uFFFD');
  if (whole.length <= MOST_UNITS) return whole;
  return `${whole.slice(0, MOST_UNITS - 1).replace(/\p{Surrogate}$/u, '')}…`;
}

/** UTF-16 units that a group bears from a bot; the rest is one tap away. */
const LONGEST_IN_GROUP = 400;

/** The reply in short, for a group: whole lines as far as they fit. */
export function briefly<Text extends Pick<Reply, 'text' | 'bold'>>(reply: Text): Text {
  if (reply.text.length <= LONGEST_IN_GROUP) return reply;
  const end = reply.text.lastIndexOf('\n', LONGEST_IN_GROUP);
  const text = `${reply.text.slice(0, end > 0 ? end : LONGEST_IN_GROUP).trimEnd()}…`;
  const bold = reply.bold.filter(({ offset, length }) => offset + length < text.length);
  return { ...reply, text, bold };
}
