import type { Entity, Zone } from '../knowledge/schema.ts';
import type { Asked } from '../search/asked.ts';
import { holds, NONE } from '../search/numbers.ts';
import type { Searcher } from '../search/searcher.ts';
import type { Term } from '../search/terms.ts';
import type { Answer } from './answer.ts';
import { isAnswered } from './answered.ts';
import { areNested, placesOf } from './places.ts';
import { solve, type Solution } from './solve.ts';

/** Tokens. */
const SEVERAL_WORDS = 3;

/** A fact that explains this much of both the name and the place puts the one in the other. */
const TOGETHER = 0.5;

/**
 * «Is this company in that zone?», «what does it invest there?»: a company or project that lies in another
 * place than the one named. What is known of it, with the place where it is. Undefined where it does lie there.
 */
export function elsewhere(asked: Asked, whole: Solution, searcher: Searcher): Answer | undefined {
  const { base } = searcher;
  const places = asked.terms.filter((term) => isPlaceNamed(term));
  const [name] = asked.terms.filter((term) => isEntityNamed(term));
  const [meaning] = name?.meanings ?? [];
  if (!name || meaning?.kind !== 'entity' || places.length === 0) return undefined;
  const home = base.zoneById.get(meaning.zone);
  const entity = home?.entities?.find(({ id }) => meaning.entity.endsWith(`#${id}`));
  if (!home || !entity || entity.common === true || home.kind === 'province') return undefined;
  if (places.some((place) => isThere(place, home, searcher))) return undefined;
  const at = (term: Term): number =>
    whole.terms.findIndex(({ surface }) => surface === term.surface);
  const named = [name, ...places].map(at);
  // An overview that names the right place as well puts the one in neither.
  const alsoHome = searcher.postings.said.zones.get(home.id) ?? NONE;
  const isTogether = whole.candidates.some(
    (candidate) =>
      named.every((index) => candidate.support(index) >= TOGETHER) &&
      !holds(alsoHome, base.facts.indexOf(candidate.record)),
  );
  return isTogether ? undefined : putRight(asked, places, { home, entity }, searcher);
}

function putRight(
  asked: Asked,
  places: readonly Term[],
  { home, entity }: { readonly home: Zone; readonly entity: Entity },
  searcher: Searcher,
): Answer | undefined {
  const terms = asked.terms.filter((term) => !places.includes(term));
  const solution = solve(terms, searcher);
  const facts = isAnswered({ ...asked, terms }, solution, searcher)
    ? solution.facts
    : solution.candidates
        .filter(
          ({ record }) => record.fact.about?.includes(entity.id) && record.zone.id === home.id,
        )
        .map(({ record }) => record)
        .slice(0, 1);
  if (facts.length === 0) return undefined;
  return {
    kind: 'facts',
    facts,
    confidence: solution.coverage,
    note: { is: 'elsewhere', name: entity.name, home },
  };
}

function isPlaceNamed({ meanings, inherited, aside, certainty }: Term): boolean {
  return (
    !inherited &&
    !aside &&
    certainty === 'exact' &&
    meanings.length > 0 &&
    meanings.every(({ kind }) => kind === 'zone')
  );
}

function isEntityNamed({ meanings, inherited, certainty, positions }: Term): boolean {
  // A slip in a name of several words leaves no doubt of it.
  const isSure =
    certainty === 'exact' || (certainty === 'guess' && positions.length >= SEVERAL_WORDS);
  return !inherited && isSure && meanings.length === 1 && meanings[0]?.kind === 'entity';
}

/** The place is the entity's own, one around it, or one within it. */
function isThere(term: Term, home: Zone, searcher: Searcher): boolean {
  return placesOf(term).some((place) => place === home.id || areNested(place, home.id, searcher));
}
