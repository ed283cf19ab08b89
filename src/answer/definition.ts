import type { FactRecord } from '../knowledge/base.ts';
import type { TopicId } from '../knowledge/schema.ts';
import type { Asked } from '../search/asked.ts';
import type { Searcher } from '../search/searcher.ts';
import { means, topicsOf, type Term } from '../search/term.ts';
import type { Answer } from './answer.ts';
import { placeOf, placesOf } from './places.ts';
import type { Solution } from './solve.ts';

/** A fact that explains a term counts where it is this near to the best that speaks of it. */
const NEARLY = 0.6;
/** It has to say at least this much of the term that is asked about. */
const NAMES_IT = 0.6;
/** … and something of whatever else has weight. */
const HEAVY = 1;
const SAYS_SOME = 0.3;
const MOST_NEAREST = 1;
/** A fact that explains this much, and as much of something named, is what is asked. */
const TOLD_OF = 0.85;

/**
 * «What does … mean?», and «what is …?» of a term that people ask the meaning of: a fact that explains it,
 * or that no document does. A figure is no definition. Undefined where no meaning is asked.
 */
export function definition(
  asked: Asked,
  solution: Solution,
  searcher: Searcher,
): Answer | undefined {
  const { candidates, terms } = solution;
  const { intents } = asked.question;
  const topics = jargonOf(asked.terms, searcher);
  const asksMeaning =
    intents.has('define') || (intents.has('what-is') && !intents.has('list') && topics.length > 0);
  const comparesPlaces =
    intents.has('compare') && asked.terms.filter((term) => placesOf(term).length > 0).length > 1;
  if (!asksMeaning || comparesPlaces || asksFigure(asked.terms)) return undefined;
  if (!intents.has('define') && tellsOfNamed(solution)) return undefined;
  const [best] = candidates;
  const saysAll = (supports: readonly number[]): boolean => {
    const asked = terms.map((term, index) => ({ term, support: supports[index] ?? 0 }));
    const subjects = asked.filter(({ term }) => !term.inherited && !term.aside && isSubject(term));
    const heavy = subjects.filter(({ term }) => term.weight >= HEAVY);
    return (
      heavy.every(({ support }) => support >= SAYS_SOME) &&
      subjects.some(({ support }) => support >= NAMES_IT)
    );
  };
  const explaining = candidates.find(
    (one) =>
      one.record.fact.explains === true &&
      one.score >= (best?.score ?? 0) * NEARLY &&
      saysAll(one.supports),
  );
  if (explaining) {
    return { kind: 'facts', facts: [explaining.record], confidence: explaining.coverage };
  }
  // «What is the output of this place?» is answered with its figure.
  const isOfPlace = asked.terms.some((term) => !term.aside && placesOf(term).length > 0);
  const isFigure =
    topics.some((topic) => searcher.figureTopics.has(topic)) ||
    (best?.record.fact.value !== undefined && topics.includes(best.record.fact.topic));
  if (!intents.has('define') && isOfPlace && isFigure) return undefined;
  const topic = topics[0] ?? figureOnly(asked, best?.record);
  if (topic === undefined) return undefined;
  const nearest = candidates
    .filter(({ record: { fact } }) => fact.topic === topic && fact.status !== 'lost')
    .map(({ record }) => record);
  return {
    kind: 'partial',
    missing: {
      zone: placeOf(asked.terms, searcher),
      topic: searcher.base.topicById.get(topic),
      meaning: true,
    },
    nearest: nearest.slice(0, MOST_NEAREST),
  };
}

/** The topic of «what counts as …?», where all that is known of it is a figure. */
function figureOnly({ question, terms }: Asked, best: FactRecord | undefined): TopicId | undefined {
  if (!question.intents.has('define') || best?.fact.value === undefined) return undefined;
  const isAsked = terms.some(
    ({ meanings, inherited }) =>
      inherited !== true &&
      meanings.some((meaning) => meaning.kind === 'topic' && meaning.topic === best.fact.topic),
  );
  return isAsked ? best.fact.topic : undefined;
}

/** «What is the platform that this company runs?»: the best fact is about what has been named, and explains the rest. */
function tellsOfNamed({ candidates: [best], terms }: Solution): boolean {
  return (
    best !== undefined &&
    best.coverage >= TOLD_OF &&
    terms.some(
      (term, index) =>
        !term.inherited && !term.aside && means(term, 'entity') && best.support(index) >= TOLD_OF,
    )
  );
}

function isSubject(term: Term): boolean {
  return !means(term, 'zone', 'period', 'measure');
}

/** With a number, a year or «how many» a figure is asked, whatever the question word. */
function asksFigure(terms: readonly Term[]): boolean {
  return terms.some((term) => term.inherited !== true && means(term, 'measure', 'period'));
}

function jargonOf(terms: readonly Term[], { base }: Searcher): readonly TopicId[] {
  return terms
    .filter(({ inherited }) => inherited !== true)
    .flatMap(topicsOf)
    .filter((topic) => base.topicById.get(topic)?.jargon === true);
}
