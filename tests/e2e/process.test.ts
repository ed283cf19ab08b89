import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startBotApi, TOKEN } from '../support/bot-api.ts';
import type { BotApi } from '../support/bot-api.ts';
import { startMain, startUnderNpm } from '../support/child.ts';

const INVENTED = fileURLToPath(new URL('../knowledge-invented', import.meta.url));
/** A process needs a second or two to start, more on a busy machine. */
const SLOW = 20_000;

describe('with a token', () => {
  let api: BotApi;
  beforeEach(async () => {
    api = await startBotApi();
  });
  afterEach(() => api.stop());

  const env = () => ({ BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: api.root, KNOWLEDGE_DIR: INVENTED });

  test.each(['SIGTERM', 'SIGINT'] as const)(
    '%s finishes the answer that is in flight, tells Telegram, and exits with 0',
    async (signal) => {
      api.fail('sendMessage', { retryAfter: 0.5 });
      api.say('/start');
      const main = startMain(env());
      await main.until('the first try', () => api.called('sendMessage').length === 1);
      main.signal(signal);
      const { code, stdout, stderr } = await main.ended;
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(api.texts(7)).toHaveLength(1);
      expect(api.waiting()).toEqual([]);
      expect(stdout).not.toContain(TOKEN);
      for (const line of stdout.trim().split('\n'))
        expect(JSON.parse(line)).toHaveProperty('level');
    },
    SLOW,
  );

  test(
    'a SIGTERM that npm hands to its shell ends the bot in the same way',
    async () => {
      api.fail('sendMessage', { retryAfter: 0.5 });
      api.say('/start');
      const npm = startUnderNpm(env());
      await npm.until('the first try', () => api.called('sendMessage').length === 1);
      npm.signal('SIGTERM');
      const { stdout } = await npm.ended;
      expect(stdout).toContain('stopping');
      expect(api.texts(7)).toHaveLength(1);
      expect(api.waiting()).toEqual([]);
    },
    SLOW,
  );

  test(
    'a process that is killed loses nothing: the next answers what it had not',
    async () => {
      api.say('/start');
      api.fail('sendMessage', 'hang');
      const first = startMain(env());
      await first.until('the first try', () => api.called('sendMessage').length === 1);
      first.signal('SIGKILL');
      await first.ended;
      const second = startMain(env());
      await second.until('the answer', () => api.texts(7).length === 1);
      second.signal('SIGTERM');
      expect((await second.ended).code).toBe(0);
    },
    SLOW,
  );

  test(
    'a token that Telegram does not know ends it with 1 and where to get one',
    async () => {
      const main = startMain({ ...env(), BOT_TOKEN: TOKEN.replace('a', 'z') });
      const { code, stdout } = await main.ended;
      expect(code).toBe(1);
      expect(stdout).toContain('@BotFather');
      expect(stdout).not.toMatch(/zB3_/);
    },
    SLOW,
  );
});

test(
  'a wrong configuration ends it with 1 and every problem, without a stack',
  async () => {
    const { code, stdout, stderr } = await startMain({ BOT_TOKEN: 'x', LOG_LEVEL: 'y' }).ended;
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/BOT_TOKEN[^]*LOG_LEVEL/);
    expect(stderr).not.toMatch(/^\s+at /m);
  },
  SLOW,
);

test(
  'broken knowledge ends it with 1 and the problems, without a stack',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
    writeFileSync(join(folder, 'region.yaml'), 'name: 5\n');
    const { code, stdout, stderr } = await startMain({ KNOWLEDGE_DIR: folder }, 'hello\n').ended;
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/region\.yaml:1:7/);
    expect(stderr).not.toMatch(/^\s+at /m);
  },
  SLOW,
);

test(
  'without a token it says so, answers what is piped in, and ends with the input',
  async () => {
    const main = startMain({ KNOWLEDGE_DIR: INVENTED }, '/help\n/contact\n');
    const { code, stdout, stderr } = await main.ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^.*BOT_TOKEN.*@BotFather.*\n/);
    expect(stdout).toMatch(/> \/help\n[^>]+\n> \/contact\n[^>]+/);
  },
  SLOW,
);

test(
  'the README’s two questions are answered with the figure, its source, and the contact',
  async () => {
    const main = startMain({}, '晋中开发区2022年GDP是多少\n厂房租赁找谁\n');
    const { code, stdout } = await main.ended;
    expect(code).toBe(0);
    const [, figure, contact] = stdout.split(/^> /m);
    expect(figure).toMatch(/143亿元/);
    expect(figure).toMatch(/来源/);
    expect(contact).toMatch(/400[ -]?0123[ -]?021/);
    expect(contact).toContain('13391219793');
  },
  SLOW,
);
