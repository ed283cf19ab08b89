import type { Token } from '../text/tokens.ts';
import type { Mention } from './meaning.ts';
import { endsSentence } from './assemble.ts';
import { clauseOf } from './clauses.ts';
import { hanPairs } from './lexical.ts';
import { positionsOf } from './positions.ts';
import type { Searcher } from './searcher.ts';
import { range } from './sounds.ts';

/** What may stand between and after without saying more: grammar, forms of address, «zone». */
const EMPTY: ReadonlySet<Mention['meaning']['kind']> = new Set<Mention['meaning']['kind']>([
  'filler',
  'intent',
  'suffix',
  'zone',
  'period',
]);
/** Tokens after it that nothing explains: 「一小段」. */
const LITTLE = 2;
/** What is asked about the place, and not the place itself. */
const MORE: ReadonlySet<Mention['meaning']['kind']> = new Set<Mention['meaning']['kind']>([
  'topic',
  'entity',
  'measure',
  'outside',
]);

/**
 * «… the basic situation of the zone», «a portrait of it»: the word for an overview and the place stand
 * together, and nothing that is asked of it follows in the clause. Then that is asked, whatever is told beside it.
 */
export function asksOverview(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  { ancestors }: Pick<Searcher, 'ancestors'>,
): boolean {
  const said = wordsForOverview(mentions);
  if (said.length === 0) return false;
  const empty = positionsOf(
    mentions,
    ({ meaning, certainty }) => EMPTY.has(meaning.kind) && certainty !== 'guess',
  );
  const asked = positionsOf(mentions, ({ meaning }) => MORE.has(meaning.kind));
  const places = placesIn(mentions);
  const kinds = positionsOf(mentions, ({ meaning }) => meaning.kind === 'suffix');
  const isByItself = (word: Mention): boolean => {
    const first = Math.min(...word.positions);
    const { from, to } = clauseOf([first], tokens);
    const clause = range(from, to);
    const isOfItsOwn = (stretch: readonly number[]): boolean =>
      stretch.every((at) => !asked.has(at));
    // «I am to see them tomorrow, please sum that zone up for me»: why it is asked stands before it.
    const namesPlace = clause.some((at) => kinds.has(at));
    return (
      (isOfItsOwn(sentenceAt(first, tokens)) || (namesPlace && from > 0 && isOfItsOwn(clause))) &&
      clause.filter((at) => !empty.has(at)).length <= LITTLE
    );
  };
  if (namesOne(places, ancestors) && said.some(isByItself)) return true;
  return said.some((word) =>
    places.some((place) => {
      const all = [...word.positions, ...place.positions];
      const from = Math.min(...all);
      const to = clauseEnd(Math.max(...all), tokens);
      const after = Math.max(...all);
      const rest = tokens.filter((_, at) => at > after && at < to && !empty.has(at));
      return (
        rest.length <= LITTLE &&
        tokens.every((_, at) => {
          if (at < from || at >= to) return true;
          return at <= after ? empty.has(at) : !asked.has(at);
        })
      );
    }),
  );
}

/**
 * «Tell me about the bonded warehouse in the zone»: between the word for an overview and the place stands a thing
 * that nothing explains, and it is that of which more is asked.
 */
export function asksOfMore(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  { spoken }: Pick<Searcher, 'spoken'>,
): boolean {
  const said = wordsForOverview(mentions);
  const places = placesIn(mentions);
  if (said.length === 0 || places.length === 0) return false;
  const explained = positionsOf(mentions, () => true);
  const isOfMore = (word: Mention): boolean => {
    const between = places.flatMap((place) => {
      const isAfter = (word.positions[0] ?? 0) > (place.positions[0] ?? 0);
      const [first, second] = isAfter ? [place, word] : [word, place];
      const stretch = range((first.positions.at(-1) ?? 0) + 1, second.positions[0] ?? 0);
      if (stretch.some((at) => tokens[at]?.type === 'mark')) return [];
      const all = stretch.flatMap((at) => tokens[at] ?? []);
      const strange = stretch.filter((at) => !explained.has(at)).flatMap((at) => tokens[at] ?? []);
      return [isAfter ? isThingOf(strange, all, spoken) : isThingAt(strange, all)];
    });
    return between.length > 0 && between.every(Boolean);
  };
  return said.every(isOfMore);
}

/** 「搞得」怎么样, 「变成」啥样: what stands before is what is done, and no thing. */
const VERB_ENDS: ReadonlySet<string> = new Set(['得', '成']);
/** With fewer of its pairs of characters in any fact than this it is a thing of which none tells. */
const HALF = 0.5;
/** A thing has a name of so many characters or words; more are a story. */
const NAME = { han: { least: 2, most: 8 }, words: { least: 1, most: 4 } } as const;

/** Behind the place: in Chinese of words that no fact has, as those of the facts tell how the place is doing. */
function isThingOf(
  strange: readonly Token[],
  stretch: readonly Token[],
  spoken: ReadonlySet<string>,
): boolean {
  const han = strange.filter(({ type }) => type === 'han');
  if (han.length === 0) return isOfWords(strange);
  const isVerb = VERB_ENDS.has(stretch.at(-1)?.key ?? '');
  return (
    !isVerb &&
    han.length >= NAME.han.least &&
    han.length <= NAME.han.most &&
    hanPairs(han).filter((pair) => spoken.has(pair)).length < (han.length - 1) * HALF
  );
}

/** Before the place: «the winery in …»; what stands directly before its name tells how the place is. */
function isThingAt(strange: readonly Token[], stretch: readonly Token[]): boolean {
  const last = strange.at(-1);
  const after = last ? stretch.slice(stretch.indexOf(last) + 1) : [];
  return after.some(({ surface }) => AT.test(surface)) && isOfWords(strange);
}

const AT = /^(?:in|of|at|for|from|around|near|within|inside)$/u;

function isOfWords(strange: readonly Token[]): boolean {
  const words = strange.filter(
    ({ type, surface }) =>
      type === 'word' && !surface.endsWith(ADVERB) && !OF_WHAT_KIND.test(surface),
  );
  return words.length >= NAME.words.least && words.length <= NAME.words.most;
}

/** «Shortly», «recently»; how, and not what. */
const ADVERB = 'ly';
/** What an overview is like. */
const OF_WHAT_KIND =
  /^(?:general|overall|main|short|brief|quick|basic|rough|concise|little|small|simple|full|complete|clear|compact|honest|proper|decent|nice|good)$/u;

function wordsForOverview(mentions: readonly Mention[]): readonly Mention[] {
  return mentions.filter(
    ({ meaning }) => meaning.kind === 'intent' && meaning.intent === 'summary',
  );
}

function placesIn(mentions: readonly Mention[]): readonly Mention[] {
  return mentions.filter(({ meaning }) => meaning.kind === 'zone');
}

/** All the names of places are of one, or of those that it lies in. */
function namesOne(places: readonly Mention[], ancestors: Searcher['ancestors']): boolean {
  const named = new Set(
    places.flatMap(({ meaning }) => (meaning.kind === 'zone' ? [meaning.zone] : [])),
  );
  const inner = [...named].filter(
    (zone) => ![...named].some((other) => ancestors.get(other)?.has(zone)),
  );
  return inner.length === 1;
}

function sentenceAt(at: number, tokens: readonly Token[]): readonly number[] {
  const from = tokens.findLastIndex((token, index) => index < at && endsSentence(token)) + 1;
  const end = tokens.findIndex((token, index) => index >= at && endsSentence(token));
  return range(from, end < 0 ? tokens.length : end);
}

function clauseEnd(at: number, tokens: readonly Token[]): number {
  const end = tokens.findIndex(({ type }, index) => index > at && type === 'mark');
  return end < 0 ? tokens.length : end;
}
