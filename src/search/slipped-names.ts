import type { ZoneId } from '../knowledge/schema.ts';
import type { Token } from '../text/tokens.ts';
import { isWord } from '../text/words.ts';
import { hanPairs } from './lexical.ts';
import type { Mention } from './meaning.ts';
import type { Searcher } from './searcher.ts';
import { nearSpellings } from './slip-index.ts';
import { squeezed, type Spelling } from './spellings.ts';

// What must be left of a name, beside suffixes and the names of other places in it, to take a slip in it for
// just that: one wrong of four characters is what Fuse's 0.34 would pass, too. Less is asked about.
const SURE_HAN = 4;
const SURE_LETTERS = 6;
/** A name of so few characters is one slip away from too many words to be looked for among them. */
const SHORT_HAN = 3;
const SHORT_LETTERS = 4;
/** Grammar of one character, or of three letters, may as well be what a slip left of a name. */
const GRAMMAR_LETTERS = 3;

export interface Slipped {
  readonly mentions: readonly Mention[];
  /** A name that may be one of ours with a slip, to be asked about. */
  readonly asked: string | undefined;
}

/** Tokens `from` up to, not including, `to`. */
interface Match {
  readonly from: number;
  readonly to: number;
  readonly zones: ReadonlySet<ZoneId>;
  readonly isSure: boolean;
}

/** What the words of a question are known to mean, to leave alone what needs no mending. */
interface Known {
  readonly tokens: readonly Token[];
  /** Names as written, or as heard. */
  readonly names: readonly Mention[];
  /** Names and everyday words as written. */
  readonly words: readonly Mention[];
  readonly suffixes: ReadonlySet<number>;
  readonly explained: ReadonlySet<number>;
  readonly searcher: Searcher;
}

/**
 * Names of places with one slip in them, where the words are not understood otherwise. A long one becomes a
 * mention; of a short one, and of one that is near several places, the text comes back, to ask about.
 */
export function withSlippedNames(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  searcher: Searcher,
): Slipped {
  const known = knownIn(tokens, mentions, searcher);
  const chosen: Match[] = [];
  // Of overlapping readings the one that explains most.
  const byLength = matchesIn(known).toSorted((a, b) => b.to - b.from - (a.to - a.from));
  for (const match of byLength) {
    if (!chosen.some(({ from, to }) => match.from < to && from < match.to)) chosen.push(match);
  }
  const asked = chosen.find(({ isSure }) => !isSure);
  const inside = ({ positions }: Mention): boolean =>
    chosen.some((match) => match.isSure && positions.every((at) => isIn(at, match)));
  return {
    mentions: [
      ...mentions.filter((mention) => !inside(mention)),
      ...chosen.filter(({ isSure }) => isSure).flatMap(mentionsOf),
    ],
    asked: asked && surfaceOf(tokens.slice(asked.from, asked.to)),
  };
}

function mentionsOf({ from, to, zones }: Match): readonly Mention[] {
  const positions = Array.from({ length: to - from }, (_, index) => from + index);
  return [...zones].map((zone) => ({
    positions,
    meaning: { kind: 'zone', zone },
    certainty: 'homophone',
  }));
}

function surfaceOf(tokens: readonly Token[]): string {
  let surface = '';
  for (const { type, surface: piece } of tokens) {
    surface += type === 'word' && surface !== '' ? ` ${piece}` : piece;
  }
  return surface;
}

function knownIn(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  searcher: Searcher,
): Known {
  const isName = ({ meaning: { kind } }: Mention): boolean =>
    kind === 'zone' || kind === 'entity' || kind === 'outside' || kind === 'contact';
  const isGrammar = ({ meaning: { kind }, positions }: Mention): boolean =>
    (kind === 'filler' || kind === 'intent' || kind === 'measure') &&
    positions.every((at) => {
      const token = tokens[at];
      return token?.type === 'han'
        ? positions.length === 1
        : (token?.surface.length ?? 0) <= GRAMMAR_LETTERS;
    });
  const words = mentions.filter(({ certainty }) => certainty === 'exact');
  const names = mentions.filter(
    (mention) => isName(mention) && mention.certainty !== 'guess',
  );
  return {
    tokens,
    names,
    words,
    suffixes: positionsOf(words.filter(({ meaning }) => meaning.kind === 'suffix')),
    explained: positionsOf([...words.filter((mention) => !isGrammar(mention)), ...names]),
    searcher,
  };
}

function positionsOf(mentions: readonly Mention[]): ReadonlySet<number> {
  return new Set(mentions.flatMap(({ positions }) => positions));
}

function matchesIn(known: Known): readonly Match[] {
  const { tokens, explained, searcher } = known;
  if (tokens.every(({ type }, at) => type === 'mark' || explained.has(at))) return [];
  const near = new Map<string, { from: number; to: number; spellings: Spelling[] }>();
  for (const { text, starts, ends } of stretchesOf(tokens)) {
    for (const [at, from] of starts) {
      for (const found of nearSpellings(searcher.slips, text, at, (end) => ends.has(end))) {
        const to = ends.get(found.to) ?? from;
        const key = `${from} ${to}`;
        const match = near.get(key);
        if (match) match.spellings.push(found.spelling);
        else near.set(key, { from, to, spellings: [found.spelling] });
      }
    }
  }
  return [...near.values()].flatMap(({ from, to, spellings }) => {
    return matchOf(from, to, spellings, known) ?? [];
  });
}

interface Written {
  readonly text: string;
  /** Where a token starts in the text, and which; where one ends, and the one after it. */
  readonly starts: ReadonlyMap<number, number>;
  readonly ends: ReadonlyMap<number, number>;
}

/** The text between marks, without spaces. A full stop may stand in a name (No. 3). */
function stretchesOf(tokens: readonly Token[]): readonly Written[] {
  const stretches: { text: string; starts: Map<number, number>; ends: Map<number, number> }[] = [];
  let open = false;
  for (const [index, { type, surface }] of tokens.entries()) {
    if (type === 'mark') {
      open &&= surface === '.';
      continue;
    }
    if (!open) stretches.push({ text: '', starts: new Map(), ends: new Map() });
    open = true;
    const stretch = stretches.at(-1);
    if (!stretch) continue;
    stretch.starts.set(stretch.text.length, index);
    stretch.text += squeezed(surface);
    stretch.ends.set(stretch.text.length, index + 1);
  }
  return stretches;
}

function isIn(at: number, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return from <= at && at < to;
}

function matchOf(
  from: number,
  to: number,
  spellings: readonly Spelling[],
  known: Known,
): Match | undefined {
  const { tokens, names, words, suffixes, explained, searcher } = known;
  const span = { from, to };
  const own = tokens.slice(from, to);
  const text = squeezed(own.map(({ surface }) => surface).join(''));
  const likely = spellings.filter(({ isInitials }) => !isInitials || mayBeInitials(own, searcher));
  if (likely.length === 0 || searcher.slips.byText.has(text)) return undefined;
  const sticksOut = ({ positions }: Mention): boolean =>
    positions.some((at) => isIn(at, span)) && positions.some((at) => !isIn(at, span));
  const covers = ({ positions }: Mention): boolean =>
    positions[0] !== undefined && positions.length >= to - from && own.every((_, at) => positions.includes(from + at));
  if (names.some((name) => covers(name) || sticksOut(name))) return undefined;
  if (words.some((word) => word.positions.length > 1 && covers(word))) return undefined;
  const inner = names.filter(
    ({ positions, meaning }) => meaning.kind === 'zone' && positions.every((at) => isIn(at, span)),
  );
  const placed = positionsOf(inner);
  const rest = own.flatMap((token, index) => (placed.has(from + index) ? [] : [from + index]));
  const strange = rest.filter((at) => !explained.has(at));
  if (strange.length === 0) return undefined;
  const zones = new Set(likely.flatMap((spelling) => [...spelling.zones]));
  const said = new Set(inner.flatMap(({ meaning }) => (meaning.kind === 'zone' ? [meaning.zone] : [])));
  if (inner.length > 0 && [...zones].every((zone) => said.has(zone))) {
    // What is left of the name means the same place or, where two share it, more: then the rest decides.
    if (zones.size === said.size || strange.length < 2) return undefined;
    return { from, to, zones, isSure: true };
  }
  const distinct = rest.filter((at) => !suffixes.has(at)).flatMap((at) => tokens[at] ?? []);
  const isHan = own.every(({ type }) => type !== 'word');
  const length = distinct.reduce((sum, { surface }) => sum + surface.length, 0);
  const isOnePlace = likely.every((spelling) => [...zones].every((zone) => spelling.zones.has(zone)));
  const isShort = isHan && own.length <= SHORT_HAN && distinct.length === own.length;
  if (isShort && !standsAlone(span, known)) return undefined;
  if (isEverydayWord(distinct, searcher)) return undefined;
  if (!isHan && length < SHORT_LETTERS && !likely.some(({ isInitials }) => isInitials)) return undefined;
  const isSure =
    isOnePlace &&
    length >= (isHan ? SURE_HAN : SURE_LETTERS) &&
    !likely.some(({ isInitials }) => isInitials);
  return { from, to, zones, isSure };
}

/** A name of two or three characters is looked for only where all that is not understood is just that. */
function standsAlone(span: { readonly from: number; readonly to: number }, known: Known): boolean {
  const { tokens, explained, names } = known;
  const isStrange = (at: number): boolean => tokens[at]?.type === 'han' && !explained.has(at);
  const hasPlace = names.some(({ meaning }) => meaning.kind !== 'outside');
  return !hasPlace && !isStrange(span.from - 1) && !isStrange(span.to);
}

function isEverydayWord(tokens: readonly Token[], { spoken, vocabulary }: Searcher): boolean {
  if (tokens.length === 0) return false;
  if (tokens.every(({ type }) => type === 'word')) {
    return tokens.every(({ key }) => vocabulary.stems.has(key));
  }
  if (!tokens.every(({ type }) => type === 'han')) return false;
  return (
    isWord(tokens.map(({ surface }) => surface).join('')) ||
    (tokens.length <= SHORT_HAN && hanPairs(tokens).some((pair) => spoken.has(pair)))
  );
}

/** Initials are one word that cannot be spoken. */
function mayBeInitials(tokens: readonly Token[], { vocabulary }: Searcher): boolean {
  const [word] = tokens;
  return (
    tokens.length === 1 &&
    word?.type === 'word' &&
    !vocabulary.stems.has(word.key) &&
    (word.surface.match(/[aeiou]/gu)?.length ?? 0) <= 1 &&
    (word.syllables?.length ?? 0) !== 1
  );
}
