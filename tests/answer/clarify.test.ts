import { describe, expect, it } from 'vitest';
import { ask } from '../support/asking.ts';

describe('a name that two zones share', () => {
  it.each(['青槐有几家企业', '青槐2021年收入', '青槐收入', 'How many firms does Qinghuai have?'])(
    'is asked back about, with a button for each reading: %s',
    (text) => {
      const reply = ask(text);
      expect(reply).toMatchObject({ kind: 'clarify', facts: [] });
      expect(reply.zones.toSorted()).toEqual(['luoxia-hz', 'qinghuai-dz']);
      expect(reply.buttons.flat().length).toBeGreaterThanOrEqual(2);
    },
  );

  it.each([
    ['its number', '1', 0],
    ['its number', '2', 1],
    ['its number in full width', '２', 1],
  ])('is settled by %s: %s', (_, pick, index) => {
    const question = '青槐有几家企业';
    const zone = ask(question).zones[index];
    expect(ask(question, pick)).toMatchObject({
      kind: 'fact',
      facts: [`${zone ?? ''}/firms-2021`],
    });
  });

  it.each([
    ['its name', '青槐经开区', 'qinghuai-dz/firms-2021'],
    ['its name', '落霞', 'luoxia-hz/firms-2021'],
    ['its name in English', 'Luoxia', 'luoxia-hz/firms-2021'],
  ])('is settled by %s: %s', (_, pick, fact) => {
    expect(ask('青槐有几家企业', pick).facts).toEqual([fact]);
  });

  it.each(['青槐开发区有几家企业', '青槐经开区企业数', '落霞高新区有几家企业'])(
    'is not asked back about where the question says which: %s',
    (text) => {
      expect(ask(text).kind).toBe('fact');
    },
  );
});

describe('what a question takes for true', () => {
  it.each([
    ['青槐开发区2021年收入是200亿元对吧', 'qinghuai-dz/revenue-2021', '200', '34.2亿元'],
    ['落霞有300家企业，对吗', 'luoxia-hz/firms-2021', '300', '97家'],
  ])('and is not is put right: %s', (text, fact, claimed, known) => {
    const reply = ask(text);
    expect(reply.facts).toEqual([fact]);
    expect(reply.text.split('\n')[0]).toContain(claimed);
    expect(reply.text).toContain(known);
  });

  it('and is gets no correction', () => {
    expect(ask('落霞2021年收入19.1亿元对吧').text.split('\n')[0]).toBe('19.1亿元');
  });
});
