import { has } from '../search/term.ts';
import type { Question } from '../search/question.ts';
import type { Searcher } from '../search/searcher.ts';
import type { Term } from '../search/terms.ts';
import { allNormalised } from '../text/normalise.ts';
import { placesOf } from './places.ts';

/** «… of the province, not of the city», «apart from that one»: grammar, not knowledge. */
const NOT =
  /(?:^|[^是])不是$|(?:而非|并非|除了?|除开|除却|撇开|抛开)$|\b(?:not(?: the| in| of| for)?|except(?: for)?|besides|other than|apart from|aside from|excluding)(?: the)?$/u;

const BESIDES =
  /(?:除了?|除去|除开)$|\b(?:besides|other than|apart from|aside from|except(?: for)?)(?: the)?$/u;
/** The place alone, and no figure of it. */
const ENDS = /^\s*(?:之外|以外|外)?(?:[，,]|还有|\s*$|\s+(?:which|what|who|are|is)\b)/u;
/** Who or which of them. */
const WHICH = /还有[谁哪]|\b(?:which|what) other\b|\bwho else\b/u;

/** 「…先不算」, «… left out». */
const LEFT_OUT =
  /^\s*(?:先|就|都|可以)?(?:不算|不要|除外|以外|之外|不包括|不包含|left out|excluded)/u;

/**
 * «I teach in that city. What did the five points say?», «… of the province, not of the city»: places that are
 * not meant, beside what is asked.
 */
export function withoutOwnPlace(
  terms: readonly Term[],
  { normalised, asking }: Question,
  { base }: Searcher,
): readonly Term[] {
  const words = allNormalised(base.lexicon.home);
  const namesOther = (term: Term): boolean =>
    terms.some((other) => other !== term && placesOf(other).length > 0);
  const isOwn = (term: Term): boolean => {
    const [first] = term.tokens;
    if (!first || placesOf(term).length === 0) return false;
    const before = normalised.slice(0, first.at).trimEnd();
    // «Isn't it this zone that has …?» means the zone; «that one, not this one» names another.
    if (NOT.test(before)) return namesOther(term);
    const last = term.tokens.at(-1);
    const after = last ? normalised.slice(last.at + last.surface.length) : '';
    if (LEFT_OUT.test(after)) return namesOther(term);
    if (term.positions.some((at) => asking.has(at))) return false;
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

/** «Besides this zone, which ones have …?»: the places that are known, where the others are asked for. */
export function placesKnown(
  terms: readonly Term[],
  { normalised, intents }: Question,
): readonly Term[] {
  if (!intents.has('zones') && !WHICH.test(normalised)) return [];
  return terms.filter((term) => {
    const [first] = term.tokens;
    const last = term.tokens.at(-1);
    return (
      first !== undefined &&
      last !== undefined &&
      placesOf(term).length > 0 &&
      BESIDES.test(normalised.slice(0, first.at).trimEnd()) &&
      ENDS.test(normalised.slice(last.at + last.surface.length))
    );
  });
}
