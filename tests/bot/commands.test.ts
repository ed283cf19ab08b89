import { expect, test } from 'vitest';
import { staleLink } from '../../src/render/notices.ts';
import type { Memory } from '../../src/search/memory.ts';
import { BOT, createBench, GROUP, PERSON } from '../support/bench.ts';
import { fakeCore, replyOf } from '../support/fake-core.ts';

test.each([
  { command: '/start', opens: 'start in zh' },
  { command: '/start inline', opens: 'start in zh' },
  { command: '/start contact', opens: 'contact in zh' },
  { command: '/start zone_nowhere', opens: 'zone in zh' },
  { command: '/start zone_gone', opens: `${staleLink('zh')}\n\nstart in zh` },
  { command: '/start ref=42', opens: `${staleLink('zh')}\n\nstart in zh` },
  { command: '/help', opens: 'help in zh' },
  { command: '/zones', opens: 'zones in zh page 0' },
  { command: '/zone', opens: 'zones in zh page 0' },
  { command: '/zone Some Park', opens: 'answer to Some Park' },
  { command: '/zone@zone_bot  Some Park ', opens: 'answer to Some Park' },
  { command: '/contact', opens: 'contact in zh' },
  { command: '/sources', opens: 'sources in zh' },
  { command: '/lang', opens: 'languages in zh' },
  { command: '/lang en', opens: 'language in en' },
  { command: '/lang Klingon', opens: 'languages in zh' },
  { command: '/unheard_of', opens: 'help in zh' },
])('$command gets "$opens"', async ({ command, opens }) => {
  const bench = createBench();
  await bench.say(command);
  expect(bench.texts()).toEqual([opens]);
});

test.each([
  { tag: 'en', lang: 'en' },
  { tag: 'ru', lang: 'en' },
  { tag: 'zh-hans', lang: 'zh' },
  { tag: 'zh', lang: 'zh' },
  { tag: 'zh-hant', lang: 'zh-Hant' },
  { tag: 'zh-TW', lang: 'zh-Hant' },
  { tag: undefined, lang: 'zh' },
])('a newcomer whose Telegram speaks $tag is greeted in $lang', async ({ tag, lang }) => {
  const bench = createBench();
  await bench.message(
    { text: '/start', entities: [{ type: 'bot_command', offset: 0, length: 6 }] },
    { from: { ...PERSON, language_code: tag } },
  );
  expect(bench.texts()).toEqual([`start in ${lang}`]);
});

test('a command after a question is answered in the question’s language', async () => {
  const bench = createBench();
  await bench.say('any zones?');
  await bench.say('/help');
  expect(bench.texts()).toEqual(['answer to any zones?', 'help in en']);
});

test('the language chosen with /lang stays, and automatic takes it back', async () => {
  const memories: unknown[] = [];
  const bench = createBench({
    core: {
      respond: (text, memory) => {
        memories.push(memory);
        return { reply: replyOf(text), memory };
      },
      open: fakeCore.open,
    },
  });
  for (const text of ['/lang zh-hant', '/help', '问题', '/lang auto', '/help', '问题']) {
    await bench.say(text);
  }
  expect(bench.texts()[1]).toBe('help in zh-Hant');
  expect(memories).toMatchObject([{ lang: 'zh-Hant' }, { lang: undefined }]);
});

test('/zone NAME is about that place, whatever was asked before', async () => {
  const memories: Memory[] = [];
  const subject = {
    zones: [],
    topics: [],
    entities: [],
    measures: [],
    facts: [],
    wish: 'fact',
  } as const;
  const bench = createBench({
    core: {
      respond: (text, memory) => {
        memories.push(memory);
        return { reply: replyOf(text), memory: { spoken: 'en', subject } };
      },
      open: fakeCore.open,
    },
  });
  for (const text of ['GDP?', 'and exports?', '/zone Some Park']) await bench.say(text);
  expect(memories.map((memory) => memory.subject)).toEqual([undefined, subject, undefined]);
  expect(memories.at(-1)?.spoken).toBe('en');
});

test('a command in a group is answered where it names the bot or replies to it', async () => {
  const bench = createBench();
  await bench.say('/contact@other_bot', { chat: GROUP });
  await bench.say('/unheard_of', { chat: GROUP });
  await bench.say('/contact', { chat: GROUP });
  expect(bench.calls).toEqual([]);
  const command = [{ type: 'bot_command', offset: 0, length: 8 }];
  const toIt = { reply_to_message: { from: BOT } };
  await bench.message({ text: '/contact', entities: command, ...toIt }, { chat: GROUP });
  await bench.say('/help@Zone_Bot', { chat: GROUP });
  expect(bench.texts()).toEqual(['contact in zh', 'help in zh']);
});
