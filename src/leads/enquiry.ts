import type { Lang } from '../text/language.ts';

/** Human-readable, unique and never reused, e.g. `261121-007`: day of receipt, running number of the day. */
export type EnquiryNumber = string;

/** An id of the needs that the knowledge lists; what it is called stands there. */
export type NeedId = string;

/** Who asks, and where the bot reaches them. Ids as Telegram gives them (at most 52 bits). */
export interface Asker {
  readonly user: number;
  readonly chat: number;
  readonly lang: Lang;
}

/** One of the operator's people, as shown to the others. */
export interface Operator {
  readonly id: number;
  readonly name: string;
}

/** Square metres; one end alone means «at least» or «at most», two equal ones a single figure. */
export interface SquareMetres {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** As the asker wrote it. */
  readonly said: string;
}

export interface Place {
  /** An id of the knowledge's places, where it is one of them. */
  readonly zone?: string | undefined;
  /** As the asker wrote it, or the name of the zone. */
  readonly said: string;
}

/** What a finished form holds. Plain JSON; only what was given. Texts as the asker wrote them. */
export interface Details {
  readonly need: NeedId;
  /** Intended use or industry. */
  readonly use?: string | undefined;
  readonly place?: Place | undefined;
  readonly area?: SquareMetres | undefined;
  /** Expected tax or investment. */
  readonly budget?: string | undefined;
  readonly company?: string | undefined;
  readonly contact: string;
  /** E.164: a plus and digits. */
  readonly mobile: string;
  readonly callTime?: string | undefined;
  readonly notes?: string | undefined;
  /** The question in the conversation that led to the form. */
  readonly question?: string | undefined;
}

/** Handling the enquiry; passing it to the agent or zone; Telegram's servers abroad. */
export const CONSENT_PURPOSES = ['handling', 'sharing', 'platform'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** One of the separate consents, given or declined. */
export interface Consent {
  readonly purpose: ConsentPurpose;
  readonly given: boolean;
  /** Version of the wording that was shown. */
  readonly wording: string;
  /** Milliseconds since 1970, so that it survives JSON in the form's state. */
  readonly at: number;
}

/** What the form hands over when the asker confirms. */
export interface Submission {
  /**
   * Made once when the form starts and kept in its state. However often the same form is confirmed (two taps,
   * a redelivered update, a crash before the reply), it is one enquiry.
   */
  readonly form: string;
  readonly asker: Asker;
  readonly details: Details;
  readonly consents: readonly Consent[];
}

export const STATES = ['new', 'taken', 'contacted', 'needs-more', 'closed'] as const;
export type State = (typeof STATES)[number];

export const ACTIONS = ['take', 'contacted', 'need-more', 'close'] as const;
/** What an operator does with an enquiry by a button. */
export type Action = (typeof ACTIONS)[number];

/** Where each action leads, and from where it may be done. Who comes too late is told who was first. */
export const TRANSITIONS: Readonly<
  Record<Action, { readonly to: State; readonly from: readonly State[] }>
> = {
  take: { to: 'taken', from: ['new'] },
  contacted: { to: 'contacted', from: ['new', 'taken', 'needs-more'] },
  'need-more': { to: 'needs-more', from: ['new', 'taken', 'contacted'] },
  close: { to: 'closed', from: ['new', 'taken', 'contacted', 'needs-more'] },
};

/** The actions that buttons should offer now. */
export function actionsIn(state: State): readonly Action[] {
  return ACTIONS.filter((action) => TRANSITIONS[action].from.includes(state));
}

/** An enquiry as it stands. Times are milliseconds since 1970. */
export interface Enquiry {
  readonly number: EnquiryNumber;
  readonly asker: Asker;
  readonly details: Details;
  readonly state: State;
  /** Who took it, or was the first to do something with it. */
  readonly operator?: Operator | undefined;
  readonly receivedAt: number;
  /** The operator's first reply or call; taking is none. */
  readonly repliedAt?: number | undefined;
  readonly closedAt?: number | undefined;
  /** How many reminders went out because nobody took it. */
  readonly reminders: number;
}

/** What happened to an enquiry, oldest first in its history. */
export type EnquiryEvent =
  | { readonly kind: 'received'; readonly at: number; readonly details: Details }
  /** The same person asked for the same need again within a day. */
  | { readonly kind: 'added'; readonly at: number; readonly details: Details }
  | {
      readonly kind: 'acted';
      readonly at: number;
      readonly action: Action;
      readonly operator: Operator;
    }
  /** The operator wrote to the asker through the bot. */
  | {
      readonly kind: 'replied';
      readonly at: number;
      readonly operator: Operator;
      readonly text: string;
    }
  /** The asker wrote to the operator through the bot. */
  | { readonly kind: 'answered'; readonly at: number; readonly text: string }
  | { readonly kind: 'reminded'; readonly at: number; readonly reminder: number };

/** A message for the outbox, written in the same transaction as what it tells of. */
export interface Outgoing {
  /** What the sender makes of it, e.g. `new-enquiry`. */
  readonly kind: string;
  /** `operator` is the chat that is configured when it is sent; until there is one, it waits. */
  readonly to: 'operator' | number;
  /**
   * What it is about. The message that was sent then belongs to that enquiry's thread, and one that has not
   * been sent is deleted with the enquiry.
   */
  readonly enquiry?: EnquiryNumber | undefined;
  /** Plain JSON. Best no personal data: refer to the enquiry, and read it when sending. */
  readonly payload: unknown;
}
