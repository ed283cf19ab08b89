import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Zone } from '../src/knowledge/schema.ts';
import { respond } from '../src/respond.ts';
import { NO_MEMORY } from '../src/search/memory.ts';
import { shippedBase } from './support/knowledge-bases.ts';

/** What a company, project or person of a zone is called by people who do not know its name. */
interface Described {
  readonly id: string;
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

const base = shippedBase();
const deps = { base, now: new Date('2026-11-21T00:00:00Z') };
const things = readFileSync(new URL('questions/described.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Described);

const ASKED = {
  zh: (zone: Zone, thing: string) => `${(zone.short ?? zone.name).zh}${thing}是怎么回事`,
  en: (zone: Zone, thing: string) =>
    `what is the story of ${thing} in ${(zone.short ?? zone.name).en}`,
};

/** Shares that only rise. */
const FLOORS = { zh: 0.76, en: 0.77 };

describe('things that are called by what they are', () => {
  it.each(['zh', 'en'] as const)('are found in %s', (lang) => {
    let found = 0;
    let asked = 0;
    for (const { id, ...names } of things) {
      const [place = '', entity = ''] = id.split('#');
      const zone = base.zones.find((one) => one.id === place);
      if (!zone) throw new Error(`no place ${place}`);
      for (const name of names[lang]) {
        const { reply } = respond(ASKED[lang](zone, name), NO_MEMORY, deps);
        const isTold =
          (reply.kind === 'fact' || reply.kind === 'list') &&
          reply.facts.some((key) => {
            const record = base.facts.find((one) => one.key === key);
            return (
              record?.zone.id === place &&
              record.fact.about?.some((about) => String(about) === entity) === true
            );
          });
        asked++;
        if (isTold) found++;
      }
    }
    console.log(`${lang}: ${String(found)} of ${String(asked)} things found`);
    expect(asked).toBeGreaterThan(500);
    expect(found / asked).toBeGreaterThanOrEqual(FLOORS[lang]);
  });
});
