import type {
  Action,
  Consent,
  Enquiry,
  EnquiryEvent,
  EnquiryNumber,
  Operator,
  Submission,
} from '../leads/enquiry.ts';
import { act, getEnquiry, say } from './actions.ts';
import type { Acted, Message, Notices, Said } from './actions.ts';
import { consentsOf } from './consents.ts';
import type { Db } from './engine.ts';
import { historyOf } from './history.ts';
import { list, receivedBetween } from './lists.ts';
import type { Listing, Page } from './lists.ts';
import { remind } from './reminders.ts';
import type { ReminderNotices } from './reminders.ts';
import { removalOf } from './removal.ts';
import type { Removal } from './removal.ts';
import { report } from './report.ts';
import type { Report } from '../leads/report.ts';
import { submit } from './submit.ts';
import type { Submitted, SubmitNotices } from './submit.ts';
import type { UpdateKey } from './updates.ts';

/** Times are milliseconds since 1970. `notices` are kept in the outbox with the change, or not at all. */
export interface Enquiries {
  /** Once this has returned, the enquiry is safe, and its number can be told. */
  submit(submission: Submission, notices: SubmitNotices, now: number): Promise<Submitted>;
  get(number: EnquiryNumber): Promise<Enquiry | undefined>;
  /** Why there is nothing under a number any more. */
  removal(number: EnquiryNumber): Promise<Removal | undefined>;
  /** Oldest first. */
  history(number: EnquiryNumber): Promise<readonly EnquiryEvent[]>;
  consents(number: EnquiryNumber): Promise<readonly Consent[]>;
  act(
    number: EnquiryNumber,
    action: Action,
    operator: Operator,
    notices: Notices,
    now: number,
  ): Promise<Acted>;
  /** A message between operator and asker. A reply of the operator counts as contact. */
  say(
    number: EnquiryNumber,
    message: Message,
    update: UpdateKey,
    notices: Notices,
    now: number,
  ): Promise<Said>;
  /** `page` from 1. */
  list(listing: Listing, page: number, size: number): Promise<Page>;
  /** For the export: received in [from, to), oldest first. */
  receivedBetween(from: number, to: number): Promise<readonly Enquiry[]>;
  /** Reminds of enquiries that nobody took in the promised time; to be called every minute or so. */
  remind(promisedMs: number, notices: ReminderNotices, now: number): Promise<number>;
  report(from: number, to: number): Promise<Report>;
}

export function enquiries(db: Db, timeZone: string): Enquiries {
  return {
    submit: (submission, notices, now) => submit(db, submission, notices, now, timeZone),
    get: (number) => getEnquiry(db, number),
    removal: (number) => removalOf(db, number),
    history: (number) => historyOf(db, number),
    consents: (number) => consentsOf(db, number),
    act: (number, action, operator, notices, now) =>
      act(db, number, action, operator, notices, now),
    say: (number, message, update, notices, now) => say(db, number, message, update, notices, now),
    list: (listing, page, size) => list(db, listing, page, size),
    receivedBetween: (from, to) => receivedBetween(db, from, to),
    remind: (promisedMs, notices, now) => remind(db, promisedMs, notices, now),
    report: (from, to) => report(db, from, to),
  };
}
