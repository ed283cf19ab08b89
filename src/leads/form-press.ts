import { agreeTo, isConsent } from './form-consent.ts';
import { FIELDS } from './form-state.ts';
import type { At, Field, FormContext, FormState, FormStep, Press, Problem } from './form-state.ts';
import { isOptional } from './form-values.ts';

/** What a steering button does, or the word that stands for it. */
export function press(state: FormState, pressed: Press, context: FormContext): FormStep {
  const { at } = state;
  const here: FormState = { ...state, cancelling: false };
  switch (pressed) {
    case 'agree':
    case 'decline':
      return isConsent(at) ? agreeTo(here, at, pressed === 'agree', nextOf, context) : ask(here);
    case 'skip':
      if (!isField(at)) return ask(here, isConsent(at) ? 'where the data goes' : undefined);
      if (here.fields[at]) return ask({ ...here, at: nextOf(here) });
      if (!isOptional(at)) return ask(here, 'needed');
      return moved({ ...here, fields: { ...here.fields, [at]: null } });
    case 'back':
      return ask({ ...here, at: previous(at) });
    case 'keep':
      if (!isField(at)) return ask(here);
      return here.fields[at] === undefined ? ask(here, 'unclear') : moved(here);
    case 'cancel':
      return { state: { ...here, cancelling: true }, reply: { say: 'cancel?' } };
    case 'discard':
      // From an old message: nothing was being cancelled now.
      return state.cancelling
        ? { state: undefined, reply: { say: 'cancelled' } }
        : { state: { ...here, cancelling: true }, reply: { say: 'cancel?' } };
    case 'go-on':
      return ask(here);
    case 'edit':
      return isConsent(at) ? ask(here, 'where the data goes') : ask({ ...here, at: 'edit' });
    case 'confirm': {
      const next = nextOf(here);
      if (at !== 'confirm') return ask(here);
      return next === 'confirm' ? { state: here, reply: { say: 'submit' } } : moved(here);
    }
    case 'restart': {
      if (isConsent(at)) return ask(here);
      const empty = { fields: {}, filled: [], question: undefined };
      return moved({ ...here, ...empty, options: undefined, number: undefined });
    }
    default:
      return pressed satisfies never;
  }
}

/** Where a form is that has all that it needs up to there: the first open field, else the summary. */
export function nextOf({ fields }: FormState): At {
  return FIELDS.find((field) => fields[field] === undefined) ?? 'confirm';
}

function previous(at: At): At {
  if (at === 'edit') return 'confirm';
  if (at === 'confirm') return FIELDS.at(-1) ?? 'confirm';
  if (!isField(at)) return at;
  return FIELDS[Math.max(0, FIELDS.indexOf(at) - 1)] ?? at;
}

export function isField(at: At): at is Field {
  return FIELDS.some((field) => field === at);
}

function moved(state: FormState): FormStep {
  return ask({ ...state, at: nextOf(state) });
}

export function ask(state: FormState, problem?: Problem): FormStep {
  return { state, reply: { say: 'ask', ...(problem && { problem }) } };
}
