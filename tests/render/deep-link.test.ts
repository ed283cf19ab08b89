import { describe, expect, test } from 'vitest';
import { factKey } from '../../src/knowledge/base.ts';
import { ZoneId } from '../../src/knowledge/schema.ts';
import { actionOf, linkTo } from '../../src/render/deep-link.ts';
import type { Action } from '../../src/render/reply.ts';
import { inventedBase, shippedBase } from '../support/knowledge-bases.ts';

describe.each([
  ['shipped', shippedBase()],
  ['invented', inventedBase()],
])('links into the %s knowledge', (_, base) => {
  const [first] = base.zones;
  const actions: readonly Action[] = [
    { do: 'contact' },
    ...base.zones.map(({ id }): Action => ({ do: 'zone', zone: id })),
    ...base.facts.map(({ key }): Action => ({ do: 'fact', fact: key })),
    ...base.lexicon.topics.map(({ id }): Action => ({ do: 'across', topic: id })),
    ...base.zones.map(({ id }): Action => ({ do: 'versus', zones: [id, first?.id ?? id] })),
  ];

  test('open what they name, and are such as Telegram takes', () => {
    for (const action of actions) {
      const link = linkTo(action) ?? '';
      expect(link).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
      expect(actionOf(link, base)).toEqual(action);
    }
  });
});

test('ids too long for a link are named by a code that stays the same', () => {
  const base = inventedBase();
  const [zone] = base.zones;
  if (!zone) throw new Error('no zone');
  const id = ZoneId.parse(`long-${'a'.repeat(70)}`);
  const key = factKey(id, 'x'.repeat(70));
  const grown = {
    ...base,
    zoneById: new Map([...base.zoneById, [id, { ...zone, id }]]),
    factByKey: new Map([
      ...base.factByKey,
      ...base.facts.slice(0, 1).map((f) => [key, f] as const),
    ]),
  };
  for (const action of [{ do: 'zone', zone: id } as const, { do: 'fact', fact: key } as const]) {
    const link = linkTo(action) ?? '';
    expect(link).toMatch(/^[zf]c_[\w-]{10}$/);
    expect(linkTo(action)).toBe(link);
    expect(actionOf(link, grown)).toEqual(action);
    expect(actionOf(link, base)).toBeUndefined();
  }
});

test.each([
  '',
  'zone',
  'zone_',
  'zone_a_b',
  'fact_a',
  'fact_a_b_c',
  'zc_',
  'fc_x',
  '__',
  'contact_x',
])('“%s” opens nothing', (payload) => {
  expect(actionOf(payload, inventedBase())).toBeUndefined();
});

test.each(['help', 'start', 'languages', 'card'] as const)('%s is not shared', (what) => {
  expect(linkTo({ do: what })).toBeUndefined();
});
