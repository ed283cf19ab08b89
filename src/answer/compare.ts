import type { Searcher } from '../search/searcher.ts';
import type { Term } from '../search/terms.ts';
import { periodText } from '../text/periods.ts';
import type { Answer, Row } from './answer.ts';
import { placesOf } from './places.ts';
import { solve, type Solution } from './solve.ts';

const FACETS = ['zone', 'entity', 'period'] as const;
/** A side that explains less than this of what is compared is not known. */
const KNOWN = 0.6;
const MOST_SIDES = 5;

/** Two or more places, companies or periods side by side; undefined where there are not two sides. */
export function compare(terms: readonly Term[], searcher: Searcher): Answer | undefined {
  for (const facet of FACETS) {
    const sides = terms.filter(({ meanings }) => meanings.some(({ kind }) => kind === facet));
    if (sides.length < 2) continue;
    const others = terms.filter((term) => !sides.includes(term));
    const rows = sides
      .slice(0, MOST_SIDES)
      .map((side): Row => row(side, solve([...others, side], searcher), searcher));
    const known = rows.filter(({ fact }) => fact);
    if (new Set(known.map(({ fact }) => fact?.key)).size >= 2) return { kind: 'comparison', rows };
    if (known.length > 0 && facet === 'zone') return { kind: 'comparison', rows };
  }
  return undefined;
}

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
  const period = fact?.fact.period;
  return {
    zone,
    label: period
      ? { zh: periodText(period, 'zh'), en: periodText(period, 'en') }
      : { zh: surface, en: surface },
    fact,
  };
}
