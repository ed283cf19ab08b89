import type { Zone } from '../knowledge/schema.ts';
import { normalise } from '../text/normalise.ts';
import { lookAlike } from './fuzzy.ts';
import { namesOf } from './phrases.ts';
import type { Searcher } from './searcher.ts';

const MOST_SUGGESTIONS = 3;

/** Places whose names look like one that is not known, to ask «did you mean …?». */
export function placesNear(name: string, { base }: Searcher): readonly Zone[] {
  const named = base.zones.map((zone) => ({
    names: namesOf(zone)
      .map(normalise)
      .filter((text) => text.length <= name.length + 2),
    item: zone,
  }));
  return lookAlike(name, named, MOST_SUGGESTIONS);
}
