import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../config.ts';
import { describeError } from '../log.ts';
import type { Log } from '../log.ts';
import type { Worker } from '../store/deliver.ts';
import type { Store } from '../store/store.ts';
import { createBot } from './create-bot.ts';
import { createDelivery } from './delivery.ts';
import { createDrafts } from './drafts.ts';
import { onDuty } from './duty.ts';
import type { Leads, LeadSettings } from './leads.ts';
import { setOperatorMenu } from './operator-menu.ts';
import { careful } from './outgoing.ts';
import { run } from './run.ts';
import type { TurnDeps } from './turn.ts';

const HOUR_MS = 3_600_000;
/** With the time that running updates get to finish it stays below the 10 s after which Docker kills. */
const LAST_NOTICES_MS = 1_000;

/** Serves Telegram, and what goes on beside it, until `stop`. Resolves to the exit code, as `run` does. */
export async function serve(
  token: string,
  config: Config,
  stop: AbortSignal,
  deps: TurnDeps,
  store: Store | undefined,
): Promise<0 | 1> {
  const { log, base, clock } = deps;
  const background = new AbortController();
  let worker: Worker | undefined;
  const leads = store && {
    ...leadsOf(store, config, log),
    wake: () => {
      worker?.wake();
    },
  };
  const bot = createBot({ ...deps, token, apiRoot: config.apiRoot, api: careful(log), leads });
  const deliver = createDelivery((update) => bot.handleUpdate(update), log);
  if (store && leads) {
    const { settings } = leads;
    const { telegram } = bot;
    const started = await onDuty({
      ...{ telegram, base, store, settings, clock, log },
      stop: background.signal,
    });
    worker = started;
    if (settings.operatorChat !== undefined) {
      void setOperatorMenu(telegram, settings.operatorChat, base.region.language, log);
    }
  }
  const code = await run({ bot, deliver, log, stop, region: base.region });
  background.abort();
  await Promise.race([worker?.ended, sleep(LAST_NOTICES_MS, undefined, { ref: false })]);
  await store?.close();
  return code;
}

export function leadsOf(store: Store, config: Config, log: Log): Leads {
  const { operatorChat, adminIds, retentionMs, promisedMs } = config;
  const settings: LeadSettings = {
    operatorChat,
    admins: adminIds,
    retentionDays: retentionMs / (24 * HOUR_MS),
    promisedHours: promisedMs / HOUR_MS,
    timeZone: config.store.timeZone,
  };
  const onTrouble = (error: unknown): void => {
    log.error({ err: describeError(error) }, 'the store does not serve');
  };
  return {
    store,
    settings,
    drafts: createDrafts(store, onTrouble),
    wake: () => undefined,
    onTrouble,
  };
}
