import type { Update } from 'telegraf/types';
import type { Pressable } from './terminal-api.ts';

/** Turns what is typed into the updates that Telegram would send for it. */
export interface Typist {
  says(text: string): Update;
  presses(button: Extract<Pressable, { data: string }>): Update;
}

/** The one person in the one chat of the terminal. */
const ID = 1;
const COMMAND = /^\/[A-Za-z0-9_]{1,32}(?:@\w+)?(?=\s|$)/;

export function createTypist(clock: () => Date): Typist {
  // What was typed in an earlier chat is not delivered again: the store knows updates by these ids.
  let count = clock().getTime();
  const from = { id: ID, is_bot: false, first_name: 'Terminal' };
  const chat = { id: ID, type: 'private' as const, first_name: 'Terminal' };
  const date = () => Math.floor(clock().getTime() / 1000);
  return {
    says: (text) => {
      const command = COMMAND.exec(text)?.[0];
      const entities = command
        ? [{ type: 'bot_command' as const, offset: 0, length: command.length }]
        : [];
      count++;
      return {
        update_id: count,
        message: { message_id: count, date: date(), from, chat, text, entities },
      };
    },
    presses: ({ data, message }) => ({
      update_id: ++count,
      callback_query: {
        id: `${count}`,
        from,
        chat_instance: `${ID}`,
        data,
        message: { message_id: message, date: date(), chat, text: '' },
      },
    }),
  };
}
