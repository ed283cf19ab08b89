import type { Token } from '../text/tokens.ts';
import type { Mention } from './meaning.ts';
import { endsSentence } from './assemble.ts';
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
  const said = mentions.filter(
    ({ meaning }) => meaning.kind === 'intent' && meaning.intent === 'summary',
  );
  if (said.length === 0) return false;
  const empty = positionsOf(
    mentions,
    ({ meaning, certainty }) => EMPTY.has(meaning.kind) && certainty !== 'guess',
  );
  const asked = positionsOf(mentions, ({ meaning }) => MORE.has(meaning.kind));
  const places = mentions.filter(({ meaning }) => meaning.kind === 'zone');
  const isByItself = (word: Mention): boolean => {
    const first = Math.min(...word.positions);
    const from = tokens.findLastIndex(({ type }, at) => at < first && type === 'mark') + 1;
    const clause = range(from, clauseEnd(first, tokens));
    return (
      sentenceAt(first, tokens).every((at) => !asked.has(at)) &&
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
 * «Tell me about the bonded warehouse in the zone»: between the word for an overview and the place stands what
 * nothing explains, and it is that of which more is asked. Of several such words one by the place is enough.
 */
export function asksOfMore(tokens: readonly Token[], mentions: readonly Mention[]): boolean {
  const said = mentions.filter(
    ({ meaning }) => meaning.kind === 'intent' && meaning.intent === 'summary',
  );
  const places = mentions.filter(({ meaning }) => meaning.kind === 'zone');
  const explained = positionsOf(mentions, () => true);
  const isOfMore = (word: Mention): boolean => {
    const between = places.flatMap((place) => {
      const [first, second] = [word.positions, place.positions].sort(([a = 0], [b = 0]) => a - b);
      const stretch = range((first?.at(-1) ?? 0) + 1, second?.[0] ?? 0);
      if (stretch.some((at) => tokens[at]?.type === 'mark')) return [];
      const isVerb = VERB_ENDS.has(tokens[stretch.at(-1) ?? -1]?.key ?? '');
      const strange = stretch.filter((at) => !explained.has(at));
      return [isVerb ? 0 : contentOf(strange, tokens)];
    });
    const isThing = (one: number): boolean => one >= SHORTEST_NAME && one <= LONGEST_NAME;
    return between.length > 0 && between.every(isThing);
  };
  return said.length > 0 && said.every(isOfMore);
}

/** 「搞得」怎么样, 「变成」啥样: what stands before is what is done, and no thing. */
const VERB_ENDS: ReadonlySet<string> = new Set(['得', '成']);
/** A thing has a name of so many characters; more are a story. */
const SHORTEST_NAME = 2;
const LONGEST_NAME = 8;

/** A word counts as two characters. */
function contentOf(positions: readonly number[], tokens: readonly Token[]): number {
  return positions.reduce((sum, at) => sum + (tokens[at]?.type === 'word' ? 2 : 1), 0);
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
