import MiniSearch from 'minisearch';
import { grams } from './grams.ts';
import { plainEngine } from './plain.ts';

/** MiniSearch with a `tokenize` of its own, as its documents advise for other languages; BM25, any term. */
export const minisearch = plainEngine((texts) => {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'], tokenize: grams });
  index.addAll(texts.map((text, id) => ({ id, text })));
  return (query) => {
    const [first] = index.search(query);
    return first ? Number(first.id) : undefined;
  };
});
