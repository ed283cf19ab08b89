import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { createConversations } from '../../src/bot/conversations.ts';
import type { Core } from '../../src/bot/turn.ts';
import { chat } from '../../src/local/chat.ts';
import { apology, goodbye, TERMINAL_BANNER } from '../../src/render/notices.ts';
import { fakeCore, replyOf } from '../support/fake-core.ts';
import { recordLog } from '../support/log-record.ts';
import { tinyBase } from '../support/tiny-base.ts';

/** The whole output of a chat with this input, after the banner. */
async function transcript(input: string, core: Core = fakeCore): Promise<string> {
  const output = new PassThrough();
  const shown = text(output);
  await chat({ ...deps(core), input: PassThrough.from([input]), output });
  output.end();
  const whole = await shown;
  expect(whole.startsWith(`${TERMINAL_BANNER}\n\n`)).toBe(true);
  return whole.slice(TERMINAL_BANNER.length + 2);
}

function deps(core: Core) {
  return {
    core,
    base: tinyBase,
    clock: () => new Date('2025-06-01'),
    conversations: createConversations(),
    log: recordLog().log,
  };
}

describe('piped input', () => {
  test('is answered line by line, in order, with the question before the answer', async () => {
    expect(await transcript('一\n\n  \ntwo\n')).toBe(
      '> 一\nanswer to 一\n\n> two\nanswer to two\n\n',
    );
  });

  test('needs no line break at its end, and may be empty', async () => {
    expect(await transcript('one')).toBe('> one\nanswer to one\n\n');
    expect(await transcript('')).toBe('');
  });

  test('may come from Windows', async () => {
    expect(await transcript('one\r\ntwo\r\n')).toContain('answer to two\n');
  });
});

test('commands work as in Telegram', async () => {
  expect(await transcript('/zone Some Park\n/contact\n/lang en\n/help\n')).toBe(
    [
      '> /zone Some Park\nanswer to Some Park\n\n',
      '> /contact\ncontact in en\n\n',
      '> /lang en\nlanguage in en\n\n',
      '> /help\nhelp in en\n\n',
    ].join(''),
  );
});

test('buttons have numbers, and typing one presses it; an edited message is shown anew', async () => {
  expect(await transcript('/zones\n1\n1\n2\n')).toBe(
    [
      '> /zones\nzones in zh page 0\n\n[1] next\n[2] contact\n\n',
      '> 1\nzones in zh page 1\n\n[1] next\n[2] contact\n\n',
      '> 1\nzones in zh page 2\n\n[1] next\n[2] contact\n\n',
      '> 2\ncontact in zh\n\n',
    ].join(''),
  );
});

test('buttons of one row stand on one line and are counted on', async () => {
  const button = (label: string) => ({ label, action: { do: 'contact' } as const });
  const buttons = [[button('a'), button('b')], [button('c')]];
  const core: Core = {
    ...fakeCore,
    open: () => ({ reply: replyOf('x', 'zh', { buttons }), memory: {} }),
  };
  expect(await transcript('/help\n', core)).toBe('> /help\nx\n\n[1] a   [2] b\n[3] c\n\n');
});

test('a number without a button is a question', async () => {
  expect(await transcript('7\n/zones\n3\n2024\n')).toContain(
    '> 3\nanswer to 3\n\n> 2024\nanswer to 2024',
  );
});

test('an answer that fails is apologised for, and the chat goes on', async () => {
  const core: Core = {
    ...fakeCore,
    respond: (question, ...rest) => {
      if (question === 'bad') throw new Error('broken');
      return fakeCore.respond(question, ...rest);
    },
  };
  expect(await transcript('bad\ngood\n', core)).toBe(
    `> bad\n${apology('zh')}\n\n> good\nanswer to good\n\n`,
  );
});

test('a chart is saved to a file, and its path printed with what it shows', async () => {
  const chart = { title: 't', bars: [], footer: [], alt: 'Bar chart: t.' };
  const core: Core = {
    ...fakeCore,
    respond: (question) => ({ reply: replyOf(question, 'en', { chart }), memory: {} }),
  };
  const png = Buffer.from('a picture');
  const output = new PassThrough();
  const shown = text(output);
  const charts = { png: () => Promise.resolve(png), warm: () => Promise.resolve() };
  await chat({ ...deps(core), charts, input: PassThrough.from(['one\n']), output });
  output.end();
  const [, path = ''] = /^.*: (\/.*chart-1\.png)\nBar chart: t\.$/m.exec(await shown) ?? [];
  expect(readFileSync(path).equals(png)).toBe(true);
});

test('what can be shared is named by the command that opens it', async () => {
  const core: Core = {
    ...fakeCore,
    respond: (question) => ({ reply: replyOf(question, 'en', { link: 'zone_x' }), memory: {} }),
  };
  expect(await transcript('one\n', core)).toBe('> one\none\n\nShare: /start zone_x\n\n');
});

test('buttons that only a phone can press are not counted', async () => {
  const buttons = [
    [
      { label: 'copy', action: { do: 'copy', text: '1' } as const },
      { label: 'help', action: { do: 'help' } as const },
    ],
  ];
  const core: Core = {
    ...fakeCore,
    respond: (question) => ({ reply: replyOf(question, 'zh', { buttons }), memory: {} }),
  };
  expect(await transcript('一\n1\n', core)).toBe('> 一\n一\n\n[1] help\n\n> 1\nhelp in zh\n\n');
});

test('the contact’s card is shown as text', async () => {
  const card = { phone: '1', name: 'Desk', vcard: 'BEGIN:VCARD\r\nFN:Desk\r\nEND:VCARD' };
  const core: Core = {
    ...fakeCore,
    respond: (question) => ({ reply: replyOf(question, 'en', { card }), memory: {} }),
  };
  expect(await transcript('one\n', core)).toBe('> one\nBEGIN:VCARD\nFN:Desk\nEND:VCARD\n\n');
});

describe('in a terminal', () => {
  function terminal() {
    const input = Object.assign(new PassThrough(), { isTTY: true });
    const output = Object.assign(new PassThrough(), { isTTY: true });
    const shown = text(output);
    const ended = chat({ ...deps(fakeCore), input, output }).then(() => output.end());
    return { input, shown, ended };
  }

  test('it greets, prompts, and says goodbye at the end of the input', async () => {
    const { input, shown, ended } = terminal();
    input.end('one\n');
    await ended;
    const plain = stripVTControlCharacters(await shown);
    expect(plain).toMatch(/start in zh[^]*> [^]*answer to one\n\n/);
    expect(plain.trimEnd().endsWith(goodbye('zh'))).toBe(true);
  });

  test('Ctrl+C ends it as politely', async () => {
    const { input, shown, ended } = terminal();
    setTimeout(() => input.write('\u0003'), 50);
    await ended;
    expect(stripVTControlCharacters(await shown)).toContain(goodbye('zh'));
  });
});
