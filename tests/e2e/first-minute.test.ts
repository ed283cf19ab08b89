import { describe, expect, test } from 'vitest';
import { staleLink } from '../../src/render/notices.ts';
import { labelsOf, linksOf, serve } from '../support/served.ts';

describe('/start', () => {
  test('says in three lines what the bot can do, with buttons for the commonest wishes', async () => {
    const bot = await serve();
    const start = await bot.say('/start');
    expect(start.text.split('\n')).toHaveLength(3);
    expect(start.text).toContain(bot.base.region.covers.en);
    expect(labelsOf(start)).toEqual([
      'Ask about a zone',
      'All zones',
      'Lease plant or land',
      '语言 / Language',
    ]);
  });

  test('leads to examples, and a tap on one asks it', async () => {
    const bot = await serve();
    await bot.say('/start');
    const examples = await bot.press('Ask about a zone');
    expect(labelsOf(examples)).toEqual(bot.base.region.examples.en);
    const answer = await bot.press('How many firms does Luoxia have?');
    expect(answer.text).toContain('97');
  });

  test('speaks the language chosen with /lang from then on', async () => {
    const bot = await serve();
    await bot.say('/start');
    await bot.press('语言 / Language');
    await bot.press('繁體中文');
    expect((await bot.say('/start')).text).toContain('雲嶼園區');
    expect((await bot.say('revenue of Luoxia')).text).toContain('億元');
  });
});

describe('a deep link', () => {
  test.each([
    ['zone_luoxia-hz', 'Luoxia High-tech Zone'],
    ['fact_luoxia-hz_firms-2021', '97'],
    ['topic_firms', '1. the Qinghuai zone 214'],
    ['versus_luoxia-hz_shifan-park', 'Shifan Park: 31 resident firms'],
    ['contact', '0000-555-0142'],
  ])('%s opens what it names', async (payload, says) => {
    const bot = await serve();
    expect((await bot.say(`/start ${payload}`)).text).toContain(says);
  });

  test.each(['zone_gone', 'fact_luoxia-hz_gone', 'nonsense', 'zone_'])(
    'that opens nothing, %s, opens the start with a word',
    async (payload) => {
      const bot = await serve();
      const reply = await bot.say(`/start ${payload}`);
      expect(reply.text).toContain(staleLink('en'));
      expect(labelsOf(reply)).toContain('Ask about a zone');
    },
  );

  test('stands under every card and answer, and opens the same again', async () => {
    const bot = await serve();
    for (const question of ['revenue of Luoxia', 'Tell me about Shifan Park', '/contact']) {
      const reply = await bot.say(question);
      const [link = ''] = linksOf(reply);
      const [, payload] = link.split('?start=');
      expect(link).toMatch(/^https:\/\/t\.me\/zone_bot\?start=[\w-]{1,64}$/);
      expect((await bot.say(`/start ${payload ?? ''}`)).text).toBe(reply.text);
    }
  });
});
