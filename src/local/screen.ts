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
  const lines = rows.flatMap((row) => {
    const shown = row.flatMap((button) => {
      if ('callback_data' in button) return [`[${++number}] ${button.text}`];
      const command = 'url' in button ? commandOf(button.url) : undefined;
      // What only a phone can do, such as copying, is left out: the text has it too.
      return command === undefined ? [] : [`${button.text}: ${command}`];
    });
    return shown.length > 0 ? [shown.join('   ')] : [];
  });
  const body = colours ? inBold(text, entities) : text;
  return `${[body, ...(lines.length > 0 ? ['', ...lines] : [])].join('\n')}\n\n`;
}

/** A deep link, which leads to Telegram, as the command that opens the same here. */
function commandOf(url: string): string | undefined {
  const start = /[?&]start=([\w-]+)/u.exec(decodeURIComponent(url))?.[1];
  return start && `/start ${start}`;
}

function inBold(text: string, entities: readonly MessageEntity[]): string {
  const fromTheEnd = entities.toSorted((a, b) => b.offset - a.offset);
  return fromTheEnd.reduce((whole, { offset, length }) => {
    const end = offset + length;
    const bold = styleText('bold', whole.slice(offset, end), { validateStream: false });
    return whole.slice(0, offset) + bold + whole.slice(end);
  }, text);
}
