import { describe, expect, it } from 'vitest';
import { ask } from '../support/asking.ts';

/** Beside a place that is known, a thing is named that no fact tells of. */
describe('a thing at a place that nothing tells of', () => {
  it.each([
    '落霞高新区有没有高尔夫球场',
    '落霞高新区高尔夫球场怎么样',
    'Tell me about the golf course in Luoxia zone',
    'What is the golf course of Luoxia zone?',
    'Is there a golf course in Luoxia zone?',
    'any golf course in Luoxia zone?',
  ])('gets no overview of the place: %s', (text) => {
    expect(['unknown', 'partial']).toContain(ask(text).kind);
  });

  it.each([
    '介绍一下落霞高新区',
    '落霞高新区怎么样',
    '落霞高新区搞得怎么样',
    '落霞高新区如今变成怎么样',
    '老板让我去看看。介绍一下落霞高新区',
    'Tell me about Luoxia zone',
    'My boss plays golf. Tell me about Luoxia zone, please.',
  ])('and the place itself does: %s', (text) => {
    expect(ask(text).kind).toBe('summary');
  });

  it.each([
    ['one word of it is said', 'What is the optical cable of Luoxia zone?'],
    ['it only ends in a topic', 'How many tourist firms has Luoxia zone?'],
    ['one half of it is said', '落霞高新区的镜片超市是多少'],
  ])('gets no fact where %s', (_, text) => {
    expect(['unknown', 'partial']).toContain(ask(text).kind);
  });

  it.each([
    ['What is the current revenue of Luoxia zone?', 'luoxia-hz/revenue-2021'],
    ['How many resident firms has Luoxia zone?', 'luoxia-hz/firms-2021'],
  ])('and how a thing is does not matter: %s', (text, fact) => {
    expect(ask(text).facts).toEqual([fact]);
  });
});

describe('the point of a short form', () => {
  it('ends no sentence', () => {
    expect(ask('What is the investment of Mill No. 3?').facts).toEqual([
      'qinghuai-dz/mill-investment',
    ]);
    expect(ask('What is the rent per square metre at Mill No. 3?').kind).toBe('partial');
  });
});

describe('a class and a kind of it', () => {
  it('are two figures', () => {
    expect(ask('青槐开发区入园企业几家，设计企业几家？').facts).toEqual([
      'qinghuai-dz/firms-2021',
      'qinghuai-dz/design-firms-2021',
    ]);
  });
});
