import { entityKey, type EntityKey } from '../search/meaning.ts';
import type { Asked } from '../search/asked.ts';
import type { Question } from '../search/question.ts';
import type { Searcher } from '../search/searcher.ts';
import { has, topicsOf, type Term } from '../search/term.ts';
import { overlap } from '../text/periods.ts';
import type { Answer, Row } from './answer.ts';
import { compare, different } from './compare.ts';
import { asksDetail } from './met.ts';
import { narrowed, placesOf } from './places.ts';
import { comparison } from './recalled.ts';
import { comparedApart } from './several-asks.ts';
import type { Solution } from './solve.ts';
import { namesTwoOccasions } from './two-occasions.ts';

/** A fact explains a place this far that it only speaks of. */
const SPOKEN_OF = 0.5;

/** A comparison, where the question asks for one or names what can only be told side by side. */
export function sideBySide(
  asked: Asked,
  solution: Solution,
  searcher: Searcher,
): Answer | undefined {
  const { question, terms } = asked;
  const places = different(terms.filter((term) => !term.inherited && placesOf(term).length > 0));
  const entities = new Set(
    terms.flatMap(({ meanings, inherited }) =>
      inherited
        ? []
        : meanings.flatMap((meaning) => (meaning.kind === 'entity' ? [meaning.entity] : [])),
    ),
  );
  const asksFigure = terms.some(
    (term) =>
      has([term], 'measure') ||
      (!term.inherited && has([term], 'topic') && asksDetail(term, searcher.figureTopics)),
  );
  const isCounted = asksFigure && entities.size >= 2 && !isAboutAll(solution, entities);
  const hasFigure = has(terms, 'topic') || has(terms, 'measure') || has(terms, 'entity');
  const isRanked = question.intents.has('rank-most') || question.intents.has('rank-least');
  const hasKinds = !isRanked && terms.some(isListedKind);
  const apart = narrowed(places, searcher);
  // «Tell me about A and B»: what each of them is.
  const describesEach = apart.length >= 2 && question.intents.has('summary');
  const namesPlaces = (places.length >= 2 && hasFigure) || describesEach;
  const isOfTimes = isAtTwoTimes(asked);
  const isOnTwoOccasions =
    question.intents.has('list') &&
    namesTwoOccasions(
      terms.filter(({ inherited, aside }) => !inherited && !aside),
      searcher,
    );
  if (
    !question.intents.has('compare') &&
    !namesPlaces &&
    !isCounted &&
    !hasKinds &&
    !isOnTwoOccasions &&
    !isOfTimes
  ) {
    return undefined;
  }
  if (question.intents.has('summary') && places.length < 2) return undefined;
  if (question.overview && apart.length < 2 && !(question.intents.has('compare') && namesPlaces)) {
    return undefined;
  }
  // «Which ministry issued the list with these two on it?»: one fact is about both.
  const isOne =
    !question.intents.has('compare') &&
    ((apart.length > 1 && tellsOfAll(terms, solution, 'zone')) ||
      (!namesPlaces && isCounted && tellsOfAll(terms, solution, 'entity')));
  // «List the sorts of laboratories and centres, with the number of each»: one fact lists them all.
  const isListed =
    question.intents.has('list') && apart.length < 2 && tellsOfAll(terms, solution, 'topic');
  if (isOne || isListed) return undefined;
  const compared = compare(terms, searcher, isOfTimes);
  // «How many signed and how many started?», which one fact tells and none apart.
  const isVague = compared?.kind === 'comparison' && compared.rows.every(lacksFigure);
  if (asksFigure && isVague && tellsOfAll(terms, solution, 'topic')) return undefined;
  const isWhole =
    compared?.kind === 'comparison' && compared.rows.every(({ fact, note }) => fact ?? note);
  if (isWhole) return compared;
  const sides = comparedApart(asked, searcher);
  return sides ? comparison(sides, searcher) : compared;
}

/** «The furnace of that company»: what one fact is about is one thing. */
function isAboutAll({ candidates: [best] }: Solution, entities: ReadonlySet<EntityKey>): boolean {
  if (!best) return false;
  const { fact, zone } = best.record;
  const about = new Set(fact.about?.map((id) => entityKey(zone.id, id)));
  return [...entities].every((entity) => about.has(entity));
}

/** The best fact speaks of all the places or companies, and what else is asked is explained by it. */
function tellsOfAll(
  asked: readonly Term[],
  { candidates, terms, unmet }: Solution,
  kind: 'zone' | 'entity' | 'topic',
): boolean {
  const [best] = candidates;
  const sides = terms.flatMap((term, index) =>
    has([term], kind) && !(kind === 'topic' && term.aside) ? [index] : [],
  );
  return (
    best !== undefined &&
    candidates.every(({ score }) => score <= best.score) &&
    unmet.length === 0 &&
    sides.length > 1 &&
    sides.every((index) => best.support(index) >= SPOKEN_OF) &&
    asked.some((term) => !term.inherited && has([term], 'topic'))
  );
}

/** «Completed in June 2022 and completed in 2023», «how many then, and in 2023?»: two times that lie apart. */
function isAtTwoTimes({ question, terms }: Asked): boolean {
  const behind = timeBehind(question, terms);
  const own = terms.filter((term) => !term.inherited && (!term.aside || term === behind));
  const periods = own.flatMap(({ meanings }) =>
    meanings.flatMap((meaning) => (meaning.kind === 'period' ? [meaning.period] : [])),
  );
  const days = periods.flatMap((period) => period.days ?? []);
  const topics = own.flatMap(topicsOf);
  const isTwice = new Set(topics).size < topics.length;
  const measures = own.filter((term) => has([term], 'measure'));
  // «The plans of 2024: which are they this year?», said in the words of that time.
  const isList = question.intents.has('list') && !periods.some(({ current }) => current);
  const isEach = isList || behind !== undefined || measures.length > 1;
  const [one, other] = days;
  return (
    (isTwice || (new Set(topics).size === 1 && isEach)) &&
    days.length === 2 &&
    !!one &&
    !!other &&
    !overlap(one, other)
  );
}

/** «…, and in 2023?», 「…，2023年多少」: a time that stands alone behind the last comma. */
function timeBehind({ tokens, intents }: Question, terms: readonly Term[]): Term | undefined {
  if (!intents.has('follow-up') && !intents.has('ask')) return undefined;
  const end = tokens.findLastIndex(({ type }) => type !== 'mark');
  const comma = tokens.findLastIndex(({ type }, at) => type === 'mark' && at < end);
  const [last, ...others] = terms.filter(({ positions: [at = -1] }) => at > comma);
  return comma > 0 && last && others.length === 0 && has([last], 'period') ? last : undefined;
}

/** One of «national, provincial and municipal …», read out of the list. */
function isListedKind({ positions, inherited }: Term): boolean {
  return positions.length === 0 && inherited !== true;
}

function lacksFigure({ fact }: Row): boolean {
  return fact !== undefined && fact.fact.value === undefined;
}
