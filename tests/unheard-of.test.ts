import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { respond } from '../src/respond.ts';
import { NO_MEMORY } from '../src/search/memory.ts';
import { shippedBase } from './support/knowledge-bases.ts';

const deps = { base: shippedBase(), now: new Date('2026-11-21T00:00:00Z') };

/** With which nothing is claimed to be known. */
const HONEST: ReadonlySet<string> = new Set(['unknown', 'partial', 'contact', 'clarify']);
/** Every few of them, so that all tests together stay quick. */
const EVERY = 3;

const WAYS = {
  zh: {
    places: ['和顺开发区', '太谷开发区', '晋中开发区', '平遥开发区', '山西的开发区'],
    asks: [
      (place: string, thing: string) => `${place}的${thing}是多少？`,
      (place: string, thing: string) => `${place}有没有${thing}`,
      (place: string, thing: string) => `${place}${thing}怎么样`,
    ],
  },
  en: {
    places: ['Heshun', 'Taigu', 'Pingyao', 'Jinzhong', 'Shanxi'],
    asks: [
      (place: string, thing: string) => `What is the ${thing} of the ${place} zone?`,
      (place: string, thing: string) => `How many ${thing} does ${place} have?`,
      (place: string, thing: string) => `Tell me about ${thing} in ${place} development zone`,
    ],
  },
};

// Written by somebody who had read the documents and not the lexicon: things that none of them tells of.
function thingsIn(lang: keyof typeof WAYS): readonly string[] {
  const path = new URL(`questions/unheard-of.${lang}.txt`, import.meta.url);
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line, index) => line !== '' && index % EVERY === 0);
}

// The shares only fall.
describe('what no document tells of', () => {
  it.each([
    ['zh', 12],
    ['en', 7],
  ] as const)(
    'is claimed to be known in %s at most %d times of 100',
    (lang, most) => {
      const { places, asks } = WAYS[lang];
      const messages = thingsIn(lang).flatMap((thing) =>
        places.flatMap((place) => asks.map((ask) => ask(place, thing))),
      );
      const claimed = messages.filter(
        (text) => !HONEST.has(respond(text, NO_MEMORY, deps).reply.kind),
      );
      const share = (100 * claimed.length) / messages.length;
      console.info(`${lang}: claimed to be known ${share.toFixed(1)} of 100`);
      expect(messages.length).toBeGreaterThan(1_000);
      expect(
        share,
        `${share.toFixed(1)} of 100:\n${claimed.slice(0, 40).join('\n')}`,
      ).toBeLessThanOrEqual(most);
    },
    60_000,
  );
});
