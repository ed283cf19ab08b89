import { TRANSITIONS } from '../leads/enquiry.ts';
import type { Action, Enquiry, EnquiryNumber, Operator, Outgoing } from '../leads/enquiry.ts';
import { enquiryOf } from './enquiry-row.ts';
import type { Db } from './engine.ts';
import { append, historyOf } from './history.ts';
import { enqueue } from './outbox.ts';
import { inTransaction } from './transaction.ts';
import type { UpdateKey } from './updates.ts';

export type Acted =
  | { readonly kind: 'done'; readonly enquiry: Enquiry }
  /** Somebody was first (`by`, perhaps the same person), and it stands as `enquiry` says. */
  | { readonly kind: 'late'; readonly enquiry: Enquiry; readonly by?: Operator | undefined }
  | { readonly kind: 'missing' };

export type Said =
  | { readonly kind: 'kept'; readonly enquiry: Enquiry }
  /** The same update has been here. */
  | { readonly kind: 'repeated'; readonly enquiry: Enquiry }
  | { readonly kind: 'missing' };

/** What to tell whom, written together with the change. Pure. */
export type Notices = (enquiry: Enquiry) => readonly Outgoing[];

/** Writes between asker and operator. */
export type Message =
  | { readonly from: 'operator'; readonly operator: Operator; readonly text: string }
  | { readonly from: 'asker'; readonly text: string };

export async function getEnquiry(db: Db, number: EnquiryNumber): Promise<Enquiry | undefined> {
  const row = await db
    .selectFrom('enquiries')
    .selectAll()
    .where('number', '=', number)
    .executeTakeFirst();
  return row && enquiryOf(row);
}

/** Of two operators who do the same at once, one does it, and the other gets `late`. */
export async function act(
  db: Db,
  number: EnquiryNumber,
  action: Action,
  operator: Operator,
  notices: Notices,
  now: number,
): Promise<Acted> {
  return inTransaction(db, async (db) => {
    const { to, from } = TRANSITIONS[action];
    const row = await db
      .updateTable('enquiries')
      .set((column) => ({
        state: to,
        operator_id: column.fn.coalesce('operator_id', column.val(operator.id)),
        operator_name: column.fn.coalesce('operator_name', column.val(operator.name)),
        ...(action === 'contacted' && {
          replied_at: column.fn.coalesce('replied_at', column.val(now)),
        }),
        ...(action === 'close' && { closed_at: now }),
      }))
      .where('number', '=', number)
      .where('state', 'in', from)
      .returningAll()
      .executeTakeFirst();
    if (row === undefined) return late(db, number);
    const enquiry = enquiryOf(row);
    await append(db, number, { kind: 'acted', at: now, action, operator });
    await enqueue(db, notices(enquiry), now);
    return { kind: 'done', enquiry };
  });
}

async function late(db: Db, number: EnquiryNumber): Promise<Acted> {
  const enquiry = await getEnquiry(db, number);
  if (enquiry === undefined) return { kind: 'missing' };
  const last = (await historyOf(db, number)).findLast(
    (event) => event.kind === 'acted' || event.kind === 'replied',
  );
  return { kind: 'late', enquiry, by: last?.operator ?? enquiry.operator };
}

/** Keeps what one wrote to the other, together with the message that carries it there. */
export async function say(
  db: Db,
  number: EnquiryNumber,
  message: Message,
  update: UpdateKey,
  notices: Notices,
  now: number,
): Promise<Said> {
  return inTransaction(db, async (db) => {
    const before = await hold(db, number);
    if (before === undefined) return { kind: 'missing' };
    const { text } = message;
    const event =
      message.from === 'asker'
        ? ({ kind: 'answered', at: now, text } as const)
        : ({ kind: 'replied', at: now, operator: message.operator, text } as const);
    if (!(await append(db, number, event, `update ${update}`))) {
      return { kind: 'repeated', enquiry: before };
    }
    const enquiry =
      message.from === 'asker' ? before : await markReplied(db, number, message.operator, now);
    if (enquiry === undefined) return { kind: 'missing' };
    await enqueue(db, notices(enquiry), now);
    return { kind: 'kept', enquiry };
  });
}

/** Reads an enquiry that nobody can change or delete until the transaction ends. */
async function hold(db: Db, number: EnquiryNumber): Promise<Enquiry | undefined> {
  // Both databases hold a row that is written, even to what it was; only one of them knows `for update`.
  const row = await db
    .updateTable('enquiries')
    .set({ number })
    .where('number', '=', number)
    .returningAll()
    .executeTakeFirst();
  return row && enquiryOf(row);
}

/** Who writes to the asker has it and has been in contact, whether or not a button was pressed. */
async function markReplied(
  db: Db,
  number: EnquiryNumber,
  operator: Operator,
  now: number,
): Promise<Enquiry | undefined> {
  const row = await db
    .updateTable('enquiries')
    .set((column) => ({
      operator_id: column.fn.coalesce('operator_id', column.val(operator.id)),
      operator_name: column.fn.coalesce('operator_name', column.val(operator.name)),
      replied_at: column.fn.coalesce('replied_at', column.val(now)),
      state: column
        .case()
        .when('state', 'in', ['new', 'taken'])
        .then('contacted' as const)
        .else(column.ref('state'))
        .end(),
    }))
    .where('number', '=', number)
    .returningAll()
    .executeTakeFirst();
  return row && enquiryOf(row);
}
