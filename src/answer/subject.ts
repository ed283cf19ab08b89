import type { FactRecord, KnowledgeBase } from '../knowledge/base.ts';
import { entityKey } from '../search/meaning.ts';
import type { Subject } from '../search/memory.ts';
import { topicsOf, type Term } from '../search/term.ts';
import { yearOf } from '../search/told-times.ts';
import { daysOf, overlap } from '../text/periods.ts';
import type { Decision } from './decide.ts';
import { placesOf } from './places.ts';

/** What the next turn may refer back to. A turn that was not understood leaves the old subject. */
export function subjectAfter(
  { answer, asked }: Decision,
  before: Subject | undefined,
  base: KnowledgeBase,
): Subject | undefined {
  switch (answer.kind) {
    case 'facts':
      return toldNow(answer.facts, asked.terms, before, base);
    case 'rank':
      return { ...fromTerms(asked.terms, [], 'fact', base), ...toldAfter(answer.facts, before) };
    case 'comparison':
      return {
        ...fromTerms(asked.terms, [], 'fact', base),
        ...toldAfter(
          answer.rows.flatMap(({ fact }) => fact ?? []),
          before,
        ),
      };
    case 'partial':
      if (answer.missing.reckoning) return before;
      // What is told without its reason is told.
      if (answer.missing.why) {
        const isAgain = answer.nearest.every(({ key }) => before?.facts.includes(key));
        return isAgain ? before : toldNow(answer.nearest, asked.terms, before, base);
      }
      return fromTerms(asked.terms, [], 'fact', base);
    case 'summary':
      return { ...fromTerms(asked.terms, [], 'summary', base), zones: [answer.zone.id] };
    case 'zones':
      return { ...fromTerms(asked.terms, [], 'fact', base), zones: [answer.place.id] };
    case 'clarify':
      return { ...fromTerms(asked.terms, [], asked.wish, base), options: answer.options };
    case 'contact':
      return ofPlaceNamed(asked.terms, base) ?? before;
    case 'sources':
    case 'unknown':
    case 'help':
    case 'smalltalk':
      return before;
  }
}

/** «A phone number for that zone? – And how many firms …?»: the place goes on, and nothing else was told. */
function ofPlaceNamed(terms: readonly Term[], base: KnowledgeBase): Subject | undefined {
  const places = terms.filter((term) => !term.inherited && placesOf(term).length > 0);
  return places.length > 0 ? fromTerms(places, [], 'fact', base) : undefined;
}

function toldNow(
  facts: readonly FactRecord[],
  terms: readonly Term[],
  before: Subject | undefined,
  base: KnowledgeBase,
): Subject {
  return { ...fromTerms(terms, facts.slice(0, 1), 'fact', base), ...toldAfter(facts, before) };
}

function toldAfter(
  facts: readonly FactRecord[],
  before: Subject | undefined,
): Pick<Subject, 'facts' | 'earlier'> {
  return { facts: facts.map(({ key }) => key), earlier: before?.facts };
}

function fromTerms(
  terms: readonly Term[],
  facts: readonly FactRecord[],
  wish: Subject['wish'],
  { topicById }: KnowledgeBase,
): Subject {
  const meanings = terms.flatMap((term) => term.meanings);
  const zones = [...new Set(terms.flatMap(placesOf))];
  const entities = meanings.flatMap((meaning) =>
    meaning.kind === 'entity' ? [meaning.entity] : [],
  );
  const topics = terms.flatMap(topicsOf);
  const [answered] = facts;
  // «How many were completed?»: a fact that tells of all kinds answers for the one that was asked.
  const kinds = topics.filter((topic) => topicById.get(topic)?.parent === answered?.fact.topic);
  return {
    // The answer's own place settles a name that could have meant two.
    zones: answered ? [answered.zone.id] : zones,
    topics:
      answered && kinds.length !== 1
        ? [answered.fact.topic]
        : [...new Set(answered ? kinds : topics)],
    entities: [
      ...new Set(
        entities.length > 0 || !answered
          ? entities
          : (answered.fact.about ?? []).map((id) => entityKey(answered.zone.id, id)),
      ),
    ],
    measures: meanings.flatMap((meaning) => (meaning.kind === 'measure' ? [meaning.measure] : [])),
    period: periodOf(terms, answered),
    facts: [],
    wish,
  };
}

/** The time that was asked about; one that was only taken over ends with an answer of another time. */
function periodOf(terms: readonly Term[], answered: FactRecord | undefined): Subject['period'] {
  const days = answered && daysOf(answered.fact.period);
  for (const { meanings, inherited, firm } of terms) {
    const period = meanings.find((meaning) => meaning.kind === 'period')?.period;
    if (!period) continue;
    const isOther = days && period.days && !overlap(period.days, days);
    // Of «this year» the newest figures were told, which are of another.
    if (isOther && period.current) return { ...period, days: yearOf(days), current: false };
    if (!isOther || inherited !== true || firm === true) return period;
  }
  return undefined;
}
