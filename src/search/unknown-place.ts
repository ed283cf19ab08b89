import { isZoneOrPark } from '../knowledge/base.ts';
import type { Token } from '../text/tokens.ts';
import { hanPairs } from './lexical.ts';
import type { Mention } from './meaning.ts';
import { placesOneSlipAway } from './near.ts';
import type { Searcher } from './searcher.ts';
import type { Term } from './terms.ts';

/** «… zones», 开发区: no more than this means the zones of a city at large. Tokens. */
const BARE_SUFFIX = 3;
/** A name before a suffix longer than this is no name. Han characters. */
const LONGEST_PLACE = 4;
/** Words of grammar that no name of a place ends with: 「谈过(开发区)」, 「就(开发区)」. */
const NO_NAMES_END: ReadonlySet<string> = new Set(Array.from('过了着就对把将让给从由被及等'));
/** 「写各省(开发区)」. */
const DETERMINERS: ReadonlySet<string> = new Set(Array.from('各每某哪这那'));
/** After these comes a verb: «I screen industrial parks». */
const BEFORE_VERBS: ReadonlySet<string> = new Set(
  'i we you they he she who can could will would shall should must may might'.split(' '),
);

/** A name before «development zone» that the knowledge does not have; undefined where none is named. */
export function unknownPlace(
  mentions: readonly Mention[],
  terms: readonly Term[],
  tokens: readonly Token[],
  searcher: Searcher,
): string | undefined {
  const ofCity = zoneOfCity(mentions, terms, tokens, searcher);
  if (ofCity !== undefined || namesAPlace(terms, searcher)) return ofCity;
  return strangeName(mentions, terms, tokens, searcher);
}

/** «High-tech zone of this city»: the city is known, and none of its zones goes by that name. */
function zoneOfCity(
  mentions: readonly Mention[],
  terms: readonly Term[],
  tokens: readonly Token[],
  { base }: Searcher,
): string | undefined {
  for (const { meanings, positions, surface } of terms) {
    const [meaning] = meanings;
    if (meaning?.kind !== 'zone' || meanings.length > 1) continue;
    const city = base.zoneById.get(meaning.zone);
    if (city?.kind !== 'city') continue;
    const after = (positions.at(-1) ?? 0) + 1;
    const suffix = mentions
      .filter((mention) => mention.meaning.kind === 'suffix' && mention.positions[0] === after)
      .reduce((longest, mention) => Math.max(longest, mention.positions.length), 0);
    const hasZones = (base.children.get(city.id) ?? []).some(({ kind }) => kind === 'zone');
    if (suffix > (hasZones ? BARE_SUFFIX : 0)) {
      const rest = tokens.slice(after, after + suffix);
      const isLatin = rest[0]?.type === 'word';
      return [surface, ...rest.map((token) => token.surface)].join(isLatin ? ' ' : '');
    }
  }
  return undefined;
}

/** A zone or park that is known; beside one, a strange word before «zone» is no name of another. */
function namesAPlace(terms: readonly Term[], { base }: Searcher): boolean {
  return terms.some(({ meanings, certainty }) =>
    meanings.some((meaning) => {
      if (meaning.kind !== 'zone' || certainty === 'guess') return false;
      return isZoneOrPark(base.zoneById.get(meaning.zone));
    }),
  );
}

function strangeName(
  mentions: readonly Mention[],
  terms: readonly Term[],
  tokens: readonly Token[],
  searcher: Searcher,
): string | undefined {
  const { spoken } = searcher;
  const rest = new Set(
    terms.filter(({ meanings }) => meanings.length === 0).flatMap(({ positions }) => positions),
  );
  const named = new Set(
    terms
      .filter(({ meanings }) => meanings.some(({ kind }) => kind !== 'topic' && kind !== 'measure'))
      .flatMap(({ positions }) => positions),
  );
  for (const { meaning, positions } of mentions) {
    const [start = 0] = positions;
    if (meaning.kind !== 'suffix' || named.has(start)) continue;
    const slip = slipBefore(start, tokens, { named, terms }, searcher);
    if (slip !== undefined) return slip;
    let from = start;
    while (rest.has(from - 1) && start - from < LONGEST_PLACE) from--;
    const name = tokens.slice(from, start);
    const isName =
      name.length >= 2 ||
      (name.length === 1 && name[0]?.type === 'word' && name[0].surface.length > 3) ||
      (name[0]?.type === 'han' && placesOneSlipAway(name[0].surface, searcher).length > 0);
    const isVerb = tokens
      .slice(Math.max(0, from - 1), from + 1)
      .some(({ surface }) => BEFORE_VERBS.has(surface));
    const isWord =
      isVerb ||
      hanPairs(name).some((pair) => spoken.has(pair)) ||
      name.some(({ key }) => spoken.has(key));
    if (isName && !isWord && mayBeName(name) && name.every(({ type }) => type === name[0]?.type)) {
      return name.map(({ surface }) => surface).join(name[0]?.type === 'word' ? ' ' : '');
    }
  }
  return undefined;
}

function mayBeName(name: readonly Token[]): boolean {
  return (
    !NO_NAMES_END.has(name.at(-1)?.surface ?? '') &&
    !name.some(({ surface }) => DETERMINERS.has(surface))
  );
}

/**
 * The characters before a suffix that are one slip away from a name of ours, whatever everyday word they
 * make: 「顺和」 is no word, but 和 is one.
 */
function slipBefore(
  start: number,
  tokens: readonly Token[],
  { named, terms }: { readonly named: ReadonlySet<number>; readonly terms: readonly Term[] },
  searcher: Searcher,
): string | undefined {
  const isCut = (from: number): boolean =>
    terms.some(
      ({ meanings, positions }) =>
        meanings.length > 0 && positions.includes(from) && positions.includes(from - 1),
    );
  for (let length = LONGEST_PLACE; length >= 2; length--) {
    const own = tokens.slice(Math.max(0, start - length), start);
    const isFree = own.every(
      ({ type }, index) => type === 'han' && !named.has(start - own.length + index),
    );
    if (own.length !== length || !isFree || isCut(start - length) || !mayBeName(own)) continue;
    const name = own.map(({ surface }) => surface).join('');
    if (placesOneSlipAway(name, searcher).length > 0) return name;
  }
  return undefined;
}
