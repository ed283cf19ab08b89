import type { FactRecord } from '../knowledge/base.ts';
import type { TopicId } from '../knowledge/schema.ts';
import type { Question } from '../search/question.ts';
import type { Searcher } from '../search/searcher.ts';
import { means, topicsOf, type Term } from '../search/term.ts';
import { weightOf } from '../search/terms.ts';
import { holds, NONE } from '../search/numbers.ts';
import { daysOf, overlap } from '../text/periods.ts';
import type { Answer } from './answer.ts';
import { placesOf } from './places.ts';

/** More words than this ask for something of their own. */
const LITTLE_ELSE = 2;

/**
 * «And both together?», «without the first, how many are left?»: figures that were told are to be added or taken from
 * each other. Documents alone give figures here, so that the ones to reckon with are shown and no result.
 * Undefined where something else is asked.
 */
export function reckoned(
  { intents, terms, normalised }: Question,
  told: readonly FactRecord[],
  earlier: readonly FactRecord[],
  searcher: Searcher,
): Answer | undefined {
  // «Altogether?» of two places is a sum, too.
  const isOfAll =
    intents.has('total') && told.length > 1 && terms.every((term) => means(term, 'measure'));
  if (!intents.has('reckon') && !isOfAll) return undefined;
  const known = [...new Set([...earlier, ...told])];
  const isTold = (term: Term): boolean => tellsOf(term, known, searcher);
  const own = terms.filter(({ aside }) => !aside);
  const names = own.filter(isSubject);
  const rest = own.filter((term) => !names.includes(term));
  if (!names.every(isTold) || weightOf(rest) > LITTLE_ELSE) return undefined;
  if (own.some((term) => isOfAnotherTime(term, known))) return undefined;
  const alike = known.filter((record) => areAlike(record, told[0]));
  const ofKind = alike.filter((record) => areOfOneKind(record, told[0], searcher));
  const figures = ofKind.length > 1 ? ofKind : alike;
  const items = figures.length > 1 || !intents.has('total') ? figures : told.filter(isSplit);
  if (items.length === 0 || (items.length === 1 && !items.every(isSplit))) return undefined;
  const family = told[0] && searcher.base.topicById.get(told[0].fact.topic)?.parent;
  const isFamily = (term: Term): boolean => topicsOf(term).some((topic) => topic === family);
  const asksAll = intents.has('total') && names.every(isFamily);
  const whole = asksAll ? totalOf(ofKind, normalised, searcher) : undefined;
  if (whole) return { kind: 'facts', facts: [whole], confidence: 1 };
  return { kind: 'partial', missing: { reckoning: true }, nearest: items };
}

/** A time of its own that none of the figures has. */
function isOfAnotherTime({ meanings, inherited }: Term, known: readonly FactRecord[]): boolean {
  if (inherited) return false;
  return meanings.some(
    (meaning) =>
      meaning.kind === 'period' &&
      !known.some(({ fact }) => {
        const own = daysOf(fact.period);
        return meaning.period.days && own && overlap(meaning.period.days, own);
      }),
  );
}

/** The total that a document gives, where all kinds of a thing were told or are said to be meant: 「三项合计」. */
function totalOf(
  figures: readonly FactRecord[],
  normalised: string,
  { base, postings }: Searcher,
): FactRecord | undefined {
  const [first] = figures;
  const parent = first && base.topicById.get(first.fact.topic)?.parent;
  if (!first || parent === undefined) return undefined;
  const kinds = base.kindsOfTopic.get(parent)?.map(({ id }) => id) ?? [];
  if (figures.length < kinds.length && !ALL[kinds.length]?.test(normalised)) return undefined;
  const said = postings.said.topics.get(parent) ?? NONE;
  return base.factsByZone
    .get(first.zone.id)
    ?.find(
      (record) =>
        !kinds.includes(record.fact.topic) &&
        record.fact.about === undefined &&
        record.fact.period === first.fact.period &&
        record.fact.value?.unit === first.fact.value?.unit &&
        (record.fact.topic === parent || holds(said, base.facts.indexOf(record))),
    );
}

/** All two, three or four kinds, as said; grammar, not knowledge. */
const ALL: Readonly<Partial<Record<number, RegExp>>> = {
  2: /[两俩2](?:项|类|者|样|种|批)|\bboth\b/u,
  3: /[三仨3](?:项|类|者|样|种|批)|\ball three\b/u,
  4: /[四4](?:项|类|者|样|种|批)|\ball four\b/u,
};

function areOfOneKind(
  { fact }: FactRecord,
  other: FactRecord | undefined,
  { base }: Searcher,
): boolean {
  const familyOf = (topic: TopicId): TopicId => base.topicById.get(topic)?.parent ?? topic;
  return other !== undefined && familyOf(fact.topic) === familyOf(other.fact.topic);
}

function isSubject({ meanings }: Term): boolean {
  return meanings.some(
    ({ kind }) => kind === 'zone' || kind === 'entity' || kind === 'topic' || kind === 'outside',
  );
}

function tellsOf(term: Term, known: readonly FactRecord[], searcher: Searcher): boolean {
  const topics = new Set(topicsOf(term));
  const places = new Set(placesOf(term));
  return known.some(
    ({ fact, zone }) =>
      places.has(zone.id) ||
      topics.has(fact.topic) ||
      [...topics].some((topic) => searcher.topicAncestors.get(fact.topic)?.has(topic)),
  );
}

/** One text with a count for each of several kinds: «national 10, provincial 69»; grammar, not knowledge. */
function isSplit({ fact, measure }: FactRecord): boolean {
  return measure === 'count' && /\d[^，。；]*、[^，。；]*\d/u.test(fact.text.zh);
}

/** Figures in one unit, or both counts. */
export function areAlike({ fact, measure }: FactRecord, other: FactRecord | undefined): boolean {
  if (!fact.value || !other?.fact.value) return false;
  const areCounts = measure === 'count' && other.measure === 'count';
  return areCounts || fact.value.unit === other.fact.value.unit;
}
