import { CONSENTS } from './form-state.ts';
import type { At, ConsentKind, FormContext, FormState, FormStep } from './form-state.ts';

export function isConsent(at: At): at is ConsentKind {
  return CONSENTS.some((kind) => kind === at);
}

/**
 * Takes one consent. Without the first nothing may be kept, and without the last nothing can be asked here:
 * the chat itself is the overseas platform. Without the second the enquiry stays with the operator.
 */
export function agreeTo(
  state: FormState,
  kind: ConsentKind,
  given: boolean,
  nextOf: (state: FormState) => At,
  { now, noticeVersion }: FormContext,
): FormStep {
  if (!given && kind !== 'sharing') return { state: undefined, reply: { say: 'declined', kind } };
  const consent = { kind, given, version: noticeVersion, at: now.toISOString() };
  const consents = [...state.consents.filter((each) => each.kind !== kind), consent];
  const next = CONSENTS.find((each) => !consents.some((made) => made.kind === each));
  const after = { ...state, consents };
  if (next) return { state: { ...after, at: next }, reply: { say: 'ask' } };
  return { state: { ...after, at: nextOf(after) }, reply: { say: 'ask', opening: true } };
}
