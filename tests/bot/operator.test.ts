import { describe, expect, test } from 'vitest';
import { onDuty, reminderNotices } from '../../src/bot/duty.ts';
import { outcomeOf, post } from '../../src/bot/outbox-send.ts';
import { enquiryZh } from '../../src/render/enquiry-zh.ts';
import { operatorWordingOf } from '../../src/render/operator-wording.ts';
import { TelegramError } from 'telegraf';
import { GROUP, PERSON } from '../support/bench.ts';
import { recordLog } from '../support/log-record.ts';
import { base, createLeadBench, OPERATORS, WHOLE_FORM } from '../support/lead-bench.ts';
import type { LeadBenchOptions } from '../support/lead-bench.ts';

// The invented region speaks English, and so do its operators.
const say = operatorWordingOf('en');
const HOUR = 3_600_000;
const LI = { id: 21, is_bot: false, first_name: 'Li' };
const ZHAO = { id: 22, is_bot: false, first_name: 'Zhao' };
const OFFICE = { id: OPERATORS, type: 'group' as const, title: 'Office' };

/** A bench with one enquiry of person 7, its notice delivered to the operators. */
async function withEnquiry(options: LeadBenchOptions = {}) {
  const bench = await createLeadBench(options);
  await bench.sayAll(...WHOLE_FORM, '提交');
  const [enquiry] = (await bench.store.enquiries.list({ kind: 'all' }, 1, 9)).enquiries;
  if (!enquiry) throw new Error('no enquiry');
  const { number } = enquiry;
  const deliver = async (): Promise<void> => {
    const due = await bench.store.outbox.take(bench.time.now.getTime(), OPERATORS);
    const settings = {
      operatorChat: OPERATORS,
      admins: [],
      retentionDays: 180,
      promisedHours: 24,
      timeZone: 'UTC',
    };
    for (const each of due) {
      const outcome = await post(each, {
        telegram: bench.telegram,
        base,
        store: bench.store,
        settings,
        clock: () => bench.time.now,
      });
      await bench.store.outbox.settle(each, outcome, bench.time.now.getTime());
    }
    if (due.length > 0) await deliver();
  };
  await deliver();
  const card = (await bench.store.threads.messages(number)).find(({ chat }) => chat === OPERATORS);
  const inOffice = { chat: OFFICE, from: LI };
  return {
    ...bench,
    number,
    deliver,
    card: card?.message ?? 0,
    /** What went to this chat, oldest first. */
    to: (chat: number) =>
      bench.calls.flatMap(({ method, payload }) =>
        method === 'sendMessage' && payload['chat_id'] === chat ? [String(payload['text'])] : [],
      ),
    press: (
      deed: 'take' | 'contacted' | 'need-more' | 'close',
      from: object = LI,
      id = `${deed}${Math.random()}`,
    ) =>
      bench.tap(
        { do: 'act', deed, number },
        { id, from, message: { message_id: card?.message ?? 0, date: 1, chat: OFFICE, text: 'x' } },
      ),
    office: (text: string, over: object = {}) => bench.say(text, { ...inOffice, ...over }),
    state: async () => (await bench.store.enquiries.get(number))?.state,
  };
}

test('the operators get the whole enquiry with buttons', async () => {
  const bench = await withEnquiry();
  const [card = ''] = bench.to(OPERATORS);
  for (const part of [
    bench.number,
    '林海纸业',
    '王小明',
    '+86 138 0013 8000',
    '3000平',
    say.sharing,
  ]) {
    expect(card).toContain(part);
  }
  expect(bench.offered()).toEqual(
    (['take', 'contacted', 'need-more', 'close'] as const).map((deed) => ({
      do: 'act',
      deed,
      number: bench.number,
    })),
  );
});

describe('a button', () => {
  test('“take” shows who took it, and the asker is told', async () => {
    const bench = await withEnquiry();
    await bench.press('take');
    await bench.deliver();
    expect(await bench.state()).toBe('taken');
    const edited = bench.calls.findLast(({ method }) => method === 'editMessageText');
    expect(edited?.payload).toMatchObject({
      message_id: bench.card,
      text: expect.stringContaining(say.state(say.states.taken, 'Li')) as unknown,
    });
    expect(bench.to(7).at(-1)).toBe(enquiryZh.taken(bench.number, 'Li'));
  });

  test.each([
    ['contacted', 'contacted', enquiryZh.contacted],
    ['need-more', 'needs-more', enquiryZh.needMore],
    ['close', 'closed', enquiryZh.closed],
  ] as const)('“%s” leads to “%s”, and the asker is told', async (deed, state, told) => {
    const bench = await withEnquiry();
    await bench.press(deed);
    await bench.deliver();
    expect(await bench.state()).toBe(state);
    expect(bench.to(7).at(-1)).toBe(told(bench.number));
  });

  test('of two operators at once one takes it, and the other is told who', async () => {
    const bench = await withEnquiry();
    await Promise.all([bench.press('take', LI), bench.press('take', ZHAO)]);
    await bench.deliver();
    const by = (await bench.store.enquiries.get(bench.number))?.operator?.name;
    expect(bench.to(OPERATORS)).toContain(say.late(bench.number, say.states.taken, by));
    expect(bench.to(7).filter((text) => text.includes('受理，会'))).toHaveLength(1);
  });

  test('twice at once by one operator is one result and no word about it', async () => {
    const bench = await withEnquiry();
    const before = bench.to(OPERATORS).length;
    await Promise.all([bench.press('take'), bench.press('take')]);
    await bench.deliver();
    expect(bench.to(OPERATORS)).toHaveLength(before);
  });

  test('under a card in private changes the one in the operator’s chat too', async () => {
    const bench = await withEnquiry({ settings: { admins: [PERSON.id] } });
    await bench.say(`/enquiry ${bench.number}`);
    await bench.tap({ do: 'act', deed: 'take', number: bench.number });
    const edited = bench.calls
      .filter(({ method }) => method === 'editMessageText')
      .map(({ payload }) => [payload['chat_id'], payload['message_id']]);
    expect(edited).toEqual([
      [7, 50],
      [OPERATORS, bench.card],
    ]);
  });

  test('does nothing for others', async () => {
    const bench = await withEnquiry();
    await bench.tap({ do: 'act', deed: 'take', number: bench.number });
    await bench.tap({ do: 'enquiry', number: bench.number });
    expect(await bench.state()).toBe('new');
    expect(bench.to(7).join('\n')).not.toContain(say.history);
  });
});

describe('replies', () => {
  test('of an operator reach the asker as the bot, and the answer comes back to the thread', async () => {
    const bench = await withEnquiry();
    await bench.office('几时可以来看？', { reply_to_message: { message_id: bench.card } });
    await bench.deliver();
    expect(bench.to(7).at(-1)).toBe(
      `${enquiryZh.fromOperator(bench.number)}\n几时可以来看？\n\n${enquiryZh.replyHint}`,
    );
    expect(await bench.state()).toBe('contacted');
    const sent = (await bench.store.threads.messages(bench.number)).findLast(
      ({ chat }) => chat === 7,
    );
    await bench.say('明天上午', { reply_to_message: { message_id: sent?.message } } as never);
    expect(bench.to(7).at(-1)).toBe(enquiryZh.passedOn(bench.number));
    await bench.deliver();
    expect(bench.to(OPERATORS).at(-1)).toContain('明天上午');
    const answer = bench.calls.findLast(({ payload }) => payload['chat_id'] === OPERATORS);
    expect(answer?.payload['reply_parameters']).toMatchObject({ message_id: bench.card });
  });

  test('that are corrected are passed on again, in both directions', async () => {
    const bench = await withEnquiry();
    const reply = { reply_to_message: { message_id: bench.card }, message_id: 700 };
    await bench.office('下周一', reply);
    await bench.edited('下周二', { ...reply, chat: OFFICE, from: LI });
    await bench.deliver();
    expect(bench.to(7).at(-1)).toContain('下周二');
    const [sent] = (await bench.store.threads.messages(bench.number)).filter(
      ({ chat }) => chat === 7,
    );
    const answer = { reply_to_message: { message_id: sent?.message }, message_id: 701 };
    await bench.say('好', answer);
    await bench.edited('不行', answer);
    await bench.deliver();
    expect(bench.to(OPERATORS).at(-1)).toContain('不行');
  });

  test('delivered twice are passed on once', async () => {
    const bench = await withEnquiry();
    const reply = { reply_to_message: { message_id: bench.card }, message_id: 700 };
    await bench.office('你好', reply);
    await bench.office('你好', reply);
    await bench.deliver();
    expect(bench.to(7).filter((text) => text.includes('你好'))).toHaveLength(1);
  });

  test.each([
    { what: 'a sticker', message: { sticker: {} }, says: say.onlyText },
    { what: 'a very long text', message: { text: 'x'.repeat(3501) }, says: say.tooLong(3500) },
  ])('$what is not passed on, and that is said', async ({ message, says }) => {
    const bench = await withEnquiry();
    await bench.message(message, {
      chat: OFFICE,
      from: LI,
      reply_to_message: { message_id: bench.card },
    });
    await bench.deliver();
    expect(bench.to(OPERATORS).at(-1)).toBe(says);
    expect(bench.to(7).join()).not.toContain(enquiryZh.replyHint);
  });

  test('to somebody who has blocked the bot come back as a word to phone', async () => {
    let blocked = false;
    const bench = await withEnquiry({
      refuse: ({ payload }) => {
        if (blocked && payload['chat_id'] === 7) {
          throw new TelegramError({
            error_code: 403,
            description: 'Forbidden: bot was blocked by the user',
          });
        }
      },
    });
    blocked = true;
    await bench.office('你好', { reply_to_message: { message_id: bench.card } });
    await bench.deliver();
    expect(bench.to(OPERATORS).at(-1)).toBe(say.unreachable(bench.number));
  });
});

describe('the operator’s commands', () => {
  test.each(['/enquiries', '/enquiries all', '/enquiries 林海', '/enquiry NUMBER', '/report'])(
    '%s shows it in the operator’s chat',
    async (command) => {
      const bench = await withEnquiry();
      await bench.office(command.replace('NUMBER', bench.number));
      expect(bench.to(OPERATORS).at(-1)).toMatch(/261121-001|250601-001|1 received/);
    },
  );

  test.each([
    ['/enquiries mine', say.none],
    ['/enquiries nobody', say.found('nobody', 0, 0)],
    ['/enquiry', say.numberUsage],
    ['/enquiry 000000-999', say.missing('000000-999')],
    ['/enquiry rubbish', say.missing('rubbish')],
  ])('%s says what is the matter', async (command, says) => {
    const bench = await withEnquiry();
    await bench.office(command);
    expect(bench.to(OPERATORS).at(-1)).toContain(says);
  });

  test('/report comes with a picture for each comparison', async () => {
    const drawn: string[] = [];
    const charts = {
      warm: () => Promise.resolve(),
      png: ({ alt }: { readonly alt: string }) => {
        drawn.push(alt);
        return Promise.resolve(Buffer.from('png'));
      },
    };
    const bench = await withEnquiry({ charts });
    await bench.office('/report');
    // With one enquiry there is nothing to compare.
    expect(drawn).toEqual([]);
    await bench.sayAll('/enquire', '同意', '同意', '同意', '参观', '造纸', '跳过', '跳过');
    await bench.sayAll('跳过', '跳过', '王小明', '13800138000', '随时', '没有', '提交');
    await bench.office('/report');
    expect(drawn).toEqual([expect.stringContaining(say.byNeed)]);
    expect(bench.calls.at(-1)).toMatchObject({ method: 'sendPhoto' });
  });

  test('/export sends a table for Excel', async () => {
    const bench = await withEnquiry();
    await bench.office('/export');
    const { document } = bench.calls.at(-1)?.payload as unknown as { document: { source: Buffer } };
    const table = document.source.toString();
    expect(table.startsWith('\uFEFF"Number"')).toBe(true);
    expect(table).toContain(`"林海纸业","王小明","'+8613800138000"`);
  });

  test.each(['/enquiries', '/enquiry 250601-001', '/export', '/report'])(
    '%s does not exist for others',
    async (command) => {
      const bench = await withEnquiry();
      await bench.say('/unheard_of');
      const unknown = bench.last();
      for (const chat of [{ id: 7, type: 'private', first_name: 'x' }]) {
        await bench.say(command, { chat } as never);
        expect(bench.last()).toBe(unknown);
      }
      const before = bench.calls.length;
      await bench.say(command, { chat: GROUP });
      expect(bench.calls.length).toBe(before);
    },
  );

  test('work for admins in private, but in no other group', async () => {
    const bench = await withEnquiry({ settings: { admins: [PERSON.id] } });
    await bench.say('/enquiries');
    expect(bench.last()).toContain(bench.number);
    const before = bench.calls.length;
    await bench.say('/enquiries', { chat: GROUP });
    expect(bench.calls.length).toBe(before);
  });

  test('an enquiry that was forgotten is said to be gone', async () => {
    const bench = await withEnquiry();
    await bench.tap({ do: 'forget', sure: true });
    await bench.office(`/enquiry ${bench.number}`);
    expect(bench.to(OPERATORS).at(-1)).toBe(say.gone.forgotten(bench.number));
    const shown = bench.calls.findLast(
      ({ method, payload }) => method === 'editMessageText' && payload['chat_id'] === OPERATORS,
    );
    expect(shown?.payload).toMatchObject({ message_id: bench.card, text: '—' });
  });
});

test('what nobody takes is reminded of in the thread, then shown again to all', async () => {
  const bench = await withEnquiry();
  const remind = async (hours: number): Promise<void> => {
    bench.time.now = new Date(Date.parse('2025-06-01T02:00:00Z') + hours * HOUR);
    await bench.store.enquiries.remind(24 * HOUR, reminderNotices, bench.time.now.getTime());
    await bench.deliver();
  };
  await remind(23);
  expect(bench.to(OPERATORS)).toHaveLength(1);
  await remind(25);
  await remind(26);
  expect(bench.to(OPERATORS).slice(1)).toEqual([say.overdue(bench.number, 25)]);
  await remind(49);
  expect(bench.to(OPERATORS).at(-1)).toMatch(/To everybody[^]*林海纸业/);
  await bench.press('take');
  await remind(100);
  expect(bench.to(OPERATORS)).toHaveLength(3);
});

test('without an operator’s chat the log warns at the start', async () => {
  const bench = await createLeadBench();
  const record = recordLog();
  const stop = new AbortController();
  const { ended } = await onDuty({
    telegram: bench.telegram,
    base,
    store: bench.store,
    settings: { admins: [], retentionDays: 180, promisedHours: 24, timeZone: 'UTC' },
    clock: () => bench.time.now,
    log: record.log,
    stop: stop.signal,
  });
  stop.abort();
  await ended;
  expect(record.text()).toContain('OPERATOR_CHAT_ID is not set');
});

test.each([
  [
    { error_code: 429, description: 'x', parameters: { retry_after: 7 } },
    { kind: 'later', retryAfterMs: 7000 },
  ],
  [
    { error_code: 502, description: 'x' },
    { kind: 'later', retryAfterMs: 0 },
  ],
  [{ error_code: 401, description: 'x' }, { kind: 'later' }],
  [
    { error_code: 403, description: 'x' },
    { kind: 'refused', code: 403 },
  ],
  [
    { error_code: 400, description: 'x' },
    { kind: 'refused', code: 400 },
  ],
  [
    { error_code: 400, description: 'x', parameters: { migrate_to_chat_id: -9 } },
    { kind: 'moved', to: -9 },
  ],
])('Telegram’s %j is %j', (answer, outcome) => {
  expect(outcomeOf(new TelegramError(answer))).toEqual(outcome);
});

test('no answer at all is worth another try', () => {
  expect(outcomeOf(new Error('socket hang up'))).toEqual({ kind: 'later' });
});
