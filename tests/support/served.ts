import { onTestFinished } from 'vitest';
import { createConversations } from '../../src/bot/conversations.ts';
import { createBot } from '../../src/bot/create-bot.ts';
import { createDelivery } from '../../src/bot/delivery.ts';
import { createNotes, type Notes } from '../../src/bot/notes.ts';
import { careful } from '../../src/bot/outgoing.ts';
import { run } from '../../src/bot/run.ts';
import { createCharts, type Charts } from '../../src/chart/charts.ts';
import type { KnowledgeBase } from '../../src/knowledge/base.ts';
import { open, respond } from '../../src/respond.ts';
import type { Store } from '../../src/store/store.ts';
import { startBotApi, TOKEN } from './bot-api.ts';
import { inlineKeyboard } from './bot-api-rules.ts';
import { inventedBase } from './knowledge-bases.ts';
import { leadsOn } from './leads-on.ts';
import { recordLog } from './log-record.ts';
import { until } from './until.ts';

export interface ServedOptions {
  readonly charts?: Charts;
  readonly now?: () => Date;
  readonly notes?: Notes;
  /** Outlives a restart; left out: nothing does. */
  readonly store?: Store;
}

/** When the invented figures are new enough. */
const NOW = new Date('2023-06-01T00:00:00Z');
const base = inventedBase();

/** The whole bot about the invented region, polling a strict Bot API on loopback, and a user at the other end. */
export async function serve({
  charts = createCharts(),
  now = () => NOW,
  notes: given,
  store,
}: ServedOptions = {}) {
  const api = await startBotApi();
  const record = recordLog();
  const notes = createNotes();
  const start = (base: KnowledgeBase) => {
    const stop = new AbortController();
    const bot = createBot({
      core: { respond, open },
      base,
      clock: now,
      conversations: createConversations(),
      log: record.log,
      token: TOKEN,
      apiRoot: api.root,
      api: careful(record.log, { call: 5_000, tries: 3, longestWait: 2_000, backoff: BACKOFF }),
      charts,
      notes: given ?? (store ? undefined : notes),
      leads: store && leadsOn(store, record.log),
    });
    const deliver = createDelivery((update) => bot.handleUpdate(update), record.log);
    const { signal } = stop;
    const { region } = base;
    const ended = run({ bot, deliver, log: record.log, region, stop: signal, timings: TIMINGS });
    return async () => {
      stop.abort();
      await ended;
    };
  };
  let end = start(base);
  onTestFinished(async () => {
    await end();
    await api.stop();
  });

  const handled = (): number =>
    record.entries().filter(({ msg }) => msg === 'update handled').length;
  /** Waits until the bot is done with what `send` sends. */
  const settle = async (send: () => unknown) => {
    const before = handled();
    send();
    await until('the update is handled', () => handled() > before, PATIENCE);
  };
  /** The same, and gives what stands in the chat then. */
  const after = async (send: () => unknown, chat = 7) => {
    await settle(send);
    return shown(chat);
  };
  const shown = (chat = 7) => {
    const last = api.shown(chat).at(-1);
    if (!last) throw new Error('nothing stands in the chat');
    return last;
  };
  return {
    api,
    notes,
    record,
    base,
    settle,
    after,
    shown,
    /** Another process, with the same store, and maybe with other knowledge. */
    restart: async (changed: KnowledgeBase = base) => {
      await end();
      end = start(changed);
    },
    say: (text: string, chat = 7) => after(() => api.say(text, chat), chat),
    /** Presses the button with this label, under the newest message that has it. */
    press: (label: string, chat = 7) => {
      const under = api.shown(chat).findLast((message) => labelsOf(message).includes(label));
      const button =
        under &&
        inlineKeyboard(under)
          .flat()
          .find(({ text }) => text === label);
      if (!under || !button || !('callback_data' in button)) throw new Error(`no button ${label}`);
      return after(() => api.press(button.callback_data, under.id, chat), chat);
    },
  };
}

/** Milliseconds; the machine may be busy. */
const PATIENCE = 10_000;
const BACKOFF = { first: 5, most: 20 };
const TIMINGS = {
  backoff: { first: 10, most: 50 },
  hold: 5,
  watchdog: 10_000,
  conflict: 300,
  commit: 500,
  poll: { look: 20, idle: 5, drain: 600 },
};

type Shown = ReturnType<Awaited<ReturnType<typeof startBotApi>>['shown']>[number];

export function labelsOf(message: Pick<Shown, 'reply_markup'>): readonly string[] {
  return inlineKeyboard(message)
    .flat()
    .map(({ text }) => text);
}

/** The deep links under a message, unwrapped. */
export function linksOf(message: Pick<Shown, 'reply_markup'>): readonly string[] {
  return inlineKeyboard(message)
    .flat()
    .flatMap((button) =>
      'url' in button ? [decodeURIComponent(button.url).replace(/^.*url=/, '')] : [],
    );
}
