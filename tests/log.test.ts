import { TelegramError } from 'telegraf';
import { expect, test } from 'vitest';
import { describeError, redact } from '../src/log.ts';
import { recordLog } from './support/log-record.ts';

const TOKEN = `123456789:${'aB3_-'.repeat(7)}`;

test.each([
  { text: `https://api/bot${TOKEN}/getMe`, shown: 'https://api/bot[token]/getMe' },
  { text: 'call 133 9121 9793 now', shown: 'call [number] now' },
  { text: '+86-351-1234567', shown: '[number]' },
  { text: '(0351) 123 4567', shown: '([number]' },
  { text: '４００ ０１２３ ０２１', shown: '[number]' },
  { text: 'cannot read 王先生的问题: bad', shown: 'cannot read[text]: bad' },
  {
    text: 'connect ECONNREFUSED 149.154.167.220:443',
    shown: 'connect ECONNREFUSED 149.154.167.220:443',
  },
  { text: 'error 404 after 1200 ms', shown: 'error 404 after 1200 ms' },
])('shows "$text" as "$shown"', ({ text, shown }) => {
  expect(redact(text)).toBe(shown);
});

test('cuts out what the user wrote and is called', () => {
  expect(redact('no zone for Acme plant of Li', ['Acme plant', 'Li', ''])).toBe(
    'no zone for [personal] of [personal]',
  );
});

test('shows of an error only its class, code, cleaned message and frames', () => {
  const error = new TelegramError(
    { error_code: 400, description: `Bad Request ${TOKEN}` },
    { method: 'sendMessage', payload: { text: 'a private question' } },
  );
  const described = describeError(error);
  expect(described).toEqual({
    type: 'Error',
    message: '400: Bad Request [token]',
    code: 400,
    stack: expect.stringMatching(/^\s+at /) as unknown,
  });
});

test('follows causes, but not for ever', () => {
  const root = new Error(`reset ${TOKEN}`);
  const error = new Error('a', {
    cause: new Error('b', { cause: new Error('c', { cause: root }) }),
  });
  const described = describeError(error);
  expect(described.cause?.cause?.message).toBe('c');
  expect(described.cause?.cause?.cause).toBeUndefined();
});

test('what is thrown without being an error is not shown: it may be anything', () => {
  expect(describeError({ text: 'private' })).toEqual({
    type: 'object',
    message: 'thrown without an Error',
  });
});

test('a token reaches no line, in whatever field it stands', () => {
  const { log, text, entries } = recordLog();
  log.warn({ kind: TOKEN, method: `x${TOKEN}` }, `failed with ${TOKEN}`);
  expect(text()).not.toContain(TOKEN);
  expect(entries()).toHaveLength(1);
});

test('even an error that was not described is written without its payload', () => {
  const { log, text } = recordLog();
  const error = new TelegramError(
    { error_code: 403, description: 'Forbidden' },
    { payload: { text: 'a private question' } },
  );
  Object.assign(error, { phone: '13300000000' });
  log.error({ err: error as never }, 'failed');
  expect(text()).toContain('Forbidden');
  expect(text()).not.toMatch(/private question|13300000000/);
});
