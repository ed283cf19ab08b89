import { describe, expect, test } from 'vitest';
import { createBase } from '../../src/knowledge/base.ts';
import type { KnowledgeBase } from '../../src/knowledge/base.ts';
import { feedbackWords } from '../../src/render/feedback.ts';
import { staleButton, staleLink } from '../../src/render/notices.ts';
import { en } from '../../src/render/en.ts';
import { tempStore } from '../support/lead-bench.ts';
import { inlineKeyboard } from '../support/bot-api-rules.ts';
import { labelsOf, serve } from '../support/served.ts';

/** Milliseconds for some twenty turns, on a busy machine. */
const SLOW = 60_000;
const words = feedbackWords('en');

/** The knowledge after a curator has taken one zone out, and the revenues of all. */
function shrunk(base: KnowledgeBase): KnowledgeBase {
  const zones = base.zones
    .filter(({ id }) => id !== 'shifan-park')
    .map((zone) => ({ ...zone, facts: zone.facts.filter(({ topic }) => topic !== 'revenue') }));
  return createBase({ ...base, zones });
}

/** Everything under the answers before the restart can still be pressed after it. */
function dataUnder(message: Parameters<typeof inlineKeyboard>[0]): readonly string[] {
  return inlineKeyboard(message)
    .flat()
    .flatMap((button) => ('callback_data' in button ? [button.callback_data] : []));
}

describe('after a restart', () => {
  test('the language chosen with /lang stays', async () => {
    const bot = await serve({ store: await tempStore() });
    await bot.say('/lang zh-Hant');
    await bot.restart();
    expect((await bot.say('revenue of Luoxia')).text).toContain('億元');
  });

  test('what was talked about goes on', async () => {
    const bot = await serve({ store: await tempStore() });
    await bot.say('revenue of Luoxia');
    await bot.restart();
    expect((await bot.say('and how many firms?')).text).toContain('97');
  });

  test('what was offered to choose from can be chosen by its number', async () => {
    const bot = await serve({ store: await tempStore() });
    const offer = await bot.say('How many firms does Qinghuai have?');
    expect(offer.text).toMatch(/1\. .*\n2\. /u);
    await bot.restart();
    const answer = await bot.say('2');
    expect(answer.text).not.toBe(offer.text);
    expect(answer.text).toContain('214');
  });

  test('what the knowledge no longer has is forgotten, and the talk goes on', async () => {
    const bot = await serve({ store: await tempStore() });
    await bot.say('revenue of Shifan Park');
    await bot.restart(shrunk(bot.base));
    expect((await bot.say('and how many firms?')).text).not.toBe('');
    expect((await bot.say('How many firms does Luoxia have?')).text).toContain('97');
  });

  test(
    'every button of an old message is answered with a message',
    async () => {
      const bot = await serve({ store: await tempStore() });
      const old = [];
      for (const text of ['/start', 'revenue of Luoxia', 'Tell me about Luoxia', '/zones']) {
        old.push(await bot.say(text));
      }
      await bot.restart();
      for (const message of old) {
        for (const data of dataUnder(message)) {
          const calls = bot.api.calls.length;
          await bot.settle(() => bot.api.press(data, message.id));
          const words = bot.api.calls
            .slice(calls)
            .flatMap(({ payload }) => ('text' in payload ? [payload['text']] : []));
          expect({ data, words: words.length > 0 }).toEqual({ data, words: true });
        }
      }
      expect(bot.record.text()).not.toContain('a handler failed');
    },
    SLOW,
  );

  test.each(['z:shifan-park', 'f:luoxia-hz/revenue-2021', 'p:shifan-park:0', 'a:revenue'])(
    'a button for what the knowledge no longer has (%s) says so',
    async (data) => {
      const bot = await serve({ store: await tempStore() });
      const { id } = await bot.say('/start');
      await bot.restart(shrunk(bot.base));
      const reply = await bot.after(() => bot.api.press(data, id));
      expect(reply.text).toBe(en.gone);
      expect(labelsOf(reply)).toContain('All zones');
    },
  );

  test('a button that no version wrote opens the start with a word', async () => {
    const bot = await serve({ store: await tempStore() });
    await bot.restart();
    const reply = await bot.after(() => bot.api.press('zone=luoxia&v=0', 4711));
    expect(reply.text).toContain(staleButton('en'));
  });

  test.each(['zone_shifan-park', 'fact_luoxia-hz_revenue-2021', 'versus_luoxia-hz_shifan-park'])(
    'a link to what the knowledge no longer has (%s) opens the start with a word',
    async (payload) => {
      const bot = await serve({ store: await tempStore() });
      await bot.restart(shrunk(bot.base));
      const reply = await bot.say(`/start ${payload}`);
      expect(reply.text).toContain(staleLink('en'));
      expect(labelsOf(reply)).toContain('Ask about a zone');
    },
  );

  test('an old answer can be rated, and the fact that it showed is kept', async () => {
    const store = await tempStore();
    const bot = await serve({ store });
    await bot.say('revenue of Luoxia');
    await bot.restart();
    const answer = await bot.press('Helpful 👍');
    expect(bot.api.called('answerCallbackQuery').at(-1)?.payload).toMatchObject({
      text: words.thanks,
    });
    expect(labelsOf(answer)).not.toContain('Helpful 👍');
    expect(await store.feedback.list(9)).toMatchObject([
      { verdict: 'up', question: '', facts: ['luoxia-hz/revenue-2021'] },
    ]);
  });

  test('what was wrong is taken, by button and as a reply in words', async () => {
    const store = await tempStore();
    const bot = await serve({ store });
    await bot.say('revenue of Luoxia');
    const why = await bot.press('Not right 👎');
    await bot.restart();
    const from = { id: 7, is_bot: false, first_name: 'Wang', language_code: 'en' };
    const chat = { id: 7, type: 'private' };
    const reply_to_message = { message_id: why.id, date: 1, chat, text: why.text };
    const message = { message_id: 9, date: 1, from, chat, text: 'It was more', reply_to_message };
    expect((await bot.after(() => bot.api.push({ message }))).text).toBe(words.noted);
    await bot.press('Wrong');
    expect(await store.feedback.list(9)).toMatchObject([
      { verdict: 'down', reason: 'wrong' },
      { verdict: 'down', comment: 'it was more' },
      { verdict: 'down', question: 'revenue of luoxia' },
    ]);
  });
});
