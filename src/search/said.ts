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
  const [first] = term.tokens;
  if (!first) return 0;
  if (first.type === 'number') return lexical.numbers.has(first.key) ? 1 : 0;
  if (first.type === 'word') return wordSupport(term, lexical);
  if (term.tokens.length === 1) return lexical.han.has(first.key) ? ONE_CHARACTER : 0;
  return hanSupport(term, lexical);
}

function wordSupport(term: Term, lexical: LexicalFact): number {
  const [word] = term.tokens;
  if (!word) return 0;
  if (lexical.stems.has(word.key)) return 1;
  const { sounds } = pairsIn(term);
  if (sounds.length === 0) return 0;
  return (
    (sounds.filter((pair) => lexical.syllablePairs.has(pair)).length / sounds.length) * SAME_SOUND
  );
}

/** The share of the characters that stand, two at a time, in the fact; by sound where not by sign. */
function hanSupport(term: Term, lexical: LexicalFact): number {
  const { tokens } = term;
  const { pairs, sounds } = pairsIn(term);
  const has = tokens.map((token) => lexical.han.has(token.key));
  const score = has.map((isThere) => (isThere ? ONE_CHARACTER * 0.5 : 0));
  for (let at = 0; at < pairs.length; at++) {
    const isOneRight = has[at] === true || has[at + 1] === true;
    // Where neither character stands, the pair does not either.
    const isWritten = isOneRight && lexical.pairs.has(pairs[at] ?? '');
    const heard = isWritten || !lexical.syllablePairs.has(sounds[at] ?? '') ? 0 : SAME_SOUND;
    const found = isWritten ? 1 : isOneRight ? heard : Math.min(heard, ONLY_SOUND);
    if (found > (score[at] ?? 0)) score[at] = found;
    if (found > (score[at + 1] ?? 0)) score[at + 1] = found;
  }
  return score.reduce((sum, value) => sum + value, 0) / tokens.length;
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
