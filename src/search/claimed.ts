import type { Intent } from '../knowledge/schema.ts';
import { has, type Term } from './term.ts';

/** A number that is claimed of a topic says little of which fact is meant. */
const CLAIMED = 0.2;

/** «85 projects were signed, right?» asks of what was signed, and not of whatever has 85 in it. */
export function withClaims(terms: readonly Term[], intents: ReadonlySet<Intent>): readonly Term[] {
  const isSearch = intents.has('list') || intents.has('zones');
  if (!intents.has('confirm') || isSearch || !has(terms, 'topic')) return terms;
  return terms.map((term) => {
    const isNumber = term.meanings.length === 0 && term.tokens[0]?.type === 'number';
    return isNumber ? { ...term, weight: term.weight * CLAIMED } : term;
  });
}
