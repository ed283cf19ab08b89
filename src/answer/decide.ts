import type { FactRecord } from '../knowledge/base.ts';
import type { Zone } from '../knowledge/schema.ts';
import { has, withSubject, type Asked } from '../search/asked.ts';
import type { Memory } from '../search/memory.ts';
import type { Question } from '../search/question.ts';
import type { Searcher } from '../search/searcher.ts';
import type { Term } from '../search/terms.ts';
import type { Answer } from './answer.ts';
import { compare } from './compare.ts';
import { deniedContact, wantsContact } from './contact.ts';
import { missing, nearestOf } from './partial.ts';
import { narrowed, placeOf, placesOf } from './places.ts';
import { rank } from './rank.ts';
import { isStatistic } from '../search/support.ts';
import { solve, type Solution } from './solve.ts';
import { placesNear } from '../search/near.ts';

/** At least this share of the question has to be explained for an answer. */
const ENOUGH = 0.62;
/** With what is asked said outright, the rest may be turns of phrase. */
const ANCHORED = 0.5;
const SAID_OUTRIGHT = 0.85;
const TOUCHED = 0.4;
/** What a question that seems to name an unknown place has to have explained all the same. */
const CERTAIN = 0.9;
/** A lost figure this near to the best fact is what was asked. */
const NEARLY = 0.75;
/** Words that a fact explains this far ask for that fact, not for an overview. */
const SPECIFIC = 0.75;
/** An overview is meant where no more than this beside the place is said. */
const LITTLE_ELSE = 1.3;

export interface Decision {
  readonly answer: Answer;
  readonly asked: Asked;
  readonly solution: Solution;
}

export function decide(question: Question, memory: Memory, searcher: Searcher): Decision {
  const taken = withSubject(question, memory.subject);
  const wantsComparison = question.intents.has('compare');
  const asked: Asked = {
    ...taken,
    terms: wantsComparison ? taken.terms : narrowed(taken.terms, searcher),
  };
  const { intents } = question;
  const solution = solve(asked.terms, searcher, intents.has('list') || intents.has('zones'));
  return { answer: choose(asked, solution, searcher), asked, solution };
}

function choose(asked: Asked, solution: Solution, searcher: Searcher): Answer {
  const { question, terms } = asked;
  const { intents } = question;
  const { base } = searcher;
  if (!question.hasWords) return { kind: 'unknown', why: { reason: 'empty' } };
  const denied = deniedContact(question.normalised, base);
  if (denied) return { kind: 'contact', denied };
  const isKnownPlace = question.unknownPlace === undefined || solution.coverage >= CERTAIN;
  const corrects = correction(asked, solution);
  const answers =
    isKnownPlace &&
    hasSubject(solution) &&
    (solution.coverage >= ENOUGH || (solution.coverage >= ANCHORED && isAnchored(solution))) &&
    (solution.unmet.length === 0 || corrects !== undefined);
  const outside = terms.find(
    ({ meanings, weight }) => weight >= 1 && meanings.some(({ kind }) => kind === 'outside'),
  );
  if (outside && solution.unmet.includes(outside) && !contactDespite(asked)) {
    return outsideAnswer(outside, searcher);
  }
  const talk = smallTalk(asked);
  if (talk) return talk;
  const isSpecific = has(terms, 'zone') || has(terms, 'entity') || has(terms, 'topic');
  if (intents.has('help') && !(isSpecific && answers)) return { kind: 'help' };
  if (wantsContact(asked, solution, searcher)) return { kind: 'contact' };
  if (!isKnownPlace && question.unknownPlace !== undefined) {
    const name = question.unknownPlace;
    return { kind: 'unknown', why: { reason: 'place', name, near: placesNear(name, searcher) } };
  }
  const several =
    zonesListed(asked, searcher) ??
    sideBySide(asked, searcher) ??
    ranked(asked, solution, searcher) ??
    summary(asked, solution, searcher);
  if (several) return several;
  if (answers) {
    const lost = lostFigure(solution);
    if (lost) return { kind: 'partial', missing: { lost }, nearest: [] };
    const { facts, coverage } = solution;
    return { kind: 'facts', facts, confidence: coverage, corrects };
  }
  if (intents.has('sources')) return { kind: 'sources' };
  if (has(terms, 'zone') || has(terms, 'topic') || has(terms, 'entity')) {
    return {
      kind: 'partial',
      missing: missing(asked, searcher),
      nearest: nearestOf(asked, solution, searcher),
    };
  }
  return { kind: 'unknown', why: { reason: 'nothing' } };
}

/** A place and «how many» alone name nothing that a fact could be about. */
function hasSubject({ candidates, terms }: Solution): boolean {
  const [best] = candidates;
  return terms.some(
    ({ meanings }, index) =>
      (best?.supports[index] ?? 0) >= TOUCHED &&
      !meanings.some(({ kind }) => kind === 'zone' || kind === 'period' || kind === 'measure'),
  );
}

/** The best fact says outright what the question names beside place and time. */
function isAnchored({ candidates, terms }: Solution): boolean {
  const [best] = candidates;
  return terms.some(
    ({ meanings, weight, inherited }, index) =>
      inherited !== true &&
      weight >= 1 &&
      (best?.supports[index] ?? 0) >= SAID_OUTRIGHT &&
      !meanings.some(({ kind }) => kind === 'zone' || kind === 'period'),
  );
}

/** «Delivered at the end of 2023, right?»: where only the date or the number is off, the fact corrects it. */
function correction({ question }: Asked, { unmet }: Solution): string | undefined {
  const [wrong] = unmet;
  if (!question.intents.has('confirm') || unmet.length !== 1 || !wrong) return undefined;
  return wrong.meanings.every(({ kind }) => kind === 'period') ? wrong.surface : undefined;
}

/** A firm from elsewhere that wants a plant here is not asking about elsewhere. */
function contactDespite({ question }: Asked): boolean {
  const { intents, terms } = question;
  return (
    (intents.has('contact') || (intents.has('lease') && intents.has('property'))) &&
    has(terms, 'zone')
  );
}

function sideBySide({ question, terms }: Asked, searcher: Searcher): Answer | undefined {
  const places = new Set(
    terms.filter(({ inherited }) => !inherited).flatMap((term) => placesOf(term).join(' ') || []),
  );
  const entities = new Set(
    terms.flatMap(({ meanings, inherited }) =>
      inherited
        ? []
        : meanings.flatMap((meaning) => (meaning.kind === 'entity' ? [meaning.entity] : [])),
    ),
  );
  const isCounted = has(terms, 'measure') && entities.size >= 2;
  if (!question.intents.has('compare') && places.size < 2 && !isCounted) return undefined;
  if (question.intents.has('summary') && places.size < 2) return undefined;
  return compare(terms, searcher);
}

function ranked(
  { question, terms }: Asked,
  solution: Solution,
  searcher: Searcher,
): Answer | undefined {
  const { intents } = question;
  const order = intents.has('rank-most') ? 'most' : intents.has('rank-least') ? 'least' : undefined;
  return order && rank(order, terms, solution, searcher);
}

function contentWeight(terms: readonly Term[]): number {
  return terms.reduce((sum, { weight }) => sum + weight, 0);
}

function smallTalk({ question, isElliptic }: Asked): Answer | undefined {
  const { intents, terms } = question;
  const isBusiness = has(terms, 'zone') || has(terms, 'topic') || has(terms, 'entity');
  const most = intents.has('ask') ? LITTLE_ELSE : 2 * LITTLE_ELSE;
  if (isBusiness || contentWeight(terms) >= most) return undefined;
  if (intents.has('contact') || intents.has('prepare') || isElliptic) return undefined;
  if (intents.has('sources')) return { kind: 'sources' };
  if (intents.has('help')) return { kind: 'help' };
  if (intents.has('bye')) return { kind: 'smalltalk', mood: 'bye' };
  if (intents.has('thanks')) return { kind: 'smalltalk', mood: 'thanks' };
  if (intents.has('greeting')) return { kind: 'smalltalk', mood: 'greeting' };
  return undefined;
}

function outsideAnswer({ meanings }: Term, { base }: Searcher): Answer {
  const subject = meanings.flatMap((meaning) =>
    meaning.kind === 'outside' ? [meaning.subject] : [],
  )[0];
  const found = base.lexicon.outside.find(({ id }) => id === subject);
  return found
    ? { kind: 'unknown', why: { reason: 'outside', subject: found.name } }
    : { kind: 'unknown', why: { reason: 'nothing' } };
}

/** «Which zones are there (in …)?» */
function zonesListed({ question, terms }: Asked, searcher: Searcher): Answer | undefined {
  if (!question.intents.has('zones') || question.intents.has('summary')) return undefined;
  const others = terms.filter((term) => placesOf(term).length === 0);
  if (contentWeight(others) > 1.5 * LITTLE_ELSE) return undefined;
  const { base } = searcher;
  const named = [...new Set(terms.flatMap(placesOf))].map((id) => base.zoneById.get(id));
  const place =
    named.find((zone) => zone?.kind === 'city' || zone?.kind === 'province') ??
    named[0] ??
    base.zoneById.get(base.region.root);
  if (!place) return undefined;
  const zones = (base.children.get(place.id) ?? []).filter(
    ({ kind }) => kind === 'zone' || kind === 'park',
  );
  const all =
    place.id === base.region.root ? base.zones.filter(({ kind }) => kind === 'zone') : zones;
  return all.length > 0 ? { kind: 'zones', place, zones: all } : undefined;
}

/** The overview of a place, where the message asks for one or says nothing else than its name. */
function summary(
  { question, terms, wish, isElliptic }: Asked,
  solution: Solution,
  searcher: Searcher,
): Answer | undefined {
  const own = terms.filter(({ inherited }) => !inherited);
  const others = own.filter(
    ({ meanings }) => !meanings.some(({ kind }) => kind === 'zone' || kind === 'period'),
  );
  const asksOverview = question.intents.has('summary') || wish === 'summary';
  if (!asksOverview && (others.length > 0 || isElliptic)) return undefined;
  if (others.some((term) => isStatistic(term, searcher.base))) return undefined;
  const named = others.filter(
    ({ meanings }) => meanings.length > 0 && !meanings.every(({ kind }) => kind === 'measure'),
  );
  const rest = others.filter(({ meanings }) => meanings.length === 0);
  if (contentWeight(named) > LITTLE_ELSE) return undefined;
  if (named.length > 0 && explains(solution, terms, named) >= SPECIFIC) return undefined;
  if (contentWeight(rest) > LITTLE_ELSE && explains(solution, terms, rest) >= SPECIFIC)
    return undefined;
  const zone = placeOf(terms, searcher) ?? preferredPlace(own, searcher);
  return zone && { kind: 'summary', zone };
}

/** How much of some of the terms the best fact explains. */
function explains({ candidates }: Solution, all: readonly Term[], some: readonly Term[]): number {
  const [best] = candidates;
  const total = contentWeight(some);
  if (!best || total === 0) return 0;
  const explained = all.reduce(
    (sum, term, index) =>
      sum + (some.includes(term) ? term.weight * (best.supports[index] ?? 0) : 0),
    0,
  );
  return explained / total;
}

/** A name that a city and its zone share means the zone: zones are what people ask this bot about. */
function preferredPlace(terms: readonly Term[], { base }: Searcher): Zone | undefined {
  const named = terms.filter((term) => placesOf(term).length > 0);
  const [only] = named;
  if (named.length !== 1 || !only) return undefined;
  const places = placesOf(only).flatMap((id) => base.zoneById.get(id) ?? []);
  const zones = places.filter(({ kind }) => kind === 'zone');
  return zones.length === 1 ? zones[0] : places[0];
}

/**
 * A figure that the document lost counts as asked for even where another fact explains a bit more: where it
 * is what the question measures and the other fact is not.
 */
function lostFigure({ candidates, terms }: Solution): FactRecord | undefined {
  const [best] = candidates;
  const lost = candidates.find(({ record }) => record.fact.status === 'lost');
  if (!best || !lost) return undefined;
  if (lost === best) return lost.record;
  const measures = terms.flatMap(({ meanings }) =>
    meanings.flatMap((meaning) => (meaning.kind === 'measure' ? [meaning.measure] : [])),
  );
  const asksIt = measures.includes(lost.record.measure) && !measures.includes(best.record.measure);
  return asksIt && lost.score >= best.score * NEARLY ? lost.record : undefined;
}
