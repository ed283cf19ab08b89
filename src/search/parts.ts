import { has } from './asked.ts';
import { understand } from './question.ts';
import type { Searcher } from './searcher.ts';

/** More questions than this in one message are too many for one reply. */
const MOST_PARTS = 3;
/** After a mark that ends a sentence, with all marks that follow it; a point only where white space follows. */
const AFTER_SENTENCE = /(?<=[?？!！。；;\n]+|\.(?=\s))(?![?？!！。；;\n])/u;

/**
 * The questions of a message, each whole: «… how much? And whom do I call?» Greetings and background stay with
 * the question that they lead to. One part, the message itself, where no more than one asks something.
 */
export function partsOf(text: string, searcher: Searcher, now: Date): readonly string[] {
  const pieces = text.split(AFTER_SENTENCE);
  if (pieces.length < 2) return [text];
  const parts: string[] = [];
  let open = '';
  for (const piece of pieces) {
    open += piece;
    if (!asksSomething(piece, searcher, now)) continue;
    parts.push(open);
    open = '';
  }
  if (parts.length < 2) return [text];
  // What follows the last question belongs to it.
  const last = parts.at(-1) ?? '';
  return [...parts.slice(0, -1), last + open].slice(0, MOST_PARTS);
}

function asksSomething(piece: string, searcher: Searcher, now: Date): boolean {
  const { terms, intents } = understand(piece, searcher, now, searcher.base.region.language);
  const isAsked = /[?？]\s*$/u.test(piece) || intents.has('ask') || has(terms, 'measure');
  if (!isAsked) return false;
  if (intents.has('contact')) return true;
  return (
    has(terms, 'topic') ||
    has(terms, 'entity') ||
    intents.has('summary') ||
    (has(terms, 'zone') && has(terms, 'measure'))
  );
}
