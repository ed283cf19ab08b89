import { has } from './asked.ts';
import { understand } from './question.ts';
import type { Searcher } from './searcher.ts';

/** More questions than this in one message are too many for one reply. */
const MOST_PARTS = 3;
/** After a mark that ends a sentence, with all marks that follow it; a point only where white space follows. */
const AFTER_SENTENCE = /(?<=[?？!！。；;\n]+|\.(?=\s))(?![?？!！。；;\n])/u;

const MARKED = /[?？]\s*$/u;
const HAN = /\p{Script=Han}/u;

/**
 * The questions of a message, each whole: «… how much? And whom do I call?» Greetings and background stay with
 * the question that they lead to. One part, the message itself, where no more than one asks something.
 */
export function partsOf(text: string, searcher: Searcher, now: Date): readonly string[] {
  const pieces = text.split(AFTER_SENTENCE);
  if (pieces.length < 2) return [text];
  const isMarked = pieces.some((piece) => MARKED.test(piece));
  const parts: string[] = [];
  let open = '';
  for (const piece of pieces) {
    open += piece;
    // English questions end in a mark; with one, what does not is background.
    const mayAsk = !isMarked || MARKED.test(piece) || HAN.test(piece);
    if (!mayAsk || !asksSomething(piece, searcher, now)) continue;
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
  const isAsked = MARKED.test(piece) || intents.has('ask') || has(terms, 'measure');
  if (!isAsked) return false;
  if (intents.has('contact')) return true;
  return (
    has(terms, 'topic') ||
    has(terms, 'entity') ||
    intents.has('summary') ||
    (has(terms, 'zone') && has(terms, 'measure'))
  );
}
