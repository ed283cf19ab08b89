import { describe, expect, it } from 'vitest';
import { ask } from '../support/asking.ts';

const REVENUE = ['luoxia-hz/revenue-2021'];

/** What people tell of themselves has names, years and wishes in it that nobody asks about. */
describe('what is told of oneself is not asked about', () => {
  it.each([
    '我们是上市公司，2019年上市的。落霞高新区收入多少？',
    '我们是上市公司，2019年上市的，落霞高新区收入多少？',
    '上周我留过电话，没人回，落霞高新区收入多少？',
    '落霞高新区收入多少？我去年留过电话。',
    'I left my phone number with you in 2019. What revenue has Luoxia zone?',
    'We were founded in 1998, what revenue has Luoxia zone?',
  ])('%s', (text) => {
    expect(ask(text).facts).toEqual(REVENUE);
  });

  it.each([
    ['a wish', '我们想租仓库，落霞高新区有吗', 'contact'],
    ['a year that is wished for', '我要2019年的，落霞高新区收入多少', 'partial'],
    ['a year of figures', '我们做的是2019年的报告，落霞高新区收入多少', 'partial'],
    ['a year by itself', '我是记者，2019年的，落霞高新区收入多少', 'partial'],
    ['a place of ours', '我在青槐经开区上班。收入多少？', 'fact'],
  ])('but %s is: %s', (_, text, kind) => {
    expect(ask(text).kind).toBe(kind);
  });

  it('and what one is oneself, where others like it are counted', () => {
    expect(ask('我们也是入园企业，落霞高新区2021年有几家？').facts).toEqual([
      'luoxia-hz/firms-2021',
    ]);
  });

  it('and a subject that others have spoken of', () => {
    expect(ask('我听说落霞高新区收入很高。具体多少？').facts).toEqual(REVENUE);
    expect(ask('我看到有人提到入园企业。落霞高新区几家？').facts).toEqual(['luoxia-hz/firms-2021']);
  });
});

describe('several questions in one message', () => {
  const both = ['luoxia-hz/revenue-2021', 'shifan-park/firms-2021'];
  it.each([
    ['joined by «and» in Chinese', '落霞高新区收入多少，还有石帆产业园有几家企业'],
    [
      'joined by «and» in English',
      'What revenue has Luoxia zone, and how many firms has Shifan Park?',
    ],
    ['joined by a comma', '落霞高新区收入多少，石帆产业园有几家企业'],
    ['in numbered lines', '1、落霞高新区收入\n2、石帆产业园几家企业'],
  ])('are answered one by one, %s', (_, text) => {
    expect(ask(text).facts).toEqual(both);
  });

  it.each([
    ['at the beginning', '2019年落霞高新区收入多少，还有石帆产业园有几家企业'],
    ['at the end', '落霞高新区收入多少，还有石帆产业园有几家企业，都要2019年的'],
  ])('a year that is said once is asked of all, %s', (_, text) => {
    expect(ask(text).kind).toBe('partial');
  });

  it.each([
    [
      'one subject of two places is compared',
      '落霞高新区收入多少，还有青槐经开区收入多少',
      'comparison',
    ],
    ['a comparison stays whole', '落霞高新区收入和青槐经开区收入比较，哪个多', 'comparison'],
  ])('but %s', (_, text, kind) => {
    expect(ask(text).kind).toBe(kind);
  });
});

describe('what is wanted', () => {
  it('is no contact where a figure of a subject is asked', () => {
    expect(ask('How many firms has Shifan Park, call me curious').facts).toEqual([
      'shifan-park/firms-2021',
    ]);
    expect(ask('Whom to call in Shifan Park').kind).toBe('contact');
  });

  it('is money where money is asked', () => {
    expect(ask('落霞高新区的入园企业多少家').kind).toBe('fact');
    expect(ask('落霞高新区的入园企业多少钱').kind).toBe('partial');
    expect(ask('how much money went into North Quay').facts).toEqual([
      'shifan-park/quay-investment',
    ]);
  });

  it('is the place of what was spoken of', () => {
    const reply = ask('素禾纸业投资多少', '那是在哪些园区');
    expect(reply.facts).toEqual(['qinghuai-dz/mill-investment']);
    expect(reply.text).toContain('青槐');
  });

  it('is each project in its own place where two are compared', () => {
    const reply = ask(
      'Compare the investment of Mill No. 3 in Qinghuai EDZ with that of North Quay in Shifan Park',
    );
    expect(reply.kind).toBe('comparison');
    expect(reply.facts).toEqual(['qinghuai-dz/mill-investment', 'shifan-park/quay-investment']);
  });
});
