import { describe, expect, test } from 'vitest';
import { FIELDS, readForm } from '../../src/leads/form-state.ts';
import { openForm, PAUSE_MS, step } from '../../src/leads/form.ts';
import { ANSWERS, context, filled, later, press, say, stateOf } from '../support/form-context.ts';

describe('before the first field', () => {
  test('three consents are asked for one by one and kept with version and time', () => {
    const { state, reply } = filled();
    expect(state.at).toBe('need');
    expect(reply).toEqual({ say: 'ask', opening: true });
    expect(state.consents).toEqual(
      ['handling', 'sharing', 'platform'].map((kind) => ({
        kind,
        given: true,
        version: 'v1',
        at: '2025-06-01T08:00:00.000Z',
      })),
    );
  });

  test.each(['不同意', 'no', 'I do not agree'])('“%s” to the first ends the form', (text) => {
    const opened = stateOf(openForm({ draft: 'd' }, context));
    expect(say(opened, text)).toEqual({
      state: undefined,
      reply: { say: 'declined', kind: 'handling' },
    });
  });

  test('without the second the form goes on, without the third it ends', () => {
    const opened = stateOf(openForm({ draft: 'd' }, context));
    const second = stateOf(say(opened, 'yes'));
    const third = stateOf(say(second, 'no'));
    expect(third.consents[1]).toMatchObject({ kind: 'sharing', given: false });
    expect(say(third, 'no').reply).toEqual({ say: 'declined', kind: 'platform' });
  });

  test('no field can be answered, picked, edited or shared', () => {
    const opened = stateOf(openForm({ draft: 'd' }, context));
    for (const input of [
      { kind: 'pick', field: 'need', value: 'lease' },
      { kind: 'edit', field: 'mobile' },
      { kind: 'shared', phone: '+8613800138000', own: true },
      { kind: 'text', text: '我想租仓库' },
    ] as const) {
      const after = step(opened, input, context);
      expect(after.state?.at).toBe('handling');
      expect(after.state?.fields).toEqual({});
    }
  });
});

test('the answers to all fields lead to the summary, and confirming it submits', () => {
  const { state } = filled(...ANSWERS);
  expect(state.at).toBe('confirm');
  expect(Object.keys(state.fields)).toEqual([...FIELDS]);
  expect(state.fields).toMatchObject({
    need: { id: 'lease' },
    use: { id: 'paper', text: '造纸' },
    place: { id: 'east' },
    area: { area: { unit: 'm2', from: 3000, to: 3000 } },
    mobile: { text: '+8613800138000' },
    callTime: { id: 'morning' },
  });
  expect(say(state, '提交').reply).toEqual({ say: 'submit' });
  expect(press(state, 'confirm')).toEqual({ state, reply: { say: 'submit' } });
});

test('what the conversation said is filled in and not asked again', () => {
  const opened = openForm(
    { draft: 'd', question: '我想在东园租3000平仓库做造纸', place: 'west' },
    context,
  );
  let state = stateOf(opened);
  for (let consent = 0; consent < 3; consent++) state = stateOf(say(state, '同意'));
  expect(state.filled).toEqual(['need', 'use', 'place', 'area']);
  expect(state.fields.place?.id).toBe('east');
  // The sentence is not the area: what was read from it is.
  expect(state.fields.area).toEqual({ text: '', area: { unit: 'm2', from: 3000, to: 3000 } });
  expect(state.at).toBe('budget');
});

describe('a field', () => {
  test.each([
    { answers: 0, text: '随便', problem: 'unclear' },
    { answers: 1, text: '😀', problem: 'unclear' },
    { answers: 1, text: 'x'.repeat(500), problem: 'too long' },
    { answers: 1, text: '跳过', problem: 'needed' },
    { answers: 2, text: '园区', problem: 'which place' },
    { answers: 3, text: '很大', problem: 'unclear' },
    { answers: 3, text: '3000', problem: 'no unit' },
    { answers: 3, text: '3000到5000', problem: 'no unit' },
    { answers: 6, text: '12345', problem: 'unclear' },
    { answers: 7, text: '12345', problem: 'not a phone' },
    { answers: 7, text: '没有', problem: 'needed' },
  ])('number $answers answers "$text" with: $problem', ({ answers, text, problem }) => {
    const before = filled(...ANSWERS.slice(0, answers)).state;
    const { state, reply } = say(before, text);
    expect(reply).toMatchObject({ say: 'ask', problem });
    expect(state?.at).toBe(before.at);
    expect(state?.fields).toEqual(before.fields);
  });

  test('that asked for a range’s unit takes the unit by its button', () => {
    const asked = stateOf(say(filled('租', '造纸', '东园').state, '3到5千'));
    expect(asked.number).toBe('3000-5000');
    const { state } = step(asked, { kind: 'pick', field: 'area', value: '3000-5000m2' }, context);
    expect(state?.fields.area?.area).toEqual({ unit: 'm2', from: 3000, to: 5000 });
  });

  test('of the place gets an area as the area, and is asked for again', () => {
    const after = say(filled('租', '造纸').state, '2-3公顷');
    expect(after).toMatchObject({
      state: { at: 'place', fields: { area: { text: '2-3公顷' } } },
      reply: { changed: ['area'] },
    });
  });

  test.each(['没有了', 'that’s all'])('may be skipped by “%s”', (text) => {
    const { state } = filled(...ANSWERS.slice(0, 9));
    expect(stateOf(say(state, text)).fields.notes).toBeNull();
  });

  test.each([2, 3, 4, 5, 8, 9])('number %d may be skipped', (answers) => {
    const { state } = filled(...ANSWERS.slice(0, answers));
    const after = stateOf(say(state, '跳过'));
    expect(after.at).not.toBe(state.at);
    expect(press(state, 'skip').state).toEqual(after);
  });

  test('with a choice of places takes the one that is picked, and no other', () => {
    const asked = stateOf(say(filled('租', '造纸').state, '园区'));
    expect(asked.options).toEqual(['east', 'west']);
    expect(step(asked, { kind: 'pick', field: 'place', value: 'north' }, context).reply).toEqual({
      say: 'nothing',
    });
    const picked = stateOf(step(asked, { kind: 'pick', field: 'place', value: 'west' }, context));
    expect(picked.fields.place).toEqual({ text: 'west', id: 'west' });
    expect(picked.options).toBeUndefined();
  });

  test('takes a name that comes with its phone number apart', () => {
    const { state } = filled(...ANSWERS.slice(0, 6), '王小明，电话13800138000');
    expect(state.fields.contact?.text).toBe('王小明');
    expect(state.fields.mobile?.text).toBe('+8613800138000');
    expect(state.at).toBe('callTime');
  });
});

describe('a shared contact', () => {
  const before = filled(...ANSWERS.slice(0, 7)).state;
  test('is taken where it is the sender’s own', () => {
    const after = step(before, { kind: 'shared', phone: '8613800138000', own: true }, context);
    expect(after.state).toMatchObject({
      at: 'callTime',
      fields: { mobile: { text: '+8613800138000' } },
    });
    expect(after.reply).toMatchObject({ tookPhone: '+8613800138000' });
  });

  test('of somebody else is not', () => {
    const after = step(before, { kind: 'shared', phone: '8613800138000', own: false }, context);
    expect(after.reply).toMatchObject({ problem: 'not your own' });
    expect(after.state?.fields.mobile).toBeUndefined();
  });
});

describe('corrections by words', () => {
  const { state } = filled(...ANSWERS.slice(0, 8));
  test.each([
    ['面积改成20亩', 'area', '20亩'],
    ['把面积改为5000平', 'area', '5000平'],
    ['不对，面积应该是5000平', 'area', '5000平'],
    ['change the area to 5000 sqm', 'area', '5000 sqm'],
    ['The area should be 5000 sqm', 'area', '5000 sqm'],
    ['change the phone to 13900139000', 'mobile', '+8613900139000'],
    ['公司：Lin & Co', 'company', 'Lin & Co'],
    ['公司改成Lin & Co', 'company', 'Lin & Co'],
  ] as const)('“%s” changes %s', (text, field, value) => {
    const after = say(state, text);
    expect(after.state?.fields[field]?.text).toBe(value);
    expect(after.reply).toMatchObject({ changed: [field] });
    expect(after.state?.at).toBe(state.at);
  });

  test('that are not understood ask for that field, and then go on where it was', () => {
    const asked = say(state, '面积改成很大');
    expect(asked).toMatchObject({ state: { at: 'area' }, reply: { problem: 'unclear' } });
    expect(asked.state?.fields.area?.text).toBe('3000平');
    expect(say(stateOf(asked), '20亩').state?.at).toBe(state.at);
  });

  test('a label that is no field is an answer', () => {
    const at = filled(...ANSWERS.slice(0, 9)).state;
    expect(say(at, '注意：层高9米').state?.fields.notes?.text).toBe('注意:层高9米');
  });
});

describe('a question in the middle', () => {
  test.each([
    { answers: 0, text: '你们能提供什么？' },
    { answers: 1, text: '这里能做食品吗' },
    { answers: 2, text: '东园GDP' },
    { answers: 4, text: '高新技术企业有哪些' },
    { answers: 5, text: '介绍一下东园' },
    { answers: 3, text: 'what is the largest area you have' },
    { answers: 7, text: '电话会泄露吗？' },
  ])('is handed on from field $answers, and the form stays: $text', ({ answers, text }) => {
    const { state } = filled(...ANSWERS.slice(0, answers));
    expect(say(state, text)).toEqual({
      state,
      reply: { say: 'answer', question: text, offer: false },
    });
  });

  test('at “anything else” is also kept for the operator', () => {
    const { state } = filled(...ANSWERS.slice(0, 9));
    const after = say(state, '有行车吗？');
    expect(after.reply).toMatchObject({ say: 'answer' });
    expect(after.state).toMatchObject({ at: 'confirm', fields: { notes: { text: '有行车吗?' } } });
  });

  test('before the consents is answered too', () => {
    const opened = stateOf(openForm({ draft: 'd' }, context));
    expect(say(opened, '数据给谁？').reply).toMatchObject({ say: 'answer' });
  });
});

describe('cancelling', () => {
  const { state } = filled(...ANSWERS.slice(0, 5));
  test('is asked back, and then nothing is kept', () => {
    const asked = say(state, '取消');
    expect(asked.reply).toEqual({ say: 'cancel?' });
    expect(press(stateOf(asked), 'discard')).toEqual({
      state: undefined,
      reply: { say: 'cancelled' },
    });
    expect(say(stateOf(asked), '是').reply).toEqual({ say: 'cancelled' });
  });

  test.each(['不', '继续', '林海纸业'])('“%s” goes on instead', (text) => {
    const after = say(stateOf(say(state, '取消')), text);
    expect(after.state).toMatchObject({ cancelling: false, fields: state.fields });
  });

  test('an old “discard” button asks again', () => {
    expect(press(state, 'discard').reply).toEqual({ say: 'cancel?' });
  });
});

describe('taps', () => {
  test('twice on one choice count once', () => {
    const { state } = filled();
    const tap = { kind: 'pick', field: 'need', value: 'lease' } as const;
    const once = step(state, tap, context);
    expect(step(stateOf(once), tap, context)).toEqual({
      state: once.state,
      reply: { say: 'nothing' },
    });
  });

  test('twice on “back” go back once; a late one on an old message asks again', () => {
    const { state } = filled(...ANSWERS.slice(0, 5));
    const tap = { kind: 'press', press: 'back', at: state.at } as const;
    const once = stateOf(step(state, tap, context));
    expect(step(once, tap, later(500)).reply).toEqual({ say: 'nothing' });
    expect(step(once, tap, later(60_000))).toEqual({ state: once, reply: { say: 'ask' } });
  });

  test('on a choice of an earlier question change that answer', () => {
    const { state } = filled(...ANSWERS.slice(0, 5));
    const after = step(state, { kind: 'pick', field: 'need', value: 'visit' }, context);
    expect(after.state).toMatchObject({ at: state.at, fields: { need: { id: 'visit' } } });
    expect(after.reply).toMatchObject({ changed: ['need'] });
  });
});

describe('the summary', () => {
  const { state } = filled(...ANSWERS);
  test('leads to a field and back', () => {
    const list = stateOf(press(state, 'edit'));
    expect(list.at).toBe('edit');
    const field = stateOf(step(list, { kind: 'edit', field: 'area' }, context));
    expect(say(field, '20亩').state).toMatchObject({
      at: 'confirm',
      fields: { area: { text: '20亩' } },
    });
    expect(press(field, 'keep').state).toEqual(state);
    expect(say(list, '面积').state?.at).toBe('area');
  });

  test('takes corrections by words', () => {
    expect(say(state, '面积改成20亩').state).toMatchObject({ at: 'confirm' });
  });

  test('does not take anything else for a yes', () => {
    expect(say(state, '嗯哼').reply).toMatchObject({ problem: 'unclear' });
  });
});

describe('after a pause', () => {
  const { state } = filled(...ANSWERS.slice(0, 5));
  const nextDay = later(PAUSE_MS * 4);
  test('a text is answered as any other, with an offer to go on', () => {
    expect(say(state, '你好', nextDay)).toEqual({
      state,
      reply: { say: 'answer', question: '你好', offer: true },
    });
  });

  test('“continue” and the button go on where it was', () => {
    expect(say(state, '继续', nextDay)).toMatchObject({
      state: { at: state.at, fields: state.fields },
      reply: { say: 'ask' },
    });
    expect(press(state, 'go-on', nextDay).state?.at).toBe(state.at);
  });

  test('a phone number where one was asked for is taken', () => {
    const atMobile = filled(...ANSWERS.slice(0, 7)).state;
    expect(say(atMobile, '13800138000', nextDay).state?.at).toBe('callTime');
  });

  test('starting over keeps the consents and nothing else', () => {
    const after = stateOf(press(state, 'restart', nextDay));
    expect(after).toMatchObject({ at: 'need', fields: {}, consents: state.consents });
  });
});

test('a form of another version of the program is not taken up', () => {
  const { state } = filled();
  expect(readForm(JSON.parse(JSON.stringify(state)))).toEqual(state);
  for (const stored of [null, 'x', {}, { ...state, version: 2 }]) {
    expect(readForm(stored)).toBeUndefined();
  }
});
