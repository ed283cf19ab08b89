import type { Token } from './tokens.ts';

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The tokens that begin a Chinese word of several characters, as the dictionary of ICU cuts the text, with
 * the token after its last. A name or a question word that ends within such a word has taken a piece of it:
 * 「几项」 of 「几项目」.
 */
export function longWords(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const words = new Map<number, number>();
  let from = 0;
  while (from < tokens.length) {
    let to = from;
    while (tokens[to]?.type === 'han') to++;
    if (to > from + 1) cut(tokens, from, to, words);
    from = to + 1;
  }
  return words;
}

function cut(tokens: readonly Token[], from: number, to: number, words: Map<number, number>): void {
  // Nearly always the units of the text are the tokens; rare characters have two units.
  let run = '';
  for (let at = from; at < to; at++) run += tokens[at]?.key ?? '';
  const at = run.length === to - from ? undefined : tokensByUnit(tokens, from, to);
  for (const { index, end } of wordsOf(run)) {
    const first = at ? at.get(index) : from + index;
    const after = at ? at.get(end) : from + end;
    if (first !== undefined && after !== undefined && after > first + 1) words.set(first, after);
  }
}

function tokensByUnit(
  tokens: readonly Token[],
  from: number,
  to: number,
): ReadonlyMap<number, number> {
  const at = new Map<number, number>();
  let units = 0;
  for (let index = from; index < to; index++) {
    at.set(units, index);
    units += tokens[index]?.key.length ?? 0;
  }
  return at.set(units, to);
}

interface Word {
  readonly index: number;
  readonly end: number;
}

// Clauses are cut when it is told whether they ask, and again with the rest of the message.
const known = new Map<string, readonly Word[]>();
const MOST_KEPT = 20;
const LONGEST_KEPT = 200;

function wordsOf(run: string): readonly Word[] {
  const kept = known.get(run);
  if (kept) return kept;
  const words = Array.from(SEGMENTER.segment(run), ({ index, segment }) => ({
    index,
    end: index + segment.length,
  }));
  if (run.length > LONGEST_KEPT) return words;
  known.set(run, words);
  const [oldest] = known.keys();
  if (known.size > MOST_KEPT && oldest !== undefined) known.delete(oldest);
  return words;
}

/** Characters of the longest words that a dictionary has. */
const LONGEST_WORD = 4;

/** A word of `longWords` begins before this token and goes on with it. */
export function isWithinWord(at: number, words: ReadonlyMap<number, number>): boolean {
  for (let start = at - LONGEST_WORD; start < at; start++) {
    if ((words.get(start) ?? at) > at) return true;
  }
  return false;
}
