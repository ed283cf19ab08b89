import { describe, expect, it } from 'vitest';
import { placesOneSlipAway } from '../../src/search/near.ts';
import { namesOf } from '../../src/search/phrases.ts';
import { zonesOneSlipAway } from '../../src/search/slip-index.ts';
import { slipsBetween } from '../../src/search/slips.ts';
import { squeezed } from '../../src/search/spellings.ts';
import { normalise } from '../../src/text/normalise.ts';
import { searcher } from '../support/invented-searcher.ts';

const { base } = searcher;
const suffixes = base.lexicon.suffixes.map(normalise).toSorted((a, b) => b.length - a.length);

function stemOf(name: string): string {
  const whole = normalise(name);
  const suffix = suffixes.find((ending) => whole.endsWith(ending)) ?? '';
  return whole.slice(0, whole.length - suffix.length).trim();
}

/** The slow way: every name of every place. */
function searched(name: string): readonly string[] {
  return base.zones
    .filter(({ kind }) => kind === 'zone' || kind === 'park')
    .filter((zone) =>
      namesOf(zone)
        .map(stemOf)
        .some((stem) => stem.length > 1 && slipsBetween(stem, name) === 1),
    )
    .map(({ id }) => id)
    .slice(0, 3);
}

describe('places one slip away', () => {
  it('are those that a search through all names finds', () => {
    const names = base.zones.flatMap(namesOf).map(stemOf);
    const made = names.flatMap((name) => [
      name.slice(1),
      name.slice(0, -1),
      `${name}x`,
      `x${name.slice(1)}`,
      name.slice(1, 2) + name.slice(0, 1) + name.slice(2),
    ]);
    // Of the others the index of whole names says it.
    const slips = made.filter(
      (name) => zonesOneSlipAway(searcher.slips, squeezed(name)).length === 0,
    );
    const found = slips.map((name) => placesOneSlipAway(name, searcher).map(({ id }) => id));
    expect(found.some((ids) => ids.length > 0)).toBe(true);
    expect(found).toEqual(slips.map(searched));
  });
});
