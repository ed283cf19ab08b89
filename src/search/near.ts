import type { Zone } from '../knowledge/schema.ts';
import { normalise } from '../text/normalise.ts';
import { lookAlike } from './fuzzy.ts';
import { namesOf } from './phrases.ts';
import type { Searcher } from './searcher.ts';
import { zonesOneSlipAway } from './slip-index.ts';
import { slipsBetween } from './slips.ts';
import { FEW_HAN, squeezed } from './spellings.ts';

const MOST_SUGGESTIONS = 3;

/** Places whose names look like one that is not known, to suggest beside «nothing on that». */
export function placesNear(name: string, { base }: Searcher): readonly Zone[] {
  const named = base.zones.map((zone) => ({
    names: namesOf(zone)
      .map(normalise)
      .filter((text) => text.length <= name.length + 2),
    item: zone,
  }));
  return lookAlike(name, named, MOST_SUGGESTIONS);
}

/**
 * Places whose names are one slip away: a character wrong, dropped, doubled or swapped with its neighbour.
 * One slip in a name of two characters may as well be another place, so these are asked about, not assumed.
 */
export function placesOneSlipAway(name: string, { base, slips }: Searcher): readonly Zone[] {
  const suffixes = base.lexicon.suffixes.map(normalise);
  const whole = zonesOneSlipAway(slips, squeezed(name))
    .flatMap((id) => base.zoneById.get(id) ?? [])
    .filter(({ kind }) => kind !== 'province' || name.length > FEW_HAN);
  if (whole.length > 0) return whole.slice(0, MOST_SUGGESTIONS);
  return base.zones
    .filter(({ kind }) => kind === 'zone' || kind === 'park')
    .filter((zone) =>
      namesOf(zone)
        .map((text) => withoutSuffix(normalise(text), suffixes))
        .some((stem) => stem.length > 1 && slipsBetween(stem, name) === 1),
    )
    .slice(0, MOST_SUGGESTIONS);
}

function withoutSuffix(text: string, suffixes: readonly string[]): string {
  const suffix = suffixes
    .filter((ending) => text.endsWith(ending))
    .toSorted((a, b) => b.length - a.length)[0];
  return suffix === undefined ? text : text.slice(0, -suffix.length).trim();
}
