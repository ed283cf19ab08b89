import { createConversations } from './bot/conversations.ts';
import { leadsOf, serve } from './bot/serve.ts';
import { stopSignal } from './bot/stop-signal.ts';
import type { TurnDeps } from './bot/turn.ts';
import { createCharts } from './chart/charts.ts';
import { ConfigError, environment, parseConfig } from './config.ts';
import type { Config } from './config.ts';
import { createBase } from './knowledge/base.ts';
import { loadKnowledge } from './knowledge/load.ts';
import { KnowledgeError } from './knowledge/problem.ts';
import { chat } from './local/chat.ts';
import { createLog, describeError } from './log.ts';
import type { Log } from './log.ts';
import { open, respond, searcherOf } from './respond.ts';
import { StoreTooNew } from './store/migrations.ts';
import { openStore } from './store/store.ts';
import type { Store } from './store/store.ts';
import { StoreUnavailable } from './store/unavailable.ts';

/** Milliseconds after the start. */
const WARM_AFTER = 5_000;

/** Wires everything: with a token the bot serves Telegram, without one it chats in the terminal. */
async function main(): Promise<void> {
  const variables = environment();
  const config = parseConfig(variables);
  const inTerminal = config.token === undefined;
  const fd = inTerminal ? 2 : 1;
  const log = createLog({
    level: config.logLevel ?? (inTerminal ? 'warn' : 'info'),
    fd,
    human: (inTerminal ? process.stderr : process.stdout).isTTY,
  });
  const base = createBase(loadKnowledge(config.knowledgeDir));
  // The index is made now, not while the first user waits.
  searcherOf(base);
  const charts = createCharts();
  const deps: TurnDeps = {
    core: { respond, open },
    base,
    clock: () => new Date(),
    conversations: createConversations(),
    log,
    charts,
  };
  // Node would print what an error carries: payloads, and with them what users wrote.
  process.on('uncaughtException', (error) => {
    log.fatal({ err: describeError(error) }, 'an error that nothing caught');
    process.exit(1);
  });
  const store = await storeOf(config, log);
  // Not `exitCode`: a handler that hangs must not keep the process once its time to finish is over.
  if (config.token !== undefined) {
    // After the first answers, which it would slow, and before the first chart, which waits for it.
    setTimeout(() => void charts.warm().catch(() => undefined), WARM_AFTER).unref();
    const stop = stopSignal({ log, underNpm: variables['npm_lifecycle_event'] === 'start' });
    process.exit(await serve(config.token, config, stop, deps, store));
  }
  const leads = store && leadsOf(store, config, log);
  await chat({ ...deps, leads, input: process.stdin, output: process.stdout });
  await store?.close();
}

/** Without a store the bot still answers; who wants to leave an enquiry is asked to phone. */
async function storeOf({ store }: Config, log: Log): Promise<Store | undefined> {
  try {
    return await openStore(store);
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    log.error({ err: describeError(error) }, 'enquiries cannot be kept: users are asked to phone');
    return undefined;
  }
}

try {
  await main();
} catch (error) {
  if (!(
    error instanceof ConfigError ||
    error instanceof KnowledgeError ||
    error instanceof StoreTooNew
  ))
    throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
