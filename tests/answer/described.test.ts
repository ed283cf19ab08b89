import { describe, expect, it } from 'vitest';
import { ask } from '../support/asking.ts';

const INVESTMENT = ['qinghuai-dz/mill-investment'];

describe('a thing that is called by what it is', () => {
  it.each([
    '青槐开发区的造纸厂投资多少',
    'How much is the investment of the paper factory in Qinghuai?',
    '我想了解一下青槐开发区造纸厂投资多少',
    'We want to know the investment of the paper mill in Qinghuai.',
  ])('%s is the one at the place', (text) => {
    expect(ask(text)).toMatchObject({ kind: 'fact', facts: INVESTMENT });
  });

  it('is the one at the place that was spoken of', () => {
    expect(ask('介绍一下青槐经济开发区', '造纸厂投资多少').facts).toEqual(INVESTMENT);
  });

  it.each(['落霞的造纸厂投资多少', '造纸厂在石帆园，投资多少'])('%s is none elsewhere', (text) => {
    expect(ask(text)).not.toMatchObject({ kind: 'fact', facts: INVESTMENT });
  });

  it.each([
    '我们是一家造纸厂，青槐开发区2021年收入多少',
    'As a paper mill, we ask: what is the revenue of the Qinghuai zone in 2021?',
    '青槐开发区除了造纸厂，2021年收入多少',
  ])('%s does not ask about it', (text) => {
    expect(ask(text)).toMatchObject({ kind: 'fact', facts: ['qinghuai-dz/revenue-2021'] });
  });
});

describe('a figure', () => {
  it.each(['落霞的玻璃厂投资多少', '石帆园的玻璃厂投资多少', '青槐开发区面粉厂投资多少'])(
    '%s is not that of another thing',
    (text) => {
      expect(['fact', 'list']).not.toContain(ask(text).kind);
    },
  );

  it('of a zone is not that of a company in it', () => {
    expect(ask('青槐开发区投资多少')).toMatchObject({ kind: 'partial' });
  });

  it('of another company is no part of an answer', () => {
    expect(ask('素禾纸业和北堤码头的投资').facts.toSorted()).toEqual([
      'qinghuai-dz/mill-investment',
      'shifan-park/quay-investment',
    ]);
    expect(ask('素禾纸业什么时候建成，收入多少').facts).not.toContain('qinghuai-dz/revenue-2021');
  });
});
