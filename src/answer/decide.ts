import type { FactRecord } from '../knowledge/base.ts';
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
/** What a question that seems to name an unknown place has to have explained all the same. */
const CERTAIN = 0.9;
const NEARLY = 0.75;
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
  const solution = solve(asked.terms, searcher);
  return { answer: choose(asked, solution, memory, searcher), asked, solution };
}

function choose(asked: Asked, solution: Solution, memory: Memory, searcher: Searcher): Answer {
  const { question, terms } = asked;
  const { intents } = question;
  const { base } = searcher;
  if (!question.hasWords) return { kind: 'unknown', why: { reason: 'empty' } };
  const denied = deniedContact(question.normalised, base);
  if (denied) return { kind: 'contact', denied };
  const isKnownPlace = question.unknownPlace === undefined || solution.coverage >= CERTAIN;
  const answers = isKnownPlace && solution.unmet.length === 0 && solution.coverage >= ENOUGH;
  const content = contentWeight(question.terms);
  if (
    content < LITTLE_ELSE &&
    !has(question.terms, 'zone') &&
    !has(question.terms, 'topic') &&
    !has(question.terms, 'entity')
  ) {
    const talk = smallTalk(question, asked.isElliptic);
    if (talk) return talk;
  }
  if (intents.has('help') && !answers) return { kind: 'help' };
  if (asked.wish === 'contact' || wantsContact(asked, solution, searcher)) {
    if (!has(question.terms, 'outside')) return { kind: 'contact' };
  }
  const outside = terms.find(
    ({ meanings, weight }) => weight >= 1 && meanings.some(({ kind }) => kind === 'outside'),
  );
  if (outside && solution.unmet.includes(outside)) return outsideAnswer(outside, searcher);
  if (question.unknownPlace !== undefined && !answers) {
    const name = question.unknownPlace;
    return { kind: 'unknown', why: { reason: 'place', name, near: placesNear(name, searcher) } };
  }
  const listed = zonesListed(asked, searcher);
  if (listed) return listed;
  if (intents.has('compare') || sides(terms) >= 2) {
    const comparison = compare(terms, searcher);
    if (comparison) return comparison;
  }
  const order = intents.has('rank-most') ? 'most' : intents.has('rank-least') ? 'least' : undefined;
  if (order) {
    const ranked = rank(order, terms, solution, searcher);
    if (ranked) return ranked;
  }
  const overview = summary(asked, solution, searcher);
  if (overview) return overview;
  if (answers) {
    const lost = lostFigure(asked, solution);
    if (lost) return { kind: 'partial', missing: { lost }, nearest: [] };
    return { kind: 'facts', facts: solution.facts, confidence: solution.coverage };
  }
  if (intents.has('sources')) return { kind: 'sources' };
  if (has(terms, 'zone') || has(terms, 'topic') || has(terms, 'entity')) {
    return {
      kind: 'partial',
      missing: missing(asked, searcher),
      nearest: nearestOf(asked, solution, searcher),
    };
  }
  void memory;
  return { kind: 'unknown', why: { reason: 'nothing' } };
}

function contentWeight(terms: readonly Term[]): number {
  return terms.reduce((sum, { weight }) => sum + weight, 0);
}

function sides(terms: readonly Term[]): number {
  return terms.filter((term) => !term.inherited && placesOf(term).length > 0).length;
}

function smallTalk({ intents }: Question, isElliptic: boolean): Answer | undefined {
  if (intents.has('contact') || isElliptic) return undefined;
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
  if (!question.intents.has('zones')) return undefined;
  const others = terms.filter((term) => placesOf(term).length === 0);
  if (contentWeight(others) > LITTLE_ELSE) return undefined;
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

function summary(
  { question, terms, wish, isElliptic }: Asked,
  solution: Solution,
  searcher: Searcher,
): Answer | undefined {
  const others = terms.filter(
    (term) =>
      placesOf(term).length === 0 &&
      !term.inherited &&
      !term.meanings.some(({ kind }) => kind === 'period'),
  );
  const wanted =
    question.intents.has('summary') || wish === 'summary' || (others.length === 0 && !isElliptic);
  if (!wanted || others.some((term) => isStatistic(term, searcher.base))) return undefined;
  if (others.some(({ meanings }) => meanings.some(({ kind }) => kind === 'entity')))
    return undefined;
  const weight = contentWeight(others);
  if (weight > LITTLE_ELSE && solution.unmet.length === 0 && solution.coverage >= ENOUGH)
    return undefined;
  if (weight > 2 * LITTLE_ELSE) return undefined;
  const zone = placeOf(terms, searcher);
  if (zone) return { kind: 'summary', zone };
  const places = [...new Set(terms.filter(({ inherited }) => !inherited).flatMap(placesOf))];
  if (places.length > 1) {
    return { kind: 'clarify', options: places.map((id) => ({ kind: 'zone', zone: id })) };
  }
  return undefined;
}

/** A figure that the document lost counts as asked for even where another fact explains a bit more. */
function lostFigure({ terms }: Asked, { candidates }: Solution): FactRecord | undefined {
  const least = (candidates[0]?.score ?? 0) * NEARLY;
  const asksFigure = has(terms, 'measure');
  const lost = candidates.find(({ record }) => record.fact.status === 'lost');
  if (!lost || lost.score < (asksFigure ? least : (candidates[0]?.score ?? 0))) return undefined;
  return lost.record;
}
