import { createBot } from './bot/create-bot.ts';
import { createConversations } from './bot/conversations.ts';
import { createDelivery } from './bot/delivery.ts';
import { careful } from './bot/outgoing.ts';
import { run } from './bot/run.ts';
import { stopSignal } from './bot/stop-signal.ts';
import type { TurnDeps } from './bot/turn.ts';
import { createCharts } from './chart/charts.ts';
import { ConfigError, environment, parseConfig } from './config.ts';
import { KnowledgeError } from './knowledge/problem.ts';
import { chat } from './local/chat.ts';
import { createLog, describeError } from './log.ts';
import { prepare } from './prepared.ts';
import { open, respond } from './respond.ts';

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
  const base = await prepare(config.knowledgeDir);
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
  // Not `exitCode`: a handler that hangs must not keep the process once its time to finish is over.
  if (config.token !== undefined) {
    // After the first answers, which it would slow, and before the first chart, which waits for it.
    setTimeout(() => void charts.warm().catch(() => undefined), WARM_AFTER).unref();
    const stop = stopSignal({ log, underNpm: variables['npm_lifecycle_event'] === 'start' });
    process.exit(await serve(config.token, config.apiRoot, stop, deps));
  }
  await chat({ ...deps, input: process.stdin, output: process.stdout });
}

function serve(token: string, apiRoot: string, stop: AbortSignal, deps: TurnDeps): Promise<0 | 1> {
  const { log } = deps;
  const bot = createBot({ ...deps, token, apiRoot, api: careful(log) });
  const deliver = createDelivery((update) => bot.handleUpdate(update), log);
  return run({ bot, deliver, log, stop, region: deps.base.region });
}

try {
  await main();
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof KnowledgeError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
