import { beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../src/render/reply.ts';
import { runAsk } from '../support/ask-process.ts';

/** Milliseconds; a process needs a second or two to start, more on a busy machine. */
const PATIENCE = 20_000;

const KEYS = ['id', 'kind', 'lang', 'text', 'zones', 'facts', 'confidence', 'ms'];

// With the number of each line: blank ones count as lines but get no answer.
const LINES = [
  '{"id":"first","q":"青槐开发区2021年收入多少"}', // 1
  '', // 2
  '{"id":"ignored","q":"revenue of Luoxia","kind":"help","lang":"zh","facts":["x"],"expect":{"all":[["7"]]}}', // 3
  '{"id":"context","q":"那落霞呢","context":["介绍一下石帆园","青槐开发区2021年收入多少"]}', // 4
  'this is no JSON', // 5
  '{"id":"no-question","context":[]}', // 6
  '   ', // 7
  '{"id":"alone","q":"那落霞呢"}', // 8
  '{"id":7,"q":"青槐開發區2021年收入多少","context":null}', // 9
  '{"q":""}', // 10
  '[1]', // 11
  '{"id":"bad-context","q":"x","context":"y"}', // 12
  '{"id":"last","q":"租仓库找谁"}', // 13, without a line break
];

describe('ask --jsonl', () => {
  let output: ReturnType<typeof runAsk>;
  let answers: readonly Readonly<Record<string, unknown>>[];
  const answered = (id: unknown) => answers.find((answer) => answer['id'] === id);

  beforeAll(() => {
    output = runAsk(['--jsonl'], LINES.join('\n'));
    answers = output.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  }, PATIENCE);

  it('writes one line for each that is not blank, in their order', () => {
    const ids = ['first', 'ignored', 'context', null, null, 'alone', 7, null, null, null, 'last'];
    expect(answers.map((answer) => answer['id'])).toEqual(ids);
    expect(output.stdout.endsWith('\n')).toBe(true);
  });

  it('succeeds, and says nothing beside the answers', () => {
    expect([output.status, output.stderr]).toEqual([0, '']);
  });

  it('gives each answer just the keys of the contract, in their order', () => {
    for (const answer of answers.filter((answer) => !('error' in answer))) {
      expect(Object.keys(answer)).toEqual(KEYS);
      expect(KINDS).toContain(answer['kind']);
      expect(answer['confidence']).toBeGreaterThanOrEqual(0);
      expect(answer['confidence']).toBeLessThanOrEqual(1);
      expect(answer['ms']).toBeGreaterThanOrEqual(0);
    }
  });

  it('gives kind, language, zones and facts', () => {
    expect(answered('first')).toMatchObject({
      kind: 'fact',
      lang: 'zh',
      zones: ['qinghuai-dz'],
      facts: ['qinghuai-dz/revenue-2021'],
    });
    expect(answered(7)).toMatchObject({ kind: 'fact', lang: 'zh-Hant' });
    expect(answered('last')).toMatchObject({ kind: 'contact', zones: [], facts: [] });
  });

  it('gives all the text that a user would read', () => {
    expect(answered('first')?.['text']).toMatch(/^34\.2亿元\n[^]*来源/u);
  });

  it('ignores other keys', () => {
    expect(answered('ignored')).toMatchObject({
      kind: 'fact',
      lang: 'en',
      facts: ['luoxia-hz/revenue-2021'],
    });
  });

  it('takes the earlier messages into account', () => {
    expect(answered('context')).toMatchObject({ kind: 'fact', facts: ['luoxia-hz/revenue-2021'] });
  });

  it('keeps nothing from one line to the next', () => {
    expect(answered('alone')?.['facts']).not.toEqual(answered('context')?.['facts']);
  });

  it('answers an empty question and one without an id', () => {
    const [, , , , , , , empty] = answers;
    expect(empty).toMatchObject({ id: null, kind: 'unknown' });
  });

  it('gives a line that is no question an error with its number, and goes on', () => {
    const errors = answers.filter((answer) => 'error' in answer);
    expect(errors.map((answer) => Object.keys(answer))).toEqual(errors.map(() => ['id', 'error']));
    expect(errors.map(({ error }) => /line (\d+)/u.exec(String(error))?.[1])).toEqual([
      '5',
      '6',
      '11',
      '12',
    ]);
  });
});

describe('ask', () => {
  it(
    'prints the reply to a question as a user would read it',
    () => {
      const { status, stdout, stderr } = runAsk(['青槐开发区2021年收入多少']);
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(/^34\.2亿元\n[^]*来源：《云屿园区年鉴2021》（2022-03-01）\n$/u);
    },
    PATIENCE,
  );

  it(
    'takes a question that the shell has split for one',
    () => {
      expect(runAsk(['How', 'many', 'firms', 'does', 'Luoxia', 'have?']).stdout).toMatch(/^97\n/u);
    },
    PATIENCE,
  );

  it.each([[[]], [['--json']]])(
    'shows how it is used for %j, and fails',
    (args) => {
      const { status, stdout, stderr } = runAsk(args);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain('npm run --silent ask -- --jsonl');
    },
    PATIENCE,
  );

  it(
    'gives an empty input no output',
    () => {
      expect(runAsk(['--jsonl'], '')).toEqual({ status: 0, stdout: '', stderr: '' });
    },
    PATIENCE,
  );
});
