import type { Area } from './area.ts';

/** What the form asks, in this order. */
export const FIELDS = [
  'need',
  'use',
  'place',
  'area',
  'budget',
  'company',
  'contact',
  'mobile',
  'callTime',
  'notes',
] as const;
export type Field = (typeof FIELDS)[number];

/** Asked for one by one before the first field. Without `sharing` an enquiry stays with the operator. */
export const CONSENTS = ['handling', 'sharing', 'platform'] as const;
export type ConsentKind = (typeof CONSENTS)[number];

export interface ConsentGiven {
  readonly kind: ConsentKind;
  readonly given: boolean;
  /** Of the wording that was shown. */
  readonly version: string;
  /** ISO time. */
  readonly at: string;
}

/** An answer. `id` where it is one of the choices that the knowledge offers. */
export interface Value {
  readonly text: string;
  readonly id?: string | undefined;
  readonly area?: Area | undefined;
}

/** Null: passed over by the user. */
export type Fields = Readonly<Partial<Record<Field, Value | null>>>;

export const CALL_TIMES = ['any', 'morning', 'afternoon', 'evening'] as const;

export type At = ConsentKind | Field | 'confirm' | 'edit';

/** The form of one person, as far as it is filled in. Plain JSON: it is stored at every step. */
export interface FormState {
  readonly version: 1;
  /** Names this enquiry before it has a number, so that it is taken once however often it is sent. */
  readonly draft: string;
  readonly at: At;
  /** «Really cancel?» has been asked. */
  readonly cancelling: boolean;
  readonly fields: Fields;
  readonly consents: readonly ConsentGiven[];
  /** Fields that come from the conversation. */
  readonly filled: readonly Field[];
  /** What was asked before the form was opened. */
  readonly question?: string | undefined;
  /** Places between which the last answer leaves a choice. */
  readonly options?: readonly string[] | undefined;
  /** A number or a range at the area field that did not say its unit. */
  readonly number?: string | number | undefined;
  /** ISO time of the last step. */
  readonly touched: string;
}

export type FormInput =
  | { readonly kind: 'text'; readonly text: string }
  /** A button with an answer, under the question of `field`. */
  | { readonly kind: 'pick'; readonly field: Field; readonly value: string }
  /** A button that steers; `at` is where the form stood when it was shown. */
  | { readonly kind: 'press'; readonly press: Press; readonly at: At }
  | { readonly kind: 'edit'; readonly field: Field }
  /** A shared contact of Telegram. */
  | { readonly kind: 'shared'; readonly phone: string; readonly own: boolean };

export const PRESSES = [
  'agree',
  'decline',
  'skip',
  'back',
  'keep',
  'cancel',
  'discard',
  'go-on',
  'edit',
  'confirm',
  'restart',
] as const;
export type Press = (typeof PRESSES)[number];

export type Problem =
  | 'unclear'
  | 'too long'
  | 'needed'
  | 'no unit'
  | 'not a phone'
  | 'not your own'
  | 'which place'
  | 'where the data goes';

/** What to say next; render/ has the words. */
export type FormReply =
  | {
      readonly say: 'ask';
      readonly problem?: Problem | undefined;
      /** Fields that this step has changed by a word: «changed». */
      readonly changed?: readonly Field[] | undefined;
      /** A phone number was taken, so the keyboard that offered to share it can go. */
      readonly tookPhone?: string | undefined;
      /** First question after the consents: what the conversation has filled in. */
      readonly opening?: boolean | undefined;
    }
  /** To be answered by the bot itself, after which it asks again. `offer`: also whether to go on with the form. */
  | { readonly say: 'answer'; readonly question: string; readonly offer: boolean }
  | { readonly say: 'resume' }
  | { readonly say: 'cancel?' }
  | { readonly say: 'cancelled' }
  | { readonly say: 'declined'; readonly kind: ConsentKind }
  /** To be stored; only then may a number be told. */
  | { readonly say: 'submit' }
  /** A second tap on what has been done already. */
  | { readonly say: 'nothing' };

export interface FormStep {
  /** Undefined: the form is over, nothing of it is kept. */
  readonly state: FormState | undefined;
  readonly reply: FormReply;
}

/** One of the things a field can be answered with. `words` are normalised. */
export interface Choice {
  readonly id: string;
  readonly words: readonly string[];
}

/** What the form knows of the world; all of it from the knowledge, the clock and the answering path. */
export interface FormContext {
  readonly now: Date;
  readonly noticeVersion: string;
  readonly needs: readonly Choice[];
  readonly industries: readonly Choice[];
  /** What people call the fields: «change the AREA to …». Normalised. */
  readonly fieldWords: Readonly<Partial<Record<Field, readonly string[]>>>;
  /** Ids of the places that a text can mean; none where it names no known place. */
  readonly placesIn: (text: string) => readonly string[];
  /** ISO country of phone numbers without a country code. */
  readonly country: string | undefined;
  /** Whether the bot itself has an answer to this. */
  readonly answers: (text: string) => boolean;
}

/** Undefined for what another version of the program stored, or what is damaged. */
export function readForm(stored: unknown): FormState | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  return 'version' in stored && stored.version === 1 ? (stored as FormState) : undefined;
}
