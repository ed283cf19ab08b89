import type { FactRecord } from '../knowledge/base.ts';
import type { Meaning } from '../search/meaning.ts';
import { exactMeanings } from '../search/mentions.ts';
import type { Searcher } from '../search/searcher.ts';
import { means, type Term } from '../search/term.ts';
import { normalise } from '../text/normalise.ts';
import { tokenise } from '../text/tokens.ts';

/** A fact that lacks «when» lacks «in which month», too. */
export function lacksDate(
  { fact: { lacks = [], value }, measure }: FactRecord,
  terms: readonly Term[],
  { phrases }: Searcher,
): boolean {
  if (measure === 'date' || value !== undefined) return false;
  const asked = terms.filter((term) => !term.inherited && !term.aside && means(term, 'measure'));
  const isAsked = asked.length > 0 && asked.every(({ meanings }) => meanings.every(isDate));
  const saysWhen = (word: string): boolean =>
    exactMeanings(tokenise(normalise(word)), phrases).some(isDate);
  return isAsked && lacks.some(saysWhen);
}

function isDate(meaning: Meaning): boolean {
  return meaning.kind === 'measure' && meaning.measure === 'date';
}
