import { describe, expect, it } from 'vitest';
import { respond } from '../src/respond.ts';
import type { Kind } from '../src/render/reply.ts';
import { NO_MEMORY, type Memory } from '../src/search/memory.ts';
import { LANGS } from '../src/text/language.ts';
import { ask, SOON_AFTER } from './support/asking.ts';
import { inventedBase } from './support/knowledge-bases.ts';

const base = inventedBase();
const deps = { base, now: SOON_AFTER };

/** Every kind that a message can get, in each language: kind, what it shows, then the message in each. */
const CASES: readonly (readonly [Kind, string, string, string, string])[] = [
  [
    'fact',
    'a figure',
    '青槐开发区2021年收入多少',
    '青槐開發區2021年收入多少',
    'What was the revenue of the Qinghuai zone in 2021?',
  ],
  [
    'fact',
    'a date',
    '三号纸厂什么时候建成',
    '三號紙廠什麼時候建成',
    'When will Suhe Paper open its mill?',
  ],
  ['summary', 'an overview', '介绍一下石帆园', '介紹一下石帆園', 'Tell me about Shifan Park'],
  ['summary', 'a bare name', '落霞高新区', '落霞高新區', 'Luoxia'],
  [
    'list',
    'two topics at once',
    '青槐开发区2021年收入和设计企业',
    '青槐開發區2021年收入和設計企業',
    'revenue in 2021 and design firms of the Qinghuai zone',
  ],
  ['list', 'the zones', '有哪些开发区', '有哪些開發區', 'list zones'],
  [
    'comparison',
    'two zones',
    '青槐经开区和落霞高新区的收入对比',
    '青槐經開區和落霞高新區的收入對比',
    'Compare the revenue of Qinghuai EDZ and Luoxia',
  ],
  [
    'rank',
    'the most',
    '哪个园区收入最多',
    '哪個園區收入最多',
    'which zone has the highest revenue',
  ],
  ['contact', 'letting', '租仓库找谁', '租倉庫找誰', 'I want to rent a warehouse, whom to call?'],
  [
    'contact',
    'a number that is none',
    '0000-555-0199是招租电话吗',
    '0000-555-0199是招租電話嗎',
    'Is 0000-555-0199 the phone for letting?',
  ],
  [
    'clarify',
    'a shared name',
    '青槐有几家企业',
    '青槐有幾家企業',
    'How many firms does Qinghuai have?',
  ],
  [
    'partial',
    'another year',
    '青槐开发区2019年收入多少',
    '青槐開發區2019年收入多少',
    'revenue of the Qinghuai zone in 2018',
  ],
  [
    'partial',
    'a zone without that metric',
    '石帆园有多少岗位',
    '石帆園有多少崗位',
    'how many jobs does Luoxia have',
  ],
  [
    'partial',
    'a lost figure',
    '落霞镜片实验室建了几天',
    '落霞鏡片實驗室建了幾天',
    'how many days did the lens laboratory of Luoxia take',
  ],
  ['unknown', 'a subject outside', '今天天气怎么样', '今天天氣怎麼樣', 'What is the weather like?'],
  [
    'unknown',
    'an unknown place',
    '明德开发区收入多少',
    '明德開發區收入多少',
    'revenue of the Vantor development zone',
  ],
  ['unknown', 'gibberish', '哈呜咕噜噗噗', '咕嚕噗噗囉囉', 'asdkjh qwpoeiru zxcmn'],
  ['help', 'what can be asked', '能问什么', '能問什麼', 'what can you do'],
  ['help', 'the sources', '数据来源', '資料來源出處', 'where does your data come from'],
  ['smalltalk', 'a greeting', '你好', '您好啊，請問', 'hello'],
  ['smalltalk', 'thanks', '谢谢', '謝謝', 'thank you'],
  ['smalltalk', 'a farewell', '再见', '再見', 'goodbye'],
];

describe('respond', () => {
  const each = CASES.flatMap(([kind, what, zh, hant, en]) =>
    [zh, hant, en].map((text, index) => [kind, what, LANGS[index], text] as const),
  );

  it.each(each)('answers with %s for %s in %s: %s', (kind, _, lang, text) => {
    const reply = ask(text);
    expect({ kind: reply.kind, lang: reply.lang }).toEqual({ kind, lang });
  });

  it('gives the same facts in every language', () => {
    for (const [, , zh, hant, en] of CASES.slice(0, 10)) {
      const facts = [zh, hant, en].map((text) => ask(text).facts.toSorted());
      expect(facts[1]).toEqual(facts[0]);
      expect(facts[2]).toEqual(facts[0]);
    }
  });

  it('writes Chinese in the script of the question', () => {
    expect(ask('青槐开发区2021年收入多少').text).toContain('范围');
    expect(ask('青槐開發區2021年收入多少').text).toContain('範圍');
  });

  it('lets the language that was chosen overrule that of the question', () => {
    const { reply } = respond('介绍一下石帆园', { lang: 'en' }, deps);
    expect(reply).toMatchObject({ lang: 'en', kind: 'summary' });
    expect(reply.text).toContain('Shifan Industrial Park');
  });

  it('answers a message without language in that of the last reply', () => {
    expect(ask('青槐开发区收入多少', '???').lang).toBe('zh');
    expect(ask('青槐開發區收入多少', '😀').lang).toBe('zh-Hant');
    expect(ask('revenue of Luoxia', '2021').lang).toBe('en');
  });

  it('answers the same to the same', () => {
    expect(ask('青槐开发区2021年收入多少')).toEqual(ask('青槐开发区2021年收入多少'));
  });
});

describe('the memory', () => {
  const turns: readonly (readonly string[])[] = [
    ['青槐开发区2020年收入多少', '2021年呢', '那落霞呢', '企业数呢'],
    ['介绍一下石帆园', '那落霞呢', '收入'],
    ['How many firms does Luoxia have?', 'and Shifan?', 'what about revenue?'],
    ['素禾纸业总投资多少', '什么时候建成'],
    ['租仓库找谁', '石帆园收入', '6月呢'],
    ['青槐有几家企业', '2', '收入呢'],
  ];

  it.each(turns)('is plain JSON: %s, %s …', (...messages) => {
    let kept: Memory = NO_MEMORY;
    let stored: Memory = NO_MEMORY;
    for (const text of messages) {
      const one = respond(text, kept, deps);
      const other = respond(text, stored, deps);
      expect(other.reply).toEqual(one.reply);
      kept = one.memory;
      stored = JSON.parse(JSON.stringify(other.memory)) as Memory;
      expect(stored).toEqual(JSON.parse(JSON.stringify(kept)));
    }
  });

  it('keeps what the person chose', () => {
    expect(respond('落霞', { lang: 'zh-Hant' }, deps).memory.lang).toBe('zh-Hant');
  });
});
