import type { Intent } from '../knowledge/schema.ts';
import type { Token } from '../text/tokens.ts';
import { isWithinWord } from '../text/word-boundaries.ts';
import { isWrittenApart } from './joining.ts';
import type { Part } from './sounds.ts';

/**
 * What only sounds like a name, or asks how many, must not end within a word that begins in it; and a topic
 * is not made of the end of one word and the beginning of the next.
 */
export function takesPiece(
  { from, to, certainty, payload }: Part,
  words: ReadonlyMap<number, number>,
): boolean {
  const { kind } = payload.phrase.meaning;
  if (kind === 'measure') return (words.get(to - 1) ?? to) > to;
  if (kind === 'topic' && isWithinWord(from, words) && isWithinWord(to, words)) return true;
  if (certainty !== 'homophone') return false;
  for (let at = from; at < to; at++) if ((words.get(at) ?? to) > to) return true;
  return false;
}

const CLASSIFIERS: ReadonlySet<string> = new Set(Array.from('个家户人名位项件'));

/** 「升了多少个」 counts, where 「升了多少」 asks by how much it grew. */
export function countsWhatFollows({ to, payload }: Part, tokens: readonly Token[]): boolean {
  const { meaning } = payload.phrase;
  return (
    meaning.kind === 'measure' &&
    meaning.measure === 'growth' &&
    tokens[to - 1]?.key === '少' &&
    CLASSIFIERS.has(tokens[to]?.key ?? '')
  );
}

/** 「厂房」 and the like, as written. */
export function plantsIn(parts: readonly Part[]): readonly Part[] {
  return parts.filter(({ payload: { phrase } }) => {
    const { meaning } = phrase;
    return meaning.kind === 'intent' && meaning.intent === 'property' && phrase.parts === 1;
  });
}

/** 「哪些厂」 of 「哪些厂房」 and the 「房租」 of 「厂房租吗」 are no topics: plant is what is named. */
export function cutsPlant({ from, to, payload }: Part, plants: readonly Part[]): boolean {
  if (payload.phrase.meaning.kind !== 'topic') return false;
  // 「厂房一平」 names plant itself.
  if (plants.some((plant) => from <= plant.from && plant.to <= to)) return false;
  return plants.some(
    (plant) =>
      (from < plant.from && plant.from < to && to < plant.to) ||
      (plant.from < from && from < plant.to && plant.to < to),
  );
}

/** A wish that sounds so, in a longer word that sounds so as well. */
export function isCutFrom({ from, to, payload }: Part, sounds: readonly Part[]): boolean {
  return (
    payload.phrase.meaning.kind === 'intent' &&
    sounds.some(
      (other) =>
        other.payload.phrase.meaning.kind === 'topic' &&
        other.payload.phrase.parts === 1 &&
        other.from < to &&
        from < other.to &&
        other.to - other.from > to - from,
    )
  );
}

/** A wish that sounds nearly so, where something else sounds just so. */
export function isWishLike(
  { from, to, payload, certainty }: Part,
  sounds: readonly Part[],
): boolean {
  return (
    certainty === 'homophone' &&
    payload.phrase.meaning.kind === 'intent' &&
    sounds.some(
      (other) =>
        other.from === from &&
        other.to === to &&
        other.certainty === 'exact' &&
        other.payload.phrase.meaning.kind === 'topic',
    )
  );
}

/**
 * 「有没有地铁」 wants no land: what is not covered begins with the last character of the wish; nor does
 * 「还有地区生产总值」, where a longer name does.
 */
export function isCutByName({ to, payload }: Part, names: readonly Part[]): boolean {
  const { meaning } = payload.phrase;
  if (meaning.kind !== 'intent') return false;
  const isForPlace = FOR_PLACE.has(meaning.intent);
  return names.some(
    (name) =>
      name.from === to - 1 &&
      name.to > to &&
      (isForPlace || name.payload.phrase.meaning.kind === 'outside'),
  );
}

/** Wishes for plant and land, and for somebody to call about them. */
const FOR_PLACE: ReadonlySet<Intent> = new Set<Intent>(['property', 'lease', 'contact']);

/** 「产值 甲市 乙区」, written apart: of two places, though one is called by both names in a row. */
export function joinsPlaces(
  { from, to, payload }: Part,
  exact: readonly Part[],
  tokens: readonly Token[],
): boolean {
  if (payload.phrase.meaning.kind !== 'zone' || to - from < SHORTEST_OF_TWO) return false;
  // The name alone, or an overview of it, is of the one.
  if (!exact.some((one) => one.payload.phrase.meaning.kind === 'topic')) return false;
  const isPlace = ({ payload: { phrase } }: Part): boolean => phrase.meaning.kind === 'zone';
  for (let at = from + 1; at < to; at++) {
    if (!isWrittenApart(tokens, at)) continue;
    const begins = exact.some((one) => isPlace(one) && one.from === from && one.to === at);
    const ends = exact.some((one) => isPlace(one) && one.from === at && one.to === to);
    if (begins && ends) return true;
  }
  return false;
}

/** Characters. */
const SHORTEST_OF_TWO = 4;
