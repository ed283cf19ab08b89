import Fuse from 'fuse.js';
import { grams } from './grams.ts';
import { plainEngine } from './plain.ts';

/** Fuse.js with `useTokenSearch` and a `tokenize` for CJK, as its documents advise. */
export const fuse = plainEngine((texts) => {
  const index = new Fuse(
    texts.map((text) => ({ text })),
    { keys: ['text'], useTokenSearch: true, tokenize: grams },
  );
  return (query) => index.search(query, { limit: 1 })[0]?.refIndex;
});
