import { expect, it } from 'vitest';
import type { Details } from '../../src/leads/enquiry.ts';
import { percentile } from '../../src/store/report.ts';
import type { Store } from '../../src/store/store.ts';
import { DAY, HOUR, LI, MO, NONE, NOW, submission } from '../support/enquiries.ts';
import { onBothEngines } from '../support/stores.ts';

/** One enquiry an hour, each of another person. */
async function several(store: Store, details: readonly Partial<Details>[]): Promise<void> {
  for (const [index, one] of details.entries()) {
    const form = submission({ user: index + 1, details: one });
    await store.enquiries.submit(form, NONE, NOW + index * HOUR);
  }
}

onBothEngines('lists of enquiries', ({ open }) => {
  it('are paged, and a page too far is the last one', async () => {
    const store = await open();
    await several(store, [{}, {}, {}, {}, {}]);
    const page = async (n: number) => {
      const { enquiries, ...rest } = await store.enquiries.list({ kind: 'all' }, n, 2);
      return { ...rest, numbers: enquiries.map(({ number }) => number.slice(-1)) };
    };
    expect(await page(1)).toEqual({ total: 5, page: 1, pages: 3, numbers: ['5', '4'] });
    expect(await page(3)).toEqual({ total: 5, page: 3, pages: 3, numbers: ['1'] });
    expect(await page(9)).toEqual(await page(3));
    expect(await page(-1)).toEqual(await page(1));
  });

  it('of open ones begin with the one that waits longest; mine are those that I took', async () => {
    const store = await open();
    await several(store, [{}, {}, {}, {}]);
    await store.enquiries.act('300102-002', 'take', LI, NONE, NOW);
    await store.enquiries.act('300102-003', 'take', MO, NONE, NOW);
    await store.enquiries.act('300102-004', 'close', LI, NONE, NOW);
    const listed = async (listing: Parameters<Store['enquiries']['list']>[0]) =>
      (await store.enquiries.list(listing, 1, 9)).enquiries.map(({ number }) => number.slice(-1));
    expect(await listed({ kind: 'open' })).toEqual(['1', '2', '3']);
    expect(await listed({ kind: 'mine', operator: LI.id })).toEqual(['2']);
    expect(await listed({ kind: 'mine', operator: 7 })).toEqual([]);
  });

  it.each([
    ['its number', '300102-002', '2'],
    ['a part of the company, in Traditional characters', '蘭花', '2'],
    ['a company in other letters', 'ACME', '3'],
    ['the mobile, written with spaces', '139 8888 7777', '2'],
    ['the mobile with its country', '+86 139-8888-7777', '2'],
    ['words of the notes', '行车', '3'],
    ['a zone’s id', 'southfield', '2'],
    ['a percent sign, which is none of a pattern', '%', ''],
    ['an underscore, which is none either', '_', ''],
    ['a backslash', '\\', ''],
    ['a quote', "'; drop table enquiries; --", ''],
  ])('are searched by %s', async (_, text, expected) => {
    const store = await open();
    await several(store, [
      { company: undefined, place: undefined },
      {
        company: '兰花铸造',
        mobile: '+8613988887777',
        place: { zone: 'southfield', said: '南园' },
      },
      { company: 'Acme Ltd', notes: '需要行车', place: undefined },
    ]);
    const { enquiries } = await store.enquiries.list({ kind: 'search', text }, 1, 9);
    expect(enquiries.map(({ number }) => number.slice(-1)).join()).toBe(expected);
  });

  it('of a time are for the export, oldest first', async () => {
    const store = await open();
    await several(store, [{}, {}, {}]);
    const rows = await store.enquiries.receivedBetween(NOW + HOUR, NOW + 3 * HOUR);
    expect(rows.map(({ number }) => number)).toEqual(['300102-002', '300102-003']);
  });
});

onBothEngines('the report', ({ open }) => {
  it('counts what was received, how fast it was answered, and where and what for', async () => {
    const store = await open();
    const south = { zone: 'southfield', said: 'South' };
    await several(store, [{}, { need: 'land' }, { place: south }, { place: undefined }]);
    await store.enquiries.act('300102-001', 'contacted', LI, NONE, NOW + 2 * HOUR);
    await store.enquiries.act('300102-002', 'take', LI, NONE, NOW + 2 * HOUR);
    await store.enquiries.act('300102-003', 'contacted', LI, NONE, NOW + 12 * HOUR);
    await store.enquiries.act('300102-004', 'close', LI, NONE, NOW + 9 * HOUR);
    expect(await store.enquiries.report(NOW, NOW + DAY)).toEqual({
      received: 4,
      unanswered: 2,
      open: 3,
      medianMs: 2 * HOUR,
      p90Ms: 10 * HOUR,
      byZone: [{ zone: 'northfield', count: 2 }, { count: 1 }, { zone: 'southfield', count: 1 }],
      byNeed: [
        { need: 'lease-hall', count: 3 },
        { need: 'land', count: 1 },
      ],
    });
  });

  it('of a time without enquiries has no reply times', async () => {
    const store = await open();
    await several(store, [{}]);
    expect(await store.enquiries.report(NOW + 1, NOW + DAY)).toEqual({
      received: 0,
      unanswered: 0,
      open: 0,
      byZone: [],
      byNeed: [],
    });
  });
});

it.each([
  [[7], 0.5, 7],
  [[4, 1, 3, 2], 0.5, 2],
  [[5, 1, 4, 2, 3], 0.5, 3],
  [[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 0.9, 9],
])('of %j the share %d lies at or under %d', (values, share, expected) => {
  expect(percentile(values, share)).toBe(expected);
});
