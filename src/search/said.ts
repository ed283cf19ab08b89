import { hanPairs, type LexicalFact } from './lexical.ts';
import type { Term } from './terms.ts';

/** How far the same sound stands for the same word: with one character of two right, or none. */
const SAME_SOUND = 0.85;
const ONLY_SOUND = 0.4;
const ONE_CHARACTER = 0.5;

/** 1 where the term stands in the fact as written, a part where only some of it does. */
export function inText(term: Term, lexical: LexicalFact): number {
  const { surface } = term;
  if (surface.length > 1 && lexical.haystack.includes(surface)) return 1;
  if (term.tokens.length === 0) return 0;
  return term.tokens.every(({ type, key }) => type === 'word' && lexical.stems.has(key)) ? 1 : 0;
}

export function restSupport(term: Term, lexical: LexicalFact): number {
  const first = term.tokens[0];
  if (!first) return 0;
  if (first.type === 'number') return lexical.numbers.has(first.key) ? 1 : 0;
  if (first.type === 'word') return wordSupport(term, lexical);
  if (term.tokens.length === 1) return lexical.han.has(first.key) ? ONE_CHARACTER : 0;
  return hanSupport(term, lexical);
}

function wordSupport(term: Term, lexical: LexicalFact): number {
  const word = term.tokens[0];
  if (!word) return 0;
  if (lexical.stems.has(word.key)) return 1;
  const { sounds } = pairsIn(term);
  if (sounds.length === 0) return 0;
  let heard = 0;
  for (const pair of sounds) if (lexical.syllablePairs.has(pair)) heard++;
  return (heard / sounds.length) * SAME_SOUND;
}

/** The share of the characters that stand, two at a time, in the fact; by sound where not by sign. */
function hanSupport(term: Term, lexical: LexicalFact): number {
  const { tokens } = term;
  const { pairs, sounds } = pairsIn(term);
  const { han } = lexical;
  let sum = 0;
  let before = 0;
  let isThere = han.has(tokens[0]?.key ?? '');
  // Each character counts with the better of its two pairs, or by itself. Without arrays: this is done for
  // hundreds of facts a question.
  for (let at = 0; at < tokens.length; at++) {
    const own = isThere ? ONE_CHARACTER * 0.5 : 0;
    const next = tokens[at + 1];
    let found = 0;
    if (next) {
      const isNextThere = han.has(next.key);
      found = pairSupport(pairs[at] ?? '', sounds[at] ?? '', isThere || isNextThere, lexical);
      isThere = isNextThere;
    }
    sum += Math.max(own, before, found);
    before = found;
  }
  return sum / tokens.length;
}

/** Where neither character stands, the pair does not either. */
function pairSupport(
  pair: string,
  sound: string,
  isOneThere: boolean,
  lexical: LexicalFact,
): number {
  if (isOneThere && lexical.pairs.has(pair)) return 1;
  if (!lexical.syllablePairs.has(sound)) return 0;
  return isOneThere ? SAME_SOUND : ONLY_SOUND;
}

interface Pairs {
  readonly pairs: readonly string[];
  readonly sounds: readonly string[];
}

// A term is compared with hundreds of facts; its pairs are made once and go with it.
const made = new WeakMap<Term['tokens'], Pairs>();

/** Neighbouring characters of a run, and neighbouring syllables: of those characters, or of one Latin word. */
function pairsIn({ tokens }: Term): Pairs {
  const known = made.get(tokens);
  if (known) return known;
  const [first] = tokens;
  const syllables =
    first?.type === 'word'
      ? (first.syllables ?? [])
      : tokens.map((token) => token.syllables?.[0] ?? '');
  const sounds = syllables
    .slice(1)
    .map((syllable, index) => `${syllables[index] ?? ''} ${syllable}`);
  const pairs = { pairs: hanPairs(tokens), sounds };
  made.set(tokens, pairs);
  return pairs;
}
