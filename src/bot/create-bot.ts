import { Agent } from 'node:https';
import { Telegraf } from 'telegraf';
import { wrapApi, wrapEachApi } from './api.ts';
import type { WrapApi } from './api.ts';
import { answerPresses, buttons } from './buttons.ts';
import { commands } from './commands.ts';
import { enquiries, noEnquiries } from './enquiries.ts';
import type { Leads } from './leads.ts';
import { onError } from './on-error.ts';
import { questions } from './question.ts';
import type { TurnDeps } from './turn.ts';

export interface BotDeps extends TurnDeps {
  readonly token: string;
  readonly apiRoot: string;
  /** What stands between Telegraf and the network: limits and repetition, or the terminal. */
  readonly api: WrapApi;
  /** Left out: nothing can be kept, and who wants to leave an enquiry is asked to phone. */
  readonly leads?: Leads | undefined;
}

/** Connections to Telegram at once; one is the long poll. */
const MOST_SOCKETS = 32;

/** The bot without its engine: nothing is sent or asked before run.ts or local/ gives it updates. */
export function createBot(deps: BotDeps): Telegraf {
  const agent = new Agent({ keepAlive: true, maxSockets: MOST_SOCKETS });
  const bot = new Telegraf(deps.token, {
    telegram: { apiRoot: deps.apiRoot, agent, webhookReply: false },
  });
  wrapApi(bot.telegram, deps.api);
  bot.use(wrapEachApi(deps.api));
  bot.use(answerPresses(deps));
  const { leads } = deps;
  bot.use(leads ? enquiries({ ...deps, leads }) : noEnquiries(deps));
  bot.use(buttons(deps));
  bot.use(commands(deps));
  bot.use(questions(deps));
  bot.catch(onError(deps));
  return bot;
}
