import type { EnquiryNumber } from '../leads/enquiry.ts';
import type { Db } from './engine.ts';
import { linkMessage } from './outbox.ts';

/** A message in Telegram. */
export interface MessagePlace {
  readonly chat: number;
  readonly message: number;
}

/** Which messages are about which enquiry, so that a reply to one of them finds it. */
export interface Threads {
  /** The enquiry that a message of the bot (or one linked to it) is about. */
  find(place: MessagePlace): Promise<EnquiryNumber | undefined>;
  /** For messages that were not sent through the outbox, e.g. the number told to the asker. */
  link(number: EnquiryNumber, place: MessagePlace): Promise<void>;
  /** Oldest first; to keep their buttons up to date. */
  messages(number: EnquiryNumber): Promise<readonly MessagePlace[]>;
}

export function threads(db: Db): Threads {
  return {
    find: async ({ chat, message }) => {
      const row = await db
        .selectFrom('threads')
        .select('enquiry')
        .where('chat', '=', chat)
        .where('message', '=', message)
        .executeTakeFirst();
      return row?.enquiry;
    },
    link: (number, { chat, message }) => linkMessage(db, number, chat, message),
    messages: (number) => messagesOf(db, number),
  };
}

export async function messagesOf(db: Db, number: EnquiryNumber): Promise<readonly MessagePlace[]> {
  return db
    .selectFrom('threads')
    .select(['chat', 'message'])
    .where('enquiry', '=', number)
    .orderBy('message')
    .execute();
}
