import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONSENTS, FIELDS, PRESSES } from '../../src/leads/form-state.ts';
import type { At, FormInput, FormState, FormStep } from '../../src/leads/form-state.ts';
import { openForm, step } from '../../src/leads/form.ts';
import { anyText } from '../support/any-text.ts';
import { ANSWERS, context, filled, later, press, stateOf } from '../support/form-context.ts';

const PHRASES = [
  ...ANSWERS,
  '同意',
  '不同意',
  '返回',
  '跳过',
  '不变',
  '取消',
  '是',
  '继续',
  '确认',
  '面积改成20亩',
  '园区',
  '3000',
  'GDP?',
  '王 13800138000',
  '重新开始',
];
const at = fc.constantFrom<At>(...CONSENTS, ...FIELDS, 'confirm', 'edit');
const field = fc.constantFrom(...FIELDS);
const text = fc
  .oneof({ weight: 5, arbitrary: fc.constantFrom(...PHRASES) }, anyText())
  .map((said): FormInput => ({ kind: 'text', text: said }));
const input: fc.Arbitrary<FormInput> = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.record({ kind: fc.constant('press' as const), press: fc.constantFrom(...PRESSES), at }),
  fc.record({
    kind: fc.constant('pick' as const),
    field,
    value: fc.constantFrom('lease', 'visit', 'paper', 'east', '3000m2', 'any', 'x', ''),
  }),
  fc.record({ kind: fc.constant('edit' as const), field }),
  fc.record({
    kind: fc.constant('shared' as const),
    phone: fc.oneof(fc.constant('8613800138000'), anyText(20)),
    own: fc.boolean(),
  }),
);
const timed = fc.record({ input, ms: fc.constantFrom(0, 1_000, 10_000, 90_000_000) });
const sequence = fc.array(timed, { maxLength: 40 });
const beginnings = fc
  .integer({ min: 0, max: ANSWERS.length })
  .map((answers) => filled(...ANSWERS.slice(0, answers)).state);

/** Every step of a sequence, until the form is over. */
function* walk(start: FormState, inputs: readonly { input: FormInput; ms: number }[]) {
  let now = 0;
  let before = start;
  for (const each of inputs) {
    now += each.ms;
    const after: FormStep = step(before, each.input, later(now));
    yield { before, after, input: each.input };
    if (!after.state) return;
    before = after.state;
  }
}

function isFilled(state: FormState, name: (typeof FIELDS)[number]): boolean {
  return state.fields[name] !== undefined && state.fields[name] !== null;
}

test('no sequence of inputs throws or loses a field, but by cancelling or starting over', () => {
  fc.assert(
    fc.property(beginnings, sequence, (start, inputs) => {
      for (const { before, after, input: given } of walk(start, inputs)) {
        if (!after.state) {
          expect(['cancelled', 'declined']).toContain(after.reply.say);
          continue;
        }
        const restarts =
          (given.kind === 'press' && given.press === 'restart') ||
          (given.kind === 'text' && /重|re?start|start/u.test(given.text));
        if (restarts) continue;
        for (const name of FIELDS) {
          if (isFilled(before, name)) expect(isFilled(after.state, name)).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('only what has every mandatory field and the consents is ever submitted', () => {
  fc.assert(
    fc.property(fc.boolean(), beginnings, sequence, (fresh, start, inputs) => {
      const first = fresh ? stateOf(openForm({ draft: 'd' }, context)) : start;
      for (const { after } of walk(first, inputs)) {
        if (after.reply.say !== 'submit') continue;
        for (const name of ['need', 'use', 'contact', 'mobile'] as const) {
          expect(after.state?.fields[name]?.text).toBeTruthy();
        }
        const given = after.state?.consents.filter((each) => each.given).map(({ kind }) => kind);
        expect(given).toEqual(expect.arrayContaining(['handling', 'platform']));
      }
    }),
    { numRuns: 300 },
  );
});

test('a form that went through JSON at every step goes on as if it had not', () => {
  fc.assert(
    fc.property(beginnings, sequence, (start, inputs) => {
      for (const { before, input: given } of walk(start, inputs)) {
        const restored = JSON.parse(JSON.stringify(before)) as FormState;
        expect(restored).toEqual(before);
        expect(step(restored, given, context)).toEqual(step(before, given, context));
      }
    }),
    { numRuns: 100 },
  );
});

test('back and then forward lead to where one was, with all fields', () => {
  for (let answers = 1; answers <= ANSWERS.length; answers++) {
    const { state } = filled(...ANSWERS.slice(0, answers));
    const back = stateOf(press(state, 'back'));
    expect(back.at).not.toBe(state.at);
    expect(press(back, 'keep').state).toEqual(state);
  }
});

test('the same tap twice at once changes nothing more than once', () => {
  fc.assert(
    fc.property(beginnings, input, (start, given) => {
      if (given.kind !== 'press' && given.kind !== 'pick') return;
      const tap = given.kind === 'press' ? { ...given, at: start.at } : given;
      const once = step(start, tap, context);
      if (!once.state) return;
      const twice = step(once.state, tap, later(200));
      // The second of two “really cancel” taps confirms nothing: those are two different buttons.
      if (tap.kind === 'press' && ['discard', 'restart'].includes(tap.press)) return;
      expect(twice.state?.at).toBe(once.state.at);
      expect(twice.state?.fields).toEqual(once.state.fields);
    }),
    { numRuns: 300 },
  );
});
