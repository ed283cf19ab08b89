import type { Consent, Enquiry, EnquiryEvent, Outgoing } from '../leads/enquiry.ts';
import { consentsOf } from './consents.ts';
import type { Conversation } from './conversations.ts';
import { conversations } from './conversations.ts';
import { enquiryOf } from './enquiry-row.ts';
import type { Db } from './engine.ts';
import { historyOf } from './history.ts';
import { enqueue } from './outbox.ts';
import { remove } from './removal.ts';
import { messagesOf } from './threads.ts';
import type { MessagePlace } from './threads.ts';
import { inTransaction, oneAtATime } from './transaction.ts';

/** All that is kept about a person. Plain JSON; who handled an enquiry is not the person's data. */
export interface PersonalData {
  readonly conversations: readonly (Conversation & { readonly chat: number })[];
  readonly enquiries: readonly {
    readonly enquiry: Omit<Enquiry, 'operator'>;
    readonly consents: readonly Consent[];
    readonly history: readonly Omit<EnquiryEvent, 'operator'>[];
  }[];
}

export interface Forgotten {
  /** As they were before they were deleted. */
  readonly enquiries: readonly Enquiry[];
  /**
   * Messages in Telegram that still show something of them, in the operator's chat and the person's own: the
   * bot can edit them. What else remains and should be said: what the operator has written down or passed on,
   * and backups until they are replaced.
   */
  readonly messages: readonly MessagePlace[];
  /** Whether there was anything. */
  readonly any: boolean;
}

export interface Personal {
  show(user: number): Promise<PersonalData>;
  /**
   * Deletes all that is kept about a person; numbers stay used, feedback and gaps never said who.
   * @param notices what to tell the operator about an enquiry that was not closed; without its details, and
   *   without `enquiry`, which is gone.
   */
  forget(
    user: number,
    notices: (enquiry: Enquiry) => readonly Outgoing[],
    now: number,
  ): Promise<Forgotten>;
}

export function personal(db: Db): Personal {
  return {
    show: (user) => show(db, user),
    forget: (user, notices, now) => inTransaction(db, (db) => forget(db, user, notices, now)),
  };
}

async function show(db: Db, user: number): Promise<PersonalData> {
  const chats = await chatsOf(db, user);
  const kept: PersonalData['conversations'] = await Promise.all(
    chats.map(async (chat) => ({ chat, ...(await conversations(db).get({ chat, user })) })),
  );
  const own = await enquiriesOf(db, user);
  const enquiries = await Promise.all(
    own.map(async (enquiry) => ({
      enquiry: withoutOperator(enquiry),
      consents: await consentsOf(db, enquiry.number),
      history: (await historyOf(db, enquiry.number)).map((event) => withoutOperator(event)),
    })),
  );
  return { conversations: kept, enquiries };
}

function withoutOperator<T extends object>(whole: T): Omit<T, 'operator'> {
  const entries = Object.entries(whole).filter(([key]) => key !== 'operator');
  return Object.fromEntries(entries) as Omit<T, 'operator'>;
}

async function forget(
  db: Db,
  user: number,
  notices: (enquiry: Enquiry) => readonly Outgoing[],
  now: number,
): Promise<Forgotten> {
  // A form that is confirmed at the same moment is kept before, and forgotten, or after, and stays.
  await oneAtATime(db, 'submit');
  const chats = await chatsOf(db, user);
  await db.deleteFrom('conversations').where('user_id', '=', user).execute();
  const enquiries = await enquiriesOf(db, user);
  const messages: MessagePlace[] = [];
  for (const enquiry of enquiries) {
    messages.push(...(await messagesOf(db, enquiry.number)));
    await remove(db, enquiry.number, { reason: 'forgotten', at: now });
    if (enquiry.state !== 'closed') await enqueue(db, notices(enquiry), now);
  }
  // In a private chat with the bot, Telegram's id of the chat is that of the person.
  await db.deleteFrom('outbox').where('chat', '=', user).execute();
  return { enquiries, messages, any: chats.length + enquiries.length > 0 };
}

async function chatsOf(db: Db, user: number): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('conversations')
    .select('chat')
    .where('user_id', '=', user)
    .orderBy('chat')
    .execute();
  return rows.map(({ chat }) => chat);
}

async function enquiriesOf(db: Db, user: number): Promise<readonly Enquiry[]> {
  const rows = await db
    .selectFrom('enquiries')
    .selectAll()
    .where('user_id', '=', user)
    .orderBy('received_at')
    .orderBy('number')
    .execute();
  return rows.map(enquiryOf);
}
