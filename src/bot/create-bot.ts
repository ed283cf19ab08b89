import { Agent } from 'node:https';
import { Telegraf } from 'telegraf';
import { wrapApi, wrapEachApi } from './api.ts';
import type { WrapApi } from './api.ts';
import { buttons } from './buttons.ts';
import { commands } from './commands.ts';
import { editedQuestions } from './edited.ts';
import { enquiries, noEnquiries } from './enquiries.ts';
import { feedback } from './feedback.ts';
import { inlineQueries } from './inline.ts';
import type { Leads } from './leads.ts';
import { createNotes } from './notes.ts';
import { onError } from './on-error.ts';
import { questions } from './question.ts';
import { createRecent } from './recent.ts';
import { createStoredNotes } from './stored-notes.ts';
import type { HandlerDeps, TurnDeps } from './turn.ts';
import { typing } from './typing.ts';

export interface BotDeps extends TurnDeps {
  readonly token: string;
  readonly apiRoot: string;
  /** What stands between Telegraf and the network: limits and repetition, or the terminal. */
  readonly api: WrapApi;
  /** Left out: nothing can be kept, and who wants to leave an enquiry is asked to phone. */
  readonly leads?: Leads | undefined;
}

/** Turns that may still be rated or corrected: about a kilobyte each. */
const MOST_TURNS = 10_000;
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
  const { leads } = deps;
  const inside: HandlerDeps = {
    ...deps,
    notes: deps.notes ?? (leads ? createStoredNotes(leads.store) : createNotes()),
    turns: createRecent(MOST_TURNS),
  };
  bot.use(typing());
  bot.use(leads ? enquiries({ ...inside, leads }) : noEnquiries(inside));
  bot.use(feedback(inside));
  bot.use(buttons(inside));
  bot.use(inlineQueries(inside));
  bot.use(editedQuestions(inside));
  bot.use(commands(inside));
  bot.use(questions(inside));
  bot.catch(onError(deps));
  return bot;
}
