import { describe, expect, it } from 'vitest';
import { ask, askShipped } from '../support/asking.ts';
import { understood } from '../support/invented-searcher.ts';

/** How people type the same question. */
describe('a question is understood', () => {
  it.each([
    ['in pinyin without spaces', 'luoxiadeshouruduoshao'],
    ['in pinyin without spaces, a year in it', 'luoxiagaoxinqu2021nianshouruduoshao'],
    ['in pinyin, each syllable apart', 'luo xia gao xin qu de shou ru duo shao'],
    ['in pinyin with tone marks', 'luòxiá gāoxīnqū de shōurù duōshǎo'],
    ['in pinyin with tone digits', 'luo4xia2 gao1xin1qu1 de5 shou1ru4 duo1shao3'],
    ['with a character typed twice', '落霞高新新区收收入多少'],
    ['with spaces between words', '落霞 高新区 2021 年 收入 多少'],
    ['in a polite Chinese message', '您好，落霞高新区收入，谢谢'],
    ['in a polite English message', 'Hello, revenue of Luoxia in 2021, thank you'],
  ])('%s', (_, text) => {
    expect(ask(text).facts).toEqual(['luoxia-hz/revenue-2021']);
  });

  it.each(['luòxiá gāoxīnqū de shōurù duōshǎo', 'luoxiadeshouruduoshao', '落霞有多少家企业么'])(
    'as Chinese: %s',
    (text) => {
      expect(ask(text).lang).toBe('zh');
    },
  );

  it('as a wish that a place stands within', () => {
    expect(ask('list Yunyu zones').facts).toEqual([]);
    expect(ask('list Yunyu zones').kind).toBe('list');
    expect(ask('落霞高新区2021年收入', 'list Yunyu zones').kind).toBe('list');
  });

  it('as a follow-up, however polite', () => {
    expect(ask('落霞高新区收入', '企业数呢，谢谢').facts).toEqual(['luoxia-hz/firms-2021']);
    expect(ask('落霞高新区收入', '谢谢').kind).toBe('smalltalk');
  });
});

describe('a character twice', () => {
  it.each([
    ['is one where it was typed twice', '云屿的企业业数', '云屿的企业数'],
    ['is two where one word ends and another begins', '素禾总投资资金', '素禾总投资资金'],
    ['is two in a word that has it twice', '谢谢', '谢谢'],
  ])('%s: %s', (_, text, read) => {
    expect(understood(text).normalised).toBe(read);
  });
});

describe('another year than the facts are of', () => {
  it.each([
    '青槐开发区19年收入多少',
    '青槐开发区 19 年 收入多少',
    'qinghuai kaifaqu 2019 nian shouru duoshao',
    'qinghuai kaifaqu er ling yi jiu nian shouru duoshao',
    '青槐开发区2019年全年收入多少',
  ])('is not known: %s', (text) => {
    expect(ask(text).kind).toBe('partial');
  });

  it.each([
    ['2018年的报纸上登过三号纸厂。它总投资多少？', '2018年'],
    ['The paper wrote of Mill No. 3 in June 2018. What is its investment?', 'june 2018'],
  ])('is said not to be theirs: %s', (text, said) => {
    const { kind, text: reply } = ask(text);
    expect(['fact', 'list']).toContain(kind);
    expect(reply).toContain(said);
  });

  it('is asked for, not claimed, after another question', () => {
    expect(ask('落霞高新区2021年收入多少', '2019年的有吗').kind).toBe('partial');
  });
});

it('does not hear two characters as two others where one is grammar', () => {
  const five = '三个一批活动上书记提的五个要求，都是围绕打头的，分别是什么';
  expect(askShipped(five).facts).toContain('shanxi/five-requirements-list');
});
