import type { Asked } from '../search/asked.ts';
import type { Searcher } from '../search/searcher.ts';
import { means } from '../search/term.ts';
import { weightOf } from '../search/terms.ts';
import { asksDetail } from './met.ts';
import type { Solution } from './solve.ts';

/** Words that stand for a company or project say at least this much. */
const LITTLE = 0.5;

/**
 * «How many mu has the zone?»: a figure is asked of the place, and the best fact has one of a company or project
 * there, of which nothing is said.
 */
export function isOfOneInPlace(
  { question, terms }: Asked,
  { facts: [best] }: Solution,
  { figureTopics }: Searcher,
): boolean {
  if (best?.fact.about === undefined || best.fact.value === undefined) return false;
  if (best.zone.kind === 'park' || question.intents.has('rank-most')) return false;
  const own = terms.filter(({ inherited }) => !inherited);
  const frame = own.filter(
    (term) => means(term, 'zone', 'period', 'measure') && !means(term, 'topic'),
  );
  const details = own.filter((term) => asksDetail(term, figureTopics) && term.meanings.length > 0);
  const others = own.filter((term) => !frame.includes(term) && !details.includes(term));
  return (
    own.length === terms.length &&
    frame.some((term) => means(term, 'zone')) &&
    details.length > 0 &&
    weightOf(others) < LITTLE
  );
}
