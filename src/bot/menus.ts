import type { Telegram } from 'telegraf';
import { describeError } from '../log.ts';
import type { Log } from '../log.ts';
import { describeLeadCommand, LEAD_COMMANDS } from '../render/lead-commands.ts';
import { COMMANDS, describeCommand } from '../render/notices.ts';

/** Telegram knows languages by two letters; without one a menu is for everybody else. */
const MENUS = [
  { lang: 'zh', code: 'zh' },
  { lang: 'en', code: 'en' },
  { lang: 'en', code: undefined },
] as const;

/** Sets the lists of commands that Telegram shows. The bot works without them: a failure only warns. */
export async function setMenus(telegram: Telegram, log: Log): Promise<void> {
  for (const { lang, code } of MENUS) {
    const commands = [
      ...COMMANDS.map((command) => ({ command, description: describeCommand(command, lang) })),
      ...LEAD_COMMANDS.map((command) => ({
        command,
        description: describeLeadCommand(command, lang),
      })),
    ];
    try {
      await telegram.setMyCommands(commands, code ? { language_code: code } : {});
    } catch (error) {
      log.warn({ err: describeError(error) }, 'the command menu could not be set');
    }
  }
}
