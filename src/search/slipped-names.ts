import type { ZoneId } from '../knowledge/schema.ts';
import type { Token } from '../text/tokens.ts';
import { isWord } from '../text/words.ts';
import { hanPairs } from './lexical.ts';
import type { Mention } from './meaning.ts';
import type { Searcher } from './searcher.ts';
import { nearSpellings } from './slip-index.ts';
import { squeezed, type Spelling } from './spellings.ts';
import { isSpelt } from './vocabulary.ts';

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
interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface Match extends Stretch {
  readonly zones: ReadonlySet<ZoneId>;
  /** `known`: what is whole in it already says so. */
  readonly verdict: 'found' | 'asked' | 'known';
}

/** What the words of a question are known to mean, to leave alone what needs no mending. */
interface Known {
  readonly tokens: readonly Token[];
  /** Names as written, or as heard. */
  readonly names: readonly Mention[];
  /** Names and everyday words as written. */
  readonly words: readonly Mention[];
  readonly suffixes: ReadonlySet<number>;
  /** Said by a name or word as written, grammar left out; by one as heard, too; by either or by grammar. */
  readonly written: ReadonlySet<number>;
  readonly explained: ReadonlySet<number>;
  readonly covered: ReadonlySet<number>;
  readonly mentions: readonly Mention[];
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
  const byLength = matchesIn(known).toSorted(
    (a, b) =>
      b.to - b.from - (a.to - a.from) ||
      Number(a.verdict === 'known') - Number(b.verdict === 'known'),
  );
  for (const match of byLength) {
    if (!chosen.some(({ from, to }) => match.from < to && from < match.to)) chosen.push(match);
  }
  const mended = chosen.filter(({ verdict }) => verdict !== 'known');
  const asked = mended.find(({ verdict }) => verdict === 'asked');
  const inside = ({ positions }: Mention): boolean =>
    mended.some((match) => positions.every((at) => isIn(at, match)));
  return {
    mentions: [
      ...mentions.filter((mention) => !inside(mention)),
      ...mended.filter(({ verdict }) => verdict === 'found').flatMap(mentionsOf),
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
  const names = mentions.filter((mention) => isName(mention) && mention.certainty !== 'guess');
  const said = words.filter((mention) => !isGrammar(mention));
  return {
    tokens,
    names,
    words,
    suffixes: positionsOf(words.filter(({ meaning }) => meaning.kind === 'suffix')),
    written: positionsOf(said),
    explained: positionsOf([...said, ...names]),
    covered: positionsOf(words),
    mentions,
    searcher,
  };
}

function positionsOf(mentions: readonly Mention[]): ReadonlySet<number> {
  return new Set(mentions.flatMap(({ positions }) => positions));
}

function matchesIn(known: Known): readonly Match[] {
  const { tokens, words, written, searcher } = known;
  const named = words.filter(({ meaning }) => meaning.kind === 'zone');
  const areSeveral = named.some((one) => named.some((other) => areApart(one, other)));
  const isClear = tokens.every(({ type }, at) => type === 'mark' || written.has(at));
  if (isClear && !areSeveral) return [];
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

function isIn(at: number, { from, to }: Stretch): boolean {
  return from <= at && at < to;
}

function matchOf(
  from: number,
  to: number,
  spellings: readonly Spelling[],
  known: Known,
): Match | undefined {
  const { tokens, names, suffixes, explained, searcher } = known;
  const span = { from, to };
  const own = tokens.slice(from, to);
  const likely = likelyOf(spellings, own, searcher);
  if (likely.length === 0 || isUnderstood(span, known)) return undefined;
  const zones = new Set(likely.flatMap((spelling) => [...spelling.zones]));
  const inner = names.filter(
    ({ positions, meaning }) => meaning.kind === 'zone' && positions.every((at) => isIn(at, span)),
  );
  const placed = positionsOf(inner);
  const at = range(span);
  const rest = at.filter((position) => !placed.has(position));
  const remains = likelihoodOf(span, zones, inner, known);
  if (remains) return remains;
  const strange = rest.filter((position) => !explained.has(position));
  const hasSuffix = at.some((position) => suffixes.has(position));
  const isNamed = inner.length > 0 && (hasSuffix || rest.length >= SHORT_HAN);
  if (strange.length === 0 && !isNamed) return undefined;
  const distinct = rest
    .filter((position) => !suffixes.has(position))
    .flatMap((position) => tokens[position] ?? []);
  const isHan = own.every(({ type }) => type !== 'word');
  const left = distinct.map(({ surface }) => surface).join('');
  const isWhole = likely.some((spelling) => spelling.text.includes(left));
  const areInitials = likely.some(({ isInitials }) => isInitials);
  if (!hasSuffix && !isWhole && isEverydayWord(distinct, searcher)) return undefined;
  if (isHan && distinct.length <= SHORT_HAN && hasStrangeNeighbour(span, known)) return undefined;
  if (isHan && own.length <= SHORT_HAN && !standsAlone(span, isWhole, inner, known)) {
    return undefined;
  }
  if (!isHan && left.length < SHORT_LETTERS && !areInitials) return undefined;
  const isOnePlace = likely.every((spelling) =>
    [...zones].every((zone) => spelling.zones.has(zone)),
  );
  const isSure =
    isOnePlace &&
    strange.length > 0 &&
    left.length >= (isHan ? SURE_HAN : SURE_LETTERS) &&
    !areInitials;
  return { from, to, zones, verdict: isSure ? 'found' : 'asked' };
}

/** A name that stands whole in the stretch, with a character beside it, is not what the character tells of. */
function likelyOf(
  spellings: readonly Spelling[],
  own: readonly Token[],
  searcher: Searcher,
): readonly Spelling[] {
  const kindOf = (zone: ZoneId): string | undefined => searcher.base.zoneById.get(zone)?.kind;
  const text = squeezed(own.map(({ surface }) => surface).join(''));
  const possible = spellings.filter(
    ({ isInitials }) => !isInitials || mayBeInitials(own, searcher),
  );
  const damaged = possible.filter((spelling) => !text.includes(spelling.text));
  return damaged.length > 0 ? damaged : possible;
}

function areApart(one: Mention, other: Mention): boolean {
  return !one.positions.some((at) => other.positions.includes(at));
}

function range({ from, to }: Stretch): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** What is a name or a word as it stands, or cuts through one, is left alone. */
function isUnderstood(span: Stretch, { tokens, names, words, searcher }: Known): boolean {
  const own = tokens.slice(span.from, span.to);
  if (searcher.slips.byText.has(squeezed(own.map(({ surface }) => surface).join('')))) return true;
  const covers = ({ positions }: Mention): boolean =>
    range(span).every((at) => positions.includes(at));
  const sticksOut = ({ positions }: Mention): boolean =>
    positions.some((at) => isIn(at, span)) && positions.some((at) => !isIn(at, span));
  return (
    names.some((name) => covers(name) || (name.certainty === 'exact' && sticksOut(name))) ||
    words.some((word) => word.positions.length > 1 && covers(word)) ||
    words.some((word) => word.meaning.kind === 'suffix' && sticksOut(word))
  );
}

/**
 * What a damaged name is where names inside it are whole, and mean the same place: that place. Where they mean
 * others, too, the damaged part decides if there is enough of it.
 */
function likelihoodOf(
  span: Stretch,
  zones: ReadonlySet<ZoneId>,
  inner: readonly Mention[],
  { tokens, explained, covered, suffixes, mentions }: Known,
): Match | undefined {
  const said = new Set(
    inner.flatMap(({ meaning }) => (meaning.kind === 'zone' ? [meaning.zone] : [])),
  );
  if (said.size === 0 || [...zones].some((zone) => !said.has(zone))) return undefined;
  const isSame = zones.size === said.size;
  const placed = positionsOf(inner);
  const rest = range(span).filter((at) => !placed.has(at));
  const strange = rest.filter((at) => !explained.has(at));
  const odd = rest.filter((at) => !covered.has(at));
  const isLatin = odd.some((at) => tokens[at]?.type === 'word' && tokens[at].surface.length > 1);
  const misleads = mentions.some(
    ({ meaning: { kind }, positions }) =>
      positions.every((at) => isIn(at, span)) &&
      (kind === 'outside' ||
        kind === 'contact' ||
        (positions.some((at) => placed.has(at)) && positions.some((at) => !placed.has(at)))),
  );
  // Two names side by side, of which the longer one with a slip is one.
  const areTwo = !isSame && inner.some((one) => inner.some((other) => areApart(one, other)));
  const isEnough =
    isLatin ||
    misleads ||
    areTwo ||
    (isSame && odd.length > 0 && rest.some((at) => suffixes.has(at))) ||
    (strange.length >= 2 && odd.length > 0) ||
    (!isSame && inner.some(({ certainty }) => certainty !== 'exact'));
  if (!isEnough) {
    const isAsked = !isSame && odd.length > 0 && rest.some((at) => suffixes.has(at));
    return { ...span, zones, verdict: isAsked ? 'asked' : 'known' };
  }
  return { ...span, zones, verdict: isSame && said.size > 1 ? 'asked' : 'found' };
}

/**
 * A name of one to three characters is looked for only where no other place is named, and where it may be
 * grammar or part of a word, only where all else is understood.
 */
function standsAlone(
  span: Stretch,
  isWhole: boolean,
  inner: readonly Mention[],
  { tokens, covered, names }: Known,
): boolean {
  const isOdd = (at: number): boolean => tokens[at]?.type !== 'mark' && !covered.has(at);
  if (names.some((name) => name.meaning.kind !== 'outside' && !inner.includes(name))) return false;
  const mayBeGrammar = isWhole || span.to - span.from === 1 || !range(span).every(isOdd);
  return !mayBeGrammar || tokens.every((_, at) => isIn(at, span) || !isOdd(at));
}

function hasStrangeNeighbour({ from, to }: Stretch, { tokens, covered }: Known): boolean {
  return [from - 1, to].some((at) => tokens[at]?.type === 'han' && !covered.has(at));
}

function isEverydayWord(tokens: readonly Token[], { spoken, vocabulary }: Searcher): boolean {
  if (tokens.length === 0) return false;
  if (tokens.every(({ type }) => type === 'word')) {
    return tokens.every(({ surface }) => isSpelt(surface, vocabulary));
  }
  if (!tokens.every(({ type }) => type === 'han')) return false;
  return (
    tokens.length > 1 &&
    (isWord(tokens.map(({ surface }) => surface).join('')) ||
      (tokens.length <= SHORT_HAN && hanPairs(tokens).every((pair) => spoken.has(pair))))
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
