import { Index } from 'flexsearch';
import { grams } from './grams.ts';
import { plainEngine } from './plain.ts';

/**
 * FlexSearch with an `encode` of its own, as its documents advise for CJK, and `suggest`: without it only
 * texts that have every pair of the question are found, which is next to none.
 */
export const flexsearch = plainEngine((texts) => {
  const index = new Index({ encode: grams });
  for (const [number, text] of texts.entries()) index.add(number, text);
  return (query) => {
    const [first] = index.search(query, { limit: 1, suggest: true });
    return first === undefined ? undefined : Number(first);
  };
});
