import type { Intent } from '../knowledge/schema.ts';
import type { Subject } from './memory.ts';
import type { Meaning } from './meaning.ts';
import type { Question } from './question.ts';
import {
  INHERITED_MEASURE,
  inheritedTerms,
  loneThing,
  MOST_REST,
  namesTopic,
  restOf,
  withCity,
} from './inherited.ts';
import { kindsNamed } from './qualifiers.ts';
import type { Searcher } from './searcher.ts';
import { figureOfOtherKind } from './same-figure.ts';
import { taken, TAKEN } from './taken.ts';
import { has, means, topicsOf, type Term } from './term.ts';
import { weightOf } from './terms.ts';

/** A question with what it takes over from the turns before. */
export interface Asked {
  readonly question: Question;
  readonly terms: readonly Term[];
  readonly wish: Subject['wish'];
  /** True where the topic, too, came from before: «and Taigu?» */
  readonly isElliptic: boolean;
}

const OF_THESE = 0.15;
/** «And their investment?»: nothing but a figure that things of many kinds have. */
const FIGURE_OF_THESE = 1;
const KIND = 2;
/** Grammar between the words that ask. */
const MOST_OF_MERE_WORDS = 0.4;
/** «How many of those are …?» */
const MOST_REST_OF_FOLLOW_UP = 2.2;

export function withSubject(
  asking: Question,
  subject: Subject | undefined,
  searcher: Pick<Searcher, 'base' | 'qualifiers' | 'figureTopics'>,
): Asked {
  const question = subject
    ? { ...asking, terms: withCity(asking.terms, subject, searcher.base) }
    : asking;
  const alone: Asked = {
    question,
    terms: question.terms,
    wish: wishOf(question),
    isElliptic: false,
  };
  if (!subject || question.unknownPlace !== undefined || has(question.terms, 'outside')) {
    return alone;
  }
  const kinds = otherKinds(question, subject, searcher);
  const terms = kinds ?? question.terms;
  const thing = kinds ? undefined : loneThing(question, subject, searcher.base);
  const isBare = kinds !== undefined || thing !== undefined || isElliptic(question);
  const isMereFigure = isFigureOnly(terms, searcher);
  const namesFigure = terms.some((term) => means(term, 'topic') && isFigureOnly([term], searcher));
  const ofThese = isMereFigure ? FIGURE_OF_THESE : OF_THESE;
  const own = { ...question, terms: thing ? [thing] : terms };
  return {
    question,
    terms: [
      ...own.terms,
      ...inheritedTerms(
        own,
        subject,
        { isBare, isMereFigure, namesFigure, ofThese, asksThing: thing !== undefined },
        searcher.base,
      ),
      ...taken(isBare ? [] : figureOfOtherKind(terms, subject, searcher.base), INHERITED_MEASURE),
    ],
    wish: isBare ? subject.wish : alone.wish,
    isElliptic: isBare,
  };
}

/** «And the provincial ones?»: another kind of what was asked about, by what tells the kinds apart. */
function otherKinds(
  { normalised, terms }: Question,
  { topics }: Subject,
  { base, qualifiers }: Pick<Searcher, 'base' | 'qualifiers'>,
): readonly Term[] | undefined {
  const families = topics.flatMap((topic) => {
    const parent = base.topicById.get(topic)?.parent;
    return parent === undefined ? [topic] : [topic, parent];
  });
  const kinds = kindsNamed(normalised, [...new Set(families)], qualifiers);
  if (kinds.length === 0) return undefined;
  const isOfKind = ({ surface, meanings }: Term): boolean =>
    surface !== '' &&
    kinds.some(({ word }) =>
      // A longer name with the same word in it is a subject of its own.
      meanings.some(({ kind }) => SUBJECTS.has(kind))
        ? word.includes(surface)
        : word.includes(surface) || surface.includes(word),
    );
  const others = terms.filter((term) => !isOfKind(term));
  if (others.some(({ meanings }) => meanings.some(({ kind }) => SUBJECTS.has(kind))))
    return undefined;
  if (restOf(others) > MOST_REST) return undefined;
  return [
    ...others,
    ...kinds.map(({ word, topic }): Term => ({
      ...TAKEN,
      surface: word,
      meanings: [{ kind: 'topic', topic }],
      weight: KIND,
    })),
  ];
}

/** What makes a question one of its own. */
const SUBJECTS: ReadonlySet<Meaning['kind']> = new Set<Meaning['kind']>(['topic', 'entity']);

/** A figure that projects and events have, and nothing else. */
function isFigureOnly(
  terms: readonly Term[],
  { base, figureTopics }: Pick<Searcher, 'base' | 'figureTopics'>,
): boolean {
  return terms.every(
    (term) =>
      (term.meanings.length === 0 && term.weight <= MOST_OF_MERE_WORDS) ||
      means(term, 'measure') ||
      (means(term, 'topic') &&
        topicsOf(term).every((topic) => {
          const { comparable, parent } = base.topicById.get(topic) ?? {};
          // One of several kinds («and those started?») stands in the place of the one before.
          return figureTopics.has(topic) && !comparable && parent === undefined;
        })),
  );
}

/** «What are they called?», «and the other one?» */
const ASKS_ON: readonly Intent[] = ['ask', 'list', 'others'];

/** It says too little to stand alone: no more than a place, a time, a measure or a pronoun. */
function isElliptic(question: Question): boolean {
  const { terms, intents } = question;
  const hasEntity = has(terms, 'entity');
  const isDoubt = doubts(terms, intents);
  const refersBack = isDoubt || isReference({ terms, intents });
  const isCorrection = intents.has('correct');
  // «Which zones are there in that city?» is whole, where «which zones?» asks on.
  const listsZones = intents.has('zones') && has(terms, 'zone') && !intents.has('compare');
  return (
    !listsZones &&
    !namesTopic(terms) &&
    (!hasEntity || refersBack) &&
    restOf(terms) <= (isDoubt || intents.has('follow-up') ? MOST_REST_OF_FOLLOW_UP : MOST_REST) &&
    (isCorrection || !intents.has('summary')) &&
    (isDoubt || !intents.has('contact')) &&
    (has(terms, 'period') ||
      has(terms, 'measure') ||
      has(terms, 'zone') ||
      refersBack ||
      // «What are they called?», «which four, by name?»
      (weightOf(terms) <= MOST_OF_MERE_WORDS && ASKS_ON.some((intent) => intents.has(intent))) ||
      isMereMark(question))
  );
}

/** A question mark at the end, or a word that asks; grammar, not knowledge. */
const ASKS = /\?$|[哪谁啥吗么]/u;

/** «Names?», 「是哪家搞的」: it asks, and says nothing else. */
function isMereMark({ terms, intents, normalised }: Question): boolean {
  return (
    weightOf(terms) === 0 && ASKS.test(normalised) && !OTHERWISE.some((one) => intents.has(one))
  );
}

/** What is answered otherwise. */
const OTHERWISE: readonly Intent[] = [
  'define',
  'what-is',
  'thanks',
  'greeting',
  'bye',
  'help',
  'sources',
  'zones',
  'summary',
];

/** «Really? I read 200.»: another figure for what was told. */
function doubts(terms: readonly Term[], intents: Question['intents']): boolean {
  return (
    intents.has('confirm') &&
    !has(terms, 'zone') &&
    terms.some(({ meanings, tokens: [first] }) => meanings.length === 0 && first?.type === 'number')
  );
}

/** «Compared with …?», «and …?» with a name. */
function isReference({ terms, intents }: Pick<Question, 'terms' | 'intents'>): boolean {
  return intents.has('compare') || (has(terms, 'entity') && intents.has('follow-up'));
}

function wishOf({ intents }: Question): Subject['wish'] {
  if (intents.has('contact')) return 'contact';
  return intents.has('summary') ? 'summary' : 'fact';
}
