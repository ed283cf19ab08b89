import { describe, expect, test } from 'vitest';
import { feedbackWords } from '../../src/render/feedback.ts';
import { labelsOf, serve } from '../support/served.ts';

const words = feedbackWords('en');

describe('👍', () => {
  test('is thanked for in a word, kept with question and facts, and asked for no more', async () => {
    const bot = await serve();
    await bot.say('revenue of Luoxia');
    const after = await bot.press('Helpful 👍');
    expect(bot.api.called('answerCallbackQuery').at(-1)?.payload).toMatchObject({
      text: words.thanks,
    });
    expect(labelsOf(after)).not.toContain('Helpful 👍');
    expect(labelsOf(after)).toContain('Share');
    expect(bot.notes.allFeedback()).toMatchObject([
      { rating: 'good', question: 'revenue of luoxia', facts: ['luoxia-hz/revenue-2021'] },
    ]);
  });

  test('pressed twice counts once', async () => {
    const bot = await serve();
    const { id } = await bot.say('revenue of Luoxia');
    await bot.after(() => bot.api.press('+', id));
    await bot.after(() => bot.api.press('+', id));
    expect(bot.notes.allFeedback()).toHaveLength(1);
    expect(bot.api.called('answerCallbackQuery').at(-1)?.payload).toMatchObject({
      text: words.already,
    });
  });

  test('under an answer of before a restart is kept, though not for which question', async () => {
    const bot = await serve();
    await bot.settle(() => bot.api.press('+', 4711));
    expect(bot.notes.allFeedback()).toMatchObject([{ rating: 'good', question: undefined }]);
  });
});

describe('👎', () => {
  test.each([
    ['Not what I asked', 'question'],
    ['Wrong', 'wrong'],
    ['Out of date', 'old'],
  ])('asks what was wrong, and keeps “%s”', async (label, reason) => {
    const bot = await serve();
    await bot.say('revenue of Luoxia');
    const why = await bot.press('Not right 👎');
    expect(why.text).toBe(words.ask);
    const thanks = await bot.press(label);
    expect(thanks).toMatchObject({ id: why.id, text: words.noted });
    expect(bot.notes.allFeedback()).toMatchObject([
      { rating: 'bad', reason, question: 'revenue of luoxia' },
    ]);
  });

  test('takes a reason in words, without numbers of phones and addresses of people', async () => {
    const bot = await serve();
    await bot.say('revenue of Luoxia');
    await bot.press('Not right 👎');
    const thanks = await bot.say('hmm blah 139 1234 5678 blah me@example.com');
    expect(thanks.text).toBe(words.noted);
    expect(bot.notes.allFeedback()).toMatchObject([
      { rating: 'bad', comment: 'hmm blah [number] blah [address]' },
    ]);
  });

  test('lets the next question be a question', async () => {
    const bot = await serve();
    await bot.say('revenue of Luoxia');
    await bot.press('Not right 👎');
    expect((await bot.say('revenue of Shifan Park')).text).toContain('RMB 820 million');
    expect((await bot.say('hmm blah')).text).not.toBe(words.noted);
    expect(bot.notes.allFeedback()).toMatchObject([{ rating: 'bad' }]);
  });

  test('whose reason comes after a restart is kept all the same', async () => {
    const bot = await serve();
    await bot.settle(() => bot.api.press('-old', 4711));
    expect(bot.notes.allFeedback()).toMatchObject([{ rating: 'bad', reason: 'old', facts: [] }]);
  });
});

test('questions without a full answer are kept for curators, most frequent first', async () => {
  const bot = await serve();
  for (const question of ['revenue of Luoxia in 1999', 'revenue of Luoxia', 'weather', 'Weather']) {
    await bot.say(question);
  }
  expect(bot.notes.gaps()).toMatchObject([
    { question: 'weather', kind: 'unknown', count: 2 },
    { question: 'revenue of luoxia in 1999', kind: 'partial', count: 1 },
  ]);
  expect(bot.notes.gaps()[1]?.understood).toEqual(
    expect.arrayContaining([expect.stringMatching(/zone luoxia-hz/)]) as unknown,
  );
});

test('a number in a question is not kept by the way of what was understood', async () => {
  const bot = await serve();
  await bot.say('Is 139 1234 5678 the number of Blahblah Development Zone?');
  expect(JSON.stringify(bot.notes.gaps())).not.toMatch(/139|1234|5678/u);
  expect(bot.notes.gaps()).toHaveLength(1);
});

test('notes that cannot be kept trouble nobody', async () => {
  const full = () => Promise.reject(new Error('disk full'));
  const bot = await serve({ notes: { feedback: full, gap: full } });
  await bot.say('revenue of Luoxia');
  await bot.press('Helpful 👍');
  expect(bot.api.shown(7)).toHaveLength(1);
  expect(bot.record.text()).toContain('a note for the curators was not kept');
});
