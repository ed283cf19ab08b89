import type { FactRecord } from '../knowledge/base.ts';
import type { Fact, TopicId, ZoneId } from '../knowledge/schema.ts';
import type { Searcher } from '../search/searcher.ts';
import { means, topicsOf, type Term } from '../search/term.ts';
import { periodText } from '../text/periods.ts';
import type { Answer, Row } from './answer.ts';
import { datesBySide, isMoreOpen, placesOf } from './places.ts';
import { kindsMeant } from './rank.ts';
import { namesTwoOccasions } from './two-occasions.ts';
import {
  besides,
  isKnown,
  ofKindAbove,
  saidBefore,
  sideOf,
  withoutDateBehind,
  ofOneTopic,
} from './sides.ts';

const MOST_SIDES = 5;

/**
 * Two or more places, companies, periods or kinds side by side; undefined where there are not two sides. Of places
 * and, where times are what is compared, of times it says which have no figure.
 */
export function compare(
  terms: readonly Term[],
  searcher: Searcher,
  isOfTimes = false,
): Answer | undefined {
  let gaps: Answer | undefined;
  for (const facet of FACETS) {
    const named = terms.filter((term) => facet(term, terms, searcher));
    const all = facet === isPlace ? placesApart(named) : different(named);
    // What is told before the sentence that names two sides is none of them.
    const asked = all.filter(({ aside }) => !aside);
    const sides = facet !== isPlace && asked.length >= 2 ? asked : all;
    if (sides.length < 2) continue;
    // «I write from another region. How does …?»
    const others = terms.filter(
      (term) => !named.includes(term) && !(term.aside && means(term, 'outside')),
    );
    const dated = facet === isPlace ? datesBySide(sides, others) : undefined;
    if (facet === isPlace && others.every(isMere)) return sideBySide(sides, searcher);
    const ofSide = (side: Term): readonly Term[] =>
      besides(side, ownNames(side, sides, dated?.get(side) ?? others, !!dated), searcher);
    const first = sides.slice(0, MOST_SIDES).map((side) => sideOf(side, ofSide(side), searcher));
    const again =
      facet === isPlace
        ? first.map((one) => {
            const left = isKnown(one)
              ? undefined
              : (saidBefore(ofSide(one.side), one.side, sides) ??
                withoutDateBehind(ofSide(one.side), one.side, sides));
            return left ? sideOf(one.side, left, searcher) : one;
          })
        : first;
    const solutions = again.every(isKnown) ? again : first;
    const known =
      facet === isPlace
        ? ofOneTopic(solutions, others, searcher)
        : solutions.map((one) => one.known);
    const above = (index: number): readonly FactRecord[] => {
      const found = solutions[index];
      return found ? ofKindAbove(found.side, found.solution, searcher) : [];
    };
    const told =
      facet === isPlace && known.some((facts) => facts.length > 0)
        ? known.map((facts, index) => (facts.length > 0 ? facts : above(index)))
        : known;
    const rows = matched(told, sides).map((fact, index): Row =>
      row(solutions[index]?.side, fact, searcher),
    );
    const given = rows.filter(({ fact }) => fact);
    if (new Set(given.map(({ fact }) => fact?.key)).size >= 2) return { kind: 'comparison', rows };
    if (given.length > 0 && facet === isPlace) {
      const [one, ...more] = given.flatMap(({ fact }) => fact ?? []);
      // The same fact for each of several places is of what lies around them or of one of them.
      return one && more.length > 0
        ? { kind: 'facts', facts: [one], confidence: solutions[0]?.solution.coverage ?? 0 }
        : { kind: 'comparison', rows };
    }
    if (given.length > 0 && facet === isTime && isOfTimes) gaps = { kind: 'comparison', rows };
  }
  return kindsCompared(terms, searcher) ?? gaps;
}

/** «The plant of A here and the park there»: what is of one of the places is not asked of the others. */
function ownNames(
  side: Term,
  sides: readonly Term[],
  others: readonly Term[],
  isEachDated: boolean,
): readonly Term[] {
  const homesOf = ({ meanings }: Term): readonly ZoneId[] =>
    meanings.flatMap((meaning) => (meaning.kind === 'entity' ? [meaning.zone] : []));
  const own = placesOf(side);
  // One name for all is asked of each of them, unless each has its own time.
  const isNamed = (one: Term): boolean =>
    others.some((term) => homesOf(term).some((home) => placesOf(one).includes(home)));
  if (!isEachDated && !sides.every(isNamed)) return others;
  return others.filter((term) => {
    const homes = homesOf(term);
    return (
      homes.some((home) => own.includes(home)) ||
      !sides.some((other) => placesOf(other).some((place) => homes.includes(place)))
    );
  });
}

/** Where one of two names can mean both places, it means the other one. */
function placesApart(named: readonly Term[]): readonly Term[] {
  const sides = different(named);
  if (sides.length > 1) return sides;
  const apart = named.map((side) => {
    const [other] = sides;
    if (!other || side === other || !isMoreOpen(side, other)) return side;
    const taken = placesOf(other);
    const meanings = side.meanings.filter(
      (meaning) => meaning.kind !== 'zone' || !taken.includes(meaning.zone),
    );
    return { ...side, meanings };
  });
  return different(apart);
}

/** «The region's zones … of the region's total»: one name said twice is one side, also where it means two. */
export function different(sides: readonly Term[]): readonly Term[] {
  if (sides.length < 2) return sides;
  const named = [...new Map(sides.map((side) => [JSON.stringify(side.meanings), side])).values()];
  return named.filter((side) => !named.some((other) => other !== side && isMoreOpen(side, other)));
}

/** «The share in each of the batches»: the same figure of every kind that a topic has. */
function kindsCompared(terms: readonly Term[], searcher: Searcher): Answer | undefined {
  const rows = kindsMeant(terms, searcher)?.map(({ topic, fact }): Row => ({
    zone: fact.zone,
    label: topic.name,
    fact,
  }));
  return rows && { kind: 'comparison', rows };
}

/** Nothing that could be compared: no topic, no company, no word of substance. */
function isMere({ meanings, inherited, weight }: Term): boolean {
  if (meanings.length === 0) return weight < 1;
  return inherited !== true && meanings.every(({ kind }) => kind === 'period');
}

/** «Compare these two zones»: what each of them is. */
function sideBySide(sides: readonly Term[], { base }: Searcher): Answer | undefined {
  const zones = sides.flatMap((side) => {
    const places = placesOf(side).flatMap((id) => base.zoneById.get(id) ?? []);
    return places.find(({ kind }) => kind === 'zone') ?? places[0] ?? [];
  });
  if (zones.length < 2) return undefined;
  const rows = zones.slice(0, MOST_SIDES).map((zone): Row => ({
    zone,
    label: zone.short ?? zone.name,
    fact: undefined,
    note: zone.summary,
  }));
  return { kind: 'comparison', rows };
}

type Facet = (term: Term, terms: readonly Term[], searcher: Searcher) => boolean;

const isPlace: Facet = ({ meanings }) => meanings.some(({ kind }) => kind === 'zone');
const isEntity: Facet = (term) => means(term, 'entity');
const isTime: Facet = (term) => means(term, 'period');
/** One side is named, the other dated. */
const isOccasion: Facet = (term, terms, searcher) =>
  isEntity(term, terms, searcher) || isTime(term, terms, searcher);
/** «The second event of 2022 against all of 2023». */
const isOccasionApart: Facet = (term, terms, searcher) =>
  isOccasion(term, terms, searcher) && namesTwoOccasions(terms, searcher);
/** Kinds of one thing: national and provincial, signed and started. */
const isKind: Facet = (term, terms, { topicAncestors }) => {
  const parents = (one: Term): readonly TopicId[] =>
    topicsOf(one).flatMap((topic) => [...(topicAncestors.get(topic) ?? [])]);
  const own = parents(term);
  return terms.some((other) => other !== term && parents(other).some((id) => own.includes(id)));
};
const FACETS: readonly Facet[] = [isPlace, isEntity, isTime, isOccasionApart, isKind, isOccasion];

const SAME_TOPIC = 2;
const SAME_PERIOD = 1;
const SAME_UNIT = 1;

/**
 * From each side the fact that has most in common with the other sides': topic first, then period. Sides that are
 * kinds have each a topic of their own.
 */
function matched(
  told: readonly (readonly FactRecord[])[],
  sides: readonly Term[],
): readonly (FactRecord | undefined)[] {
  // Of two kinds each has its own topic.
  const isOwn = ({ fact }: FactRecord, index: number): boolean => {
    const side = sides[index];
    return side !== undefined && topicsOf(side).includes(fact.topic);
  };
  const areOwn = told.every((facts, at) => facts.some((record) => isOwn(record, at)));
  return told.map((own, index) => {
    const others = told.filter((_, other) => other !== index);
    const common = (record: FactRecord): number =>
      others.reduce((sum, facts) => {
        const { fact } = record;
        const isSame = facts.some((other) => other.fact.topic === fact.topic);
        const topic = (areOwn ? isOwn(record, index) : isSame) ? SAME_TOPIC : 0;
        const period = facts.some((other) => other.fact.period === fact.period) ? SAME_PERIOD : 0;
        const isAlike = facts.some((other) => isFigureLike(other.fact, fact));
        return sum + topic + period + (isAlike ? SAME_UNIT : 0);
      }, 0);
    // A fact that tells of both sides tells them apart in neither row.
    const single = own.filter(
      (fact) => isOwn(fact, index) || !others.some((facts) => facts.includes(fact)),
    );
    return (single.length > 0 ? single : own).toSorted((a, b) => common(b) - common(a))[0];
  });
}

/** Both are figures in one unit, of the places themselves or of companies in them. */
function isFigureLike(one: Fact, other: Fact): boolean {
  const areBoth = (one.about === undefined) === (other.about === undefined);
  return one.value !== undefined && one.value.unit === other.value?.unit && areBoth;
}

function row(side: Term | undefined, fact: FactRecord | undefined, { base }: Searcher): Row {
  const [place] = side ? placesOf(side) : [];
  const zone = fact?.zone ?? (place === undefined ? undefined : base.zoneById.get(place));
  const meaning = side?.meanings[0];
  const surface = side?.surface ?? '';
  if (meaning?.kind === 'zone' && zone) return { zone, label: zone.short ?? zone.name, fact };
  if (meaning?.kind === 'entity') {
    const owner = base.zoneById.get(meaning.zone);
    const entity = owner?.entities?.find(({ id }) => meaning.entity.endsWith(`#${id}`));
    if (entity) return { zone: owner, label: entity.name, fact };
  }
  const topic = meaning?.kind === 'topic' ? base.topicById.get(meaning.topic) : undefined;
  if (topic) return { zone, label: topic.name, fact };
  const period = fact?.fact.period;
  return {
    zone,
    label: period
      ? { zh: periodText(period, 'zh'), en: periodText(period, 'en') }
      : { zh: surface, en: surface },
    fact,
  };
}
