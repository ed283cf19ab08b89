import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ConfigError, parseConfig, VARIABLES } from '../src/config.ts';

const TOKEN = `123456789:${'aB3_-'.repeat(7)}`;

test('nothing need be set: the bot then chats in the terminal over the project’s knowledge', () => {
  expect(parseConfig({})).toEqual({
    knowledgeDir: expect.stringMatching(/\/knowledge$/) as unknown,
    apiRoot: 'https://api.telegram.org/',
    store: {
      dataDir: expect.stringMatching(/\/data$/) as unknown,
      timeZone: 'Asia/Shanghai',
    },
    adminIds: [],
    retentionMs: 180 * 24 * 3_600_000,
    promisedMs: 24 * 3_600_000,
  });
});

test('every variable reaches the configuration, without the spaces that copying adds', () => {
  const config = parseConfig({
    BOT_TOKEN: ` ${TOKEN}\n`,
    KNOWLEDGE_DIR: 'src',
    LOG_LEVEL: 'debug',
    TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/api',
    DATA_DIR: '/var/lib/bot',
    DATABASE_URL: 'postgres://bot:word@127.0.0.1/bot',
    TIME_ZONE: 'Asia/Tokyo',
    OPERATOR_CHAT_ID: '-1001234567890',
    ADMIN_IDS: '11, 12;13',
    RETENTION_DAYS: '30',
    PROMISED_HOURS: '8',
  });
  expect(config).toEqual({
    token: TOKEN,
    knowledgeDir: 'src',
    logLevel: 'debug',
    apiRoot: 'http://127.0.0.1:8081/api/',
    store: {
      dataDir: '/var/lib/bot',
      databaseUrl: 'postgres://bot:word@127.0.0.1/bot',
      timeZone: 'Asia/Tokyo',
    },
    operatorChat: -1001234567890,
    adminIds: [11, 12, 13],
    retentionMs: 30 * 24 * 3_600_000,
    promisedMs: 8 * 3_600_000,
  });
});

test('an empty variable counts as not set, as in a copied .env.example', () => {
  const empty = Object.fromEntries(VARIABLES.map((name) => [name, '']));
  expect(parseConfig(empty)).toEqual(parseConfig({}));
});

test('all wrong values are named at once, each with its remedy, and none is repeated', () => {
  const wrong = {
    BOT_TOKEN: 'secret-of-mine',
    KNOWLEDGE_DIR: '/no/such/folder',
    LOG_LEVEL: 'loud',
    TELEGRAM_API_ROOT: 'ftp://example.org',
    DATABASE_URL: 'mysql://bot:word@127.0.0.1/bot',
    TIME_ZONE: 'Middle/Earth',
    OPERATOR_CHAT_ID: '@mygroup',
    ADMIN_IDS: '12, me',
    RETENTION_DAYS: 'many',
    PROMISED_HOURS: '1.5',
  };
  let message = '';
  try {
    parseConfig(wrong);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    message = String(error);
  }
  expect(message).toMatch(/BOT_TOKEN .*@BotFather/);
  expect(message).toMatch(/KNOWLEDGE_DIR .*region\.yaml/);
  expect(message).toMatch(/LOG_LEVEL .*trace, debug/);
  expect(message).toMatch(/TELEGRAM_API_ROOT .*api\.telegram\.org/);
  expect(message).toMatch(/DATABASE_URL .*postgres:/);
  expect(message).toMatch(/TIME_ZONE .*IANA/);
  expect(message).toMatch(/OPERATOR_CHAT_ID .*minus/);
  expect(message).toMatch(/ADMIN_IDS .*commas/);
  expect(message).toMatch(/RETENTION_DAYS .*1 to 3650/);
  expect(message).toMatch(/PROMISED_HOURS .*1 to 720/);
  for (const value of Object.values(wrong)) expect(message).not.toContain(value);
});

test.each(['123:short', `${TOKEN} extra`, 'abc', `x${TOKEN}`, TOKEN.replace(':', ' ')])(
  'refuses %s as a token',
  (BOT_TOKEN) => {
    expect(() => parseConfig({ BOT_TOKEN })).toThrow(ConfigError);
  },
);

test('variables of others are not our business', () => {
  expect(parseConfig({ PATH: '/bin', BOT_TOKENS: 'x' })).toEqual(parseConfig({}));
});

test('.env.example documents exactly the variables that exist', () => {
  const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
  const blocks = example.split(/\n{2,}/);
  const documented = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
  expect(documented).toEqual(VARIABLES);
  for (const name of VARIABLES) {
    expect(blocks.find((block) => block.includes(`\n${name}=`))).toMatch(/^#/);
  }
});
