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

/** A reading as a test writes it: `zone luoxia-hz`, `topic revenue`. */
export function named(meaning: Meaning): string {
  switch (meaning.kind) {
    case 'zone':
      return `zone ${meaning.zone}`;
    case 'entity':
      return `entity ${meaning.entity}`;
    case 'topic':
      return `topic ${meaning.topic}`;
    case 'measure':
      return `measure ${meaning.measure}`;
    case 'intent':
      return `intent ${meaning.intent}`;
    case 'outside':
      return `outside ${meaning.subject}`;
    case 'period':
      return `period ${meaning.period.days?.from ?? '?'}-${meaning.period.days?.to ?? '?'}`;
    case 'contact':
    case 'suffix':
    case 'filler':
    case 'word':
      return meaning.kind;
  }
}
