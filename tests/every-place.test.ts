import { describe, expect, it } from 'vitest';
import { isZoneOrPark } from '../src/knowledge/base.ts';
import type { Zone } from '../src/knowledge/schema.ts';
import type { Kind, Reply } from '../src/render/reply.ts';
import { askShipped as ask } from './support/asking.ts';
import { shippedBase } from './support/knowledge-bases.ts';

// What can be asked of one place can be asked of any, in the same words.
const base = shippedBase();
const places = base.zones.filter(isZoneOrPark);

/** Names in one script that mean just this place. */
function namesOf(zone: Zone, script: RegExp): readonly string[] {
  const isOthers = (name: string): boolean =>
    base.zones.some(
      (other) =>
        other !== zone &&
        [other.name.zh, other.name.en, ...other.aliases, ...(other.shared ?? [])].includes(name),
    );
  return [...zone.aliases, zone.name.zh, zone.name.en]
    .filter((name) => script.test(name) && !isOthers(name))
    .slice(0, MOST_NAMES);
}

const MOST_NAMES = 2;
const HAN = /^\p{Script=Han}{2,}$/u;
const LATIN = /^[A-Za-z ]{5,}$/u;

/** The messages, with each place's names in them, whose last reply is not as wanted. */
function missed(
  templates: readonly string[],
  script: RegExp,
  isRight: (reply: Reply, zone: Zone) => boolean,
  before: (name: string) => readonly string[] = () => [],
): readonly string[] {
  return places.flatMap((zone) =>
    namesOf(zone, script).flatMap((name) =>
      templates.flatMap((template) => {
        const messages = [...before(name), template.replace('N', name)];
        return isRight(ask(...messages), zone) ? [] : [messages.join(' // ')];
      }),
    ),
  );
}

/** Milliseconds for some hundred messages, on a busy machine. */
const SLOW = 60_000;

describe('of every zone and park', { timeout: SLOW }, () => {
  it.each([
    [
      '介绍下N',
      'N怎么样',
      'N啥情况',
      '帮我介绍一下N吧',
      '第一次听说N，是干嘛的',
      '关于N',
      'N咋样啊',
    ],
    ['讲讲N', 'N好不好', 'N有什么特点', '我想知道N的基本情况', '【N】介绍', '在吗？N啥情况'],
  ])('an overview is given in Chinese: %s', (...templates) => {
    expect(missed(templates, HAN, ({ kind }) => kind === 'summary')).toEqual([]);
  });

  it('an overview is given in English', () => {
    const templates = ['Tell me about N', 'What is N like?', 'whats N about', 're: N', 'N?'];
    expect(missed(templates, LATIN, ({ kind }) => kind === 'summary')).toEqual([]);
  });

  it.each([
    ['N租厂房找谁', 'N招商电话', '谁负责N的招商', '想在N拿地，电话多少', 'N有厂房出租吗，怎么联系'],
    ['想在N投资建厂，谁能帮我', '去N落户归谁负责', '想去N谈项目，跟谁对接', 'N投资考察联系谁'],
  ])('somebody to call is named in Chinese: %s', (...templates) => {
    expect(missed(templates, HAN, ({ kind }) => kind === 'contact')).toEqual([]);
  });

  it('somebody to call is named in English', () => {
    const templates = [
      'N phone number',
      'how can I contact N',
      'contact person for N',
      'who is in charge if I want to move in at N?',
      'whom to ask about leasing land in N?',
    ];
    expect(missed(templates, LATIN, ({ kind }) => kind === 'contact')).toEqual([]);
  });

  it('somebody to call is named after an overview', () => {
    const templates = ['电话呢', '找谁谈', '那边有地卖吗', '我想租厂房', '怎么跟他们对接'];
    const before = (name: string): readonly string[] => [`介绍一下${name}`];
    expect(missed(templates, HAN, ({ kind }) => kind === 'contact', before)).toEqual([]);
  });
});

describe('of any two places', { timeout: SLOW }, () => {
  const pairs = places.map((zone, at) => [zone, places[(at + 7) % places.length]] as const);
  const notOfBoth = (
    templates: readonly string[],
    script: RegExp,
    kinds: readonly Kind[],
  ): readonly string[] =>
    pairs.flatMap(([one, other]) =>
      namesOf(one, script).flatMap((name) =>
        (other ? namesOf(other, script) : []).flatMap((second) =>
          templates.flatMap((template) => {
            const message = template.replace('A', name).replace('B', second);
            const { kind, text } = ask(message);
            const names = [one, other].map((zone) => zone && [zone.short ?? zone.name, zone.name]);
            const isBoth = names.every((own) =>
              own?.some(({ zh, en }) => text.includes(zh) || text.includes(en)),
            );
            return isBoth && kinds.includes(kind) ? [] : [message];
          }),
        ),
      ),
    );

  it('both are described', () => {
    const inChinese = ['A跟B哪个好', 'A与B怎么选', '介绍A和B'];
    expect(notOfBoth(inChinese, HAN, ['comparison'])).toEqual([]);
    const inEnglish = ['compare A and B', 'tell me about A and B'];
    expect(notOfBoth(inEnglish, LATIN, ['comparison'])).toEqual([]);
  });

  it('both are offered where nothing is asked', () => {
    expect(notOfBoth(['A和B'], HAN, ['clarify', 'comparison'])).toEqual([]);
    expect(notOfBoth(['A or B?'], LATIN, ['clarify', 'comparison'])).toEqual([]);
  });

  it.each(['和', '跟', '与', '同', '、', '及'])(
    'a figure that both have is told of both, joined by %s',
    (joint) => {
      const statistics = base.facts.filter(
        ({ fact, zone }) =>
          base.topicById.get(fact.topic)?.comparable === true &&
          zone.kind === 'zone' &&
          !fact.about &&
          fact.value !== undefined &&
          fact.status !== 'lost',
      );
      const missing = statistics.flatMap((one) =>
        statistics
          .filter(({ fact, zone }) => fact.topic === one.fact.topic && zone !== one.zone)
          .flatMap((other) => {
            const topic = base.topicById.get(one.fact.topic);
            const word = topic?.words.find((said) => HAN.test(said)) ?? topic?.name.zh ?? '';
            // A name that a city has, too, is what people say.
            const name = one.zone.shared?.find((shared) => HAN.test(shared)) ?? one.zone.name.zh;
            const [second = ''] = namesOf(other.zone, HAN);
            const message = `${name}${joint}${second}的${word}`;
            const told = new Set(ask(message).facts.map((key) => base.factByKey.get(key)?.zone));
            return told.has(one.zone) && told.has(other.zone) ? [] : [message];
          }),
      );
      expect(missing).toEqual([]);
    },
  );
});
