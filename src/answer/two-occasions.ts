import { entityKey } from '../search/meaning.ts';
import type { Searcher } from '../search/searcher.ts';
import type { Term } from '../search/term.ts';
import { daysOf, overlap } from '../text/periods.ts';

/** «At the second event of 2022 and in all of 2023»: an event, and a time that it is not in. */
export function namesTwoOccasions(terms: readonly Term[], searcher: Searcher): boolean {
  const days = terms.flatMap(({ meanings }) =>
    meanings.flatMap((meaning) => (meaning.kind === 'period' ? (meaning.period.days ?? []) : [])),
  );
  const events = terms.flatMap(({ meanings }) =>
    meanings.flatMap((meaning) => (meaning.kind === 'entity' ? [meaning] : [])),
  );
  return events.some(({ entity, zone }) =>
    days.some((asked) =>
      (searcher.base.factsByZone.get(zone) ?? [])
        .filter(({ fact }) => fact.about?.some((id) => entityKey(zone, id) === entity))
        .every(({ fact }) => {
          const when = daysOf(fact.period);
          return when !== undefined && !overlap(when, asked);
        }),
    ),
  );
}
