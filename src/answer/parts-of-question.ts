import type { Asked } from '../search/asked.ts';
import { JOINING } from '../search/joining.ts';
import type { Question } from '../search/question.ts';
import type { Searcher } from '../search/searcher.ts';
import { isStatistic } from '../search/statistic.ts';
import { means, topicsOf, type Term } from '../search/term.ts';
import { asksDetail } from './met.ts';

/** The terms of each part: its own, the places and the times named so far. */
export function partsOfQuestion(
  { question, terms }: Asked,
  searcher: Searcher,
): readonly (readonly Term[])[] {
  const own = terms.filter(({ positions }) => positions.length > 0);
  const given = terms.filter(({ positions }) => positions.length === 0);
  const parts: Term[][] = [];
  for (const segment of segmentsOf(own, question)) {
    const last = parts.at(-1);
    // What names no subject of its own belongs to the part before; what leads in, to the first.
    if (last && (!hasSubject(segment) || !hasSubject(last))) last.push(...segment);
    else parts.push([...segment]);
  }
  const places = own.filter((term) => means(term, 'zone'));
  return parts.map((part, index) => [
    ...part,
    ...(part.some((term) => means(term, 'zone')) ? [] : places),
    ...(part.some((term) => means(term, 'period')) ? [] : saidBefore(parts, index, 'period')),
    ...(isDetail(part, searcher) ? saidBefore(parts, index, 'entity') : []),
    ...given,
  ]);
}

/** «The firms of A and the output of B»: of each place something else is asked, so that nothing is compared. */
export function asksEachItsOwn(asked: Asked, searcher: Searcher): boolean {
  if (asked.terms.filter((term) => means(term, 'zone')).length < 2) return false;
  const parts = partsOfQuestion(asked, searcher).map((part) =>
    part.filter(({ positions, aside }) => positions.length > 0 && !aside),
  );
  const topics = parts.map((part) => part.flatMap(topicsOf));
  const isOfItsOwn = (index: number): boolean =>
    topics[index]?.some((topic) =>
      topics.every((other, at) => at === index || !other.includes(topic)),
    ) === true;
  const places = parts.map((part) => part.filter((term) => means(term, 'zone')));
  const isNamedThere = (index: number): boolean =>
    places[index]?.some((place) =>
      places.every((other, at) => at === index || !other.includes(place)),
    ) === true;
  return (
    parts.length > 1 &&
    !asked.question.intents.has('compare') &&
    parts.every((_, index) => isOfItsOwn(index) && isNamedThere(index))
  );
}

/** «… and the tax?»: nothing but a figure that projects have. */
function isDetail(terms: readonly Term[], { base, figureTopics }: Searcher): boolean {
  return terms.every(
    (term) =>
      (means(term, 'measure') && !means(term, 'topic')) ||
      (means(term, 'topic') && asksDetail(term, figureTopics) && !isStatistic(term, base)),
  );
}

function saidBefore(
  parts: readonly (readonly Term[])[],
  index: number,
  kind: 'period' | 'entity',
): readonly Term[] {
  return parts
    .slice(0, index)
    .flat()
    .filter((term) => means(term, kind));
}

function hasSubject(terms: readonly Term[]): boolean {
  return terms.some((term) => means(term, 'topic', 'entity'));
}

/** Terms between two separators: marks, and the words that join. */
function segmentsOf(terms: readonly Term[], { tokens }: Question): readonly (readonly Term[])[] {
  // A name may have such a word in it (和平).
  const within = new Set(terms.flatMap((term) => (means(term, 'zone') ? term.positions : [])));
  const separators = tokens.flatMap(({ type, key }, index) =>
    type === 'mark' || (JOINING.has(key) && !within.has(index)) ? [index] : [],
  );
  const segments = new Map<number, Term[]>();
  for (const term of terms) {
    const [at = 0] = term.positions;
    let before = 0;
    for (const separator of separators) if (separator < at) before++;
    const segment = segments.get(before);
    if (segment) segment.push(term);
    else segments.set(before, [term]);
  }
  return [...segments].sort(([a], [b]) => a - b).map(([, segment]) => segment);
}
