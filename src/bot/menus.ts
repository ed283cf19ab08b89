import { isDeepStrictEqual } from 'node:util';
import type { Telegram } from 'telegraf';
import type { Region } from '../knowledge/schema.ts';
import { describeError } from '../log.ts';
import type { Log } from '../log.ts';
import { describeLeadCommand, LEAD_COMMANDS } from '../render/lead-commands.ts';
import {
  botDescription,
  botShortDescription,
  COMMANDS,
  describeCommand,
} from '../render/notices.ts';

/** Telegram knows languages by two letters; without one a menu is for everybody else. */
const MENUS = [
  { lang: 'zh', code: 'zh' },
  { lang: 'en', code: 'en' },
  { lang: 'en', code: undefined },
] as const;

/**
 * Sets the lists of commands and the descriptions that Telegram shows, where they are not so already:
 * setting is limited to a few times a day. The bot works without them: a failure only warns.
 */
export async function setMenus(telegram: Telegram, region: Region, log: Log): Promise<void> {
  const attempt = async (set: () => Promise<unknown>): Promise<void> => {
    try {
      await set();
    } catch (error) {
      log.warn({ err: describeError(error) }, 'the command menu could not be set');
    }
  };
  for (const { lang, code } of MENUS) {
    const language = code ? { language_code: code } : {};
    await attempt(async () => {
      const commands = [
        ...COMMANDS.map((command) => ({ command, description: describeCommand(command, lang) })),
        ...LEAD_COMMANDS.map((command) => ({
          command,
          description: describeLeadCommand(command, lang),
        })),
      ];
      if (isDeepStrictEqual(await telegram.getMyCommands(language), commands)) return;
      await telegram.setMyCommands(commands, language);
    });
    await attempt(async () => {
      const description = botDescription(region, lang);
      if ((await telegram.getMyDescription(code)).description === description) return;
      await telegram.setMyDescription(description, code);
    });
    await attempt(async () => {
      const short = botShortDescription(region, lang);
      if ((await telegram.getMyShortDescription(code)).short_description === short) return;
      await telegram.setMyShortDescription(short, code);
    });
  }
}
