import { meaningText } from '../../src/cli/trace.ts';
import type { Meaning } from '../../src/search/meaning.ts';
import { understand, type Question } from '../../src/search/question.ts';
import { createSearcher } from '../../src/search/searcher.ts';
import { inventedBase } from './knowledge-bases.ts';

export const NOW = new Date('2023-06-01T00:00:00Z');
export const searcher = createSearcher(inventedBase());

/** How a message about the invented region is understood by itself. */
export function understood(text: string): Question {
  return understand(text, searcher, NOW, 'en');
}

/** A reading as a test writes it: `zone luoxia-hz`, `topic revenue`, `period 20200101-20201231`. */
export function named(meaning: Meaning): string {
  return meaningText(meaning).replace('–', '-');
}
