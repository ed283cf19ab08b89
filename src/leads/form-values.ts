import { normalise, visible } from '../text/normalise.ts';
import { readArea } from './area.ts';
import { CALL_TIMES } from './form-state.ts';
import type { Choice, Field, Fields, FormContext, Problem, Value } from './form-state.ts';
import { findPhone } from './phone.ts';

export type Reading =
  | {
      readonly value: Value;
      /** What the same message says beside: a name with a phone number. */
      readonly also?: Fields;
    }
  | {
      readonly problem: Problem;
      readonly options?: readonly string[];
      readonly number?: string;
      readonly also?: Fields;
    };

/** UTF-16 units; room for a sentence, not for a letter. `notes` may be one. */
export const LONGEST: Readonly<Record<Field, number>> = {
  need: 200,
  use: 200,
  place: 80,
  area: 120,
  budget: 120,
  company: 120,
  contact: 60,
  mobile: 60,
  callTime: 120,
  notes: 1000,
};
/** Fields whose answer has a form of its own: what does not have it may be something else, a question say. */
const STRICT: ReadonlySet<Field> = new Set<Field>(['need', 'area', 'mobile']);
const WORD = /[\p{L}\p{N}]/u;

export function isStrict(field: Field): boolean {
  return STRICT.has(field);
}

/** Whether a field may be passed over. */
export function isOptional(field: Field): boolean {
  return field !== 'need' && field !== 'use' && field !== 'contact' && field !== 'mobile';
}

/** Reads what was typed as the answer to a field. */
export function readValue(field: Field, said: string, context: FormContext): Reading {
  const text = tidy(said, field === 'notes');
  if (!WORD.test(text)) return { problem: 'unclear' };
  if (text.length > LONGEST[field]) return { problem: 'too long' };
  switch (field) {
    case 'need': {
      const id = choiceIn(text, context.needs);
      return id === undefined ? { problem: 'unclear' } : { value: { text, id } };
    }
    case 'use': {
      const id = choiceIn(text, context.industries);
      return { value: { text, ...(id !== undefined && { id }) } };
    }
    case 'place':
      return readPlace(text, context);
    case 'area': {
      const reading = readArea(text);
      if (reading.kind === 'area') return { value: { text, area: reading.area } };
      if (reading.kind === 'unclear') return { problem: 'unclear' };
      return { problem: 'no unit', number: reading.number };
    }
    case 'contact':
      return readContact(text, context);
    case 'mobile': {
      const phone = findPhone(text, context.country);
      return phone ? { value: { text: phone.number } } : { problem: 'not a phone' };
    }
    case 'callTime': {
      const id = CALL_TIMES.find((time) => time === text);
      return { value: { text, ...(id && { id }) } };
    }
    case 'budget':
    case 'company':
    case 'notes':
      return { value: { text } };
    default:
      return field satisfies never;
  }
}

/** What a first message says already: «我想租3000平厂房做食品加工». */
export function harvest(text: string, context: FormContext): Fields {
  const need = choiceIn(text, context.needs);
  const use = choiceIn(text, context.industries);
  const reading = text.length <= LONGEST.notes ? readArea(text) : undefined;
  const places = context.placesIn(text);
  const [place] = places;
  const area = reading?.kind === 'area' && text.length <= LONGEST.area ? reading.area : undefined;
  return {
    ...(need !== undefined && { need: { text: need, id: need } }),
    ...(use !== undefined && { use: { text: use, id: use } }),
    ...(place !== undefined && places.length === 1 && { place: { text: place, id: place } }),
    // The whole sentence is no answer to «how large?»: without a text it is shown from the figures.
    ...(area && { area: { text: '', area } }),
  };
}

/** The choice whose longest word stands in the text; undefined where two have an equal claim, or none. */
export function choiceIn(said: string, choices: readonly Choice[]): string | undefined {
  const text = normalise(said);
  const found = choices
    .map(({ id, words }) => ({
      id,
      length: Math.max(0, ...words.filter((word) => stands(word, text)).map((word) => word.length)),
    }))
    .filter(({ length }) => length > 0)
    .toSorted((a, b) => b.length - a.length);
  const [best, second] = found;
  return best && best.length > (second?.length ?? 0) ? best.id : undefined;
}

/** Latin words as whole words; Chinese ones anywhere; several words in any order. */
function stands(word: string, text: string): boolean {
  return word.split(' ').every((part) => {
    if (/\p{Script=Han}/u.test(part)) return text.includes(part);
    return ` ${text.replace(/[^a-z0-9&]+/gu, ' ')} `.includes(` ${part} `);
  });
}

function readPlace(text: string, { placesIn }: FormContext): Reading {
  const places = placesIn(text);
  const [only] = places;
  if (only !== undefined && places.length === 1) return { value: { text, id: only } };
  if (places.length > 1) return { problem: 'which place', options: places };
  return { value: { text } };
}

function readContact(text: string, { country }: FormContext): Reading {
  const phone = findPhone(text, country);
  if (!phone) return /\p{L}/u.test(text) ? { value: { text } } : { problem: 'unclear' };
  const also: Fields = { mobile: { text: phone.number } };
  // What is left of «Wang, phone 138…» is the name.
  const name = phone.rest.replace(
    /[,，、:：;；]?\s*(?:电话|手机号?|号码|phone|mobile|tel)?[\s,，、:：;；.]*$/iu,
    '',
  );
  return /\p{L}/u.test(name) ? { value: { text: name }, also } : { problem: 'unclear', also };
}

/** One line without what cannot be seen; line breaks stay in notes. */
function tidy(text: string, withLines: boolean): string {
  const seen = visible(text);
  return (withLines ? seen.replace(/[^\S\n]+/gu, ' ') : seen.replace(/\s+/gu, ' ')).trim();
}
