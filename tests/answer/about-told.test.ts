import { describe, expect, it } from 'vitest';
import { askShipped as ask } from '../support/asking.ts';

const GDP = '晋中开发区2022年GDP多少';

describe('a question about what was told', () => {
  it.each(['为什么', '为啥这么高', 'how come?', 'why is it so low?'])(
    'says that no reason is given: %s',
    (why) => {
      const { kind, facts, text } = ask(GDP, why);
      expect({ kind, facts }).toEqual({ kind: 'partial', facts: ['jinzhong-dz/gdp-2022'] });
      expect(text).toMatch(/资料没有说明为什么|do not say why/u);
    },
  );

  it.each(['来源是什么', '哪里来的数据', 'what is your source?'])(
    'tells the fact with its source, and not all sources: %s',
    (source) => {
      const { kind, facts, text } = ask(GDP, source);
      expect({ kind, facts }).toEqual({ kind: 'fact', facts: ['jinzhong-dz/gdp-2022'] });
      expect(text).toMatch(/来源：|Source:/u);
    },
  );

  it('is one of its own where it names something else', () => {
    expect(ask(GDP, '为什么平遥没有').zones).toContain('pingyao');
  });

  it('is none where nothing was told', () => {
    expect(ask('为什么').kind).toBe('unknown');
    expect(ask('天气怎么样', '为什么').kind).toBe('unknown');
  });

  it.each(['你是谁', '你是谁？', 'who are you?'])('may be one about the bot: %s', (who) => {
    expect(ask(GDP, who).kind).toBe('help');
  });

  it.each(['真的吗？中介跟我说有300多家', 'Really? A broker told me over 300'])(
    'may doubt it with what somebody else has said: %s',
    (doubt) => {
      const { kind, facts, text } = ask('晋中开发区高企多少家', doubt);
      expect({ kind, facts }).toEqual({ kind: 'fact', facts: ['jinzhong-dz/hightech-firms'] });
      expect(text).toContain('300');
    },
  );
});

describe('why, within a question', () => {
  it.each(['为什么吉利产值这么高', 'why is Jinzhong number one in tax refund'])(
    'is said not to be told where only the figure is: %s',
    (why) => {
      const { kind, text } = ask(why);
      expect(kind).toBe('partial');
      expect(text).toMatch(/资料没有说明为什么|do not say why/u);
    },
  );

  it('is told where the fact tells of causes', () => {
    expect(ask('why did 85% of enterprises stop work in April 2022').kind).toBe('fact');
  });

  it('is not asked by 「为何」 for what something is', () => {
    expect(ask('2022年6月22日太原三批合计总投资额为何？').facts).toContain(
      'taiyuan/investment-total',
    );
  });
});

it.each(['你说错了', '我不信', 'are you sure'])('is told again to who doubts it: %s', (doubt) => {
  expect(ask(GDP, doubt)).toMatchObject({ kind: 'fact', facts: ['jinzhong-dz/gdp-2022'] });
});

it('tells the list again to who asks for one of it', () => {
  const all = ask('投资最大的项目是哪个');
  expect(ask('投资最大的项目是哪个', '第二呢').facts).toEqual(all.facts);
});

it('may be asked one after the other', () => {
  expect(ask(GDP, '为什么', '来源是什么').facts).toEqual(['jinzhong-dz/gdp-2022']);
  expect(ask('为什么吉利产值这么高', '来源呢').facts).toContain('jinzhong-dz/geely-output');
});

it('is told again in the language of the doubt', () => {
  expect(ask('How many high-tech firms in Jinzhong zone?', 'you sure?').lang).toBe('en');
});
