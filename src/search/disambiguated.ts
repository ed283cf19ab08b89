import { isZoneOrPark } from '../knowledge/base.ts';
import type { ZoneId } from '../knowledge/schema.ts';
import type { Token } from '../text/tokens.ts';
import type { Mention } from './meaning.ts';
import type { Searcher } from './searcher.ts';

/** Tokens between a name and what places are called. */
const NEAR = 5;
const THERE: ReadonlySet<string> = new Set(['there', 'here']);
/** Grammar: some, several, each. */
const SEVERAL: ReadonlySet<string> = new Set(Array.from('几各些'));

/** 「…市|长」 of a place that has a name without its last character is its 「市长」. */
export function withoutTitles(
  mentions: readonly Mention[],
  tokens: readonly Token[],
): readonly Mention[] {
  const places = mentions.filter(({ meaning }) => meaning.kind === 'zone');
  const begins = new Set(
    mentions.flatMap(({ meaning, positions, certainty }) =>
      meaning.kind === 'topic' && certainty === 'exact' && positions.length > 1
        ? (positions[0] ?? [])
        : [],
    ),
  );
  const isCut = ({ meaning, positions }: Mention): boolean =>
    meaning.kind === 'zone' &&
    tokens[positions.at(-1) ?? -1]?.type === 'han' &&
    begins.has(positions.at(-1) ?? -1) &&
    places.some(
      (other) =>
        other.positions[0] === positions[0] && other.positions.length === positions.length - 1,
    );
  return mentions.filter((mention) => !isCut(mention));
}

/** A name that a city shares with its zone means the zone where «development zone» follows it. */
export function disambiguated(
  mentions: readonly Mention[],
  tokens: readonly Token[],
  { base }: Pick<Searcher, 'base'>,
): readonly Mention[] {
  const suffixStarts = new Set(
    mentions
      .filter(({ meaning }) => meaning.kind === 'suffix')
      .map(({ positions }) => positions[0]),
  );
  if (suffixStarts.size === 0) return mentions;
  const isPlaced =
    tokens.some(({ key }) => THERE.has(key)) ||
    mentions.some(({ meaning }) => meaning.kind === 'zone' && meaning.zone !== base.region.root);
  const kinds = mentions.filter(({ meaning }) => meaning.kind === 'suffix');
  // «The industrial zone there»: one is the place itself, several are a kind of them.
  const isPlaceItself = ({ meaning, positions }: Mention): boolean =>
    meaning.kind === 'topic' &&
    base.topicById.get(meaning.topic)?.comparable === true &&
    positions.length > 1 &&
    isPlaced &&
    isOneWord(tokens[positions.at(-1) ?? -1]) &&
    kinds.some((kind) => kind.positions.join() === positions.join());
  const followed = (mention: Mention): boolean =>
    suffixStarts.has((mention.positions.at(-1) ?? tokens.length) + 1);
  const isZone = (zone: ZoneId): boolean => isZoneOrPark(base.zoneById.get(zone));
  // 「南京这几个开发区」: several are of the city.
  const isOfSeveral = ({ positions }: Mention): boolean => {
    const from = (positions.at(-1) ?? tokens.length) + 1;
    const to = Array.from({ length: NEAR }, (_, step) => from + step).find((at) =>
      suffixStarts.has(at),
    );
    return tokens.slice(from, to ?? from).some(({ key }) => SEVERAL.has(key));
  };
  const hasCity = ({ positions }: Mention): boolean =>
    mentions.some(
      (other) =>
        other.meaning.kind === 'zone' &&
        base.zoneById.get(other.meaning.zone)?.kind === 'city' &&
        other.positions.length === positions.length &&
        other.positions[0] === positions[0],
    );
  return mentions.filter((mention) => {
    const { meaning } = mention;
    if (isPlaceItself(mention)) return false;
    if (meaning.kind === 'zone' && isZone(meaning.zone) && isOfSeveral(mention)) {
      return !hasCity(mention);
    }
    if (meaning.kind !== 'zone' || isZone(meaning.zone) || !followed(mention)) return true;
    return !mentions.some(
      (other) =>
        other.meaning.kind === 'zone' &&
        isZone(other.meaning.zone) &&
        other.positions.length === mention.positions.length &&
        other.positions[0] === mention.positions[0],
    );
  });
}

/** Not in the plural, as far as English shows it. */
function isOneWord(token: Token | undefined): boolean {
  return token?.type === 'word' && !token.surface.endsWith('s');
}

/** 「前三」 in 「前三季度」 is of the time, and so is the 「年」 of 「2021年产量」. */
export function withoutDates(mentions: readonly Mention[]): readonly Mention[] {
  const dates = mentions.filter(({ meaning }) => meaning.kind === 'period');
  if (dates.length === 0) return mentions;
  return mentions.filter(({ meaning, positions }) => {
    if (meaning.kind === 'topic')
      return !dates.some((date) => goesOnFrom(date.positions, positions));
    return (
      meaning.kind !== 'intent' ||
      !dates.some((date) => positions.every((at) => date.positions.includes(at)))
    );
  });
}

/** It begins with the end of a time and has more than that. */
function goesOnFrom(date: readonly number[], positions: readonly number[]): boolean {
  const [first = -1] = positions;
  return (
    date.length > 1 &&
    first === date.at(-1) &&
    positions.length > 1 &&
    positions.every((at, index) => at === first + index)
  );
}
