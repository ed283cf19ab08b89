import type { Asked } from '../search/asked.ts';
import type { Searcher } from '../search/searcher.ts';
import { isStatistic } from '../search/statistic.ts';
import { weightOf } from '../search/terms.ts';

/** «Which zones have …?» of a statistic: each zone that has a figure, and none of the region's. */
export function asksWhichHave({ question, terms }: Asked, { base }: Searcher): boolean {
  const own = terms.filter((term) => !term.inherited && !term.aside);
  const [only] = own.filter((term) => term.meanings.length > 0 || term.weight >= OF_NOTE);
  return (
    question.intents.has('zones') &&
    !NONE.test(question.normalised) &&
    only !== undefined &&
    weightOf(own) - only.weight < OF_NOTE &&
    isStatistic(only, base)
  );
}

/** Those without are asked for; grammar, not knowledge. */
const NONE = /(?<!有)没|不[是在含]|\b(?:no|not|without|lack|lacks)\b/u;

/** A word that says something. */
const OF_NOTE = 0.7;
