import { correctionIn, fieldCalled } from './correction.ts';
import { isConsent } from './form-consent.ts';
import { ask, isField, nextOf, press } from './form-press.ts';
import type { Field, FormContext, FormReply, FormState, FormStep, Press } from './form-state.ts';
import { isStrict, readValue } from './form-values.ts';
import type { Reading } from './form-values.ts';
import { isQuestion, says } from './form-words.ts';

/** What was typed: a word that steers, a correction, a question, or the answer to the field. */
export function typed(state: FormState, text: string, context: FormContext): FormStep {
  const said = steering(state).find((each) => says(text, each));
  if (said) return press(state, said, context);
  const here: FormState = { ...state, cancelling: false };
  const { at } = here;
  if (isConsent(at)) {
    return isQuestion(text) || context.answers(text) ? answer(here, text) : ask(here, 'unclear');
  }
  const correction = correctionIn(text, context);
  if (correction) {
    return taken(here, correction.field, readValue(correction.field, correction.value, context));
  }
  if (at === 'edit') {
    const field = fieldCalled(text, context.fieldWords);
    return field ? ask({ ...here, at: field }) : asked(here, text, context);
  }
  if (at === 'confirm') return asked(here, text, context);
  return fieldText(here, at, text, context);
}

/** Words that steer, in the order in which they are tried; which of them count depends on where the form is. */
function steering({ at, cancelling }: FormState): readonly Press[] {
  if (cancelling) return ['discard', 'go-on', 'decline'];
  if (isConsent(at)) return ['decline', 'agree', 'cancel'];
  if (at === 'confirm') return ['confirm', 'edit', 'back', 'cancel'];
  if (at === 'edit') return ['back', 'cancel', 'go-on'];
  return ['back', 'skip', 'keep', 'cancel', 'go-on'];
}

function fieldText(state: FormState, at: Field, text: string, context: FormContext): FormStep {
  const reading = readValue(at, text, context);
  if (at === 'notes' && 'value' in reading && isQuestion(text)) {
    // The operator should see it, and the asker should not wait for what is known.
    return { ...taken(state, at, reading), reply: { say: 'answer', question: text, offer: false } };
  }
  if (isStrict(at)) {
    const isAnswer = 'value' in reading || reading.problem !== 'unclear';
    const isPhone = at === 'mobile' && /\d/u.test(text);
    return isAnswer && !(at === 'mobile' && 'problem' in reading && !isPhone)
      ? taken(state, at, reading)
      : asked(state, text, context, reading);
  }
  if (at === 'place' && 'value' in reading && reading.value.id === undefined) {
    const area = readValue('area', text, context);
    // «2-3 ha» is no place, and the next question would ask for just that.
    if ('value' in area) return taken(state, 'area', area);
  }
  const asks = isQuestion(text) || (at === 'place' && context.answers(text));
  return asks ? answer(state, text) : taken(state, at, reading);
}

/** A text that is no answer here: a question of its own, or not understood. */
function asked(state: FormState, text: string, context: FormContext, reading?: Reading): FormStep {
  if (isQuestion(text) || context.answers(text)) return answer(state, text);
  return reading && isField(state.at) ? taken(state, state.at, reading) : ask(state, 'unclear');
}

/** An answer, or what is wrong with it, goes into the form. */
export function taken(state: FormState, field: Field, reading: Reading): FormStep {
  const kept: FormState = { ...state, options: undefined, number: undefined };
  const also = reading.also ?? {};
  const fields = { ...kept.fields, ...also };
  if ('problem' in reading) {
    const { problem, options, number } = reading;
    const at = { ...kept, at: field, cancelling: false, fields };
    return ask(
      { ...at, ...(options && { options }), ...(number !== undefined && { number }) },
      problem,
    );
  }
  const filled = kept.filled.filter((each) => each !== field && !(each in also));
  const now = { ...kept, cancelling: false, filled, fields: { ...fields, [field]: reading.value } };
  const tookPhone = now.fields.mobile?.text;
  const phoneIsNew = tookPhone !== undefined && tookPhone !== state.fields.mobile?.text;
  const wasAsked = field === state.at;
  const reply: FormReply = {
    say: 'ask',
    ...(!wasAsked && { changed: [field] }),
    ...(phoneIsNew && { tookPhone }),
  };
  return { state: { ...now, at: wasAsked || state.at === 'edit' ? nextOf(now) : state.at }, reply };
}

function answer(state: FormState, question: string): FormStep {
  return { state, reply: { say: 'answer', question, offer: false } };
}
