import type { Zone, ZoneId } from '../knowledge/schema.ts';
import type { Searcher } from '../search/searcher.ts';
import type { Term } from '../search/terms.ts';

/** The places a term can mean. */
export function placesOf({ meanings }: Term): readonly ZoneId[] {
  let places: ZoneId[] | undefined;
  for (const meaning of meanings) {
    if (meaning.kind !== 'zone') continue;
    if (places) places.push(meaning.zone);
    else places = [meaning.zone];
  }
  return places ?? NOWHERE;
}

// Most terms are no places.
const NOWHERE: readonly ZoneId[] = [];

/**
 * «The zone of that city in this province» names one place: the wider names around a narrower one say nothing more.
 * Their terms come back without weight.
 */
export function narrowed(terms: readonly Term[], { ancestors }: Searcher): readonly Term[] {
  const named = terms.filter((term) => placesOf(term).length > 0);
  if (named.length < 2) return terms;
  return terms.filter((term) => {
    const places = placesOf(term);
    if (places.length === 0) return true;
    return !named.some(
      (other) =>
        (other !== term && isMoreOpen(term, other)) ||
        (other !== term &&
          placesOf(other).some((inner) =>
            places.every((outer) => outer !== inner && ancestors.get(inner)?.has(outer)),
          )),
    );
  });
}

/** It may mean the same place as another name does, and others. */
export function isMoreOpen(term: Term, other: Term): boolean {
  const places = placesOf(term);
  const others = placesOf(other);
  return (
    others.length > 0 && places.length > others.length && others.every((id) => places.includes(id))
  );
}

/** The place that the question is about, where it names just one. */
export function placeOf(terms: readonly Term[], { base }: Searcher): Zone | undefined {
  const own = terms.filter((term) => placesOf(term).length > 0);
  const places = new Set(
    (own.some(({ inherited }) => !inherited)
      ? own.filter(({ inherited }) => !inherited)
      : own
    ).flatMap(placesOf),
  );
  const [only] = places;
  return places.size === 1 && only !== undefined ? base.zoneById.get(only) : undefined;
}

/** One place lies within the other. */
export function areNested(one: ZoneId, other: ZoneId, { ancestors }: Searcher): boolean {
  return ancestors.get(one)?.has(other) === true || ancestors.get(other)?.has(one) === true;
}
