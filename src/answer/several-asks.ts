import type { FactRecord } from '../knowledge/base.ts';
import type { Measure, TopicId } from '../knowledge/schema.ts';
import type { Asked } from '../search/asked.ts';
import type { Candidate } from '../search/rank.ts';
import type { Searcher } from '../search/searcher.ts';
import { isStatistic } from '../search/statistic.ts';
import { means, topicsOf, type Term } from '../search/term.ts';
import type { Answer } from './answer.ts';
import { isAnswered } from './answered.ts';
import { asksDetail } from './met.ts';
import { partsOfQuestion } from './parts-of-question.ts';
import { figuresOfKinds } from './kinds-asked.ts';
import { solve, type Solution } from './solve.ts';

/** A reply with more facts than this is a page, not an answer. */
const MOST_ASKS = 4;
/** So many figures that are named are a list of what is wanted, whatever they are figures of. */
const A_LIST = 3;
/** A fact that explains this much of a part as well as the best does answers it. Share of the part's weight. */
const AS_GOOD = 0.03;
/** A fact that explains a topic this far is about it or a kind of it, or gives its figure. */
const ABOUT_IT = 0.7;

/**
 * «How many A, how many B and how fast did C grow?»: each part with a subject of its own is answered by itself,
 * within the place and time that the parts share. Undefined where there is one part, where one of them has
 * no answer, or where the facts found for the whole answer all of them.
 */
export function severalAsks(asked: Asked, whole: Solution, searcher: Searcher): Answer | undefined {
  return answeredApart(asked, whole, searcher) ?? figuresOfKinds(asked, whole, searcher);
}

/**
 * «The growth here in spring, and there in 2023: which is higher?»: each part answered by itself, in one unit.
 */
export function comparedApart(asked: Asked, searcher: Searcher): readonly FactRecord[] | undefined {
  const parts = partsOfQuestion(asked, searcher);
  if (parts.length < 2 || parts.length > MOST_ASKS) return undefined;
  const measures = asked.terms.filter((term) => means(term, 'measure'));
  const facts = parts.flatMap((part) => {
    const own = part.some((term) => means(term, 'measure')) ? part : [...part, ...measures];
    const solution = solve(own, searcher);
    const isTold = isAnswered({ ...asked, terms: own }, solution, searcher);
    return isTold ? solution.facts.slice(0, 1) : [];
  });
  const [first] = facts;
  const isOneKind = facts.every(({ fact }) => fact.value?.unit === first?.fact.value?.unit);
  const isEach = facts.length === parts.length && new Set(facts).size === facts.length;
  return isEach && isOneKind && first?.fact.value ? facts : undefined;
}

function answeredApart(asked: Asked, whole: Solution, searcher: Searcher): Answer | undefined {
  const parts = ofOneOccasion(withoutLeadIn(partsOfQuestion(asked, searcher), asked));
  if (parts.length < 2 || parts.length > MOST_ASKS) return undefined;
  if (
    !listsSeveral(parts, asked, whole) &&
    !parts.every((part) => asksFigure(part, searcher, parts.length >= A_LIST))
  )
    return undefined;
  const solutions = parts.map((terms, index) => {
    const part = { ...asked, terms: withMeasureBehind(terms, parts.slice(index + 1)) };
    const solved = { part, solution: solve(part.terms, searcher) };
    const before = withMeasureBefore(part.terms, parts.slice(0, index));
    if (!before) return solved;
    const same = { part: { ...asked, terms: before }, solution: solve(before, searcher) };
    return isAnswered(same.part, same.solution, searcher) ? same : solved;
  });
  if (!solutions.every(({ part, solution }) => isAnswered(part, solution, searcher)))
    return undefined;
  const isElsewhere = solutions.some(
    ({ part, solution }) =>
      !part.terms.some((term) => means(term, 'zone')) && !isWithNamed(solution, asked.terms),
  );
  if (isElsewhere) return undefined;
  const isWhole = solutions.every(
    ({ part, solution }) =>
      isTold(solution, whole.facts) && !isOfOneKind(part, solution, whole, searcher),
  );
  if (isWhole && isAnswered(asked, whole, searcher)) return undefined;
  const facts = [
    ...new Set(solutions.flatMap(({ part, solution }) => kindsToldOf(part, solution, searcher))),
  ];
  const confidence = Math.min(...solutions.map(({ solution }) => solution.coverage));
  return facts.length > 1 ? { kind: 'facts', facts, confidence } : undefined;
}

/** What answers a part: one figure, or those of each kind where only kinds of what is named have figures. */
function kindsToldOf(
  { terms }: Asked,
  { facts: [first, ...others] }: Solution,
  { base }: Searcher,
): readonly FactRecord[] {
  if (!first) return [];
  const parentOf = ({ fact }: FactRecord): TopicId | undefined =>
    base.topicById.get(fact.topic)?.parent;
  const isKind = terms.flatMap(topicsOf).some((topic) => topic === parentOf(first));
  if (!isKind || first.fact.value === undefined) return [first];
  const isOther = (one: FactRecord): boolean =>
    one.fact.value !== undefined &&
    one.fact.topic !== first.fact.topic &&
    parentOf(one) === parentOf(first);
  return [first, ...others.filter(isOther)];
}

/** «Those industrial zones, by how much did they grow?»: what is named before the comma is what is asked about behind it. */
function withoutLeadIn(
  parts: readonly (readonly Term[])[],
  { question: { tokens, intents } }: Asked,
): readonly (readonly Term[])[] {
  const [first = [], ...others] = parts;
  const asked = others.flat().flatMap((term) => (means(term, 'measure') ? term.positions : []));
  // A place that is named behind belongs to all parts.
  const end = Math.max(
    ...first.flatMap(({ positions }) => positions).filter((at) => at < Math.min(...asked)),
  );
  const next = tokens.find(({ type }, at) => at > end && type === 'mark');
  const asks = (terms: readonly Term[]): boolean => terms.some((term) => means(term, 'measure'));
  const isLeadIn =
    (next?.key === ',' || next?.key === ':') &&
    !intents.has('list') &&
    !asks(first) &&
    others.every(asks);
  if (!isLeadIn || others.length === 0) return parts;
  return others.map((part) => [...first.filter((term) => !part.includes(term)), ...part]);
}

/** «A, B and C on that day»: the one time or event that is named for a list is that of all of it. */
function ofOneOccasion(parts: readonly (readonly Term[])[]): readonly (readonly Term[])[] {
  if (parts.length < A_LIST) return parts;
  const shared = (['period', 'entity'] as const).flatMap((kind) => {
    const named = new Set(parts.flat().filter((term) => means(term, kind)));
    return named.size === 1 ? [...named] : [];
  });
  return parts.map((part) => [...new Set([...part, ...shared])]);
}

/** «The prizes and world firsts»: kinds of things joined by a word, which no fact lists together. */
function listsSeveral(
  parts: readonly (readonly Term[])[],
  { question: { intents, tokens } }: Asked,
  { candidates: [best], terms }: Solution,
): boolean {
  const isNamed = (term: Term): boolean =>
    !term.inherited && !term.aside && means(term, 'topic') && term.positions.length > 0;
  const named = parts.map((part) => part.filter(isNamed));
  const at = named.flat().flatMap(({ positions }) => positions);
  const isOneClause = tokens
    .slice(Math.min(...at), Math.max(...at))
    .every(({ type }) => type !== 'mark');
  const isTogether = terms.every((term, index) => !isNamed(term) || isAbout(best, index));
  return (
    intents.has('list') && named.every(({ length }) => length > 0) && isOneClause && !isTogether
  );
}

function isAbout(best: Candidate | undefined, term: number): boolean {
  return best !== undefined && best.support(term) >= ABOUT_IT;
}

/** «A and B, what share is each?»: what is asked of the last is asked of those before it. */
function withMeasureBehind(
  part: readonly Term[],
  later: readonly (readonly Term[])[],
): readonly Term[] {
  if (measuresOf(part).length > 0) return part;
  return [...part, ...(later.map(measuresOf).find((terms) => terms.length > 0) ?? [])];
}

function measuresOf(terms: readonly Term[]): readonly Term[] {
  return terms.filter((term) => means(term, 'measure') && !means(term, 'topic'));
}

/** «What share of A, and of B?»: a kind of figure that nobody would take for another. */
function withMeasureBefore(
  part: readonly Term[],
  earlier: readonly (readonly Term[])[],
): readonly Term[] | undefined {
  const last = earlier.at(-1);
  if (!last || measuresOf(part).length > 0) return undefined;
  const measures = measuresOf(last).filter(({ meanings }) =>
    meanings.every((meaning) => meaning.kind === 'measure' && OF_ITS_KIND.has(meaning.measure)),
  );
  return measures.length > 0 ? [...part, ...measures] : undefined;
}

const OF_ITS_KIND: ReadonlySet<Measure> = new Set<Measure>(['share', 'growth', 'rank', 'date']);

/** In a file that one of the companies and projects named is of, where any is. */
function isWithNamed({ candidates: [best] }: Solution, terms: readonly Term[]): boolean {
  const homes = terms.flatMap(({ meanings, inherited }) =>
    inherited
      ? []
      : meanings.flatMap((meaning) => (meaning.kind === 'entity' ? [meaning.zone] : [])),
  );
  return best === undefined || homes.length === 0 || homes.includes(best.record.zone.id);
}

/** Whether one of the facts explains the part as well as the part's own best does. */
function isTold({ candidates }: Solution, facts: readonly FactRecord[]): boolean {
  const [best] = candidates;
  return candidates.some(
    ({ record, coverage }) => facts.includes(record) && coverage >= (best?.coverage ?? 0) - AS_GOOD,
  );
}

/** The best fact is of the very topic that the part names, and those found for the whole are only of a kind of it. */
function isOfOneKind(
  { terms }: Asked,
  { candidates: [best] }: Solution,
  { facts }: Solution,
  { topicAncestors }: Searcher,
): boolean {
  const named = terms.flatMap(topicsOf);
  const isKind = (topic: TopicId): boolean =>
    named.some((above) => topic !== above && topicAncestors.get(topic)?.has(above) === true);
  return (
    best !== undefined &&
    named.includes(best.record.fact.topic) &&
    facts.every(({ fact }) => isKind(fact.topic))
  );
}

/**
 * «How many …», a statistic of a place, or a figure of a project that is named; what has none of these is a
 * circumstance of another part.
 */
function asksFigure(
  terms: readonly Term[],
  { base, figureTopics }: Searcher,
  isListed = false,
): boolean {
  const isOfProject = isListed || terms.some((term) => means(term, 'entity'));
  return terms.some(
    (term) =>
      !term.inherited &&
      (means(term, 'measure') ||
        isStatistic(term, base) ||
        (isOfProject && means(term, 'topic') && asksDetail(term, figureTopics))),
  );
}
