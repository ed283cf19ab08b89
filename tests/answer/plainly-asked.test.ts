import { describe, expect, it } from 'vitest';
import { askShipped as ask } from '../support/asking.ts';

describe('a city and a zone in it, which may be called by both names', () => {
  it.each(['晋中和和顺的高企', '晋中跟和顺谁的高企多', '高企 晋中 和顺', '晋中 和顺 高企'])(
    'are two places where something joins or parts them: %s',
    (text) => {
      const { kind, facts } = ask(text);
      expect(kind).toBe('comparison');
      expect(facts).toEqual(
        expect.arrayContaining(['jinzhong-dz/hightech-firms', 'heshun/hightech']),
      );
    },
  );

  it.each(['晋中和顺的高企', '晋中和顺开发区高企几家', '晋中市和顺高企'])(
    'are one where they follow each other: %s',
    (text) => {
      expect(ask(text).facts).toEqual(['heshun/hightech']);
    },
  );
});

describe('two places', () => {
  it('have no sum of their figures', () => {
    const { kind, facts } = ask('和顺和晋中开发区高企', '一共多少家');
    expect(kind).toBe('partial');
    expect(facts).toEqual(
      expect.arrayContaining(['jinzhong-dz/hightech-firms', 'heshun/hightech']),
    );
  });

  it('have each its own kind, the word for which stands next to it', () => {
    expect(ask('太谷的国小巨人和晋中开发区的省级专精特新“小巨人”企业').facts.toSorted()).toEqual([
      'jinzhong-dz/little-giants-provincial',
      'taigu/little-giants-national',
    ]);
  });

  it('are not compared with a fact that has only the word in it', () => {
    const { kind, text } = ask('晋中和太原哪个签约项目多');
    expect(kind).toBe('comparison');
    expect(text).toContain('晋中开发区：资料中没有');
  });
});

describe('zones that have a figure', () => {
  it.each(['哪些开发区有小巨人', 'which zones have high-tech firms'])(
    'are each told, and not the sum of the region: %s',
    (text) => {
      const { kind, facts } = ask(text);
      expect(kind).toBe('rank');
      expect(facts.every((key) => !key.startsWith('shanxi/'))).toBe(true);
    },
  );
});

describe('where a company or project is', () => {
  it.each([
    ['新泰钢铁在哪里', '在介休开发区'],
    ['紫光项目在哪', '在临汾经开区'],
    ['where is Longfu', 'is in Jinzhong Development Zone'],
  ])('is said outright: %s', (text, place) => {
    expect(ask(text).text).toContain(place);
  });

  it('is not asked by a «where» in what is to be listed', () => {
    const text =
      'representative projects in Taiyuan where 14 were signed on the spot: list the names';
    expect(ask(text).text).not.toContain('is in Taiyuan');
  });

  it('is no time', () => {
    expect(ask('新泰钢铁在哪个月复产').text).not.toContain('在介休开发区。');
  });
});

describe('after a contact', () => {
  it('the place goes on', () => {
    expect(ask('太谷电话', '小巨人几家').facts).toEqual(['taigu/little-giants-national']);
    expect(ask('contact of heshun zone', 'high-tech firms?').facts).toEqual(['heshun/hightech']);
  });

  it.each(['你确定吗', '确定？'])('a figure told is told again to who doubts it: %s', (doubt) => {
    expect(ask('晋中开发区GDP', doubt).facts).toEqual(['jinzhong-dz/gdp-2022']);
  });
});

describe('the overview of a city', () => {
  it('says of which zone a figure is that is none of its own', () => {
    const line = ask('介绍晋中市')
      .text.split('\n')
      .find((one) => one.includes('143亿元'));
    expect(line).toContain('（晋中开发区，2022年）');
  });
});

describe('a chat in Chinese', () => {
  it('goes on in Chinese after a mere abbreviation', () => {
    expect(ask('晋中开发区电话', 'GDP').lang).toBe('zh');
    expect(ask('Phone number of the Jinzhong zone?', 'GDP').lang).toBe('en');
  });
});

describe('the projects of a zone', () => {
  it.each(['晋中开发区有哪些项目', '晋中开发区项目', '晋中开发区的项目有哪些'])(
    'are told by the fact about them, of all that have the word: %s',
    (text) => {
      expect(ask(text).facts[0]).toBe('jinzhong-dz/projects');
    },
  );
});

describe('what is asked', () => {
  it('may be one long word that a fact says, where it is asked which they are', () => {
    expect(ask('七大产业是哪些').facts).toContain('jinzhong-dz/alliances-list');
  });

  it('is no land where a longer name begins with that word', () => {
    expect(ask('晋中开发区的产值多少', '还有地区生产总值').facts).toEqual(['jinzhong-dz/gdp-2022']);
  });

  it('is a ranking, and no help, whatever it says of the bot', () => {
    const { kind, facts } = ask('据你掌握的资料，专精特新企业最多的是哪个区');
    expect(kind).toBe('fact');
    expect(facts).toEqual(['jinzhong-dz/srdi-firms']);
  });

  it('is not known where the fact neither names nor counts it', () => {
    expect(ask('2022年第二次三个一批活动中，大同市签约项目共有多少个').kind).toBe('partial');
  });

  it.each(['怎么跟你们联系', '跟你们对接找谁'])('is somebody to call, and no help: %s', (text) => {
    expect(ask(text).kind).toBe('contact');
  });

  it('is of another year than what is settled', () => {
    expect(ask('2025年确定了哪些试点').kind).toBe('partial');
  });
});
