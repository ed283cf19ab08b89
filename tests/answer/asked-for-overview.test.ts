import { describe, expect, it } from 'vitest';
import { askShipped as ask } from '../support/asking.ts';

describe('an overview', () => {
  it.each([
    '祁县经开区背景',
    '平遥开发区基本信息',
    '和顺开发区有什么强项',
    'any info on the Heshun zone?',
    'Lingshi zone: strong points?',
    'Qixian zone, general overview please',
    'Advantages of the Taigu zone?',
    'How is the Pingyao zone doing these days?',
  ])('is asked for in many words: %s', (text) => {
    expect(ask(text).kind).toBe('summary');
  });

  it('is asked for in a clause of its own, whatever is told before it', () => {
    const { kind, text } = ask(
      '老板明天去介休考察，我得先有点准备，请把那个开发区的大致情况说一下',
    );
    expect(kind).toBe('summary');
    expect(text).toContain('介休');
  });

  it.each([
    'any info on the winery in the Heshun zone?',
    '和顺开发区的酿酒厂有什么资料',
    '灵石开发区有没有地铁',
  ])('is none of a thing that no document tells of: %s', (text) => {
    expect(['partial', 'unknown']).toContain(ask(text).kind);
  });

  it('is no answer to a figure that is asked beside it', () => {
    expect(ask('介绍一下晋中开发区2022年的GDP').facts).toEqual(['jinzhong-dz/gdp-2022']);
  });
});

describe('help', () => {
  it.each([
    'Hello, I am a buyer from Dubai and a colleague gave me this address. What am I able to ask here?',
    'Which languages do you understand?',
    '你会几国语言',
    '你的数据更新到什么时候',
  ])('is what a question about the bot gets: %s', (text) => {
    expect(ask(text).kind).toBe('help');
  });

  it('is none where a zone is asked about', () => {
    const text =
      'I write for a paper in Kent. Could you help me with the GDP of the Jinzhong zone?';
    expect(ask(text).facts).toContain('jinzhong-dz/gdp-2022');
  });
});
