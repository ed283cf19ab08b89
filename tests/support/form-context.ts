import type { FormContext, FormInput, FormState, FormStep } from '../../src/leads/form-state.ts';
import { openForm, step } from '../../src/leads/form.ts';

export const START = new Date('2025-06-01T08:00:00Z');

/** An invented world: two needs, one industry, two parks that share a name. */
export const context: FormContext = {
  now: START,
  noticeVersion: 'v1',
  needs: [
    { id: 'lease', words: ['租', '租 仓库', 'rent', 'lease'] },
    { id: 'visit', words: ['参观', 'visit'] },
  ],
  industries: [{ id: 'paper', words: ['造纸', 'paper'] }],
  fieldWords: {
    need: ['需求', 'need'],
    area: ['面积', 'area'],
    mobile: ['电话', '手机', 'phone'],
    company: ['公司', 'company'],
    place: ['地点', 'place'],
  },
  placesIn: (text) => {
    if (/东园|east park/iu.test(text)) return ['east'];
    if (/西园|west park/iu.test(text)) return ['west'];
    return /园|park/iu.test(text) ? ['east', 'west'] : [];
  },
  country: 'CN',
  answers: (text) => text.includes('GDP'),
};

export function later(ms: number): FormContext {
  return { ...context, now: new Date(START.getTime() + ms) };
}

/** A form whose consents are given, and the texts typed into it; the last step. */
export function filled(...texts: readonly string[]): FormStep & { readonly state: FormState } {
  let last = openForm({ draft: 'd' }, context);
  for (const text of ['同意', '同意', '同意', ...texts]) {
    last = step(stateOf(last), { kind: 'text', text }, context);
  }
  return { reply: last.reply, state: stateOf(last) };
}

/** Every field answered, in order. */
export const ANSWERS = [
  '租仓库',
  '造纸',
  '东园',
  '3000平',
  '税收100万',
  '林海纸业',
  '王小明',
  '13800138000',
  'morning',
  '需要行车',
] as const;

export function stateOf({ state }: FormStep): FormState {
  if (!state) throw new Error('the form is over');
  return state;
}

export function say(state: FormState, text: string, at = context): FormStep {
  return step(state, { kind: 'text', text }, at);
}

export function press(
  state: FormState,
  pressed: Extract<FormInput, { kind: 'press' }>['press'],
  at = context,
): FormStep {
  return step(state, { kind: 'press', press: pressed, at: state.at }, at);
}
