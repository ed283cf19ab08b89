import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createDrafts } from '../../src/bot/drafts.ts';
import { decodeLead, encodeLead } from '../../src/bot/lead-data.ts';
import type { LeadSettings } from '../../src/bot/leads.ts';
import type { LeadAction } from '../../src/render/lead-action.ts';
import { open, respond } from '../../src/respond.ts';
import { openStore } from '../../src/store/store.ts';
import type { Store } from '../../src/store/store.ts';
import { createBench } from './bench.ts';
import type { BenchOptions } from './bench.ts';
import { inventedBase } from './knowledge-bases.ts';

export const OPERATORS = -77;
export const base = inventedBase();

export interface LeadBenchOptions extends BenchOptions {
  readonly settings?: Partial<LeadSettings>;
  /** A store from an earlier bench, as after a restart. */
  readonly store?: Store;
}

/** A store of its own in a folder that goes with the test. */
export async function tempStore(): Promise<Store> {
  const dataDir = mkdtempSync(join(tmpdir(), 'store-'));
  const store = await openStore({ dataDir, timeZone: 'Asia/Shanghai' });
  onTestFinished(async () => {
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return store;
}

/** The bot with the invented knowledge, the real answering path and a real store. */
export async function createLeadBench({
  settings,
  store: given,
  ...options
}: LeadBenchOptions = {}) {
  const store = given ?? (await tempStore());
  const time = { now: new Date('2025-06-01T02:00:00Z') };
  const troubles: unknown[] = [];
  const onTrouble = (error: unknown): void => {
    troubles.push(error);
  };
  const bench = createBench({
    core: { respond, open },
    base,
    clock: () => time.now,
    leads: {
      store,
      settings: {
        operatorChat: OPERATORS,
        admins: [],
        retentionDays: 180,
        promisedHours: 24,
        timeZone: 'Asia/Shanghai',
        ...settings,
      },
      drafts: createDrafts(store, onTrouble),
      wake: () => undefined,
      onTrouble,
    },
    ...options,
  });
  return {
    ...bench,
    store,
    time,
    troubles,
    tap: (action: LeadAction, over: object = {}) => bench.press(encodeLead(action), over),
    /** The newest message. */
    last: () => bench.texts().at(-1) ?? '',
    /** The actions of the inline buttons under the newest message. */
    offered: () => {
      const markup = bench.calls.findLast(({ method }) => method === 'sendMessage')?.payload[
        'reply_markup'
      ];
      const rows = (markup as { inline_keyboard?: { callback_data?: string }[][] } | undefined)
        ?.inline_keyboard;
      return (rows ?? []).flat().map(({ callback_data }) => decodeLead(callback_data ?? ''));
    },
    sayAll: async (...texts: readonly string[]) => {
      for (const text of texts) await bench.say(text);
    },
  };
}

/** A whole form, from the command to the summary. */
export const WHOLE_FORM = [
  '/enquire',
  '同意',
  '同意',
  '同意',
  '租仓库',
  '造纸',
  '跳过',
  '3000平',
  '跳过',
  '林海纸业',
  '王小明',
  '13800138000',
  '随时',
  '需要行车',
] as const;
