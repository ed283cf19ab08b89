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
  const words = term.tokens.filter(({ type }) => type === 'word');
  if (words.length !== term.tokens.length || words.length === 0) return 0;
  return words.every(({ key }) => lexical.stems.has(key)) ? 1 : 0;
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
  const syllables = word.syllables ?? [];
  if (syllables.length < 2) return 0;
  const pairs = syllables
    .slice(1)
    .map((syllable, index) => `${syllables[index] ?? ''} ${syllable}`);
  return (
    (pairs.filter((pair) => lexical.syllablePairs.has(pair)).length / pairs.length) * SAME_SOUND
  );
}

/** The share of the characters that stand, two at a time, in the fact; by sound where not by sign. */
function hanSupport(term: Term, lexical: LexicalFact): number {
  const { tokens } = term;
  const score = tokens.map((token) => (lexical.han.has(token.key) ? ONE_CHARACTER * 0.5 : 0));
  for (const [index, pair] of hanPairs(tokens).entries()) {
    const sound = `${tokens[index]?.syllables?.[0] ?? ''} ${tokens[index + 1]?.syllables?.[0] ?? ''}`;
    const oneRight = Array.from(pair).some((character) => lexical.han.has(character));
    const heard = lexical.syllablePairs.has(sound) ? (oneRight ? SAME_SOUND : ONLY_SOUND) : 0;
    const found = lexical.pairs.has(pair) ? 1 : heard;
    for (const at of [index, index + 1]) score[at] = Math.max(score[at] ?? 0, found);
  }
  return score.reduce((sum, value) => sum + value, 0) / tokens.length;
}
