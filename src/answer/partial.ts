import type { FactRecord } from '../knowledge/base.ts';
import type { Asked } from '../search/asked.ts';
import { means, topicsOf, type Term } from '../search/term.ts';
import type { Searcher } from '../search/searcher.ts';
import type { Missing } from './answer.ts';
import { placeOf, placesOf } from './places.ts';
import type { Solution } from './solve.ts';

/** What was asked and is not known: the topic, the period, or (where neither is the trouble) just this. */
export function missing({ terms }: Asked, { unmet }: Solution, searcher: Searcher): Missing {
  const { base } = searcher;
  const asked = terms.flatMap((term) => term.meanings);
  const lacking = unmet.flatMap((term) => term.meanings);
  const period = lacking.find((meaning) => meaning.kind === 'period')?.period;
  // Another place or year lacks the topic that is asked; else it is the topic that is unknown.
  const isFrame = lacking.some(({ kind }) => kind === 'period' || kind === 'zone');
  const topic = (isFrame ? asked : lacking).find((meaning) => meaning.kind === 'topic');
  return {
    zone: placeOf(terms, searcher),
    topic: topic && base.topicById.get(topic.topic),
    period,
  };
}

const MOST_NEAREST = 1;
/** Something of what is asked has to be shared, not only the place. */
const SHARED = 0.6;

function isSubject(term: Term): boolean {
  return !means(term, 'zone', 'period', 'measure');
}

/** Facts that explain less than this are not near. */
const NEAR = 0.3;

/** The nearest facts known: same subject first; each is shown with its own place and period. */
export function nearestOf(
  { terms }: Asked,
  { candidates, terms: weighed }: Solution,
  { base }: Searcher,
): readonly FactRecord[] {
  const topics = new Set(terms.flatMap(topicsOf));
  const places = new Set(terms.flatMap(placesOf));
  const subjects = weighed.flatMap((term, index) => (isSubject(term) ? [index] : []));
  const near = candidates.filter((candidate) => {
    const { fact, zone } = candidate.record;
    if (candidate.coverage < NEAR || fact.status === 'lost') return false;
    const isTopic = topics.has(fact.topic);
    const isHere = places.size === 0 || places.has(zone.id);
    const isOtherFigure = topics.size > 0 && base.topicById.get(fact.topic)?.comparable === true;
    if (!isTopic && (!isHere || isOtherFigure)) return false;
    return subjects.some((index) => candidate.support(index) >= SHARED);
  });
  return near.slice(0, MOST_NEAREST).map(({ record }) => record);
}

/** «The output and its growth»: of two figures the one that is known. */
export function besidesLost(terms: readonly Term[], { facts }: Solution): readonly FactRecord[] {
  const asked = terms.filter(({ inherited, aside }) => !inherited && !aside).flatMap(topicsOf);
  return facts.filter(({ fact }) => fact.status !== 'lost' && asked.includes(fact.topic));
}
