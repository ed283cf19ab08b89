import { createInterface } from 'node:readline';
import type { UserFromGetMe } from 'telegraf/types';
import { createBot } from '../bot/create-bot.ts';
import { createDelivery } from '../bot/delivery.ts';
import type { Leads } from '../bot/leads.ts';
import type { TurnDeps } from '../bot/turn.ts';
import { goodbye, TERMINAL_BANNER } from '../render/notices.ts';
import { createTerminal } from './terminal-api.ts';
import { createTypist } from './typed.ts';

export interface ChatOptions extends TurnDeps {
  readonly leads?: Leads | undefined;
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

const PROMPT = '> ';
/** Telegraf will not work without one; nothing here goes to Telegram. */
const NO_TOKEN = 'terminal';
const SELF: UserFromGetMe = {
  id: 2,
  is_bot: true,
  first_name: 'Bot',
  username: 'terminal_bot',
  can_join_groups: false,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
};

/**
 * The bot in a terminal, through the handlers that serve Telegram, without token or network. Ends with
 * the input; piped input is answered line by line, and repeated, so that the output reads as a dialogue.
 */
export async function chat(options: ChatOptions): Promise<void> {
  const { input, output } = options;
  const typing = input.isTTY === true && output.isTTY === true;
  const print = (text: string): void => {
    output.write(text);
  };
  // Whoever reads the output may stop early, as `head` does.
  output.on('error', () => undefined);

  const terminal = createTerminal(print, output.isTTY === true);
  const bot = createBot({
    ...options,
    token: NO_TOKEN,
    apiRoot: 'http://terminal.invalid/',
    api: terminal.api,
  });
  bot.botInfo = SELF;
  const deliver = createDelivery((update) => bot.handleUpdate(update), options.log);
  const typist = createTypist(options.clock);

  print(`${TERMINAL_BANNER}\n\n`);
  if (typing) await deliver(typist.says('/start'));
  const lines = createInterface({ input, output, terminal: typing, prompt: PROMPT });
  // Ctrl+C ends the chat as Ctrl+D does, and not in the middle of an answer.
  lines.on('SIGINT', () => {
    lines.close();
  });
  if (typing) lines.prompt();
  for await (const line of lines) {
    if (line.trim() !== '') {
      if (!typing) print(`${PROMPT}${line}\n`);
      const button = /^\s*\d{1,3}\s*$/.test(line) ? terminal.button(Number(line)) : undefined;
      const says = button && 'says' in button ? button.says : line;
      await deliver(button && 'data' in button ? typist.presses(button) : typist.says(says));
    }
    if (typing) lines.prompt();
  }
  if (typing) print(`\n${goodbye(options.base.region.language)}\n`);
}
