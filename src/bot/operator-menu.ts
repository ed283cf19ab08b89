import type { Telegram } from 'telegraf';
import { describeError } from '../log.ts';
import type { Log } from '../log.ts';
import { describeLeadCommand, LEAD_COMMANDS, OPERATOR_COMMANDS } from '../render/lead-commands.ts';
import { COMMANDS, describeCommand } from '../render/notices.ts';
import type { Lang } from '../text/language.ts';

/** Shows the operator's commands in the operator's chat and nowhere else; without it they work all the same. */
export async function setOperatorMenu(
  telegram: Telegram,
  chat: number,
  lang: Lang,
  log: Log,
): Promise<void> {
  const commands = [
    ...[...OPERATOR_COMMANDS, ...LEAD_COMMANDS].map((command) => ({
      command,
      description: describeLeadCommand(command, lang),
    })),
    ...COMMANDS.map((command) => ({ command, description: describeCommand(command, lang) })),
  ];
  try {
    await telegram.setMyCommands(commands, { scope: { type: 'chat', chat_id: chat } });
  } catch (error) {
    log.warn({ err: describeError(error) }, 'the operator’s menu could not be set');
  }
}
