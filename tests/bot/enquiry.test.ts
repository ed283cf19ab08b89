import { describe, expect, test } from 'vitest';
import { RATE } from '../../src/bot/callback-data.ts';
import { enquiryZh } from '../../src/render/enquiry-zh.ts';
import { enquiryEn } from '../../src/render/enquiry-en.ts';
import { StoreUnavailable } from '../../src/store/unavailable.ts';
import { createBench, GROUP, PERSON } from '../support/bench.ts';
import { createLeadBench, OPERATORS, tempStore, WHOLE_FORM } from '../support/lead-bench.ts';

const PHONE = '0000-555-0142';

test('a whole form is asked for, summed up, stored, and only then given a number', async () => {
  const bench = await createLeadBench();
  await bench.sayAll(...WHOLE_FORM);
  expect(bench.last()).toMatch(/请核对[^]*林海纸业[^]*王小明[^]*\+86 138 0013 8000/);
  await bench.say('提交');
  const [enquiry] = (await bench.store.enquiries.list({ kind: 'all' }, 1, 9)).enquiries;
  expect(enquiry).toMatchObject({
    state: 'new',
    asker: { user: 7, chat: 7, lang: 'zh' },
    details: {
      need: 'rent',
      use: '造纸',
      area: { from: 3000, to: 3000, said: '3000平' },
      company: '林海纸业',
      contact: '王小明',
      mobile: '+8613800138000',
      notes: '需要行车',
    },
  });
  expect(bench.last()).toContain(enquiry?.number);
  expect(await bench.store.enquiries.consents(enquiry?.number ?? '')).toHaveLength(3);
  const due = await bench.store.outbox.take(Date.parse('2030-01-01'), OPERATORS);
  expect(due).toMatchObject([{ kind: 'new-enquiry', chat: OPERATORS, enquiry: enquiry?.number }]);
});

test('before the first field stands who gets the data, for how long, and the phone', async () => {
  const bench = await createLeadBench();
  await bench.say('/enquire');
  expect(bench.last()).toMatch(/林小帆[^]*180天[^]*境外[^]*0000-555-0142[^]*1／3/);
  expect(bench.offered()).toEqual([
    { do: 'form-press', press: 'agree', at: 'handling' },
    { do: 'form-press', press: 'decline', at: 'handling' },
  ]);
});

test.each([
  { declines: ['不同意'], says: enquiryZh.declined(PHONE) },
  { declines: ['同意', '不同意', '不同意'], says: enquiryZh.declinedPlatform(PHONE) },
])('declining after $declines ends kindly with the number, and nothing is kept', async (each) => {
  const bench = await createLeadBench();
  await bench.sayAll('/enquire', ...each.declines);
  expect(bench.last()).toBe(each.says);
  expect(await bench.store.conversations.get({ chat: 7, user: 7 })).not.toHaveProperty('draft');
});

test('a contact answer offers the form beside the contact, and the question fills it in', async () => {
  const bench = await createLeadBench();
  await bench.say('我想租仓库');
  expect(bench.last()).toContain(PHONE);
  expect(bench.offered()).toContainEqual({ do: 'enquire', zone: undefined });
  await bench.tap({ do: 'enquire' });
  await bench.sayAll('同意', '同意', '同意');
  expect(bench.last()).toMatch(/租仓库[^]*做什么用/);
});

test.each(['我想留下咨询', '咨询', '留下咨詢', 'I want to leave an enquiry', 'Enquiry'])(
  '“%s” opens the form',
  async (text) => {
    const bench = await createLeadBench();
    await bench.say(text);
    expect(bench.offered()).toContainEqual({ do: 'form-press', press: 'agree', at: 'handling' });
  },
);

test('an area that the conversation has said is shown in figures, not as the whole sentence', async () => {
  const bench = await createLeadBench();
  await bench.sayAll('我想租20亩左右的地方', '/enquire', '同意', '同意', '同意');
  expect(bench.last()).toContain('约20亩（约13,333平方米）');
});

test('the zone of an overview goes into the form', async () => {
  const bench = await createLeadBench();
  await bench.say('Tell me about Shifan Park');
  expect(bench.offered()).toContainEqual({ do: 'enquire', zone: 'shifan-park' });
  await bench.tap({ do: 'enquire', zone: 'shifan-park' });
  await bench.sayAll('I agree', 'I agree', 'I agree');
  expect(bench.last()).toContain('Shifan');
});

test('in a group no field is asked: a link leads to the private chat', async () => {
  const bench = await createLeadBench();
  await bench.say('/enquire@zone_bot', { chat: GROUP });
  await bench.tap(
    { do: 'form-press', press: 'agree', at: 'handling' },
    { message: { message_id: 5, date: 1, chat: GROUP } },
  );
  expect(bench.texts()).toEqual([enquiryZh.toPrivate, enquiryZh.toPrivate]);
  expect(JSON.stringify(bench.calls)).toContain('https://t.me/zone_bot?start=enquire');
  await bench.say('/start enquire_shifan-park');
  expect(bench.last()).toContain('1／3');
});

test('any other /start is the bot’s own', async () => {
  const bench = await createLeadBench();
  await bench.say('/start');
  expect(bench.last()).not.toContain('1／3');
});

describe('an edited message', () => {
  test('of the form changes nothing, and the asker learns how to', async () => {
    const bench = await createLeadBench();
    await bench.sayAll(...WHOLE_FORM.slice(0, 7));
    await bench.say('3000平', { message_id: 800 });
    const before = bench.texts().length;
    await bench.edited('5000平', { message_id: 800 });
    expect(bench.texts().slice(before)).toEqual([
      enquiryZh.edited(undefined),
      expect.stringContaining(enquiryZh.asking.budget.prompt),
    ]);
  });

  test('of a submitted form names its number', async () => {
    const bench = await createLeadBench();
    await bench.sayAll(...WHOLE_FORM.slice(0, -1));
    await bench.say('需要行车', { message_id: 800 });
    await bench.say('提交');
    await bench.edited('不要行车', { message_id: 800 });
    const [enquiry] = (await bench.store.enquiries.list({ kind: 'all' }, 1, 9)).enquiries;
    expect(bench.last()).toBe(enquiryZh.edited(enquiry?.number));
  });

  test('that is a question is answered anew', async () => {
    const bench = await createLeadBench();
    await bench.sayAll(...WHOLE_FORM.slice(0, 5));
    await bench.say('落霞高新区有几家企业？', { message_id: 800 });
    await bench.edited('示范园有几家企业？', { message_id: 800 });
    expect(bench.last()).not.toContain(enquiryZh.edited(undefined));
  });
});

test('a rating in the middle does not ask the form again', async () => {
  const bench = await createLeadBench();
  await bench.sayAll(...WHOLE_FORM.slice(0, 5), '落霞高新区有几家企业？');
  const before = bench.texts().length;
  await bench.press(RATE.good);
  expect(bench.texts().slice(before).join()).not.toContain(enquiryZh.asking.use.prompt);
});

describe('the phone number', () => {
  const UNTIL_PHONE = WHOLE_FORM.slice(0, 11);
  test('can be shared by a button, which goes away afterwards', async () => {
    const bench = await createLeadBench();
    await bench.sayAll(...UNTIL_PHONE);
    expect(bench.calls.at(-1)?.payload['reply_markup']).toMatchObject({
      keyboard: [[{ request_contact: true }], [{ text: '‹ 返回' }, { text: '取消' }]],
    });
    await bench.message({
      contact: { phone_number: '8613800138000', user_id: PERSON.id, first_name: 'x' },
    });
    expect(bench.calls.at(-2)?.payload).toMatchObject({
      text: enquiryZh.tookPhone('+86 138 0013 8000'),
      reply_markup: { remove_keyboard: true },
    });
  });

  test('of somebody else is not taken', async () => {
    const bench = await createLeadBench();
    await bench.sayAll(...UNTIL_PHONE);
    await bench.message({
      contact: { phone_number: '8613800138000', user_id: 8, first_name: 'x' },
    });
    expect(bench.last()).toContain(enquiryZh.problems['not your own']);
  });

  test('that nobody asked for is not taken either', async () => {
    const bench = await createLeadBench();
    await bench.message({
      contact: { phone_number: '8613800138000', user_id: PERSON.id, first_name: 'x' },
    });
    expect(bench.last()).toBe(enquiryZh.noShareNow);
  });
});

describe('in the middle of the form', () => {
  test.each([
    { what: 'a question', text: '落霞高新区有几家企业？' },
    { what: 'a command', text: '/contact' },
  ])('$what is answered, and the form asks again', async ({ text }) => {
    const bench = await createLeadBench();
    await bench.sayAll(...WHOLE_FORM.slice(0, 5));
    const asked = bench.last();
    const before = bench.texts().length;
    await bench.say(text);
    expect(bench.texts().slice(before)).toHaveLength(2);
    expect(bench.last().split('\n')[0]).toBe(asked.split('\n')[0]);
  });

  test('a second /enquire offers to go on', async () => {
    const bench = await createLeadBench();
    await bench.sayAll(...WHOLE_FORM.slice(0, 5), '/enquire');
    expect(bench.last()).toBe(enquiryZh.resume(enquiryZh.fields.use));
    await bench.tap({ do: 'form-press', press: 'go-on', at: 'use' });
    expect(bench.last()).toContain(enquiryZh.asking.use.prompt);
  });
});

test('a restart in the middle loses nothing, and after a day there is an offer to go on', async () => {
  const store = await tempStore();
  const first = await createLeadBench({ store });
  await first.sayAll(...WHOLE_FORM.slice(0, 10));
  const second = await createLeadBench({ store });
  await second.say('王小明', { message_id: 900 });
  expect(second.last()).toContain(enquiryZh.asking.mobile.prompt);
  second.time.now = new Date('2025-06-02T02:00:00Z');
  await second.say('你好', { message_id: 901 });
  expect(second.last()).toBe(enquiryZh.resume(enquiryZh.fields.mobile));
});

describe('what Telegram delivers again', () => {
  test('changes nothing twice: a step', async () => {
    const bench = await createLeadBench();
    await bench.sayAll(...WHOLE_FORM.slice(0, 8));
    const calls = bench.calls.length;
    const again = { message_id: 500 } as never;
    await bench.say('税收100万', again);
    await bench.say('税收100万', again);
    expect(bench.calls.length).toBe(calls + 1);
    expect(bench.last()).toContain(enquiryZh.asking.company.prompt);
  });

  test('gets its reply where that had not got out', async () => {
    let broken = false;
    const bench = await createLeadBench({
      refuse: ({ method }) => {
        if (broken && method === 'sendMessage') throw new Error('connection lost');
      },
    });
    await bench.sayAll(...WHOLE_FORM);
    broken = true;
    const again = { message_id: 500 } as never;
    await bench.say('提交', again);
    broken = false;
    await bench.say('提交', again);
    const { enquiries, total } = await bench.store.enquiries.list({ kind: 'all' }, 1, 9);
    expect(total).toBe(1);
    expect(bench.last()).toBe(enquiryZh.already(enquiries[0]?.number ?? ''));
  });
});

test('two taps on “submit” are one enquiry', async () => {
  const bench = await createLeadBench();
  await bench.sayAll(...WHOLE_FORM);
  const submit = { do: 'form-press', press: 'confirm', at: 'confirm' } as const;
  await Promise.all([bench.tap(submit, { id: 'a' }), bench.tap(submit, { id: 'b' })]);
  expect((await bench.store.enquiries.list({ kind: 'all' }, 1, 9)).total).toBe(1);
});

test('the same need again within a day is added to the first', async () => {
  const bench = await createLeadBench();
  await bench.sayAll(...WHOLE_FORM, '提交');
  const { number = '' } =
    (await bench.store.enquiries.list({ kind: 'all' }, 1, 9)).enquiries[0] ?? {};
  await bench.sayAll(...WHOLE_FORM, '提交');
  expect((await bench.store.enquiries.list({ kind: 'all' }, 1, 9)).total).toBe(1);
  expect(bench.last()).toContain(enquiryZh.added(number));
});

test('with nobody on duty it is said so', async () => {
  const bench = await createLeadBench({ settings: { operatorChat: undefined } });
  await bench.sayAll(...WHOLE_FORM, '提交');
  const { number = '' } =
    (await bench.store.enquiries.list({ kind: 'all' }, 1, 9)).enquiries[0] ?? {};
  expect(bench.last()).toContain(enquiryZh.receivedUnattended(number, PHONE));
});

describe('a store that does not serve', () => {
  test('is no number: the user is asked to phone, the form is kept, and submits later', async () => {
    const store = await tempStore();
    let down = false;
    const once: typeof store.once = (...given) =>
      down ? Promise.reject(new StoreUnavailable('full', 'SQLITE_FULL')) : store.once(...given);
    const bench = await createLeadBench({ store: { ...store, once } });
    await bench.sayAll(...WHOLE_FORM.slice(0, -1));
    down = true;
    await bench.say('需要行车');
    expect(bench.last()).toBe(enquiryZh.notKept(PHONE));
    down = false;
    await bench.say('需要行车');
    down = true;
    await bench.say('提交');
    expect(bench.last()).toBe(enquiryZh.storeDown(PHONE));
    expect(bench.troubles).not.toEqual([]);
    down = false;
    await bench.tap({ do: 'form-press', press: 'confirm', at: 'confirm' });
    const { enquiries } = await store.enquiries.list({ kind: 'all' }, 1, 9);
    expect(enquiries).toMatchObject([{ details: { notes: '需要行车' } }]);
    expect(bench.last()).toContain(enquiries[0]?.number);
  });

  test('changes nothing, so that what was asked is what is answered next', async () => {
    const store = await tempStore();
    let down = false;
    const once: typeof store.once = (...given) =>
      down ? Promise.reject(new StoreUnavailable('locked', 'SQLITE_BUSY')) : store.once(...given);
    const first = await createLeadBench({ store: { ...store, once } });
    await first.sayAll(...WHOLE_FORM.slice(0, 9));
    down = true;
    await first.say('林海纸业');
    expect(first.last()).toBe(enquiryZh.notKept(PHONE));
    down = false;
    const second = await createLeadBench({ store });
    await second.say('/enquire', { message_id: 700 });
    expect(second.last()).toBe(enquiryZh.resume(enquiryZh.fields.company));
  });

  test('takes a step once, also when it cannot look whether it was answered', async () => {
    const store = await tempStore();
    const look = () => Promise.reject(new StoreUnavailable('locked', 'SQLITE_BUSY'));
    const bench = await createLeadBench({
      store: { ...store, updates: { ...store.updates, look } },
    });
    await bench.sayAll(...WHOLE_FORM.slice(0, 9));
    const company = { message_id: 600 } as never;
    await bench.say('林海纸业', company);
    await bench.say('林海纸业', company);
    expect(bench.last()).toContain(enquiryZh.asking.contact.prompt);
  });

  test('asks to say again what may be an answer to the form, and answers questions', async () => {
    const store = await tempStore();
    const get = () => Promise.reject(new StoreUnavailable('unreachable', 'ECONNREFUSED'));
    const bench = await createLeadBench({
      store: { ...store, conversations: { ...store.conversations, get } },
    });
    await bench.say('林海纸业');
    expect(bench.last()).toBe(enquiryZh.notKept(PHONE));
    await bench.say('落霞高新区有几家企业？');
    expect(bench.last()).not.toBe(enquiryZh.notKept(PHONE));
  });

  test('begins no form, and what it holds of an earlier one stays', async () => {
    const store = await tempStore();
    const first = await createLeadBench({ store });
    await first.sayAll(...WHOLE_FORM.slice(0, 9));
    const refuse = () => Promise.reject(new StoreUnavailable('unreachable', 'ECONNREFUSED'));
    const down = { ...store, once: refuse, conversations: { ...store.conversations, get: refuse } };
    let isDown = true;
    const second = await createLeadBench({
      store: new Proxy(store, {
        get: (real, name) => Reflect.get(isDown ? down : real, name) as unknown,
      }),
    });
    await second.say('/enquire', { message_id: 700 });
    expect(second.last()).toBe(enquiryZh.notKept(PHONE));
    await second.tap({ do: 'form-press', press: 'back', at: 'company' });
    expect(second.last()).toBe(enquiryZh.notKept(PHONE));
    isDown = false;
    await second.say('/enquire', { message_id: 701 });
    expect(second.last()).toBe(enquiryZh.resume(enquiryZh.fields.company));
  });

  test('from the start leaves the phone, and questions are answered', async () => {
    const bench = createBench();
    await bench.say('/enquire');
    await bench.say('晋中');
    expect(bench.texts()).toEqual([enquiryZh.notKept(''), 'answer to 晋中']);
  });
});

test('the form speaks English and Traditional Chinese', async () => {
  const bench = await createLeadBench();
  await bench.say('hello', { from: { ...PERSON, language_code: 'en' } });
  await bench.sayAll('/enquire', 'I agree', 'I agree', 'I agree');
  expect(bench.last()).toContain(enquiryEn.asking.need.prompt);
  await bench.sayAll('/lang zh-hant');
  expect(bench.last()).toContain('您需要什麼');
});

test('buttons of a form that is over say so', async () => {
  const bench = await createLeadBench();
  await bench.tap({ do: 'form-press', press: 'back', at: 'area' });
  expect(bench.last()).toBe(enquiryZh.noForm);
});
