import { describe, expect, it } from 'vitest';
import { askShipped as ask } from '../support/asking.ts';

// On the knowledge that ships, where kinds, projects and figures of many measures stand side by side.
describe('a total or difference that no document gives', () => {
  it.each([
    ['太原22年6月签约项目总投资多少', '那开工的呢', '俩加一块多少亿'],
    [
      'What was the total investment of the projects Taiyuan signed on 22 June 2022?',
      'and of those started?',
      'and both together?',
    ],
  ])('shows the figures that it would be made of and none made of them: %s', (...turns) => {
    const { kind, facts, text } = ask(...turns);
    expect({ kind, facts }).toEqual({
      kind: 'partial',
      facts: ['taiyuan/signed-investment', 'taiyuan/started-investment'],
    });
    expect(text).not.toMatch(/215\.71|21\.571/u);
  });

  it.each([
    ['太原三个一批签约几个项目', '开工几个', '2023年签约和开工加起来一共几个'],
    ['太谷有几家国家级小巨人', '晋中开发区呢', '2019年的两个加起来多少'],
  ])('is none of another time: %s, %s, %s', (...turns) => {
    const { facts, text } = ask(...turns);
    expect(facts).not.toContain('taiyuan/projects-total');
    expect(text).not.toContain('85');
  });

  it('is not that of all kinds where two of them are named', () => {
    const turns = ['太原三个一批签约几个项目', '开工几个', '三个一批里签约和开工加起来一共几个'];
    expect(ask(...turns)).toMatchObject({
      kind: 'partial',
      facts: ['taiyuan/signed', 'taiyuan/started'],
    });
  });

  it('is told where the document gives that of all kinds', () => {
    const turns = ['2022年6月太原三个一批签约投资多少', '开工的呢', '投产的呢', '三样加一块呢'];
    expect(ask(...turns).facts).toEqual(['taiyuan/investment-total']);
  });

  it('is not meant where another figure is asked', () => {
    expect(ask('晋中开发区GDP多少', '高新技术企业一共多少家').facts).toEqual([
      'jinzhong-dz/hightech-firms',
    ]);
  });

  it('leaves what was told for the next turn', () => {
    const turns = ['太谷有几家国家级小巨人', '晋中开发区呢', '加起来呢', '哪个多'];
    expect(ask(...turns).kind).toBe('rank');
  });
});

describe('the next question', () => {
  it('asks the same figure of another kind', () => {
    expect(ask('太原22年6月签约项目总投资多少', '那投产的呢').facts[0]).toBe(
      'taiyuan/completed-investment',
    );
  });

  it('asks another figure of the same project, by its measure alone', () => {
    expect(
      ask('Zhongbei semiconductor silicon park - floor area?', 'and the money for it?').facts,
    ).toContain('zhongbei/silicon-investment');
  });

  it('may name another thing in one character', () => {
    const turns = ['平遥亮宇炭素石墨项目总投资多少', '产值能增加多少', '税呢'];
    expect(ask(...turns).facts[0]).toBe('pingyao/liangyu-tax');
  });

  it.each([
    ['晋中开发区高新技术企业有多少家', '真的假的，我看别处写200家', 'jinzhong-dz/hightech-firms'],
    [
      'how many national little giants are there in Taigu',
      'are you sure? I heard 12',
      'taigu/little-giants-national',
    ],
  ])('doubts what was told: %s — %s', (first, doubt, fact) => {
    const { facts, text } = ask(first, doubt);
    expect(facts).toEqual([fact]);
    expect(text).toMatch(/200|12/u);
  });

  it('is of the year of what was told, where that of asking has no figures', () => {
    expect(ask('祁县开发区今年有几个重点项目', '开工了几个').facts[0]).toBe(
      'qixian/projects-started',
    );
  });

  it.each([
    ['白象食品拉动食品行业多少个点', '跟华卫比谁拉得多'],
    ['晋中开发区国家级小巨人几户', '那是不是比太谷还多'],
  ])('compares with what was told: %s — %s', (first, next) => {
    expect(['comparison', 'rank']).toContain(ask(first, next).kind);
  });
});

describe('a figure of what was told', () => {
  it('is found of the same thing, whatever its topic', () => {
    const turns = [
      'How many big projects did Jinzhong city launch on 11 February 2025?',
      'worth how much altogether?',
    ];
    expect(ask(...turns).facts).toEqual(['jinzhong/projects-50-investment']);
  });

  it('is ranked by the kinds that are named', () => {
    const least = ask(
      'How many projects did Taiyuan sign, start and complete at the June 2022 event?',
      'which of the three batches had the smallest total investment?',
    );
    expect(least.kind).toBe('rank');
    expect(least.facts[0]).toBe('taiyuan/completed-investment');
    const share = ask('2023年签约一批里战略性新兴产业占多少', '三批里面哪一批占比最低');
    expect(share.facts.slice(0, 1)).toEqual(['shanxi/emerging-completed']);
  });

  it('is compared with that of all zones, and no zones are listed', () => {
    const turns = ['太谷经开区国家级小巨人几家', 'is that a lot compared with all Shanxi zones?'];
    const { kind, facts } = ask(...turns);
    expect(kind).toBe('comparison');
    expect(facts).toEqual(expect.arrayContaining(['taigu/little-giants-national']));
  });

  it('is the total of three kinds where all three are meant', () => {
    const turns = ['2022年6月太原三个一批签约了多少个亿', '开工多少个亿', '三批全加一块呢'];
    expect(ask(...turns).facts).toEqual(['taiyuan/investment-total']);
  });

  it('is of the kind that is named whole, and of no kind of another name', () => {
    expect(ask('太谷经开区国家级小巨人几家', '省级专精特新的呢').facts).toContain(
      'taigu/srdi-smes',
    );
  });

  it('is of «the project», not of all projects', () => {
    const turns = [
      'How many days did the design approval for Chenhui take?',
      'which park is the project in?',
    ];
    expect(ask(...turns).zones).toContain('tanghuai-park');
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

it('does not tell days where things are counted', () => {
  expect(ask('临汾经开区23年一共签了多少个项目').kind).toBe('partial');
});

it('compares the two kinds that a follow-up names', () => {
  const { facts } = ask(
    'How many projects did Taiyuan start on 22 June 2022?',
    'and how does the investment in the started ones compare with the ones put into production?',
  );
  expect(facts).toEqual(['taiyuan/started-investment', 'taiyuan/completed-investment']);
});

it.each(['全市呢', 'and the whole city?'])(
  'is of the city around the zone, and not of the zone: %s',
  (city) => {
    const { kind, zones } = ask('晋中开发区GDP多少', city);
    expect({ kind, zones }).toEqual({ kind: 'partial', zones: ['jinzhong'] });
  },
);

it('tells of the workshops of what was spoken of, and offers none', () => {
  const { facts } = ask('中北高新区半导体硅材料产业园占地多少', '里面要盖什么厂房？');
  expect(facts).toContain('zhongbei/silicon-contents');
});

it('knows what is named whatever word of another subject stands beside it', () => {
  expect(ask('How did Jingwei get the award for its JWF1580?').facts).toContain(
    'jinzhong-dz/jwf1580-award',
  );
  expect(ask('吉利的股价是多少').kind).toBe('unknown');
});
