import { isZoneOrPark, type KnowledgeBase } from '../knowledge/base.ts';
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
  const { named } = namesIn(base);
  const wanted = named.map(({ zone, names }) => ({
    names: names.filter((text) => text.length <= name.length + 2),
    item: zone,
  }));
  return lookAlike(name, wanted, MOST_SUGGESTIONS);
}

/**
 * Places whose names are one slip away: a character wrong, dropped, doubled or swapped with its neighbour.
 * One slip in a name of two characters may as well be another place, so these are asked about, not assumed.
 */
export function placesOneSlipAway(name: string, { base, slips }: Searcher): readonly Zone[] {
  const whole = zonesOneSlipAway(slips, squeezed(name))
    .flatMap((id) => base.zoneById.get(id) ?? [])
    .filter(({ kind }) => kind !== 'province' || name.length > FEW_HAN);
  if (whole.length > 0) return whole.slice(0, MOST_SUGGESTIONS);
  const { byTrace } = namesIn(base);
  const near = new Set<number>();
  for (const trace of tracesOf(name)) {
    for (const { stem, place } of byTrace.get(trace) ?? []) {
      if (slipsBetween(stem, name) === 1) near.add(place);
    }
  }
  return [...near]
    .toSorted((a, b) => a - b)
    .slice(0, MOST_SUGGESTIONS)
    .flatMap((place) => base.zones[place] ?? []);
}

interface Stem {
  readonly stem: string;
  /** The place's number in the list of places. */
  readonly place: number;
}

interface Names {
  readonly named: readonly { readonly zone: Zone; readonly names: readonly string[] }[];
  readonly byTrace: ReadonlyMap<string, readonly Stem[]>;
}

// Made at the first question that needs it, and dropped with the knowledge.
const made = new WeakMap<KnowledgeBase, Names>();

function namesIn(base: KnowledgeBase): Names {
  const names = made.get(base) ?? indexNames(base);
  made.set(base, names);
  return names;
}

function indexNames(base: KnowledgeBase): Names {
  const suffixes = base.lexicon.suffixes.map(normalise).toSorted((a, b) => b.length - a.length);
  const named = base.zones.map((zone) => ({ zone, names: namesOf(zone).map(normalise) }));
  const byTrace = new Map<string, Stem[]>();
  for (const [place, { zone, names }] of named.entries()) {
    if (!isZoneOrPark(zone)) continue;
    const stems = names.map((text) => withoutSuffix(text, suffixes));
    for (const stem of new Set(stems.filter(({ length }) => length > 1))) {
      for (const trace of tracesOf(stem)) {
        const members = byTrace.get(trace);
        if (members) members.push({ stem, place });
        else byTrace.set(trace, [{ stem, place }]);
      }
    }
  }
  return { named, byTrace };
}

/**
 * What two names one slip apart have in common: themselves with one character left out, or the same characters
 * in any order. So that the names worth comparing are looked up and not searched for.
 */
function tracesOf(name: string): ReadonlySet<string> {
  const shortened = Array.from(
    { length: name.length },
    (_, at) => name.slice(0, at) + name.slice(at + 1),
  );
  return new Set([name, ...shortened, `=${Array.from(name).sort().join('')}`]);
}

/** `suffixes` come longest first. */
function withoutSuffix(text: string, suffixes: readonly string[]): string {
  const suffix = suffixes.find((ending) => text.endsWith(ending));
  return suffix === undefined ? text : text.slice(0, -suffix.length).trim();
}
