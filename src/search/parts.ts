import { has } from './asked.ts';
import { understand } from './question.ts';
import type { Searcher } from './searcher.ts';

/** More questions than this in one message are too many for one reply. */
const MOST_PARTS = 3;
const QUESTION_MARK = /[?？]/u;
const AFTER_QUESTION_MARK = /(?<=[?？]+)(?![?？!！])/u;

/**
 * The questions of a message, each whole: «… how much? And whom do I call?» Greetings and background stay with
 * the question that they lead to. One part, the message itself, where no more than one asks something.
 */
export function partsOf(text: string, searcher: Searcher, now: Date): readonly string[] {
  const pieces = text.split(AFTER_QUESTION_MARK);
  // With one question mark there are no two questions, whatever they ask.
  if (pieces.filter((piece) => QUESTION_MARK.test(piece)).length < 2) return [text];
  const parts: string[] = [];
  let open = '';
  for (const piece of pieces) {
    open += piece;
    if (!asksSomething(open, searcher, now)) continue;
    parts.push(open);
    open = '';
  }
  if (parts.length < 2) return [text];
  // What follows the last question belongs to it.
  const last = parts.at(-1) ?? '';
  return [...parts.slice(0, -1), last + open].slice(0, MOST_PARTS);
}

function asksSomething(text: string, searcher: Searcher, now: Date): boolean {
  if (!/[?？]\s*$/u.test(text)) return false;
  const { terms, intents } = understand(text, searcher, now, searcher.base.region.language);
  return (
    has(terms, 'topic') ||
    has(terms, 'entity') ||
    intents.has('contact') ||
    intents.has('summary') ||
    (has(terms, 'zone') && has(terms, 'measure'))
  );
}
