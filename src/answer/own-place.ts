import { has } from '../search/asked.ts';
import type { Question } from '../search/question.ts';
import type { Searcher } from '../search/searcher.ts';
import type { Term } from '../search/terms.ts';
import { allNormalised } from '../text/normalise.ts';
import { placesOf } from './places.ts';

const NONE: readonly string[] = [];

/** «I teach in that city. What did the five points say?»: where an asker is, beside what is asked, is not meant. */
export function withoutOwnPlace(
  terms: readonly Term[],
  { normalised, asking }: Question,
  { base }: Searcher,
): readonly Term[] {
  const words = allNormalised(base.lexicon.home ?? NONE);
  const isOwn = (term: Term): boolean => {
    const [first] = term.tokens;
    if (!first || placesOf(term).length === 0) return false;
    if (term.positions.some((at) => asking.has(at))) return false;
    const before = normalised.slice(0, first.at).trimEnd();
    return words.some(
      (word) =>
        before.endsWith(word) && !/[a-z]/u.test(before.charAt(before.length - word.length - 1)),
    );
  };
  const others = terms.filter((term) => !isOwn(term));
  const asksMore = others.some(
    (term) => placesOf(term).length > 0 || has([term], 'topic') || has([term], 'entity'),
  );
  return asksMore ? others : terms;
}
