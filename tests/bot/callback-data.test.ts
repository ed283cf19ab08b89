import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode, encode } from '../../src/bot/callback-data.ts';
import type { ButtonData } from '../../src/bot/callback-data.ts';
import { createBase, factKey } from '../../src/knowledge/base.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { SourceId, TopicId, ZoneId } from '../../src/knowledge/schema.ts';
import type { Action } from '../../src/render/reply.ts';
import { LANGS } from '../../src/text/language.ts';

const id = (longest: number) =>
  fc.stringMatching(new RegExp(`^[a-z0-9]{1,${longest / 2}}(-[a-z0-9]{1,${longest / 2 - 1}})?$`));
const zone = id(28).map((value) => ZoneId.parse(value));
const page = fc.nat(9999);
const bare = fc.constantFrom(
  ...(['start', 'help', 'contact', 'sources', 'languages', 'examples', 'card'] as const).map(
    (what) => ({ do: what }),
  ),
);
const action = fc.oneof(
  bare,
  fc.record({ do: fc.constant('language'), lang: fc.constantFrom(...LANGS, 'auto') } as const),
  fc.record({ do: fc.constant('zones'), page } as const),
  fc.record({ do: fc.constant('zone'), zone } as const),
  fc.record({ do: fc.constant('zone-facts'), zone, page } as const),
  fc.record({
    do: fc.constant('fact'),
    fact: fc.tuple(zone, id(26)).map(([place, fact]) => factKey(place, fact)),
  } as const),
  fc.record({
    do: fc.constant('topic'),
    zone,
    topic: id(28).map((value) => TopicId.parse(value)),
  } as const),
  fc.record({ do: fc.constant('example'), index: page } as const),
  fc.record({ do: fc.constant('across'), topic: id(28).map((value) => TopicId.parse(value)) }),
  fc.record({ do: fc.constant('compare'), zone, page } as const),
  fc.record({ do: fc.constant('versus'), zones: fc.tuple(zone, zone) } as const),
  fc.record({ do: fc.constant('zones-in'), place: zone, page } as const),
  fc.record({
    do: fc.constant('source'),
    source: id(28).map((value) => SourceId.parse(value)),
  } as const),
) as fc.Arbitrary<Action>;
const button: fc.Arbitrary<ButtonData> = fc.record({ action, inPlace: fc.boolean() });

test('every button says after the round trip what it said before, in at most 64 bytes', () => {
  fc.assert(
    fc.property(button, (data) => {
      const encoded = encode(data);
      expect(Buffer.byteLength(encoded)).toBeLessThanOrEqual(64);
      expect(decode(encoded)).toEqual(data);
    }),
  );
});

test('nothing but what this version writes is understood, and nothing throws', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^!?[a-zA-Z](:[a-z0-9:/]*)?$/)),
      (data) => {
        const understood = decode(data);
        if (understood) expect(decode(encode(understood))).toEqual(understood);
      },
    ),
  );
});

test.each([
  '',
  '!',
  ':',
  'x',
  'constructor',
  'z',
  'z:',
  'z:Upper',
  'z:no zone',
  'z:a:b',
  's:1',
  'Z:-1',
  'Z:1e3',
  'Z:12345',
  'L:fr',
  'p:zone',
  'p:zone:x',
  'v:zone',
  'v:a:B',
  'C:zone:x',
  'e:x',
  'a:NO',
  '+',
  '-wrong',
  'f:zone',
  'f:zone/fact/more',
  't:zone',
  't:zone:topic:more',
  'z:晋中',
])('"%s" is no button', (data) => {
  expect(decode(data)).toBeUndefined();
});

test('every id of the knowledge fits into a button', () => {
  const { zones, facts, sources } = createBase(loadKnowledge('knowledge'));
  const [longest] = zones.toSorted((a, b) => b.id.length - a.id.length);
  const actions: Action[] = [
    ...zones.map(({ id }) => ({ do: 'zone-facts', zone: id, page: 9999 }) as const),
    ...zones.map(({ id }): Action => ({ do: 'versus', zones: [id, longest?.id ?? id] })),
    ...sources.map(({ id }) => ({ do: 'source', source: id }) as const),
    ...facts.map(({ fact }) => ({ do: 'across', topic: fact.topic }) as const),
    ...facts.map(({ key }) => ({ do: 'fact', fact: key }) as const),
    ...facts.map(({ zone, fact }) => ({ do: 'topic', zone: zone.id, topic: fact.topic }) as const),
  ];
  expect(facts.length).toBeGreaterThan(0);
  for (const each of actions) encode({ action: each, inPlace: true });
});

test('an id too long for a button is refused with what to do', () => {
  const long = ZoneId.parse('a'.repeat(63));
  expect(() => encode({ action: { do: 'zone', zone: long }, inPlace: false })).toThrow(
    /longer than the 64 bytes.*shorten/,
  );
});
