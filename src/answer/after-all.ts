import type { Asked } from '../search/asked.ts';
import type { Searcher } from '../search/searcher.ts';
import { means } from '../search/term.ts';
import type { Answer } from './answer.ts';
import { placesOf } from './places.ts';
import { ASKS_DETAIL, summaryOf } from './summary.ts';

/**
 * «What on earth is this zone? I nod and have no idea»: an overview is asked, and what else is said names nothing. Only
 * where nothing answers the message.
 */
export function overviewAfterAll(
  { question, terms }: Asked,
  searcher: Searcher,
): Answer | undefined {
  const { intents, ofMore } = question;
  const own = terms.filter(({ inherited, aside }) => !inherited && !aside);
  const isNamed = own.some((term) => means(term, ...SUBJECTS));
  if (ofMore || isNamed || ASKS_DETAIL.test(question.normalised)) return undefined;
  const place = own.findLast((term) => placesOf(term).length > 0)?.positions[0];
  const isBefore = own.every(
    ({ meanings, positions }) => meanings.length > 0 || (positions[0] ?? 0) < (place ?? 0),
  );
  const isAsked = intents.has('summary') || (intents.has('what-is') && isBefore);
  return isAsked && place !== undefined ? summaryOf(terms, own, searcher) : undefined;
}

const SUBJECTS = ['topic', 'entity', 'measure', 'outside', 'period'] as const;
