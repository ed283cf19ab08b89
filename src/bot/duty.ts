import type { Telegram } from 'telegraf';
import type { KnowledgeBase } from '../knowledge/base.ts';
import { describeError } from '../log.ts';
import type { Log } from '../log.ts';
import { startDelivery } from '../store/deliver.ts';
import type { DeliveryNote, Worker } from '../store/deliver.ts';
import type { ReminderNotices } from '../store/reminders.ts';
import type { Store } from '../store/store.ts';
import type { LeadSettings } from './leads.ts';
import { post } from './outbox-send.ts';

export interface Duty {
  readonly telegram: Telegram;
  readonly base: KnowledgeBase;
  readonly store: Store;
  readonly settings: LeadSettings;
  readonly clock: () => Date;
  readonly log: Log;
  readonly stop: AbortSignal;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** First a word in the thread; from the second on the whole card again, for everybody in the group. */
export const reminderNotices: ReminderNotices = ({ number }, reminder) => [
  {
    kind: reminder === 1 ? 'reminder' : 'reminder-to-all',
    to: 'operator',
    enquiry: number,
    payload: {},
  },
];

/** What goes on beside the chats until `stop`: sending the outbox, reminding, deleting what is past its time. */
export async function onDuty(duty: Duty): Promise<Worker> {
  const { store, settings, clock, log, stop } = duty;
  if (settings.operatorChat === undefined) {
    log.warn(
      {},
      'OPERATOR_CHAT_ID is not set: enquiries are taken and kept, but nobody is told of them',
    );
  }
  // The worker before this one has ended, and the configuration may be right now.
  await attempt(log, async () => {
    await store.outbox.reclaim();
    await store.outbox.release('operator', clock().getTime());
  });
  const worker = startDelivery({
    outbox: store.outbox,
    send: (due) => post(due, duty),
    ...(settings.operatorChat !== undefined && { operatorChat: settings.operatorChat }),
    note: (note) => {
      noted(note, log);
    },
    signal: stop,
  });
  const remind = async (): Promise<void> => {
    const promised = settings.promisedHours * HOUR_MS;
    const now = clock().getTime();
    if ((await store.enquiries.remind(promised, reminderNotices, now)) > 0) worker.wake();
  };
  const tidy = async (): Promise<void> => {
    await store.tidy(settings.retentionDays * DAY_MS, clock().getTime());
  };
  every(MINUTE_MS, remind, duty);
  every(HOUR_MS, tidy, duty);
  return worker;
}

function every(ms: number, work: () => Promise<void>, { log, stop }: Duty): void {
  void attempt(log, work);
  const timer = setInterval(() => void attempt(log, work), ms);
  stop.addEventListener('abort', () => {
    clearInterval(timer);
  });
}

/** What fails now is done in the next round; the log says why. */
async function attempt(log: Log, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.error({ err: describeError(error) }, 'reminders or clean-up failed; tried again later');
  }
}

function noted(note: DeliveryNote, log: Log): void {
  switch (note.kind) {
    case 'later': {
      const err = note.error === undefined ? {} : { err: describeError(note.error) };
      const fields = { kind: note.what, count: note.attempts, ...err };
      log.warn(fields, 'a notice could not be sent; trying again');
      return;
    }
    case 'refused':
      log.error(
        { kind: note.what, count: note.code },
        note.toOperator
          ? 'Telegram refuses notices to OPERATOR_CHAT_ID: is it right, and is the bot in that chat? They are kept, and tried again at the next start'
          : 'Telegram refuses a message to an asker, who may have blocked the bot',
      );
      return;
    case 'moved':
      log.warn(
        { kind: note.what },
        note.toOperator
          ? 'the operator’s group has another id now; change OPERATOR_CHAT_ID'
          : 'a chat has another id now',
      );
      return;
    case 'store':
      log.error({ err: describeError(note.error) }, 'the store does not serve; trying again');
      return;
    default:
      note satisfies never;
  }
}
