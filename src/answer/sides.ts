import type { FactRecord } from '../knowledge/base.ts';
import { HOW_MANY, HOW_MUCH } from '../search/measured.ts';
import { holds, NONE } from '../search/numbers.ts';
import type { Candidate } from '../search/rank.ts';
import type { Searcher } from '../search/searcher.ts';
import { means, topicsOf, type Term } from '../search/term.ts';
import { asksDetail } from './met.ts';
import { placesOf } from './places.ts';
import { solve, type Solution } from './solve.ts';

/** A side that explains less than this of what is compared is not known. */
const KNOWN = 0.6;
/** Facts nearly as good as the best of a side; one of them may be of the other sides' kind. */
const NEARLY_BEST = 0.065;
/** A figure that is told this near to one that its source has lost is what can be compared. */
const NEARLY_AS_GOOD = 0.16;

/** A side of a comparison with the facts that are told of it, if any. */
export interface Side {
  readonly side: Term;
  readonly solution: Solution;
  readonly known: readonly FactRecord[];
}

export function isKnown({ known }: Side): boolean {
  return known.length > 0;
}

/**
 * «The growth of A against that of B's industrial parks»: what comes after the next place may be said of that one
 * only. What is left; undefined where nothing is left to be asked or nothing came after.
 */
export function saidBefore(
  terms: readonly Term[],
  side: Term,
  sides: readonly Term[],
): readonly Term[] | undefined {
  const from = side.positions[0] ?? 0;
  const next = Math.min(...sides.flatMap(({ positions: [at = 0] }) => (at > from ? at : [])));
  const own = terms.filter(({ positions: [at = 0] }) => at < next);
  const asks = own.some((term) => !term.inherited && means(term, 'topic'));
  return asks && own.length < terms.length ? own : undefined;
}

/** «In A (recognised in 2022) and in B»: a time behind one place may be said of that one only. */
export function withoutDateBehind(
  terms: readonly Term[],
  side: Term,
  sides: readonly Term[],
): readonly Term[] | undefined {
  const from = side.positions[0] ?? 0;
  const firstSide = Math.min(...sides.map(({ positions: [at = 0] }) => at));
  const own = terms.filter(
    ({ meanings, positions: [at = 0] }) =>
      !meanings.some(({ kind }) => kind === 'period') || at < firstSide || at > from,
  );
  return own.length < terms.length ? own : undefined;
}

/** What is told of a side where all of these are asked of it. */
export function sideOf(side: Term, asked: readonly Term[], searcher: Searcher): Side {
  const solution = solve([side, ...asked], searcher);
  return { side, solution, known: contenders(side, solution, searcher) };
}

/** «That base against the plant in this zone»: a place named beside the one company is none of the other's. */
export function besides(
  side: Term,
  others: readonly Term[],
  { ancestors }: Searcher,
): readonly Term[] {
  const homes = side.meanings.flatMap((meaning) =>
    meaning.kind === 'entity' ? [meaning.zone] : [],
  );
  if (homes.length === 0) return others;
  return others.filter((term) => {
    const places = placesOf(term);
    return (
      places.length === 0 ||
      homes.some((home) => places.some((id) => id === home || ancestors.get(home)?.has(id)))
    );
  });
}

function contenders(
  side: Term,
  { candidates, coverage, unmet, terms }: Solution,
  { figureTopics }: Searcher,
): readonly FactRecord[] {
  const [best] = candidates;
  if (!best || coverage < KNOWN || unmet.length > 0) return [];
  const asked = terms.flatMap(({ meanings }) =>
    meanings.flatMap((meaning) => (meaning.kind === 'measure' ? [meaning.measure] : [])),
  );
  const asksNumber = terms.some(
    (term) =>
      !term.aside &&
      (HOW_MANY.test(term.surface) || (means(term, 'topic') && HOW_MUCH.test(term.surface))),
  );
  const isTold = ({ record: { fact, measure } }: Pick<Candidate, 'record'>): boolean =>
    fact.status !== 'lost' &&
    (!asksNumber || fact.value !== undefined) &&
    (asked.length === 0 || (fact.value !== undefined && asked.includes(measure)));
  const ofPlace = candidates.filter(
    (one) => isTold(one) && one.record.zone.id === best.record.zone.id,
  );
  // «The investment in the projects of …»: its figure, and not that of how many they are.
  const details = terms.filter((term) => asksDetail(term, figureTopics));
  const wanted = placesOf(side).length > 0 ? details.flatMap(topicsOf) : [];
  const told = ofPlace.find(({ record }) => wanted.includes(record.fact.topic)) ?? ofPlace[0];
  const leading = told && best.score - told.score <= NEARLY_AS_GOOD ? told : best;
  const near = candidates.filter(
    ({ record, score }) =>
      Math.abs(leading.score - score) <= NEARLY_BEST && (leading === best || isTold({ record })),
  );
  // A wider place has figures of its own beside those of its parts.
  const ofSide = placesOf(side);
  const places = ofSide.length > 0 ? ofSide : terms.flatMap(placesOf);
  const own = near.filter(({ record }) => places.includes(record.zone.id));
  return (own.length > 0 ? own : near).map(({ record }) => record);
}

/**
 * «The national ones here and in the whole region»: where a place has no figure of the kind, the one of all kinds
 * whose own words say that it is one.
 */
export function ofKindAbove(
  side: Term,
  { candidates, terms }: Solution,
  { base, postings }: Searcher,
): readonly FactRecord[] {
  const places = placesOf(side);
  const kinds = terms.flatMap(topicsOf).flatMap((topic) => base.topicById.get(topic) ?? []);
  const saysKind = (record: FactRecord): boolean =>
    kinds.some(
      ({ id, parent }) =>
        parent === record.fact.topic &&
        holds(postings.said.topics.get(id) ?? NONE, base.facts.indexOf(record)),
    );
  return candidates
    .map(({ record }) => record)
    .filter((record) => record.fact.value && places.includes(record.zone.id) && saysKind(record));
}

/** Where one side has facts of the topic asked about, another's that only speak of it are nothing to compare. */
export function ofOneTopic(
  sides: readonly Side[],
  others: readonly Term[],
  { topicAncestors }: Searcher,
): readonly (readonly FactRecord[])[] {
  const topics = others.flatMap(topicsOf);
  const isOfTopic = ({ fact }: FactRecord): boolean =>
    topics.some((topic) => topic === fact.topic || topicAncestors.get(fact.topic)?.has(topic));
  const isGiven = sides.some(({ known: [best] }) => best && isOfTopic(best));
  return sides.map(({ known }) => (isGiven ? known.filter(isOfTopic) : known));
}
