import type { TopicId } from '../knowledge/schema.ts';
import type { Searcher } from '../search/searcher.ts';
import type { Term } from '../search/terms.ts';
import { periodText } from '../text/periods.ts';
import type { Answer, Row } from './answer.ts';
import { placesOf } from './places.ts';
import { solve, type Solution } from './solve.ts';

/** A side that explains less than this of what is compared is not known. */
const KNOWN = 0.6;
const MOST_SIDES = 5;

/** Two or more places, companies, periods or kinds side by side; undefined where there are not two sides. */
export function compare(terms: readonly Term[], searcher: Searcher): Answer | undefined {
  for (const facet of FACETS) {
    const sides = terms.filter((term) => facet(term, terms, searcher));
    if (sides.length < 2) continue;
    const others = terms.filter((term) => !sides.includes(term));
    const rows = sides
      .slice(0, MOST_SIDES)
      .map((side): Row => row(side, solve([...others, side], searcher), searcher));
    const known = rows.filter(({ fact }) => fact);
    if (new Set(known.map(({ fact }) => fact?.key)).size >= 2) return { kind: 'comparison', rows };
    if (known.length > 0 && facet === isPlace) return { kind: 'comparison', rows };
  }
  return undefined;
}

type Facet = (term: Term, terms: readonly Term[], searcher: Searcher) => boolean;

const isPlace: Facet = ({ meanings }) => meanings.some(({ kind }) => kind === 'zone');
const isEntity: Facet = ({ meanings }) => meanings.some(({ kind }) => kind === 'entity');
const isTime: Facet = ({ meanings }) => meanings.some(({ kind }) => kind === 'period');
/** «The second event of 2022 against all of 2023»: one side is named, the other dated. */
const isOccasion: Facet = (term, terms, searcher) =>
  isEntity(term, terms, searcher) || isTime(term, terms, searcher);
/** Kinds of one thing: national and provincial, signed and started. */
const isKind: Facet = (term, terms, { topicAncestors }) => {
  const parents = (one: Term): readonly TopicId[] =>
    one.meanings.flatMap((meaning) =>
      meaning.kind === 'topic' ? [...(topicAncestors.get(meaning.topic) ?? [])] : [],
    );
  const own = parents(term);
  return terms.some((other) => other !== term && parents(other).some((id) => own.includes(id)));
};
const FACETS: readonly Facet[] = [isPlace, isEntity, isTime, isOccasion, isKind];

function row(side: Term, { facts, coverage, unmet }: Solution, { base }: Searcher): Row {
  const fact = coverage >= KNOWN && unmet.length === 0 ? facts[0] : undefined;
  const [place] = placesOf(side);
  const zone = fact?.zone ?? (place === undefined ? undefined : base.zoneById.get(place));
  const [meaning] = side.meanings;
  const surface = side.surface;
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
