import type { ZoneId } from '../knowledge/schema.ts';
import type { Token } from '../text/tokens.ts';
import { isWord } from '../text/words.ts';
import { hanPairs } from './lexical.ts';
import { areJoined } from './joining.ts';
import type { Mention } from './meaning.ts';
import { positionsOf } from './positions.ts';
import type { Searcher } from './searcher.ts';
import { FEW_HAN, isSwapped, type Spelling } from './spellings.ts';
import {
  areApart,
  endsInParticle,
  isIn,
  hasStrangeNeighbour,
  isKnown,
  isPartOfOne,
  isWordBehind,
  range,
  textOf,
  widest,
  type Stretch,
  type Understood,
} from './understood.ts';
import { isSpelt } from './vocabulary.ts';

// What must be left of a name, beside suffixes and the names of other places in it, to take a slip in it for
// just that: one wrong of four characters is what Fuse's 0.34 would pass, too; before «zone» five letters do.
const SURE_HAN = 4;
const SURE_LETTERS = 6;
const SURE_LETTERS_OF_ZONE = 5;
/** Names of so few characters are one slip away from too many words to be looked for among them. */
const SHORT_HAN = 3;
const SHORT_LETTERS = 4;

/** What a stretch one slip away from names of places is taken for. */
export interface SlipReading extends Stretch {
  readonly zones: ReadonlySet<ZoneId>;
  /** `known`: what is whole in it already says so. */
  readonly verdict: 'found' | 'asked' | 'known';
}

/** A stretch with the names of other places that stand whole in it, and what is left beside them. */
interface Damaged extends Stretch {
  readonly own: readonly Token[];
  readonly zones: ReadonlySet<ZoneId>;
  readonly inner: readonly Mention[];
  readonly rest: readonly number[];
  readonly hasSuffix: boolean;
}

/** How a stretch is read, or undefined where it is none of these names. */
export function readingOf(
  stretch: Stretch,
  spellings: readonly Spelling[],
  understood: Understood,
): SlipReading | undefined {
  const own = understood.tokens.slice(stretch.from, stretch.to);
  const likely = likelyOf(spellings, own, understood.searcher);
  const isNone = cutsSubject(stretch, understood) || isWordBehind(stretch, understood);
  if (likely.length === 0 || isNone || isKnown(stretch, understood)) return undefined;
  const inner = widest(
    understood.names.filter(
      ({ positions, meaning }) =>
        meaning.kind === 'zone' && positions.every((at) => isIn(at, stretch)),
    ),
  );
  const placed = positionsOf(inner);
  const rest = range(stretch).filter((at) => !placed.has(at));
  const damaged: Damaged = {
    ...stretch,
    own,
    zones: new Set(likely.flatMap(({ zones }) => [...zones])),
    inner,
    rest,
    hasSuffix: rest.some((at) => understood.suffixes.has(at)),
  };
  const verdict =
    verdictOfRemains(damaged, understood) ?? verdictOfName(damaged, likely, understood);
  return verdict && { ...stretch, zones: damaged.zones, verdict };
}

/** It ends within a word that the knowledge lists, as a name does not. */
function cutsSubject({ from, to }: Stretch, { words, suffixes }: Understood): boolean {
  return words.some(({ meaning, positions }) => {
    const [first = to] = positions;
    const last = positions.at(-1) ?? from;
    const isSubject = meaning.kind === 'topic' || meaning.kind === 'entity';
    if (positions.some((at) => suffixes.has(at))) return false;
    return isSubject && positions.length >= SHORT_HAN && from < first && first < to && to <= last;
  });
}

/** A name that stands whole in the stretch is not what the character beside it tells of. */
function likelyOf(
  spellings: readonly Spelling[],
  own: readonly Token[],
  searcher: Searcher,
): readonly Spelling[] {
  const text = textOf(own);
  // «How big is it then?» (多大呢) ends in no character of a name.
  if (endsInParticle(text)) return [];
  // What one character is left of is guessed among places, not words for the whole region.
  const isPlace = ({ zones }: Spelling): boolean =>
    [...zones].some((zone) => searcher.base.zoneById.get(zone)?.kind !== 'province');
  const possible = spellings.filter(
    (spelling) =>
      (!spelling.isInitials || mayBeInitials(own, searcher)) &&
      (text.length > FEW_HAN || isPlace(spelling)),
  );
  const damaged = possible.filter((spelling) => !text.includes(spelling.text));
  return damaged.length > 0 ? damaged : possible;
}

/** Initials are one word that cannot be spoken. */
function mayBeInitials([word, ...more]: readonly Token[], { vocabulary }: Searcher): boolean {
  return (
    more.length === 0 &&
    word?.type === 'word' &&
    !vocabulary.stems.has(word.key) &&
    (word.surface.match(/[aeiou]/gu)?.length ?? 0) <= 1 &&
    word.syllables?.length !== 1
  );
}

/**
 * Where names that stand whole in a damaged one mean no less than it: they say which place. Where they mean
 * other places, too, the damaged part decides, if there is enough of it.
 */
function verdictOfRemains(
  damaged: Damaged,
  { tokens, mentions, explained, covered }: Understood,
): SlipReading['verdict'] | undefined {
  const { zones, inner, rest, hasSuffix } = damaged;
  const said = new Set(
    inner.flatMap(({ meaning }) => (meaning.kind === 'zone' ? [meaning.zone] : [])),
  );
  if (said.size === 0 || [...zones].some((zone) => !said.has(zone))) return undefined;
  const isSame = zones.size === said.size;
  const strange = rest.filter((at) => !explained.has(at));
  const odd = rest.filter((at) => !covered.has(at));
  const isSpelling = odd.some((at) => tokens[at]?.type === 'word' && tokens[at].surface.length > 1);
  // Parts of the name would be taken for something else.
  const misleads = mentions.some(
    ({ meaning: { kind }, positions }) =>
      positions.every((at) => isIn(at, damaged)) &&
      (kind === 'outside' ||
        kind === 'contact' ||
        (positions.some((at) => rest.includes(at)) && positions.some((at) => !rest.includes(at)))),
  );
  const areTwo = inner.some((one) => inner.some((other) => areApart(one, other)));
  // «A and B» are two places, though one may be called by both names in a row.
  if (areTwo && areJoined(inner, rest, tokens)) return 'known';
  const isDecided =
    isSpelling ||
    misleads ||
    (strange.length > 1 && odd.length > 0) ||
    (isSame
      ? odd.length > 0 && hasSuffix
      : areTwo || inner.some(({ certainty }) => certainty !== 'exact'));
  if (isDecided) return isSame && said.size > 1 ? 'asked' : 'found';
  return !isSame && odd.length > 0 && hasSuffix ? 'asked' : 'known';
}

function verdictOfName(
  damaged: Damaged,
  likely: readonly Spelling[],
  understood: Understood,
): SlipReading['verdict'] | undefined {
  const { own, zones, inner, rest } = damaged;
  const { tokens, suffixes, explained, searcher } = understood;
  const hasSuffix = range(damaged).some((at) => suffixes.has(at));
  const isStrange = rest.some((at) => !explained.has(at));
  if (!isStrange && !(inner.length > 0 && (hasSuffix || rest.length >= SHORT_HAN))) {
    return undefined;
  }
  const distinct = rest.filter((at) => !suffixes.has(at)).flatMap((at) => tokens[at] ?? []);
  const text = textOf(distinct);
  const isPart = likely.some(
    (spelling) => spelling.text.includes(text) || isSwapped(spelling, text),
  );
  if (!hasSuffix && !isPart && isEverydayWord(distinct, searcher)) return undefined;
  const isHan = own.every(({ type }) => type !== 'word');
  if (!hasSuffix && (isLoneGrammar(damaged, understood) || areOtherWords(damaged, understood))) {
    return undefined;
  }
  const areInitials = likely.some(({ isInitials }) => isInitials);
  if (isHan) {
    if (distinct.length <= SHORT_HAN && hasStrangeNeighbour(damaged, understood)) return undefined;
    if (own.length <= SHORT_HAN && !standsAlone(damaged, isPart, understood)) return undefined;
  } else if (text.length < SHORT_LETTERS && !areInitials && !(hasSuffix && inner.length > 0)) {
    return undefined;
  }
  const isOnePlace = likely.every((spelling) => spelling.zones.size === zones.size);
  const isLong =
    text.length >= (isHan ? SURE_HAN : hasSuffix ? SURE_LETTERS_OF_ZONE : SURE_LETTERS);
  return isOnePlace && isStrange && isLong && !areInitials ? 'found' : 'asked';
}

/** 「中」 alone is grammar before it is what a slip left of a name. */
function isLoneGrammar({ own, from }: Damaged, { covered }: Understood): boolean {
  return own.length === 1 && own[0]?.type === 'han' && covered.has(from);
}

/** Several syllables of pinyin beside another place are words of their own. */
function areOtherWords({ own, inner }: Damaged, { names }: Understood): boolean {
  const arePinyin = own.every(({ type, syllables }) => type === 'word' && syllables?.length === 1);
  return (
    own.length > 1 &&
    arePinyin &&
    names.some((name) => name.meaning.kind === 'zone' && !isPartOfOne(name, inner))
  );
}

/**
 * A name of one to three characters is looked for only where no other place is named, and where it may be
 * grammar or part of a word, only where all else is understood.
 */
function standsAlone(
  { from, to, inner }: Damaged,
  isPart: boolean,
  { tokens, covered, names }: Understood,
): boolean {
  const isOdd = (at: number): boolean => tokens[at]?.type !== 'mark' && !covered.has(at);
  if (names.some((name) => name.meaning.kind !== 'outside' && !isPartOfOne(name, inner)))
    return false;
  const own = range({ from, to });
  const mayBeGrammar = isPart || own.length === 1 || !own.every(isOdd);
  return !mayBeGrammar || tokens.every((_, at) => own.includes(at) || !isOdd(at));
}

function isEverydayWord(tokens: readonly Token[], { spoken, vocabulary }: Searcher): boolean {
  if (tokens.length === 0) return false;
  if (tokens.every(({ type }) => type === 'word')) {
    // Of several syllables each may be known from another name.
    if (tokens.length > 1 && tokens.every(({ syllables }) => syllables?.length === 1)) return false;
    return tokens.every(({ surface }) => isSpelt(surface, vocabulary));
  }
  if (tokens.length === 1 || tokens.some(({ type }) => type !== 'han')) return false;
  const isSpoken = hanPairs(tokens).every((pair) => spoken.has(pair));
  return isWord(textOf(tokens)) || (tokens.length <= SHORT_HAN && isSpoken);
}
