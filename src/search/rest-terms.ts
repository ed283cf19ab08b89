import type { Token } from '../text/tokens.ts';
import { range } from './sounds.ts';
import { made, type Term } from './term.ts';

const NUMBER_WEIGHT = 0.6;
const REST_WEIGHT_PER_HAN = 0.5;
/** A lone character between known words is mostly grammar. */
const LONE_HAN = 0.2;
const REST_WEIGHT_PER_WORD = 1;
const MOST_REST_WEIGHT = 2.5;
/** In a message in pinyin each word is cut off from its neighbours: a lone syllable may be part of a word. */
const LONE_SYLLABLE = 0.3;

/** The terms of what no list of the knowledge has. */
export function restTerms(
  tokens: readonly Token[],
  isTaken: (index: number) => boolean,
  inPinyin: boolean,
): readonly Term[] {
  const terms: Term[] = [];
  let from = 0;
  while (from < tokens.length) {
    const type = tokens[from]?.type;
    let to = from + 1;
    if (type !== 'mark' && !isTaken(from)) {
      while (type === 'han' && tokens[to]?.type === 'han' && !isTaken(to)) to++;
      if (inPinyin && isSyllable(tokens[from])) while (isSyllable(tokens[to]) && !isTaken(to)) to++;
      const term = restTerm(range(from, to), tokens);
      terms.push(inPinyin ? spoken(joined(term)) : term);
    }
    from = to;
  }
  return terms;
}

function isSyllable(token: Token | undefined): boolean {
  return token?.type === 'word' && token.syllables?.length === 1;
}

/** Syllables written apart are one word, which has all of them. */
function joined(term: Term): Term {
  const [first, second] = term.tokens;
  if (first?.type !== 'word' || !second) return term;
  const surface = term.tokens.map((token) => token.surface).join('');
  const syllables = term.tokens.flatMap((token) => token.syllables ?? []);
  return { ...term, tokens: [{ ...first, surface, key: surface, syllables }] };
}

function restTerm(positions: readonly number[], tokens: readonly Token[]): Term {
  const type = tokens[positions[0] ?? -1]?.type;
  const weight =
    type === 'number'
      ? NUMBER_WEIGHT
      : type === 'han'
        ? positions.length === 1
          ? LONE_HAN
          : Math.min(MOST_REST_WEIGHT, positions.length * REST_WEIGHT_PER_HAN)
        : REST_WEIGHT_PER_WORD;
  return made(positions, tokens, [], 'exact', weight);
}

/** A word of pinyin weighs what its characters would. */
function spoken(term: Term): Term {
  const [token] = term.tokens;
  if (token?.type !== 'word' || !token.syllables) return term;
  const { length } = token.syllables;
  const weight =
    length === 1 ? LONE_SYLLABLE : Math.min(MOST_REST_WEIGHT, length * REST_WEIGHT_PER_HAN);
  return { ...term, weight };
}
