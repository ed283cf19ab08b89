import { expect, test } from 'vitest';
import { offersFor, PER_PAGE } from '../src/offers.ts';
import type { Lang } from '../src/text/language.ts';
import { shippedBase } from './support/knowledge-bases.ts';

const base = shippedBase();
const deps = { base, now: new Date('2026-11-21T00:00:00Z') };

/** All pages for these words, as Telegram asks for them while somebody scrolls. */
function pages(query: string, lang: Lang = 'zh') {
  const all = [];
  for (let from: number | undefined = 0; from !== undefined;) {
    const page = offersFor(query, from, lang, deps);
    all.push(page);
    from = page.next;
  }
  return all;
}

test.each(['', 'Jinzhong', '高新技术企业', '2022年'])(
  'no page for “%s” has more than twenty offers, and none comes twice',
  (query) => {
    const found = pages(query);
    for (const { offers } of found) expect(offers.length).toBeLessThanOrEqual(PER_PAGE);
    const actions = found.flatMap(({ offers }) =>
      offers.map(({ action }) => JSON.stringify(action)),
    );
    expect(new Set(actions).size).toBe(actions.length);
  },
);

test('without words all zones and parks are offered, over several pages', () => {
  const zones = base.zones.filter(({ kind }) => kind === 'zone' || kind === 'park');
  expect(zones.length).toBeGreaterThan(PER_PAGE);
  expect(pages('').flatMap(({ offers }) => offers)).toHaveLength(zones.length);
});

test.each([
  ['晋中 GDP', 'en', 'zh'],
  ['晉中開發區 地區生產總值', 'en', 'zh-Hant'],
  ['GDP of Jinzhong', 'zh', 'en'],
  ['', 'en', 'en'],
] as const)(
  '“%s”, typed by somebody whose Telegram is in %s, is offered in %s',
  (query, own, lang) => {
    const [page] = pages(query, own);
    expect(page?.lang).toBe(lang);
    expect(page?.offers.map(({ message }) => message.lang)).toEqual(page?.offers.map(() => lang));
  },
);
