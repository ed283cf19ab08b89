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

/** To one thing that was spoken of, whose place is asked. */
const POINTS =
  /^(?:and )?(?:(?:which|what) \w+(?: \w+)? )?(?:is|was) (?:it|that|this)\b|[那它这]是?在|^(?:是?在|位于)哪/u;

/** To one thing that was spoken of, by what it is. */
const POINTS_AT =
  /\b(?:the|this|that) (?:project|company|firm|plant|factory|base)\b(?! (?:with|that|which|who|of)\b)|^(?!.*最).*[该这那此][个家]?(?:项目|企业|公司|工厂|基地)/u;

export function pointsBack(normalised: string): boolean {
  return POINTS.test(normalised) || POINTS_AT.test(normalised);
}
