import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../support/any-text.ts';
import { named, understood } from '../support/invented-searcher.ts';

/** The terms of a question, each with its readings. */
function termsOf(text: string): readonly string[] {
  return understood(text).terms.map(
    ({ surface, meanings }) => `${surface}: ${meanings.map(named).toSorted().join(' | ')}`,
  );
}

function weightOf(text: string, reading: string): number {
  const term = understood(text).terms.find(({ meanings }) =>
    meanings.some((m) => named(m) === reading),
  );
  return term?.weight ?? 0;
}

describe('a question', () => {
  it.each([
    [
      '落霞高新区2021年收入',
      ['落霞高新区: zone luoxia-hz', '2021年: period 20210101-20211231', '收入: topic revenue'],
    ],
    [
      'Luoxia revenue in 2021',
      ['luoxia: zone luoxia-hz', 'revenue: topic revenue', '2021: period 20210101-20211231'],
    ],
    ['素禾纸业的投资额', ['素禾纸业: entity qinghuai-dz#suhe', '投资额: topic investment']],
    ['青槐收入', ['青槐: zone luoxia-hz | zone qinghuai-dz', '收入: topic revenue']],
  ])('%s names its parts', (text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });

  it.each([
    ['the longest name wins', '青槐经济开发区', ['青槐经济开发区: zone qinghuai-dz']],
    ['the longest topic wins', '设计企业', ['设计企业: topic design-firms']],
    ['the suffix settles a shared name', '青槐开发区', ['青槐开发区: zone qinghuai-dz']],
    ['initials stand for a suffix', 'qinghuai kfq', ['qinghuai kfq: zone qinghuai-dz']],
  ])('reads names so that %s', (_, text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });

  it.each([
    ['介绍一下石帆园', 'summary'],
    ['tell me about Luoxia', 'summary'],
    ['租仓库找谁', 'contact'],
    ['which zone has the highest revenue', 'rank-most'],
    ['收入最少的园区', 'rank-least'],
    ['青槐和落霞对比', 'compare'],
    ['有哪些开发区', 'zones'],
    ['帮助', 'help'],
    ['谢谢', 'thanks'],
  ] as const)('%s has the intent %s', (text, intent) => {
    expect([...understood(text).intents]).toContain(intent);
  });

  it('hears no wish in words on both sides of a comma', () => {
    expect([...understood('tell me, about Luoxia').intents]).not.toContain('summary');
  });

  it.each([
    ['明德开发区收入多少', '明德'],
    ['revenue of the Vantor development zone', 'vantor'],
  ])('%s names a place that is not known', (text, name) => {
    expect(understood(text).unknownPlace).toBe(name);
  });

  it.each([
    '落霞高新区收入多少',
    '洛霞高新区收入',
    'revenue of the Qinghuai zone',
    '哪个开发区',
    '收入多少',
  ])('%s names no unknown place', (text) => {
    expect(understood(text).unknownPlace).toBeUndefined();
  });

  it.each([
    ['投资', '打算投资。落霞收入多少？', '投资。', 'topic investment'],
    ['the weather', '今天天气不错。落霞收入多少？', '天气', 'outside weather'],
  ])('counts %s for less in a sentence that does not ask', (_, aside, alone, reading) => {
    expect(weightOf(aside, reading)).toBeGreaterThan(0);
    expect(weightOf(aside, reading)).toBeLessThan(weightOf(alone, reading));
  });

  it('counts what is asked in full beside an aside', () => {
    const alone = weightOf('落霞收入多少？', 'topic revenue');
    expect(weightOf('今天天气不错。落霞收入多少？', 'topic revenue')).toBe(alone);
  });

  it('does not take marks alone for the sentence that asks', () => {
    const plain = weightOf('落霞和青槐开发区收入', 'topic revenue');
    expect(weightOf('落霞和青槐开发区收入。？！', 'topic revenue')).toBe(plain);
  });

  it('takes an intent only from the sentence that asks', () => {
    expect(understood('我联系过落霞。落霞收入多少？').intents.has('contact')).toBe(false);
  });

  it.each([
    ['', false],
    [' \n\t', false],
    ['？！。', false],
    ['😀👍', false],
    ['a', true],
    ['收', true],
    ['7', true],
  ])('«%s» has words: %s', (text, expected) => {
    expect(understood(text).hasWords).toBe(expected);
  });

  it('is understood somehow, whatever it is', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const { terms } = understood(text);
        expect(terms.every(({ weight }) => weight >= 0 && Number.isFinite(weight))).toBe(true);
      }),
    );
  });
});
