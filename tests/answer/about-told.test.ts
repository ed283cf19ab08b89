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

describe('a claim in Chinese numerals', () => {
  it.each([
    ['晋中开发区GDP是两百亿对吧', 'jinzhong-dz/gdp-2022', '200亿'],
    ['晋中开发区高企有三百家吧', 'jinzhong-dz/hightech-firms', '300家'],
  ])('is put right: %s', (text, fact, said) => {
    const reply = ask(text);
    expect(reply.facts).toEqual([fact]);
    expect(reply.text).toContain(`资料上不是${said}`);
  });

  it('is none where it is right', () => {
    expect(ask('晋中开发区GDP有一百四十三亿吗').text).not.toContain('资料上不是');
  });
});

describe('who holds an office', () => {
  it.each(['晋中市市长是谁', 'who is the mayor of Jinzhong city', '谁是吉利的董事长'])(
    'is not known where no document names that office: %s',
    (text) => {
      expect(ask(text).kind).toBe('partial');
    },
  );

  it.each([
    ['省委书记是谁', 'shanxi/lin-wu-role'],
    ['晋中开发区管委会主任是谁', 'jinzhong-dz/cui-xuebo'],
    ['太原市长叫什么', 'taiyuan/zhang-xinwei-role'],
  ])('is told where one does: %s', (text, fact) => {
    expect(ask(text).facts).toContain(fact);
  });
});

describe('the same of another place', () => {
  it('is a figure where one was asked, or not known', () => {
    expect(ask('灵石开发区走访了多少家企业', '介休的嘞').kind).toBe('partial');
  });

  it('is what the city around it does with firms', () => {
    expect(ask('临汾经开区办事快不快', '他们跟企业碰头都搞哪几样活动').facts).toContain(
      'linfen/meetings',
    );
  });
});

describe('a claim of one kind', () => {
  it.each(['太原签约85个对吗', 'Taiyuan signed 85 projects, right?'])(
    'is not borne out by the figure of all kinds: %s',
    (claim) => {
      const { facts, text } = ask(claim);
      expect(facts[0]).toBe('taiyuan/signed');
      expect(text).toMatch(/资料上不是85|do not say 85/u);
    },
  );

  it('of an amount of 20 hundreds names no year', () => {
    const { kind, text } = ask('晋中市GDP两千亿对吗');
    expect(kind).toBe('partial');
    expect(text).not.toContain('2000年');
  });
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

it.each(['晋中市长是谁', '晋城市长是谁'])('hears a title behind the name of a city: %s', (text) => {
  expect(ask(text).kind).toBe('partial');
});
