import { Telegram } from 'telegraf';
import { expect, test } from 'vitest';
import { setMenus } from '../../src/bot/menus.ts';
import { describeLeadCommand, LEAD_COMMANDS } from '../../src/render/lead-commands.ts';
import { COMMANDS, describeCommand } from '../../src/render/notices.ts';
import { startBotApi, TOKEN } from '../support/bot-api.ts';
import { recordLog } from '../support/log-record.ts';

test('Telegram gets every command in Chinese, in English, and in English for everybody else', async () => {
  const api = await startBotApi();
  const { log } = recordLog();
  await setMenus(new Telegram(TOKEN, { apiRoot: api.root }), log);
  await api.stop();
  const menus = api.called('setMyCommands').map(({ payload }) => payload);
  const listed = (lang: 'zh' | 'en') => [
    ...COMMANDS.map((command) => ({ command, description: describeCommand(command, lang) })),
    ...LEAD_COMMANDS.map((command) => ({
      command,
      description: describeLeadCommand(command, lang),
    })),
  ];
  expect(menus).toEqual([
    { commands: listed('zh'), language_code: 'zh' },
    { commands: listed('en'), language_code: 'en' },
    { commands: listed('en') },
  ]);
});

test.each(COMMANDS)('/%s is described within Telegram’s limits in every language', (command) => {
  expect(command).toMatch(/^[a-z0-9_]{1,32}$/);
  const descriptions = (['zh', 'zh-Hant', 'en'] as const).map((lang) =>
    describeCommand(command, lang),
  );
  for (const description of descriptions) expect(description).toMatch(/^.{1,256}$/u);
  expect(descriptions[0]).toMatch(/\p{Script=Han}/u);
  expect(descriptions[2]).not.toMatch(/\p{Script=Han}/u);
});
