import type { FactRecord } from '../knowledge/base.ts';
import type { TopicId } from '../knowledge/schema.ts';
import type { Question } from '../search/question.ts';
import type { Searcher } from '../search/searcher.ts';
import { topicsOf, type Term } from '../search/term.ts';
import { weightOf } from '../search/terms.ts';
import { says } from '../text/says.ts';
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
  if (!intents.has('reckon')) return undefined;
  const known = [...new Set([...earlier, ...told])];
  const isTold = (term: Term): boolean => tellsOf(term, known, searcher);
  const own = terms.filter(({ aside }) => !aside);
  const names = own.filter(isSubject);
  const rest = own.filter((term) => !names.includes(term));
  if (!names.every(isTold) || weightOf(rest) > LITTLE_ELSE) return undefined;
  const alike = known.filter((record) => areAlike(record, told[0]));
  const ofKind = alike.filter((record) => areOfOneKind(record, told[0], searcher));
  const figures = ofKind.length > 1 ? ofKind : alike;
  const items = figures.length > 1 ? figures : told.filter(({ fact }) => isSplit(fact.text.zh));
  if (items.length === 0) return undefined;
  const whole = intents.has('total') ? totalOf(ofKind, normalised, searcher) : undefined;
  if (whole) return { kind: 'facts', facts: [whole], confidence: 1 };
  return { kind: 'partial', missing: { reckoning: true }, nearest: items };
}

/** The total that a document gives, where all kinds of a thing were told or are said to be meant: 「三项合计」. */
function totalOf(
  figures: readonly FactRecord[],
  normalised: string,
  { base }: Searcher,
): FactRecord | undefined {
  const [first] = figures;
  const parent = first && base.topicById.get(first.fact.topic)?.parent;
  if (!first || parent === undefined) return undefined;
  const kinds = base.kindsOfTopic.get(parent)?.length ?? 0;
  const isSaid =
    says(normalised, String(kinds)) || (COUNTS[kinds] ?? []).some((word) => says(normalised, word));
  if (figures.length < kinds && !isSaid) return undefined;
  const ofKinds = new Set(base.kindsOfTopic.get(parent)?.map(({ id }) => id));
  const wholes = base.factsByZone
    .get(first.zone.id)
    ?.filter(
      (record) =>
        !ofKinds.has(record.fact.topic) &&
        record.fact.about === undefined &&
        record.fact.period === first.fact.period &&
        record.fact.value?.unit === first.fact.value?.unit,
    );
  const ofParent = wholes?.find(({ fact }) => fact.topic === parent);
  return ofParent ?? (wholes?.length === 1 ? wholes[0] : undefined);
}

/** Two to four, as said. */
const COUNTS: Readonly<Partial<Record<number, readonly string[]>>> = {
  2: ['两', '俩', 'both', 'two'],
  3: ['三', '仨', 'three'],
  4: ['四', 'four'],
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

/** One text with a figure for each of several kinds: «national 10, provincial 69»; grammar, not knowledge. */
function isSplit(text: string): boolean {
  return /\d[^，。；]*、[^，。；]*\d/u.test(text);
}

/** Figures in one unit, or both counts. */
export function areAlike({ fact, measure }: FactRecord, other: FactRecord | undefined): boolean {
  if (!fact.value || !other?.fact.value) return false;
  const areCounts = measure === 'count' && other.measure === 'count';
  return areCounts || fact.value.unit === other.fact.value.unit;
}
