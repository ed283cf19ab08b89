import { describe, expect, it } from 'vitest';
import { ask } from '../support/asking.ts';

describe('what is meant', () => {
  it.each([
    ['a place that is not', '落霞的收入，不是青槐的', ['luoxia-hz/revenue-2021']],
    ['where somebody lives', '我住在落霞。素禾纸业总投资多少？', ['qinghuai-dz/mill-investment']],
    [
      'what a colon leads to',
      'What I need are figures of Luoxia: revenue, and firms.',
      ['luoxia-hz/firms-2021', 'luoxia-hz/revenue-2021'],
    ],
    [
      'why somebody asks',
      'I hate the rain there, but what is the revenue of Luoxia?',
      ['luoxia-hz/revenue-2021'],
    ],
  ])('is told apart from %s', (_, text, facts) => {
    const reply = ask(text);
    expect(reply.facts.toSorted()).toEqual(facts);
    expect(['fact', 'list']).toContain(reply.kind);
  });

  it('is an overview where a sentence of its own asks for one', () => {
    const { kind, text } = ask('下周去落霞高新区，聊聊岗位的事。先介绍一下。');
    expect({ kind, isOfPlace: text.includes('落霞') }).toEqual({
      kind: 'summary',
      isOfPlace: true,
    });
  });

  it('is no overview where the sentence asks for something', () => {
    expect(ask('介绍一下落霞高新区的收入').kind).not.toBe('summary');
  });
});

describe('what a clause says is not asked', () => {
  it.each([
    [['落霞有几家企业', '不是问企业，我问的是收入'], ['luoxia-hz/revenue-2021']],
    [['不是收入，是企业数，落霞是多少'], ['luoxia-hz/firms-2021']],
    [['不是收入而是企业数，落霞是多少'], ['luoxia-hz/firms-2021']],
    [['not the revenue but how many firms does Luoxia have?'], ['luoxia-hz/firms-2021']],
    [
      ['How many firms does Luoxia have?', 'not firms, I meant revenue'],
      ['luoxia-hz/revenue-2021'],
    ],
  ])('%s is left out', ([first = '', ...rest], facts) => {
    expect(ask(first, ...rest)).toMatchObject({ kind: 'fact', facts });
  });

  it.each(['落霞的收入不是19.1亿吗', 'not only the revenue of Luoxia, how many firms, too?'])(
    '%s is asked all the same',
    (text) => {
      expect(ask(text).facts).toContain('luoxia-hz/revenue-2021');
    },
  );
});

describe('a place', () => {
  it.each(['除了青槐经开区，落霞高新区的收入是多少', '青槐经开区先不算，落霞高新区的收入是多少'])(
    '%s is left out',
    (text) => {
      expect(ask(text)).toMatchObject({ kind: 'fact', facts: ['luoxia-hz/revenue-2021'] });
    },
  );

  it.each([
    '云屿镇长谈过开发区收入，2021年是多少',
    '写各省开发区材料要用，云屿2021年收入多少',
    'I screen development zones: what is the revenue of Yunyu in 2021?',
  ])('%s names no strange one', (text) => {
    expect(ask(text)).toMatchObject({ kind: 'fact', facts: ['yunyu/revenue-2021'] });
  });
});

describe('words that no fact says', () => {
  it('are no reason to decline, however many stand around what is asked', () => {
    expect(
      ask(
        'which wonderful gorgeous splendid marvellous magnificent revenue did the Qinghuai zone report in 2021',
      ),
    ).toMatchObject({ kind: 'fact', facts: ['qinghuai-dz/revenue-2021'] });
  });

  it('are one where they alone say what is asked', () => {
    expect(ask('how many unicorns does the Qinghuai zone have').kind).not.toBe('fact');
  });
});

describe('a quantity', () => {
  it('in another unit than the one asked for is no answer', () => {
    expect(ask('落霞高新区收入有几家').kind).toBe('partial');
    expect(ask('落霞高新区收入多少').kind).toBe('fact');
  });

  it('is asked by «how much» even without a word for what', () => {
    expect(ask('青槐开发区造纸多少').kind).toBe('partial');
    expect(ask('青槐开发区造纸').facts).toEqual(['qinghuai-dz/industries']);
  });
});

describe('the contact', () => {
  it('is not given where a plant is told of and a figure asked', () => {
    const question = 'They buy land and a plant there. How many resident firms are in Luoxia?';
    expect(ask(question).facts).toEqual(['luoxia-hz/firms-2021']);
  });

  it('is not taken from a misspelt word beside a subject', () => {
    expect(ask('revenue of Luoxia, landd').kind).not.toBe('contact');
  });

  it('is given where a plant is wanted', () => {
    expect(ask('想租个仓库，青槐那边').kind).toBe('contact');
  });
});

describe('a wish', () => {
  it('is none where firms that came are counted', () => {
    expect(ask('石帆园租用的入园企业有几家').kind).not.toBe('contact');
  });
});

describe('help', () => {
  it('gives way to a figure and not to what is only spoken of', () => {
    expect(ask('help me with the revenue of Luoxia').kind).toBe('fact');
    expect(ask('help with the schedule').kind).toBe('help');
  });
});

describe('several figures of one project', () => {
  it('are given together', () => {
    expect(ask('素禾纸业的总投资和何时建成').facts.toSorted()).toEqual([
      'qinghuai-dz/mill-investment',
      'qinghuai-dz/mill-opening',
    ]);
  });
});

describe('a side of a comparison', () => {
  it('has the time that is named beside it', () => {
    const { facts } = ask('青槐开发区2020年的收入和落霞高新区2021年的收入对比');
    expect(facts).toEqual(['qinghuai-dz/revenue-2020', 'luoxia-hz/revenue-2021']);
  });

  it('gets no figure of all kinds that does not speak of the kind', () => {
    expect(ask('青槐开发区和落霞的设计企业对比').facts).toEqual(['qinghuai-dz/design-firms-2021']);
  });
});
