import { zoneOf, type Meaning } from './meaning.ts';
import type { Subject } from './memory.ts';
import type { Term } from './term.ts';

/** A term that no token of the question stands for. */
export const TAKEN: Omit<Term, 'meanings' | 'weight'> = {
  positions: [],
  surface: '',
  tokens: [],
  certainty: 'exact',
};

/** One term with these alternatives; none where there are none. */
export function taken(meanings: readonly Meaning[], weight: number): readonly Term[] {
  if (meanings.length === 0) return [];
  return [{ ...TAKEN, meanings, weight, inherited: true }];
}

export function zonesOf({ zones }: Subject): readonly Meaning[] {
  return zones.map((zone) => ({ kind: 'zone', zone }));
}

export function entitiesOf({ entities }: Subject): readonly Meaning[] {
  return entities.map((entity) => ({ kind: 'entity', entity, zone: zoneOf(entity) }));
}
