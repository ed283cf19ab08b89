import type { Choice, Field, FormContext, FormState, Value } from './form-state.ts';
import { readValue } from './form-values.ts';
import type { Reading } from './form-values.ts';

/** What a tap on a choice answers; undefined for the second tap on the same one, and for a forged one. */
export function picked(
  field: Field,
  value: string,
  { fields, options }: FormState,
  context: FormContext,
): Reading | undefined {
  const reading = chosen(field, value, options ?? [], context);
  return reading && 'value' in reading && isSame(fields[field], reading.value)
    ? undefined
    : reading;
}

function chosen(
  field: Field,
  value: string,
  options: readonly string[],
  context: FormContext,
): Reading | undefined {
  const among = (choices: readonly Choice[]): Reading | undefined =>
    choices.some(({ id }) => id === value) ? { value: { text: value, id: value } } : undefined;
  switch (field) {
    case 'need':
      return among(context.needs);
    case 'use':
      return among(context.industries);
    case 'place':
      return options.includes(value) ? { value: { text: value, id: value } } : undefined;
    case 'area':
    case 'callTime':
      return readValue(field, value, context);
    case 'budget':
    case 'company':
    case 'contact':
    case 'mobile':
    case 'notes':
      return undefined;
    default:
      return field satisfies never;
  }
}

function isSame(before: Value | null | undefined, now: Value): boolean {
  return before?.text === now.text && before.id === now.id;
}
