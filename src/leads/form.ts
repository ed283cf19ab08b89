import { isConsent } from './form-consent.ts';
import { ask, isField, press } from './form-press.ts';
import { CONSENTS, FIELDS } from './form-state.ts';
import type {
  At,
  Fields,
  FormContext,
  FormInput,
  FormState,
  FormStep,
  Press,
} from './form-state.ts';
import { taken, typed } from './form-text.ts';
import { harvest, isStrict, readValue } from './form-values.ts';
import { says } from './form-words.ts';
import { findPhone } from './phone.ts';
import { picked } from './pick.ts';

/** After so long a message is not taken for the answer to a question that nobody remembers. */
export const PAUSE_MS = 6 * 60 * 60 * 1000;
/** Two taps on one button follow each other within this time; a later one was meant. */
const DOUBLE_TAP_MS = 3_000;

export interface Opening {
  /** Unique; the enquiry is taken once under it. */
  readonly draft: string;
  /** What was asked before, and the place that it was about. */
  readonly question?: string | undefined;
  readonly place?: string | undefined;
}

/** Opens the form with what the conversation has said already. */
export function openForm({ draft, question, place }: Opening, context: FormContext): FormStep {
  const said = question === undefined ? {} : harvest(question, context);
  const fields: Fields = {
    ...(place !== undefined && { place: { text: place, id: place } }),
    ...said,
  };
  const state: FormState = {
    version: 1,
    draft,
    at: CONSENTS[0],
    cancelling: false,
    fields,
    consents: [],
    filled: FIELDS.filter((field) => fields[field]),
    ...(question !== undefined && { question }),
    touched: context.now.toISOString(),
  };
  return { state, reply: { say: 'ask' } };
}

/**
 * One step of the form. Pure; never throws, and whatever comes in, no field that was filled gets lost but by
 * the user's own cancelling.
 */
export function step(before: FormState, input: FormInput, context: FormContext): FormStep {
  const since = context.now.getTime() - Date.parse(before.touched);
  if (input.kind === 'text' && since > PAUSE_MS) return afterPause(before, input.text, context);
  if (input.kind === 'press' && isStale(before, input.press, input.at)) {
    return { state: before, reply: since < DOUBLE_TAP_MS ? { say: 'nothing' } : { say: 'ask' } };
  }
  const state = { ...before, touched: context.now.toISOString() };
  switch (input.kind) {
    case 'press':
      return press(state, input.press, context);
    case 'text':
      return typed(state, input.text, context);
    case 'pick': {
      if (isConsent(state.at)) return ask(state, 'where the data goes');
      const reading = picked(input.field, input.value, state, context);
      if (!reading) return { state: before, reply: { say: 'nothing' } };
      return taken(state, input.field, reading);
    }
    case 'edit':
      if (isConsent(state.at)) return ask(state, 'where the data goes');
      return ask({ ...state, at: input.field, cancelling: false });
    case 'shared': {
      if (isConsent(state.at)) return ask(state, 'where the data goes');
      if (!input.own) return ask(state, 'not your own');
      const phone = findPhone(input.phone.replace(/^(?=\d)/u, '+'), context.country);
      return taken(
        state,
        'mobile',
        phone ? { value: { text: phone.number } } : { problem: 'not a phone' },
      );
    }
    default:
      return input satisfies never;
  }
}

function isStale({ at }: FormState, pressed: Press, shownAt: At): boolean {
  const always: readonly Press[] = ['cancel', 'discard', 'go-on', 'restart'];
  return shownAt !== at && !always.includes(pressed);
}

function afterPause(state: FormState, text: string, context: FormContext): FormStep {
  const awake: FormState = { ...state, touched: context.now.toISOString() };
  if (says(text, 'restart')) return press(awake, 'restart', context);
  if (says(text, 'cancel')) return press(awake, 'cancel', context);
  if (says(text, 'go-on')) return press(awake, 'go-on', context);
  if (isField(state.at) && isStrict(state.at) && 'value' in readValue(state.at, text, context)) {
    return typed(awake, text, context);
  }
  // The form stays asleep until the user says that it should go on.
  return { state, reply: { say: 'answer', question: text, offer: true } };
}
