import type { FactRecord, KnowledgeBase } from '../knowledge/base.ts';
import type { Measure, TopicId, ZoneId } from '../knowledge/schema.ts';
import type { Candidate } from '../search/rank.ts';
import type { Searcher } from '../search/searcher.ts';
import type { Term } from '../search/terms.ts';
import { plainAmount } from '../text/figures.ts';
import { daysOf } from '../text/periods.ts';
import type { Answer } from './answer.ts';
import { placesOf } from './places.ts';
import type { Solution } from './solve.ts';

/** Facts that explain this share of what the best explains are what the question ranks. */
const SAME_QUESTION = 0.7;
/** Each kind has a fact of its own, which explains less of the other kinds' names. */
const SAME_KINDS = 0.55;
const MOST_RANKED = 8;
/** Figures of the measure asked for come before all others. */
const WANTED = 1;

/** The figures that «which has the most …» compares; undefined where fewer than two can be compared. */
export function rank(
  order: 'most' | 'least',
  terms: readonly Term[],
  { candidates }: Solution,
  searcher: Searcher,
): Answer | undefined {
  const facts =
    kindsNamed(terms, candidates, searcher) ??
    acrossZones(terms, searcher) ??
    alike(terms, candidates);
  if (!facts || facts.length < 2) return undefined;
  const sign = order === 'most' ? -1 : 1;
  const sorted = facts.toSorted((a, b) => sign * (amount(a) - amount(b)));
  return { kind: 'rank', order, facts: sorted.slice(0, MOST_RANKED) };
}

/** «Labs, centres or incubators, which are most?»: the figure of each kind that is named. */
function kindsNamed(
  terms: readonly Term[],
  candidates: readonly Candidate[],
  { base }: Searcher,
): readonly FactRecord[] | undefined {
  const named = terms.filter((term) => term.inherited !== true);
  const sides = named.filter((term) => {
    const others = new Set(named.filter((other) => other !== term).flatMap(topicsOf));
    return topicsOf(term).some((topic) => {
      const parent = base.topicById.get(topic)?.parent;
      return (
        parent !== undefined &&
        [...others].some((other) => other !== topic && base.topicById.get(other)?.parent === parent)
      );
    });
  });
  if (sides.length < 2) return undefined;
  const groups = new Map<string, Map<Term, Candidate>>();
  for (const candidate of candidates) {
    const { fact, zone } = candidate.record;
    const side = sides.find((term) => topicsOf(term).includes(fact.topic));
    if (!side || !fact.value) continue;
    const key = `${zone.id} ${fact.value.unit}`;
    const group = groups.get(key) ?? new Map<Term, Candidate>();
    // Candidates come best first: the first of a side stays.
    if (!group.has(side)) group.set(side, candidate);
    groups.set(key, group);
  }
  const least = (candidates[0]?.score ?? 0) * SAME_KINDS;
  const isAsked = (group: ReadonlyMap<Term, Candidate>): boolean =>
    [...group.values()].every(({ score }) => score >= least);
  const whole = [...groups.values()].filter(
    (group) => group.size === sides.length && isAsked(group),
  );
  const wanted = new Set(
    named.flatMap((term) => (sides.includes(term) ? [] : measuresOf(term, base))),
  );
  const score = (group: ReadonlyMap<Term, Candidate>): number =>
    [...group.values()].reduce(
      (sum, { record, score }) => sum + score + (wanted.has(record.measure) ? WANTED : 0),
      0,
    );
  const [best] = whole.toSorted((a, b) => score(b) - score(a));
  return best && [...best.values()].map(({ record }) => record);
}

/** What a term ranks by: its measure, or what its topic is measured in. */
function measuresOf(term: Term, base: KnowledgeBase): readonly Measure[] {
  const asked = term.meanings.flatMap((meaning) =>
    meaning.kind === 'measure' ? [meaning.measure] : [],
  );
  const usual = topicsOf(term).flatMap((topic) => {
    const figures = (base.factsByTopic.get(topic) ?? []).filter(({ fact }) => fact.value);
    return figures[0] ? [figures[0].measure] : [];
  });
  return [...asked, ...usual];
}

function topicsOf({ meanings }: Term): readonly TopicId[] {
  return meanings.flatMap((meaning) => (meaning.kind === 'topic' ? [meaning.topic] : []));
}

function amount({ fact }: FactRecord): number {
  return fact.value ? plainAmount(fact.value) : 0;
}

/** One statistic over all places that have it: the newest figure of each, totals of wider places left out. */
function acrossZones(
  terms: readonly Term[],
  { base, ancestors, topicAncestors }: Searcher,
): readonly FactRecord[] | undefined {
  const topics = terms.flatMap(({ meanings }) =>
    meanings.flatMap((meaning) =>
      meaning.kind === 'topic' && base.topicById.get(meaning.topic)?.comparable
        ? [meaning.topic]
        : [],
    ),
  );
  const [topic] = topics;
  if (topic === undefined) return undefined;
  const places = new Set(terms.flatMap(placesOf));
  const inScope = (zone: ZoneId): boolean =>
    places.size === 0 ||
    [...places].some((place) => zone === place || ancestors.get(zone)?.has(place));
  const groups = [topic, ...base.topicById.keys()].filter(
    (id, index) => index === 0 || topicAncestors.get(id)?.has(topic),
  );
  const best = groups
    .map((id) => newestOfEach(base.factsByTopic.get(id) ?? [], inScope))
    .toSorted((a, b) => b.length - a.length)[0];
  return best && best.length >= 2 ? best : undefined;

  function newestOfEach(
    facts: readonly FactRecord[],
    wanted: (zone: ZoneId) => boolean,
  ): readonly FactRecord[] {
    const newest = new Map<string, FactRecord>();
    for (const record of facts) {
      const { fact, zone, measure } = record;
      if (!fact.value || fact.about || measure !== commonMeasure(facts) || !wanted(zone.id))
        continue;
      if (zone.kind === 'province' || zone.kind === 'city') continue;
      const known = newest.get(zone.id);
      if (!known || (daysOf(known.fact.period)?.to ?? 0) < (daysOf(fact.period)?.to ?? 0))
        newest.set(zone.id, record);
    }
    return [...newest.values()];
  }
}

function commonMeasure(facts: readonly FactRecord[]): FactRecord['measure'] | undefined {
  return (facts.find(({ fact }) => fact.value && !fact.about) ?? facts[0])?.measure;
}

/**
 * The figures of one kind in one place that the question ranks: those like the best fact with a figure.
 */
function alike(
  terms: readonly Term[],
  candidates: readonly Candidate[],
): readonly FactRecord[] | undefined {
  const topics = new Set(
    terms.flatMap(({ meanings }) =>
      meanings.flatMap((meaning) => (meaning.kind === 'topic' ? [meaning.topic] : [])),
    ),
  );
  const least = (candidates[0]?.score ?? 0) * SAME_QUESTION;
  const figures = candidates.filter(({ record, score }) => record.fact.value && score >= least);
  const best = figures.find(({ record }) => topics.has(record.fact.topic)) ?? figures[0];
  if (!best) return undefined;
  const like = figures.filter(
    ({ record }) =>
      record.zone.id === best.record.zone.id &&
      record.measure === best.record.measure &&
      record.fact.value?.unit === best.record.fact.value?.unit &&
      (topics.has(record.fact.topic) || record.fact.topic === best.record.fact.topic),
  );
  return like.length >= 2 ? like.map(({ record }) => record) : undefined;
}
