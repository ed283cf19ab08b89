import { asksOf } from './asks.ts';
import { has } from './term.ts';
import type { Meaning } from './meaning.ts';
import { hear, understandHeard } from './question.ts';
import type { Searcher } from './searcher.ts';
import { withoutShortForms } from './spelled-out.ts';
import { weightOf } from './terms.ts';

/** More questions than this in one message are too many for one reply. */
const MOST_PARTS = 3;
/** After a mark that ends a sentence, with all marks that follow it; a point only where white space follows. */
const AFTER_SENTENCE = /(?<=[?？!！。；;\n]+|\.(?=\s))(?![?？!！。；;\n])/u;

/** How many of something in a word that no list has: it and the word that asks. */
const CONTENT = 1.7;

/** It ends in a question mark. */
export const MARKED = /[?？]\s*$/u;
const HAN = /\p{Script=Han}/u;

/** With the marks that end them; together they are the text, but for the points of short forms. */
export function sentencesOf(text: string): readonly string[] {
  return withoutShortForms(text).split(AFTER_SENTENCE);
}

/**
 * The questions of a message, each whole: «… how much? And whom do I call?» Greetings and background stay with
 * the question that they lead to. One part, the message itself, where no more than one asks something.
 */
export function partsOf(text: string, searcher: Searcher, now: Date): readonly string[] {
  return sentencesThatAsk(text, searcher, now)
    .flatMap((part) => asksOf(part, searcher, now))
    .slice(0, MOST_PARTS);
}

function sentencesThatAsk(text: string, searcher: Searcher, now: Date): readonly string[] {
  const pieces = sentencesOf(text);
  if (pieces.length < 2) return [text];
  const isMarked = pieces.some((piece) => MARKED.test(piece));
  // English questions end in a mark; with one, what does not is background.
  const maybe = [...pieces.keys()].filter((at) => {
    const piece = pieces[at] ?? '';
    return !isMarked || MARKED.test(piece) || HAN.test(piece);
  });
  const asking = thoseThatAsk(pieces, maybe, searcher, now);
  const parts: string[] = [];
  let open = '';
  for (const [at, piece] of pieces.entries()) {
    open += piece;
    if (!asking.has(at)) continue;
    parts.push(open);
    open = '';
  }
  if (parts.length < 2) return [text];
  // What follows the last question belongs to it.
  const last = parts.at(-1) ?? '';
  return [...parts.slice(0, -1), last + open];
}

/** Which of some pieces ask something; none where fewer than two do. The shorter ones tell that with less. */
function thoseThatAsk(
  pieces: readonly string[],
  some: readonly number[],
  searcher: Searcher,
  now: Date,
): ReadonlySet<number> {
  const lengthOf = (at: number): number => pieces[at]?.length ?? 0;
  const asking = new Set<number>();
  let left = some.length;
  for (const at of some.toSorted((a, b) => lengthOf(a) - lengthOf(b))) {
    if (asking.size + left < 2) return new Set();
    if (asksSomething(pieces[at] ?? '', at > 0, searcher, now)) asking.add(at);
    left--;
  }
  return asking;
}

/** After another question a place is one, too: «… how many? And there?» */
function asksSomething(piece: string, isFurther: boolean, searcher: Searcher, now: Date): boolean {
  const hearing = hear(piece, searcher, searcher.base.region.language);
  // Without a word that asks, all the rest need not be understood.
  const { mentions } = hearing.heard;
  if (!MARKED.test(piece) && !mentions.some(({ meaning }) => asks(meaning))) return false;
  const { terms, intents } = understandHeard(hearing, searcher, now);
  const isAsked = MARKED.test(piece) || intents.has('ask') || has(terms, 'measure');
  if (!isAsked) return false;
  if (intents.has('contact')) return true;
  return (
    has(terms, 'topic') ||
    has(terms, 'entity') ||
    intents.has('summary') ||
    (has(terms, 'zone') && (has(terms, 'measure') || (isFurther && MARKED.test(piece)))) ||
    (isFurther && MARKED.test(piece) && has(terms, 'measure') && weightOf(terms) >= CONTENT)
  );
}

function asks(meaning: Meaning): boolean {
  return meaning.kind === 'measure' || (meaning.kind === 'intent' && meaning.intent === 'ask');
}
