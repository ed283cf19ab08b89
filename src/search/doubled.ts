import type { Token } from '../text/tokens.ts';
import { isWord } from '../text/words.ts';
import { longWords } from '../text/word-boundaries.ts';
import type { Mention } from './meaning.ts';
import type { Heard } from './mentions.ts';
import { findPhrases } from './phrase-trie.ts';
import type { Phrases } from './phrases.ts';

/**
 * «开开发区»: the text with a character that was typed twice written once, where nothing that is known has it twice;
 * undefined where there is none.
 */
export function withoutDoubled(
  normalised: string,
  { tokens, mentions }: Heard,
  phrases: Phrases,
): string | undefined {
  if (!tokens.some((token, index) => isTwice(token, tokens[index + 1]))) return undefined;
  let text = '';
  let end = 0;
  const words = longWords(tokens);
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    if (!next || !isTwice(token, next)) continue;
    // Beside a place's name it may be a slip in a longer name, which is looked for where names are.
    const isKnown = mentions.some(
      ({ positions, meaning }) =>
        (positions.includes(index) && positions.includes(index + 1)) ||
        (meaning.kind === 'zone' && (positions.at(-1) === index || positions[0] === index + 1)),
    );
    const isMeant = isWord(token.surface + next.surface) && !breaksPhrase(index, tokens, phrases);
    if (isKnown || isMeant || isBetween(index + 1, mentions, words)) continue;
    text += normalised.slice(end, next.at);
    end = next.at + next.surface.length;
  }
  return end === 0 ? undefined : text + normalised.slice(end);
}

function isTwice(one: Token, other: Token | undefined): boolean {
  return one.type === 'han' && one.key === other?.key && other.at === one.at + one.surface.length;
}

/** 「年产|产品」: a word ends before this token, and another one begins with it. */
function isBetween(
  at: number,
  mentions: readonly Mention[],
  words: ReadonlyMap<number, number>,
): boolean {
  const said = mentions.filter(({ positions }) => positions.length > 1);
  const ends =
    said.some(({ positions }) => positions.at(-1) === at - 1) ||
    [...words].some(([, after]) => after === at);
  const begins = said.some(({ positions }) => positions[0] === at) || words.has(at);
  return ends && begins;
}

/** Characters of a phrase on either side that are looked at. */
const AROUND = 6;

/** With it once, a phrase goes on from what stands before it to what stands after it: 「怎么么样」. */
function breaksPhrase(index: number, tokens: readonly Token[], { exact }: Phrases): boolean {
  const first = Math.max(0, index - AROUND);
  const keys = [
    ...tokens.slice(first, index + 1),
    ...tokens.slice(index + 2, index + 2 + AROUND),
  ].map(({ key }) => key);
  const at = index - first;
  return findPhrases(exact, keys.length, (one) => keys[one]).some(
    ({ from, to, payload }) => payload.phrase.parts === 1 && from < at && to > at + 1,
  );
}
