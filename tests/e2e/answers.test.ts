import { describe, expect, test } from 'vitest';
import { createCharts } from '../../src/chart/charts.ts';
import { unchanged } from '../../src/render/notices.ts';
import { inlineKeyboard } from '../support/bot-api-rules.ts';
import { labelsOf, serve } from '../support/served.ts';

describe('an answer leads on', () => {
  test('to a related figure, the same elsewhere, the zone and the contact', async () => {
    const bot = await serve();
    const answer = await bot.say('revenue of Luoxia');
    expect(labelsOf(answer).slice(0, 4)).toEqual([
      'resident firms',
      'The same in other zones',
      'About the Luoxia zone',
      'Plant and land contact',
    ]);
    const elsewhere = await bot.press('The same in other zones');
    expect(elsewhere.text).toMatch(/1\. the Qinghuai zone RMB 3\.42 billion \(2021\)/);
    expect((await bot.press('resident firms')).text).toContain('97');
  });

  test.each(['revenue of Luoxia', 'Tell me about Shifan Park', 'Which zone has the most firms?'])(
    'by four buttons at most, beside rating and sharing: %s',
    async (question) => {
      const bot = await serve();
      const labels = labelsOf(await bot.say(question));
      expect(labels.slice(-3)).toEqual(['Helpful 👍', 'Not right 👎', 'Share']);
      expect(labels.length - 3).toBeGreaterThanOrEqual(2);
      expect(labels.length - 3).toBeLessThanOrEqual(4);
    },
  );

  test('to the document, where nothing is measured elsewhere', async () => {
    const bot = await serve();
    await bot.say('berths of Shifan Park');
    expect((await bot.press('The source document')).text).toContain('Published by');
  });
});

describe('lists', () => {
  test('turn their pages in place; a page that is shown already is told in a word', async () => {
    const bot = await serve();
    await bot.say('/start zone_qinghuai-dz');
    const list = await bot.press('More entries');
    const shownBefore = bot.api.shown(7).length;
    const back = await bot.press('‹ Back');
    expect(back.id).toBe(list.id);
    expect(bot.api.shown(7)).toHaveLength(shownBefore);
    // The button of the old page, pressed once more by an impatient finger.
    await bot.after(() => bot.api.press('!z:qinghuai-dz', list.id));
    expect(bot.api.called('answerCallbackQuery').at(-1)?.payload).toMatchObject({
      text: unchanged('en'),
    });
  });

  test('of entries number their lines, and a tap on a number opens that one', async () => {
    const bot = await serve();
    await bot.say('/start zone_qinghuai-dz');
    const list = await bot.press('More entries');
    const [, ...lines] = list.text.split('\n');
    expect(lines[1]).toBe('2. Revenue of 3.42 billion yuan in 2021.');
    expect(labelsOf(list).slice(0, lines.length)).toEqual(lines.map((_, index) => `${index + 1}`));
    expect((await bot.press('2')).text).toContain('RMB 3.42 billion');
  });

  test('whose content has gone from the knowledge say so', async () => {
    const bot = await serve();
    await bot.say('/start');
    const reply = await bot.after(() => bot.api.press('z:gone-zone', bot.shown().id));
    expect(reply.text).toMatch(/has changed/);
  });
});

describe('a zone card', () => {
  test('has figures, specialities and projects under headings, each with its period', async () => {
    const bot = await serve();
    const card = await bot.say('Tell me about the Qinghuai zone');
    const [name, what, figures, ...rest] = card.text.split('\n');
    expect([name, what, figures]).toEqual([
      'Qinghuai Economic Development Zone',
      'The largest zone of Yunyu, for paper and design.',
      'Key figures',
    ]);
    expect(rest).toContain('Specialities');
    expect(rest).toContain('Projects');
    for (const line of rest.filter((each) => each.startsWith('•'))) {
      expect(line).toMatch(/\(.*20\d\d.*\)$/);
    }
  });
});

describe('a comparison', () => {
  test('is reached by buttons and shows each figure with its period', async () => {
    const bot = await serve();
    await bot.say('/start zone_luoxia-hz');
    await bot.press('Compare');
    const versus = await bot.press('the Qinghuai zone');
    expect(versus.text).toContain('• the Luoxia zone: 97 resident firms. (as of December 2021)');
    expect(versus.text).toContain('• the Qinghuai zone: 214 resident firms. (as of December 2021)');
  });
});

describe('a chart', () => {
  test('follows a ranking as a photo, with what it shows as its caption', async () => {
    const charts = createCharts();
    await charts.warm();
    const bot = await serve({ charts });
    const reply = await bot.say('Which zone has the most firms?');
    expect(reply.text).toContain('1. the Qinghuai zone 214');
    expect(bot.api.photos(7)).toHaveLength(1);
    const caption = bot.api.called('sendPhoto')[0]?.payload['caption'];
    expect(caption).toMatch(/^Bar chart: .*Qinghuai zone 214; the Luoxia zone 97; Shifan Park 31/);
    const order = bot.api.calls.map(({ method }) => method);
    expect(order.indexOf('sendMessage')).toBeLessThan(order.indexOf('sendPhoto'));
  });

  test('that cannot be drawn leaves the reply as it is', async () => {
    const broken = {
      png: () => Promise.reject(new Error('no font')),
      warm: () => Promise.resolve(),
    };
    const bot = await serve({ charts: broken });
    expect((await bot.say('Which zone has the most firms?')).text).toContain('214');
    expect(bot.api.shown(7)).toHaveLength(1);
    expect(bot.record.text()).toContain('a chart was not sent');
  });

  test('that Telegram refuses leaves the reply as it is', async () => {
    const png = () => Promise.resolve(Buffer.from('no picture'));
    const bot = await serve({ charts: { png, warm: () => Promise.resolve() } });
    await bot.say('Which zone has the most firms?');
    expect(bot.api.shown(7)).toHaveLength(1);
    expect(bot.api.photos(7)).toEqual([]);
  });
});

describe('the contact', () => {
  test('has its numbers to copy, and a card only when asked for', async () => {
    const bot = await serve();
    const contact = await bot.say('/contact');
    expect(inlineKeyboard(contact).flat()).toContainEqual({
      text: 'Copy Hotline',
      copy_text: { text: '0000-555-0142' },
    });
    expect(bot.api.called('sendContact')).toEqual([]);
    await bot.press('Send me the card');
    expect(bot.api.called('sendContact')[0]?.payload).toMatchObject({
      phone_number: '0000-555-0142',
      first_name: 'Lin Xiaofan',
    });
  });

  test('is told in words where Telegram gives out no more cards', async () => {
    const bot = await serve();
    await bot.say('/contact');
    bot.api.fail('sendContact', { retryAfter: 70_000 });
    expect((await bot.press('Send me the card')).text).toContain('0000-555-0142');
    expect(bot.api.shown(7)).toHaveLength(2);
  });

  test('comes without buttons for copying from a server that does not know them', async () => {
    const bot = await serve();
    bot.api.growOld();
    const contact = await bot.say('/contact');
    expect(contact.text).toContain('0000-555-0142');
    expect(labelsOf(contact)).toEqual(['Leave an enquiry', 'Send me the card', 'Share']);
  });
});

test('an answer that takes longer than half a second shows that it is being written', async () => {
  const bot = await serve();
  bot.api.fail('sendMessage', { slow: 900 });
  await bot.say('revenue of Luoxia');
  expect(bot.api.called('sendChatAction')[0]?.payload).toMatchObject({ action: 'typing' });
});
