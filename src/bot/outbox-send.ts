import type { Telegram } from 'telegraf';
import { TelegramError } from 'telegraf';
import type { Enquiry } from '../leads/enquiry.ts';
import type { Outcome } from '../leads/outbox.ts';
import type { KnowledgeBase } from '../knowledge/base.ts';
import { enquiryWordingOf } from '../render/enquiry-notice.ts';
import {
  renderCard,
  renderLetter,
  renderLine,
  renderNote,
  type OperatorDeps,
} from '../render/operator-card.ts';
import { operatorWordingOf } from '../render/operator-wording.ts';
import type { Message } from '../render/reply.ts';
import type { Due } from '../store/outbox.ts';
import type { Store } from '../store/store.ts';
import type { LeadSettings } from './leads.ts';
import { retryAfterMs } from './patience.ts';
import { toMessage } from './send.ts';

export interface PostDeps {
  readonly telegram: Telegram;
  readonly base: KnowledgeBase;
  readonly store: Store;
  readonly settings: LeadSettings;
  readonly clock: () => Date;
}

/** What belongs to an enquiry that is gone has nobody to go to. */
const GONE = 410;
const HOUR_MS = 3_600_000;

/** Sends one message of the outbox; the words are made now, from the enquiry as it stands. */
export async function post(due: Due, deps: PostDeps): Promise<Outcome> {
  const written = await write(due, deps);
  if (!written) return { kind: 'refused', code: GONE };
  const { text, ...extra } = toMessage(written.message);
  const { message_id: answers } = written.answers ?? {};
  try {
    const sent = await deps.telegram.sendMessage(due.chat, text, {
      ...extra,
      ...(answers !== undefined && {
        reply_parameters: { message_id: answers, allow_sending_without_reply: true },
      }),
    });
    if (typeof sent.message_id !== 'number') return { kind: 'later' };
    return { kind: 'delivered', message: sent.message_id };
  } catch (error) {
    const outcome = outcomeOf(error);
    if (outcome.kind === 'refused') await tellUnreachable(due, deps);
    return outcome;
  }
}

interface Written {
  readonly message: Message;
  readonly answers?: { readonly message_id: number } | undefined;
}

async function write(due: Due, deps: PostDeps): Promise<Written | undefined> {
  const lang = deps.base.region.language;
  const say = operatorWordingOf(lang);
  if (due.kind === 'forgotten') {
    return { message: renderLine(say.forgotten(textIn(due.payload, 'number')), lang) };
  }
  const enquiry =
    due.enquiry === undefined ? undefined : await deps.store.enquiries.get(due.enquiry);
  if (!enquiry) return undefined;
  return due.toOperator ? toOperator(due, enquiry, deps) : toAsker(due, enquiry);
}

async function toOperator(
  due: Due,
  enquiry: Enquiry,
  deps: PostDeps,
): Promise<Written | undefined> {
  const { base, store, settings } = deps;
  const { number } = enquiry;
  const lang = base.region.language;
  const say = operatorWordingOf(lang);
  const cardDeps: OperatorDeps = { base, timeZone: settings.timeZone };
  const card = async (heading: string): Promise<Written> => ({
    message: renderCard(heading, enquiry, await store.enquiries.consents(number), lang, cardDeps),
  });
  const thread = await store.threads.messages(number);
  const first = thread.find(({ chat }) => chat === due.chat);
  const answers = first && { message_id: first.message };
  const hours = Math.floor((deps.clock().getTime() - enquiry.receivedAt) / HOUR_MS);
  switch (due.kind) {
    case 'new-enquiry':
      return card(say.fresh(number));
    case 'added-enquiry':
      return card(say.added(number));
    case 'reminder':
      return { message: renderNote(say.overdue(number, hours), number, lang), answers };
    case 'reminder-to-all':
      return card(say.again(number, hours));
    case 'answer':
      return {
        message: renderLetter(
          say.answered(number),
          textIn(due.payload, 'text'),
          say.howToReply,
          lang,
        ),
        answers,
      };
    case 'unreachable':
      return { message: renderNote(say.unreachable(number), number, lang), answers };
    default:
      return undefined;
  }
}

function toAsker(due: Due, { number, asker }: Enquiry): Written | undefined {
  const { lang } = asker;
  const say = enquiryWordingOf(lang);
  switch (due.kind) {
    case 'taken':
      return { message: renderLine(say.taken(number, textIn(due.payload, 'by')), lang) };
    case 'contacted':
      return { message: renderLine(say.contacted(number), lang) };
    case 'need-more':
      return { message: renderLine(say.needMore(number), lang) };
    case 'closed':
      return { message: renderLine(say.closed(number), lang) };
    case 'reply': {
      const text = textIn(due.payload, 'text');
      return { message: renderLetter(say.fromOperator(number), text, say.replyHint, lang) };
    }
    default:
      return undefined;
  }
}

/** The operator should phone where the bot cannot write. */
async function tellUnreachable({ toOperator, enquiry }: Due, deps: PostDeps): Promise<void> {
  if (toOperator || enquiry === undefined) return;
  const notice = { kind: 'unreachable', to: 'operator', enquiry, payload: {} } as const;
  await deps.store.outbox.add([notice], deps.clock().getTime());
}

/** Telegram's answer to a message that it did not take; anything that is no answer is worth another try. */
export function outcomeOf(error: unknown): Outcome {
  if (!(error instanceof TelegramError)) return { kind: 'later' };
  const to = error.parameters?.migrate_to_chat_id;
  if (to !== undefined) return { kind: 'moved', to };
  if (error.code === 429 || error.code >= 500) {
    return { kind: 'later', retryAfterMs: retryAfterMs(error) };
  }
  // 401 and 404 are about the token: polling reports them, and the message is not to blame.
  if (error.code === 401 || error.code === 404) return { kind: 'later' };
  return { kind: 'refused', code: error.code };
}

function textIn(payload: unknown, key: string): string {
  if (typeof payload !== 'object' || payload === null) return '';
  const value = (payload as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'string' ? value : '';
}
