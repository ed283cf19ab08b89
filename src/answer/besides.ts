import type { FactRecord } from '../knowledge/base.ts';
import type { ZoneId } from '../knowledge/schema.ts';
import { entityKey, type EntityKey } from '../search/meaning.ts';
import type { Question } from '../search/question.ts';
import type { Candidate } from '../search/rank.ts';
import type { Asked } from '../search/asked.ts';
import type { Searcher } from '../search/searcher.ts';
import { isAsMuch, isWithinClaim, type Numbered } from './claimed-figure.ts';
import { placesKnown } from './own-place.ts';
import { placesOf } from './places.ts';
import { solve, type Solution } from './solve.ts';

/** What is known already, and something else asked for; grammar, not knowledge. */
const BESIDES =
  /(?:除了|除去)[^，。？！,?!]{1,30}?(?:之外|以外|外|还|[，,])|\b(?:besides?|apart from|aside from|other than|in addition to)\s+[^,?.;!]{2,60}/u;

/** What explains this much less than what is known already may still be what else there is. Coverage. */
const NEARLY = 0.15;

/** What a question names as known already: figures and things. */
interface Known {
  readonly figures: readonly Numbered[];
  readonly entities: ReadonlySet<EntityKey>;
  readonly zones: ReadonlySet<ZoneId>;
}

/**
 * «Besides the 1,235, which powers …?»: without the facts that the asker has named, where there are others that
 * explain nearly as much.
 */
export function withoutKnown(
  { question, terms }: Pick<Asked, 'question' | 'terms'>,
  solution: Solution,
  searcher: Searcher,
): Solution {
  const places = placesKnown(terms, question);
  const zones = new Set(places.flatMap(placesOf));
  const isFigureThere = ({ zone, fact }: FactRecord): boolean =>
    zones.has(zone.id) && fact.value !== undefined;
  // A fact of that place that is no figure may name the others.
  const known =
    zones.size > 0 && solution.facts.every(isFigureThere)
      ? { figures: [], entities: new Set<EntityKey>(), zones }
      : knownIn(question);
  if (!known) return solution;
  const found =
    known.zones.size > 0
      ? solve(
          terms.filter((term) => !places.includes(term)),
          searcher,
        )
      : solution;
  const isOther = (record: FactRecord): boolean => !isNamed(record, known);
  const others = found.facts.filter(isOther);
  if (others.length > 0) return { ...found, facts: others };
  const [best] = found.candidates;
  const next = found.candidates.find(
    (candidate) =>
      isOther(candidate.record) && best !== undefined && isLike(candidate, best, known),
  );
  return next ? { ...found, facts: [next.record] } : solution;
}

/** As much, of the same place and the same subject. */
function isLike({ record, coverage }: Candidate, best: Candidate, { zones }: Known): boolean {
  return (
    coverage >= best.coverage - NEARLY &&
    (record.zone === best.record.zone || zones.size > 0) &&
    record.fact.topic === best.record.fact.topic &&
    (record.fact.value === undefined || record.measure === best.record.measure)
  );
}

function knownIn({ normalised, tokens, terms }: Question): Known | undefined {
  const found = BESIDES.exec(normalised);
  if (!found) return undefined;
  const from = found.index;
  const to = from + found[0].length;
  const isThere = (place = -1): boolean => from <= place && place < to;
  const entities = terms
    .filter(
      ({ positions }) => positions.length > 0 && positions.every((at) => isThere(tokens[at]?.at)),
    )
    .flatMap(({ meanings }) =>
      meanings.flatMap((meaning) => (meaning.kind === 'entity' ? [meaning.entity] : [])),
    );
  const figures = tokens
    .filter(({ type, at }) => type === 'number' && isThere(at))
    .map(({ key, surface, at }) => ({
      number: Number.parseFloat(key),
      behind: normalised.slice(at + surface.length),
    }));
  return figures.length + entities.length > 0
    ? { figures, entities: new Set(entities), zones: new Set() }
    : undefined;
}

/** Its own figure is named, or what it is about. */
function isNamed({ fact, zone }: FactRecord, { figures, entities, zones }: Known): boolean {
  if (zones.has(zone.id)) return true;
  const { value } = fact;
  const isFigure =
    value !== undefined &&
    figures.some((one) => isAsMuch(one, value) || isWithinClaim({ ...one, before: '' }, value));
  // A fact of several things tells of the others, too.
  const { about = [] } = fact;
  return (
    isFigure || (about.length > 0 && about.every((id) => entities.has(entityKey(zone.id, id))))
  );
}
