import type { FactRecord } from '../knowledge/base.ts';
import type { ZoneId } from '../knowledge/schema.ts';
import type { Searcher } from '../search/searcher.ts';
import { means, topicsOf, type Term } from '../search/term.ts';
import { daysOf } from '../text/periods.ts';
import { placesOf } from './places.ts';
import type { Solution } from './solve.ts';

/** «The output of solar power»: a word of this weight beside the statistic narrows it. */
const SUBSTANCE = 1.2;
/** … unless the figure explains it this far. */
const SAID = 0.7;

/**
 * One statistic over all places that have it: the newest figure of each, totals of wider places left out. One
 * alone is told, too: figures of narrower kinds that more places have are not what is asked.
 */
export function acrossZones(
  terms: readonly Term[],
  { candidates, terms: weighed }: Solution,
  { base, ancestors, topicAncestors }: Searcher,
): readonly FactRecord[] | undefined {
  const topic = terms.flatMap(topicsOf).find((id) => base.topicById.get(id)?.comparable);
  if (topic === undefined) return undefined;
  const places = new Set(terms.flatMap(placesOf));
  const inScope = (zone: ZoneId): boolean =>
    places.size === 0 ||
    [...places].some((place) => zone === place || ancestors.get(zone)?.has(place));
  const groups = [topic, ...base.topicById.keys()].filter(
    (id, index) => index === 0 || topicAncestors.get(id)?.has(topic),
  );
  const figures = groups.map((id) => newestOfEach(base.factsByTopic.get(id) ?? [], inScope));
  const [own = []] = figures;
  const best = figures.toSorted((a, b) => b.length - a.length)[0];
  const first = candidates.find(({ record }) => record === own[0]);
  // «The most A firms»: that they are firms is no more than the statistic says.
  const isOnlyThat = weighed.every(
    (term, index) =>
      term.weight < SUBSTANCE ||
      means(term, 'zone', 'period', 'measure') ||
      topicsOf(term).includes(topic) ||
      (means(term, 'topic') && (first?.support(index) ?? 0) >= SAID),
  );
  const isAlone = own.length === 1 && isOnlyThat && own.some(({ zone }) => !places.has(zone.id));
  if (own.length > 1 || isAlone) return own;
  return best && best.length > 1 ? best : undefined;

  function newestOfEach(
    facts: readonly FactRecord[],
    wanted: (zone: ZoneId) => boolean,
  ): readonly FactRecord[] {
    return newestByPlace(
      facts.filter(
        ({ fact, zone, measure }) =>
          fact.value &&
          !fact.about &&
          measure === commonMeasure(facts) &&
          wanted(zone.id) &&
          zone.kind !== 'province' &&
          zone.kind !== 'city',
      ),
    );
  }
}

function newestByPlace(facts: readonly FactRecord[]): readonly FactRecord[] {
  const newest = new Map<ZoneId, FactRecord>();
  for (const record of facts) {
    const known = newest.get(record.zone.id);
    if (!known || endOf(known) < endOf(record)) newest.set(record.zone.id, record);
  }
  return [...newest.values()];
}

function commonMeasure(facts: readonly FactRecord[]): FactRecord['measure'] | undefined {
  return (facts.find(({ fact }) => fact.value && !fact.about) ?? facts[0])?.measure;
}

/** «In which city …?»: grammar, not knowledge. */
const ASKS_CITY =
  /哪(?:[几俩两些三四])?[个座]?(?:地级|城)?市(?![场值])|\b(?:which|what) (?:two |three |of the )?cit(?:y|ies)\b/u;

/** The newest figure of each city, where cities are asked for and two of them have one. */
export function acrossCities(
  normalised: string,
  terms: readonly Term[],
  { base }: Searcher,
): readonly FactRecord[] | undefined {
  if (!ASKS_CITY.test(normalised)) return undefined;
  for (const topic of terms.flatMap(topicsOf)) {
    const facts = (base.factsByTopic.get(topic) ?? []).filter(
      ({ fact, zone }) => zone.kind === 'city' && fact.value && !fact.about,
    );
    const [first] = facts;
    const newest = newestByPlace(
      facts.filter(({ fact }) => fact.value?.unit === first?.fact.value?.unit),
    );
    if (newest.length > 1) return newest;
  }
  return undefined;
}

function endOf({ fact }: FactRecord): number {
  return daysOf(fact.period)?.to ?? 0;
}

/** «Which single project has the largest investment?»: over all places, each company or project once. */
export function acrossProjects(
  terms: readonly Term[],
  { base, companyTopics, ancestors }: Searcher,
): readonly FactRecord[] | undefined {
  const topic = terms
    .filter(({ aside }) => !aside)
    .flatMap(topicsOf)
    .find((id) => companyTopics.has(id) && base.factsByTopic.has(id));
  const places = terms.flatMap(placesOf);
  const isNamed = terms.some(({ meanings }) => meanings.some(({ kind }) => kind === 'entity'));
  if (topic === undefined || isNamed) return undefined;
  const figures = (base.factsByTopic.get(topic) ?? []).filter(
    ({ fact, zone }) =>
      fact.value !== undefined &&
      fact.about !== undefined &&
      !zone.entities?.some(({ id, several }) => several === true && fact.about?.includes(id)) &&
      (places.length === 0 ||
        places.some((place) => zone.id === place || ancestors.get(zone.id)?.has(place))),
  );
  const unit = figures[0]?.fact.value?.unit;
  const each = new Map(
    figures
      .filter(({ fact }) => fact.value?.unit === unit)
      .map((record) => [`${record.zone.id} ${record.fact.about?.[0] ?? ''}`, record]),
  );
  return each.size >= 2 ? [...each.values()] : undefined;
}
