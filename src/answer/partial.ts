import type { FactRecord } from '../knowledge/base.ts';
import type { Asked } from '../search/asked.ts';
import type { Searcher } from '../search/searcher.ts';
import type { Missing } from './answer.ts';
import { placeOf } from './places.ts';
import type { Solution } from './solve.ts';

/** What was asked, for «not known: …». */
export function missing({ terms }: Asked, searcher: Searcher): Missing {
  const { base } = searcher;
  const meanings = terms.flatMap((term) => term.meanings);
  const topic = meanings.find((meaning) => meaning.kind === 'topic');
  const period = meanings.find((meaning) => meaning.kind === 'period');
  return {
    zone: placeOf(terms, searcher),
    topic: topic && base.topicById.get(topic.topic),
    period: period?.period,
  };
}

const MOST_NEAREST = 1;
/** Facts that explain less than this are not near. */
const NEAR = 0.3;

/** The nearest facts known: same subject first; each is shown with its own place and period. */
export function nearestOf(
  { terms }: Asked,
  { candidates }: Solution,
  { base }: Searcher,
): readonly FactRecord[] {
  const topics = new Set(
    terms.flatMap(({ meanings }) =>
      meanings.flatMap((meaning) => (meaning.kind === 'topic' ? [meaning.topic] : [])),
    ),
  );
  const near = candidates.filter(
    ({ record, coverage }) =>
      coverage >= NEAR &&
      record.fact.status !== 'lost' &&
      (topics.size === 0 ||
        topics.has(record.fact.topic) ||
        base.topicById.get(record.fact.topic)?.comparable !== true),
  );
  return near.slice(0, MOST_NEAREST).map(({ record }) => record);
}
