import { Telegram } from 'telegraf';
import { expect, test } from 'vitest';
import { setMenus } from '../../src/bot/menus.ts';
import { describeLeadCommand, LEAD_COMMANDS } from '../../src/render/lead-commands.ts';
import {
  botDescription,
  botShortDescription,
  COMMANDS,
  describeCommand,
} from '../../src/render/notices.ts';
import { startBotApi, TOKEN } from '../support/bot-api.ts';
import { inventedBase, shippedBase } from '../support/knowledge-bases.ts';
import { recordLog } from '../support/log-record.ts';

const region = inventedBase().region;

test('Telegram gets commands and descriptions in Chinese, in English, and in English for everybody else', async () => {
  const api = await startBotApi();
  const { log } = recordLog();
  const telegram = new Telegram(TOKEN, { apiRoot: api.root });
  await setMenus(telegram, region, log);
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
  expect(await telegram.getMyDescription('zh')).toEqual({
    description: botDescription(region, 'zh'),
  });
  expect(await telegram.getMyShortDescription()).toEqual({
    short_description: botShortDescription(region, 'en'),
  });
  await api.stop();
});

test('what Telegram has already is not set again, a change is', async () => {
  const api = await startBotApi();
  const { log } = recordLog();
  const telegram = new Telegram(TOKEN, { apiRoot: api.root });
  await setMenus(telegram, region, log);
  await setMenus(telegram, region, log);
  const sets = () => api.calls.filter(({ method }) => method.startsWith('set')).length;
  expect(sets()).toBe(9);
  await setMenus(telegram, { ...region, covers: { ...region.covers, en: 'other things' } }, log);
  expect(sets()).toBe(13);
  await api.stop();
});

test.each([
  ['the shipped region', shippedBase().region],
  ['the invented region', region],
  [
    'a region of many words',
    { ...region, covers: { zh: '很多'.repeat(400), en: 'much '.repeat(200) } },
  ],
])('%s is described within Telegram’s limits', (_, described) => {
  for (const lang of ['zh', 'en'] as const) {
    expect(botDescription(described, lang).length).toBeLessThanOrEqual(512);
    expect(botShortDescription(described, lang).length).toBeLessThanOrEqual(120);
  }
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
