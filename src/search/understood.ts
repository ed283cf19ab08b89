import type { Token } from '../text/tokens.ts';
import { isWord } from '../text/words.ts';
import type { Meaning, Mention } from './meaning.ts';
import { positionsOf, type Positions } from './positions.ts';
import type { Searcher } from './searcher.ts';
import { range as tokensFrom } from './sounds.ts';
import { squeezed } from './spellings.ts';

/** Tokens `from` up to, not including, `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What the words of a question are known to mean before slips are looked for. */
export interface Understood {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  /** Names as written, or as heard. */
  readonly names: readonly Mention[];
  /** Names and everyday words as written. */
  readonly words: readonly Mention[];
  readonly suffixes: Positions;
  /** Positions of what is written, without the grammar that a slip may have left. */
  readonly written: Positions;
  /** These, and what is heard as a name. */
  readonly explained: Positions;
  /** These, and grammar, but nothing that is only heard. */
  readonly covered: Positions;
  readonly searcher: Searcher;
}

/** Grammar of one character, or of so many letters, may as well be what a slip left of a name. */
const GRAMMAR_LETTERS = 3;

export function understoodIn(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  searcher: Searcher,
): Understood {
  const words = mentions.filter(({ certainty }) => certainty === 'exact');
  const names = mentions.filter((mention) => isName(mention) && mention.certainty !== 'guess');
  const said = words.filter((mention) => !isGrammar(mention, tokens));
  return {
    tokens,
    mentions,
    names,
    words,
    suffixes: positionsOf(words.filter(({ meaning }) => meaning.kind === 'suffix')),
    written: positionsOf(said),
    explained: positionsOf([...said, ...names]),
    covered: positionsOf(words),
    searcher,
  };
}

function isName({ meaning: { kind } }: Mention): boolean {
  return kind === 'zone' || kind === 'entity' || kind === 'outside' || kind === 'contact';
}

function isGrammar({ meaning: { kind }, positions }: Mention, tokens: readonly Token[]): boolean {
  if (kind !== 'filler' && kind !== 'intent' && kind !== 'measure') return false;
  return positions.every((at) => {
    const token = tokens[at];
    if (token?.type === 'han') return positions.length === 1;
    return (token?.surface.length ?? 0) <= GRAMMAR_LETTERS;
  });
}

/** Nothing in it can be a slip: all is written as known, and no two places stand side by side. */
export function isClear({ tokens, words, written }: Understood): boolean {
  const places = words.filter(({ meaning }) => meaning.kind === 'zone');
  const areSeveral = places.some((one) => places.some((other) => areApart(one, other)));
  return !areSeveral && tokens.every(({ type }, at) => type === 'mark' || written.has(at));
}

/** A stretch that is a name or a word as it stands, or cuts through one. */
export function isKnown(stretch: Stretch, understood: Understood): boolean {
  const { tokens, names, words, searcher } = understood;
  const at = range(stretch);
  if (searcher.slips.byText.has(textOf(tokens.slice(stretch.from, stretch.to)))) return true;
  const covers = ({ positions }: Mention): boolean =>
    at.every((position) => positions.includes(position));
  const isCut = ({ positions }: Mention): boolean =>
    positions.some((position) => isIn(position, stretch)) &&
    positions.some((position) => !isIn(position, stretch));
  return (
    names.some((name) => covers(name) || (name.certainty === 'exact' && isCut(name))) ||
    words.some(
      (word) =>
        (word.positions.length > 1 && covers(word)) ||
        ((word.meaning.kind === 'suffix' || isWording(word, tokens)) && isCut(word)),
    ) ||
    isSaidWhole(stretch, understood)
  );
}

/** 「太有用了」 names no place that begins with 「太」, nor 「几个城市」 one that begins with 「个」. */
function isWording({ meaning, positions }: Mention, tokens: readonly Token[]): boolean {
  if (positions.length < 2 || tokens[positions[0] ?? -1]?.type !== 'han') return false;
  return meaning.kind === 'measure' || (meaning.kind === 'intent' && meaning.intent === 'thanks');
}

/**
 * 「那里的开发区」: a place stands there whole, every word behind it known up to what places are called, and at most
 * one more character.
 */
function isSaidWhole({ from, to }: Stretch, { names, words, covered }: Understood): boolean {
  const isPlace = ({ meaning, certainty, positions }: Mention): boolean =>
    meaning.kind === 'zone' && certainty === 'exact' && positions[0] === from;
  const ends = ({ meaning, positions }: Mention): boolean => {
    const last = positions.at(-1) ?? -1;
    const isEnd = meaning.kind === 'suffix' && (last === to - 1 || last === to - 2);
    return isEnd && range({ from, to: last + 1 }).every((at) => covered.has(at));
  };
  return names.some(isPlace) && words.some(ends);
}

/** 「哪些城市」: a word of its own behind one of grammar is no end of a name. */
export function isWordBehind({ from, to }: Stretch, { tokens, words }: Understood): boolean {
  const name = tokens.slice(from, to);
  const isShort = name.length === WORD;
  const before = isShort ? from - 1 : from;
  const isGrammar = words.some(
    ({ meaning, positions }) => GRAMMAR.has(meaning.kind) && positions.includes(before),
  );
  const rest = isShort ? name : name.slice(1);
  const isHan = name.every(({ type }) => type === 'han');
  // 「和 省级…」: what begins behind the joining word goes on as a word of its own.
  const isNext = isShort && isHan && isWord(textOf(tokens.slice(from + 1, to + 1)));
  if (isNext && joins({ from, to }, words)) return true;
  return isHan && isGrammar && rest.length === WORD && isWord(textOf(rest));
}

function joins({ from }: Stretch, words: readonly Mention[]): boolean {
  return words.some(
    ({ meaning, positions }) =>
      meaning.kind === 'filler' && positions.length === 1 && positions[0] === from,
  );
}

/** Characters. */
const WORD = 2;
const GRAMMAR: ReadonlySet<Meaning['kind']> = new Set<Meaning['kind']>([
  'filler',
  'intent',
  'measure',
]);

/** What ends a sentence in Chinese or, as 「有」, is said of a place; grammar, not knowledge. */
const PARTICLES: ReadonlySet<string> = new Set(Array.from('呢吗吧呀啊么嘛啦有'));

export function endsInParticle(text: string): boolean {
  return PARTICLES.has(text.slice(-1));
}

/** The tokens' text without spaces, to be compared with spellings. */
export function textOf(tokens: readonly Token[]): string {
  let text = '';
  let isPlain = true;
  for (const { type, surface } of tokens) {
    text += surface;
    isPlain &&= type === 'han' || type === 'word';
  }
  return isPlain ? text : squeezed(text);
}

/** Names that are no part of a longer one. */
export function widest(names: readonly Mention[]): readonly Mention[] {
  return names.filter(
    ({ positions }) =>
      !names.some(
        (other) =>
          other.positions.length > positions.length &&
          positions.every((at) => other.positions.includes(at)),
      ),
  );
}

export function areApart(one: Mention, other: Mention): boolean {
  return !one.positions.some((at) => other.positions.includes(at));
}

export function isIn(at: number, { from, to }: Stretch): boolean {
  return from <= at && at < to;
}

export function range({ from, to }: Stretch): readonly number[] {
  return tokensFrom(from, to);
}

/** A shorter name within one of these is no other place. */
export function isPartOfOne({ positions }: Mention, names: readonly Mention[]): boolean {
  return names.some((name) => positions.every((at) => name.positions.includes(at)));
}

/** A character that nothing explains stands right beside it. */
export function hasStrangeNeighbour(
  { from, to }: Stretch,
  { tokens, covered }: Understood,
): boolean {
  return [from - 1, to].some((at) => tokens[at]?.type === 'han' && !covered.has(at));
}
