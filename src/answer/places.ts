import type { Zone, ZoneId } from '../knowledge/schema.ts';
import type { Searcher } from '../search/searcher.ts';
import { means, type Term } from '../search/term.ts';

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
          placesOf(other).some((inner) => {
            const isAround = (outer: ZoneId): boolean =>
              outer !== inner && ancestors.get(inner)?.has(outer) === true;
            // A zone may have the name of its city, too: before a name of a zone there it is the city's.
            return places.every(isAround) || (isRightBefore(term, other) && places.some(isAround));
          })),
    );
  });
}

/** 「甲市乙区」, in one word. */
function isRightBefore(term: Term, other: Term): boolean {
  const last = term.tokens.at(-1);
  const [next] = other.tokens;
  return last?.type === 'han' && last.at + last.surface.length === next?.at;
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

/** «A in June or B in May»: one time for each side, all before or all behind them. */
function alternating(
  sides: readonly Term[],
  dates: readonly Term[],
): ReadonlyMap<Term, Term> | undefined {
  if (sides.length !== dates.length) return undefined;
  const byPlace = [...sides, ...dates].toSorted((a, b) => startOf(a) - startOf(b));
  const isInTurn = byPlace.every(
    (term, at) => at === 0 || sides.includes(term) !== sides.includes(byPlace[at - 1] ?? term),
  );
  if (!isInTurn) return undefined;
  const times = byPlace.filter((term) => dates.includes(term));
  const places = byPlace.filter((term) => sides.includes(term));
  return new Map(times.flatMap((date, at) => (places[at] ? [[date, places[at]]] : [])));
}

function startOf({ positions }: Term): number {
  return positions[0] ?? -1;
}

/** «The event of 2022»: a name that tells when. */
const WITH_YEAR = /\b(?:19|20)\d\d\b|\d年/u;

/**
 * «Here in early 2025 against there in 2023»: each place with the time named nearest to it. For each side what is
 * asked of it; undefined where not every place has a time of its own.
 */
export function datesBySide(
  sides: readonly Term[],
  others: readonly Term[],
): ReadonlyMap<Term, readonly Term[]> | undefined {
  const dates = others.filter(
    (term) =>
      term.positions.length > 0 &&
      (means(term, 'period') || (means(term, 'entity') && WITH_YEAR.test(term.surface))),
  );
  const inTurn = alternating(sides, dates);
  const nearest = new Map(
    dates.map((date) => [
      date,
      inTurn?.get(date) ?? sides.toSorted((a, b) => gap(a, date) - gap(b, date))[0],
    ]),
  );
  if (new Set(nearest.values()).size < sides.length) return undefined;
  return new Map(
    sides.map((side) => [
      side,
      others.filter((term) => !nearest.has(term) || nearest.get(term) === side),
    ]),
  );
}

/** Tokens between two terms. */
function gap({ positions: one }: Term, { positions: other }: Term): number {
  const after = (other[0] ?? 0) - (one.at(-1) ?? 0);
  const before = (one[0] ?? 0) - (other.at(-1) ?? 0);
  return Math.max(after, before);
}
