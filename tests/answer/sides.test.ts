import { describe, expect, it } from 'vitest';
import { askShipped as ask } from '../support/asking.ts';

// On the knowledge that ships: places with events, times and kinds of projects of their own.
describe('sides that have a time or an event of their own', () => {
  it.each([
    '晋中市2025年2月集中签约开工投产的项目，总投资和太原市2022年6月“三个一批”的比一比',
    '太原2022年6月的三个一批和晋中2025年2月的50个项目，总投资哪个大',
    'Compare the total investment of Taiyuan’s three batches of June 2022 with that of Jinzhong city’s 50 projects of 11 February 2025.',
  ])('each get their own figure: %s', (text) => {
    const { kind, facts } = ask(text);
    expect({ kind, facts: facts.toSorted() }).toEqual({
      kind: 'comparison',
      facts: ['jinzhong/projects-50-investment', 'taiyuan/investment-total'],
    });
  });
});

describe('kinds of the projects of one event', () => {
  it.each([
    'Compare the number of projects Taiyuan started with the number it put into production on 22 June 2022.',
    'Taiyuan, second three batches of 2022: projects started versus projects put into production?',
  ])('are compared, whatever else the words could mean: %s', (text) => {
    const { kind, facts } = ask(text);
    expect({ kind, facts }).toEqual({
      kind: 'comparison',
      facts: ['taiyuan/started', 'taiyuan/completed'],
    });
  });

  it('are ranked by short words beside one that is said in full', () => {
    const { kind, facts } = ask('太原22年6月三个一批，签约的、开的、投的，哪样个数最多');
    expect({ kind, facts }).toEqual({
      kind: 'rank',
      facts: ['taiyuan/started', 'taiyuan/signed', 'taiyuan/completed'],
    });
  });

  it.each([
    ['全省2022年第二次三个一批，签的和开的各多少个', 'signed-2022-06', 'started-2022-06'],
    ['23年全省签下来的项目跟投产的，差多少', 'signed-2023', 'completed-2023'],
    [
      '对比一下全省2022年第二次三个一批签约项目与投产项目的数量',
      'signed-2022-06',
      'completed-2022-06',
    ],
  ])('each have their own figure, and nothing of a part of them: %s', (text, one, other) => {
    const { kind, facts } = ask(text);
    expect({ kind, facts }).toEqual({
      kind: 'comparison',
      facts: [`shanxi/${one}`, `shanxi/${other}`],
    });
  });

  it('stay the ones that were spoken of', () => {
    expect(ask('太原2022年6月三个一批投产了几个项目', '这些总投资多少').facts).toEqual([
      'taiyuan/completed-investment',
    ]);
  });
});

describe('a month by itself', () => {
  it.each([
    ['灵石开发区2025年1至2月工业增加值多少', '3月呢'],
    ['Lingshi zone industrial value added in January and February 2025', 'and March?'],
  ])('%s %s: is not answered with other months', (...messages) => {
    const { kind, facts } = ask(...messages);
    expect(kind).toBe('partial');
    expect(facts[0]).toBe('lingshi/iva-2025-02');
  });
});

it('the first event of a year is not the second', () => {
  expect(ask('2022年头一次三个一批，全省签约多少个项目').kind).toBe('partial');
  expect(ask('头一次来晋中，开发区GDP多少').facts).toEqual(['jinzhong-dz/gdp-2022']);
});

describe('a wish told beside a question', () => {
  it.each([
    '我们想在晋中买地建厂。规划审批和土地出让，开发区自己能办吗',
    '我们准备在晋中拿地自建厂。听说晋中开发区2022年有权限实质性下放，是哪两样权限？',
  ])('leaves the question to be answered: %s', (text) => {
    const { kind, facts } = ask(text);
    expect(kind).not.toBe('contact');
    expect(facts).toContain('jinzhong-dz/powers-planning-land');
  });

  it('is the wish where nothing else is asked', () => {
    expect(ask('我们想在晋中买地建厂。').kind).toBe('contact');
    expect(ask('我们想在晋中买地建厂，规划审批找谁办').kind).toBe('contact');
  });
});

describe('a number', () => {
  it.each([
    ['give me the number for GDP of Jinzhong Development Zone', 'jinzhong-dz/gdp-2022'],
    ['what is the number for high-tech firms in Heshun?', 'heshun/hightech'],
  ])('is that of the figure that is named: %s', (text, fact) => {
    expect(ask(text)).toMatchObject({ kind: 'fact', facts: [fact] });
  });

  it.each(['number for renting a workshop in Taigu', 'Jinzhong zone, phone number please'])(
    'is a telephone’s elsewhere: %s',
    (text) => {
      expect(ask(text).kind).toBe('contact');
    },
  );
});
