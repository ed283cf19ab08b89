import type { Message, Update, UserFromGetMe } from 'telegraf/types';
import type { CallApi } from '../../src/bot/api.ts';
import { createConversations } from '../../src/bot/conversations.ts';
import { createBot } from '../../src/bot/create-bot.ts';
import type { Leads } from '../../src/bot/leads.ts';
import type { Charts } from '../../src/chart/charts.ts';
import type { Core } from '../../src/bot/turn.ts';
import type { KnowledgeBase } from '../../src/knowledge/base.ts';
import { fakeCore } from './fake-core.ts';
import { recordLog } from './log-record.ts';
import { tinyBase } from './tiny-base.ts';

export interface Call {
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

export const PERSON = { id: 7, is_bot: false, first_name: 'Wang', language_code: 'zh-hans' };
export const PRIVATE = { id: 7, type: 'private' as const, first_name: 'Wang' };
export const GROUP = { id: -5, type: 'group' as const, title: 'Investors' };
export const BOT: UserFromGetMe = {
  id: 99,
  is_bot: true,
  first_name: 'Bot',
  username: 'zone_bot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
};

export interface BenchOptions {
  readonly core?: Core;
  /** Throws to refuse a call, as Telegram would. */
  readonly refuse?: (call: Call) => void;
  readonly base?: KnowledgeBase;
  readonly leads?: Leads;
  readonly clock?: () => Date;
  readonly charts?: Charts;
}

/** The bot with its real handlers, a fake answering path, and a list in place of Telegram. */
export function createBench({
  core = fakeCore,
  refuse = () => undefined,
  base = tinyBase,
  leads,
  charts,
  clock = () => new Date('2025-06-01'),
}: BenchOptions = {}) {
  const calls: Call[] = [];
  const record = recordLog();
  const api = (method: string, payload: Readonly<Record<string, unknown>>): Promise<unknown> => {
    const call = { method, payload };
    calls.push(call);
    return new Promise((resolve) => {
      refuse(call);
      resolve({ message_id: calls.length });
    });
  };
  const bot = createBot({
    core,
    base,
    clock,
    leads,
    charts,
    conversations: createConversations(),
    log: record.log,
    token: 'none',
    apiRoot: 'http://127.0.0.1:9/',
    api: () => api as CallApi,
  });
  bot.botInfo = BOT;
  let updates = 0;

  const handle = (rest: object): Promise<void> =>
    bot.handleUpdate({ update_id: ++updates, ...rest } as Update);
  const message = (content: object, over: object = {}) =>
    handle({
      message: {
        message_id: updates + 100,
        date: 1,
        from: PERSON,
        chat: PRIVATE,
        ...content,
        ...over,
      },
    });
  return {
    telegram: bot.telegram,
    calls,
    record,
    handle,
    message,
    /** Commands get the entity that Telegram adds. */
    say: (text: string, over: Partial<Message> = {}) => {
      const command = /^\/\w+(@\w+)?/.exec(text)?.[0];
      const entities = command
        ? [{ type: 'bot_command', offset: 0, length: command.length }]
        : undefined;
      return message({ text, ...(entities && { entities }) }, over);
    },
    /** A message changed half a minute later. */
    edited: (text: string, over: object = {}) =>
      handle({
        edited_message: {
          message_id: 100,
          date: 1,
          edit_date: 31,
          from: PERSON,
          chat: PRIVATE,
          text,
          ...over,
        },
      }),
    press: (data: string, over: object = {}) =>
      handle({
        callback_query: {
          id: `press-${updates}`,
          from: PERSON,
          chat_instance: '1',
          data,
          message: { message_id: 50, date: 1, chat: PRIVATE, text: 'old' },
          ...over,
        },
      }),
    /** What the user has been sent, in order. */
    texts: () =>
      calls.flatMap(({ payload }) =>
        typeof payload['text'] === 'string' ? [payload['text']] : [],
      ),
    methods: () => calls.map(({ method }) => method),
  };
}
