import { styleText } from 'node:util';
import type { InlineKeyboardButton, MessageEntity } from 'telegraf/types';

/** What the bot would show in Telegram, as text with numbered buttons. */
export interface Shown {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
  readonly rows: readonly (readonly InlineKeyboardButton[])[];
}

export function screenOf({ text, entities, rows }: Shown, colours: boolean): string {
  let number = 0;
  const lines = rows.map((row) => row.map(({ text }) => `[${++number}] ${text}`).join('   '));
  const body = colours ? inBold(text, entities) : text;
  return `${[body, ...(lines.length > 0 ? ['', ...lines] : [])].join('\n')}\n\n`;
}

function inBold(text: string, entities: readonly MessageEntity[]): string {
  const fromTheEnd = entities.toSorted((a, b) => b.offset - a.offset);
  return fromTheEnd.reduce((whole, { offset, length }) => {
    const end = offset + length;
    const bold = styleText('bold', whole.slice(offset, end), { validateStream: false });
    return whole.slice(0, offset) + bold + whole.slice(end);
  }, text);
}
