import { TelegramError } from 'telegraf';
import { expect, test } from 'vitest';
import { apology } from '../../src/render/notices.ts';
import { createBench, PERSON } from '../support/bench.ts';
import { fakeCore } from '../support/fake-core.ts';

const TOKEN = `123456789:${'aB3_-'.repeat(7)}`;

function failing(error: Error) {
  return {
    ...fakeCore,
    respond: () => {
      throw error;
    },
  };
}

test.each([
  { tag: 'zh-hans', lang: 'zh' },
  { tag: 'zh-hk', lang: 'zh-Hant' },
  { tag: 'de', lang: 'en' },
] as const)('apologises to a $tag user in $lang, and does not rethrow', async ({ tag, lang }) => {
  const bench = createBench({ core: failing(new Error('broken')) });
  const exitCode = process.exitCode;
  await bench.say('hello', { from: { ...PERSON, language_code: tag } });
  expect(bench.texts()).toEqual([apology(lang)]);
  expect(process.exitCode).toBe(exitCode);
});

test('the log tells what failed, without the user’s words, name, number or the token', async () => {
  const error = new Error(
    `cannot find 老王工厂 for Wang: "lease a plant, call 13300001111" at /bot${TOKEN}/`,
  );
  const bench = createBench({ core: failing(error) });
  await bench.say('lease a plant, call 13300001111');
  const [entry] = bench.record.entries();
  expect(entry).toMatchObject({ level: 50, update: 1, err: { type: 'Error' } });
  expect(entry?.['err']).toHaveProperty('stack');
  expect(bench.record.text()).toContain('cannot find');
  expect(bench.record.text()).not.toMatch(/老王|Wang|lease|13300001111|aB3_/);
});

test('an apology that fails too is logged, and nothing is thrown', async () => {
  const bench = createBench({
    refuse: () => {
      throw new Error('no network');
    },
  });
  await bench.say('hello');
  expect(bench.record.text()).toContain('the apology failed too');
  expect(bench.methods()).toEqual(['sendMessage', 'sendMessage']);
});

test('a user who blocked the bot gets no apology, and raises no alarm', async () => {
  const bench = createBench({
    refuse: () => {
      throw new TelegramError({ error_code: 403, description: 'Forbidden: bot was blocked' });
    },
  });
  await bench.say('hello');
  expect(bench.methods()).toEqual(['sendMessage']);
  expect(bench.record.entries().filter(({ level }) => Number(level) > 30)).toEqual([]);
});

test('what is thrown need not be an error', async () => {
  const bench = createBench({
    core: {
      ...fakeCore,
      respond: () => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- that is the point
        throw 'a string with hello in it';
      },
    },
  });
  await bench.say('hello');
  expect(bench.texts()).toEqual([apology('zh')]);
  expect(bench.record.text()).not.toContain('in it');
});
