import type { Context } from 'telegraf';
import type { Who } from '../store/conversations.ts';
import type { Store } from '../store/store.ts';
import type { UpdateKey } from '../store/updates.ts';
import type { Drafts } from './drafts.ts';
import type { HandlerDeps } from './turn.ts';

export interface LeadSettings {
  /** Where notices go; left out: nobody is on duty, and askers are told so. */
  readonly operatorChat?: number | undefined;
  /** People with the operator's commands in any chat with the bot. */
  readonly admins: readonly number[];
  /** Days after closing for which an enquiry is kept. */
  readonly retentionDays: number;
  /** Hours within which somebody should take an enquiry. */
  readonly promisedHours: number;
  /** IANA name; days and hours are shown in it. */
  readonly timeZone: string;
}

/** What enquiries need beside the answering path. */
export interface Leads {
  readonly store: Store;
  readonly settings: LeadSettings;
  readonly drafts: Drafts;
  /** There is something new in the outbox. */
  readonly wake: () => void;
  /** The store did not serve: for the log. */
  readonly onTrouble: (error: unknown) => void;
}

export interface LeadDeps extends HandlerDeps {
  readonly leads: Leads;
}

/** Undefined for updates without a person or a chat. */
export function whoOf(ctx: Context): Who | undefined {
  return ctx.chat && ctx.from && { chat: ctx.chat.id, user: ctx.from.id };
}

/** The same for each delivery of one message or press; update_id may start anew after a quiet week. */
export function updateKey(ctx: Context): UpdateKey {
  const { callbackQuery, editedMessage, message, update } = ctx;
  if (callbackQuery) return `press ${callbackQuery.id}`;
  const chat = ctx.chat?.id ?? 0;
  if (editedMessage) return `edited ${chat} ${editedMessage.message_id} ${editedMessage.edit_date}`;
  return messageKey(chat, message?.message_id ?? update.update_id);
}

export function messageKey(chat: number, message: number): UpdateKey {
  return `message ${chat} ${message}`;
}

export function isPrivate(ctx: Context): boolean {
  return ctx.chat?.type === 'private';
}
