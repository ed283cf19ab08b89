import type { Asked } from '../search/asked.ts';
import { clauseOf } from '../search/clauses.ts';
import type { Searcher } from '../search/searcher.ts';
import { means } from '../search/term.ts';
import type { Answer } from './answer.ts';
import { placesOf } from './places.ts';
import { ASKS_DETAIL, summaryOf } from './summary.ts';

/**
 * «That zone, I nod and have no idea. What on earth is it?»: an overview is asked, and what else is said names
 * nothing. Only where nothing answers the message.
 */
export function overviewAfterAll(
  { question, terms }: Asked,
  searcher: Searcher,
): Answer | undefined {
  const { intents, ofMore } = question;
  const own = terms.filter(({ inherited, aside }) => !inherited && !aside);
  const isNamed = own.some((term) => means(term, ...SUBJECTS));
  if (ofMore || isNamed || ASKS_DETAIL.test(question.normalised)) return undefined;
  const place = own.findLast((term) => placesOf(term).length > 0);
  if (!place) return undefined;
  const { from, to } = clauseOf(place.positions, question.tokens);
  // «What is the winery of that zone?»: a thing is asked about, and none of the words tells of it.
  const isAlone = own.every(
    ({ meanings, positions: [at = from] }) => meanings.length > 0 || at < from || at >= to,
  );
  const isAsked = intents.has('summary') || (intents.has('what-is') && isAlone);
  return isAsked ? summaryOf(terms, own, searcher) : undefined;
}

const SUBJECTS = ['topic', 'entity', 'measure', 'outside', 'period'] as const;
