import type { Generated } from 'kysely';
import type { ConsentPurpose, State } from '../leads/enquiry.ts';
import type { Lang } from '../text/language.ts';

// Types that both SQLite and PostgreSQL keep alike: text and whole numbers. Times are milliseconds since
// 1970, truths are 0 and 1, everything nested is JSON in a text.

export interface Tables {
  conversations: ConversationTable;
  updates: UpdateTable;
  counters: CounterTable;
  enquiries: EnquiryTable;
  events: EventTable;
  consents: ConsentTable;
  threads: ThreadTable;
  outbox: OutboxTable;
  removals: RemovalTable;
  feedback: FeedbackTable;
  gaps: GapTable;
}

interface ConversationTable {
  chat: number;
  user_id: number;
  memory: string | null;
  memory_at: number | null;
  draft: string | null;
  draft_at: number | null;
}

/** Updates that changed something, so that the same one delivered again does not. */
interface UpdateTable {
  key: string;
  at: number;
  answered: number;
}

interface CounterTable {
  name: string;
  last: number;
}

export interface EnquiryTable {
  number: string;
  user_id: number;
  chat: number;
  lang: Lang;
  need: string;
  zone: string | null;
  details: string;
  /** What a search looks through, in one form. */
  searchable: string;
  state: State;
  operator_id: number | null;
  operator_name: string | null;
  received_at: number;
  replied_at: number | null;
  closed_at: number | null;
  reminders: number;
}

export interface EventTable {
  id: Generated<number>;
  enquiry: string;
  at: number;
  kind: string;
  /** The rest of the event. */
  body: string;
  /** What caused it (a form, an update); unique, so that it happens once. */
  origin: string | null;
}

export interface ConsentTable {
  id: Generated<number>;
  enquiry: string;
  user_id: number;
  purpose: ConsentPurpose;
  given: number;
  wording: string;
  at: number;
}

/** Which enquiry a message in a chat belongs to. */
interface ThreadTable {
  chat: number;
  message: number;
  enquiry: string;
}

export interface OutboxTable {
  id: Generated<number>;
  kind: string;
  /** null: the operator's, whatever is configured when it is sent. */
  chat: number | null;
  enquiry: string | null;
  payload: string;
  created_at: number;
  attempts: number;
  next_at: number;
  leased_until: number;
  delivered_at: number | null;
  message: number | null;
  parked_at: number | null;
  parked_code: number | null;
}

/** That an enquiry once had this number; nothing else is left of it. */
interface RemovalTable {
  number: string;
  reason: 'forgotten' | 'expired';
  at: number;
}

interface FeedbackTable {
  id: Generated<number>;
  day: string;
  verdict: 'up' | 'down';
  reason: string | null;
  comment: string | null;
  question: string;
  answer: string;
  facts: string;
}

interface GapTable {
  question: string;
  answer: string;
  understood: string;
  count: number;
  first_day: string;
  last_day: string;
}
