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

describe('a share of two things', () => {
  it.each([
    'What percentage of the high-tech firms of Shanxi, and of its little giants, are in zones?',
    '山西开发区高企占全省百分之多少，小巨人呢',
  ])('is told of each: %s', (text) => {
    expect(ask(text).facts).toEqual(['shanxi/hightech-share', 'shanxi/little-giants-share']);
  });

  it('is not that of one whose number is asked', () => {
    const { facts } = ask('山西开发区高企占全省百分之多少，小巨人有几家');
    expect(facts).toContain('shanxi/hightech-share');
    expect(facts).not.toContain('shanxi/little-giants-share');
  });
});

it('does not hear two characters as two others where one is grammar', () => {
  const five = '三个一批活动上书记提的五个要求，都是围绕打头的，分别是什么';
  expect(ask(five).facts).toContain('shanxi/five-requirements-list');
});
