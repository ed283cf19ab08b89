import type { Enquiry, Outgoing, Submission } from '../leads/enquiry.ts';
import { keepConsents } from './consents.ts';
import { columnsOf, enquiryOf } from './enquiry-row.ts';
import type { Db } from './engine.ts';
import { append } from './history.ts';
import { enqueue } from './outbox.ts';
import { inTransaction, nextOf, oneAtATime } from './transaction.ts';

export interface Submitted {
  /** `added`: to the same person's open enquiry of the last day; `repeated`: the same form once more. */
  readonly kind: 'received' | 'added' | 'repeated';
  readonly enquiry: Enquiry;
}

/** What to tell whom, written together with the enquiry. Pure; not called for a form that is repeated. */
export type SubmitNotices = (enquiry: Enquiry, kind: 'received' | 'added') => readonly Outgoing[];

const A_DAY_MS = 24 * 3_600_000;
/** Digits of the number of the day; more enquiries make it longer. */
const DIGITS = 3;

/** Keeps a confirmed form; `timeZone` decides which day is in the number. */
export async function submit(
  db: Db,
  { form, asker, details, consents }: Submission,
  notices: SubmitNotices,
  now: number,
  timeZone: string,
): Promise<Submitted> {
  return inTransaction(db, async (db) => {
    // Two forms of one person at once: the second sees the first.
    await oneAtATime(db, 'submit');
    const origin = `form ${form}`;
    const known = await ofOrigin(db, origin);
    if (known !== undefined) return { kind: 'repeated', enquiry: known };

    const earlier = await sameNeedOpen(db, asker.user, details.need, now - A_DAY_MS);
    const kind = earlier === undefined ? 'received' : 'added';
    const enquiry: Enquiry =
      earlier === undefined
        ? {
            number: await nextNumber(db, now, timeZone),
            asker,
            details,
            state: 'new',
            receivedAt: now,
            reminders: 0,
          }
        : { ...earlier, asker, details: { ...earlier.details, ...details } };
    const { number } = enquiry;
    const columns = { ...columnsOf(number, enquiry.details), chat: asker.chat, lang: asker.lang };
    if (earlier === undefined) {
      const row = {
        number,
        user_id: asker.user,
        state: 'new',
        received_at: now,
        reminders: 0,
      } as const;
      await db
        .insertInto('enquiries')
        .values({ ...row, ...columns })
        .execute();
    } else {
      await db.updateTable('enquiries').set(columns).where('number', '=', number).execute();
    }
    await append(db, number, { kind, at: now, details }, origin);
    await keepConsents(db, number, asker.user, consents);
    await enqueue(db, notices(enquiry, kind), now);
    return { kind, enquiry };
  });
}

async function ofOrigin(db: Db, origin: string): Promise<Enquiry | undefined> {
  const row = await db
    .selectFrom('enquiries')
    .innerJoin('events', 'events.enquiry', 'enquiries.number')
    .selectAll('enquiries')
    .where('events.origin', '=', origin)
    .executeTakeFirst();
  return row && enquiryOf(row);
}

async function sameNeedOpen(
  db: Db,
  user: number,
  need: string,
  since: number,
): Promise<Enquiry | undefined> {
  const row = await db
    .selectFrom('enquiries')
    .selectAll()
    .where('user_id', '=', user)
    .where('need', '=', need)
    .where('state', '!=', 'closed')
    .where('received_at', '>', since)
    .orderBy('received_at', 'desc')
    .executeTakeFirst();
  return row && enquiryOf(row);
}

/** `YYMMDD-NNN`: people can say it on the phone, and see how old it is. */
async function nextNumber(db: Db, now: number, timeZone: string): Promise<string> {
  const day = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: '2-digit',
    month: '2-digit',
    day: '2-digit',
  })
    .format(now)
    .replaceAll(/\D/gu, '');
  const last = await nextOf(db, `day ${day}`);
  return `${day}-${String(last).padStart(DIGITS, '0')}`;
}
