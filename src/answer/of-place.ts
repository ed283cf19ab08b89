import type { Asked } from '../search/asked.ts';
import type { Searcher } from '../search/searcher.ts';
import { means } from '../search/term.ts';
import { weightOf } from '../search/terms.ts';
import { asksDetail, MET } from './met.ts';
import type { Solution } from './solve.ts';

/** What things are called that have figures of their own, by the last character; grammar, not knowledge. */
const THING = /(?:[厂园矿站港馆店楼]|公司|基地|工厂|中心|项目|集团)$/u;
const SUBSTANCE = 0.5;

/**
 * «What does the chip plant there cost?»: before the figure stands a thing that the best fact does not say, or a
 * company named that it is not about. Its figure is another's.
 */
export function isOfAnotherThing(
  { question }: Asked,
  { facts: [best], candidates, terms }: Solution,
  { figureTopics }: Searcher,
): boolean {
  const found = candidates.find(({ record }) => record === best);
  if (!best || !found || best.fact.value === undefined) return false;
  const own = terms.flatMap((term, index) =>
    term.inherited ? [] : [{ term, said: found.support(index) }],
  );
  const named = own.filter(({ term }) => means(term, 'entity') && term.certainty !== 'guess');
  const isOther = best.fact.about !== undefined && named.every(({ said }) => said < MET);
  if (named.length > 0) return isOther && !question.intents.has('compare');
  return own.some(
    ({ term, said }) =>
      term.meanings.length === 0 &&
      !term.aside &&
      term.weight >= SUBSTANCE &&
      THING.test(term.surface) &&
      said < MET &&
      own.some(
        ({ term: other }) =>
          other.meanings.length > 0 &&
          asksDetail(other, figureTopics) &&
          other.positions[0] === (term.positions.at(-1) ?? -2) + 1,
      ),
  );
}

/** Words that stand for a company or project say at least this much. */
const LITTLE = 0.5;

/**
 * «How many mu has the zone?»: a figure is asked of the place, and the facts are of companies or projects there, of
 * which nothing is said.
 */
export function isOfOneInPlace(
  { question, terms }: Asked,
  { facts }: Solution,
  { figureTopics }: Searcher,
): boolean {
  const [best] = facts;
  if (best?.fact.value === undefined || facts.some(({ fact }) => !fact.about)) return false;
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
