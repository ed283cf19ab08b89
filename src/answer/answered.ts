import type { FactRecord } from '../knowledge/base.ts';
import type { Measure } from '../knowledge/schema.ts';
import type { Asked } from '../search/asked.ts';
import type { Meaning } from '../search/meaning.ts';
import type { Question } from '../search/question.ts';
import type { Candidate } from '../search/rank.ts';
import type { Searcher } from '../search/searcher.ts';
import { weightOf, type Term } from '../search/terms.ts';
import { normalise } from '../text/normalise.ts';
import { tokenise, type Token } from '../text/tokens.ts';
import { correction } from './claim.ts';
import { isOfOtherOccasion } from './occasion.ts';
import { isOfAnotherNumber } from './numbered.ts';
import { isOfAnotherThing, isOfOneInPlace } from './of-place.ts';
import { tellsQuantity } from './quantity.ts';
import { saidInWords, type Solution } from './solve.ts';

/** At least this share of the question has to be explained for an answer. */
export const ENOUGH = 0.62;
/** With what is asked said outright, the rest may be turns of phrase. */
const ANCHORED = 0.5;
const SAID_OUTRIGHT = 0.85;
const OF_NOTE = 0.85;
/** A subject is touched where this much of a word of some weight is said. */
const TOUCHED = 0.5;
const OF_SUBSTANCE = 0.3;
/** What a question that seems to name an unknown place has to have explained all the same. */
export const CERTAIN = 0.9;
const SEVERAL_WORDS = 2;
/** … where it is asked which they are: of four characters and more. */
const NEARLY_SEVERAL_WORDS = 1.5;
const SEVERAL_SMALL = 0.5;
const TELLING_DIGITS = 3;
/** A lost figure this near to the best fact is what was asked. */
const NEARLY = 0.75;

/** Whether the facts found are an answer, or only near. */
export function isAnswered(asked: Asked, solution: Solution, searcher: Searcher): boolean {
  const { coverage, unmet } = solution;
  return (
    hasSubject(solution) &&
    (isNamed(solution) || isSpelledOut(asked.question, solution) || isNumbered(solution)) &&
    (coverage >= ENOUGH || (coverage >= ANCHORED && isAnchored(solution))) &&
    (unmet.length === 0 || correction(asked, solution) !== undefined) &&
    tellsQuantity(asked, solution) &&
    !isOfOtherOccasion(asked, solution) &&
    !isOfOneInPlace(asked, solution, searcher) &&
    !isOfAnotherThing(asked, solution, searcher) &&
    !isOfAnotherNumber(asked, solution, searcher) &&
    !isHalfSaid(asked, solution) &&
    !lacksFigureThere(asked, solution)
  );
}

/** «How many firms …? – And there?»: the same figure of another place is asked, and words are none. */
function lacksFigureThere({ isElliptic }: Asked, { facts, terms }: Solution): boolean {
  const own = terms.filter(({ inherited }) => !inherited);
  const isOtherPlace =
    isElliptic &&
    own.length > 0 &&
    own.every(({ meanings }) => meanings.some(({ kind }) => kind === 'zone'));
  const asksFigure = terms.some(
    ({ meanings, inherited }) =>
      inherited === true &&
      meanings.some((meaning) => meaning.kind === 'measure' && FIGURES.has(meaning.measure)),
  );
  return isOtherPlace && asksFigure && facts.every(({ measure }) => measure === 'none');
}

const FIGURES: ReadonlySet<Measure> = new Set<Measure>([
  'count',
  'amount',
  'growth',
  'share',
  'area',
]);

/**
 * «What is the tree cover of the zone?»: beside the place one thing is named, in words that no list has, and the
 * best fact says only some of them. It is about another thing.
 */
function isHalfSaid({ question }: Asked, { candidates, terms }: Solution): boolean {
  const [best] = candidates;
  const isPlaced = terms.some(({ meanings }) => meanings.some(({ kind }) => kind === 'zone'));
  if (!isPlaced || terms.some(({ inherited }) => inherited)) return false;
  // «Any meat plants there?» asks what stands, and no plant to let.
  if (question.intents.has('property')) return false;
  const words = terms.filter(
    ({ meanings, positions }) =>
      positions.length > 0 && meanings.every(({ kind }) => !FRAME.has(kind)),
  );
  const strange = words.filter(({ meanings, aside }) => !aside && meanings.length === 0);
  const at = words.flatMap(({ positions }) => positions);
  const isOneRun = at.length > 1 && Math.max(...at) - Math.min(...at) === at.length - 1;
  if (!isOneRun) return false;
  const said = (word: Term): number => best?.support(terms.indexOf(word)) ?? 0;
  if (question.lang === 'en') {
    // «… the landfill capacity of …»: of a topic with a word before it, that word tells which.
    const [topic, ...more] = words.filter((word) => !strange.includes(word));
    if (topic && (more.length > 0 || !ASKS_OUTRIGHT.test(question.normalised))) return false;
    if (topic && !topic.meanings.every(({ kind }) => kind === 'topic')) return false;
    return strange.some((word) => {
      const isBefore = !topic || word.positions.at(-1) === (topic.positions[0] ?? 0) - 1;
      // «Meat processors»: who makes what is said.
      const isMaker = word === words.at(-1) && words.length > 1 && MAKER.test(word.surface);
      return isBefore && !isMaker && isOfName(word) && said(word) < OF_SUBSTANCE;
    });
  }
  if (strange.length < words.length) return false;
  // In Chinese a stretch that nothing explains is one term; its support is the share that is said.
  const weight = weightOf(words);
  const share = words.reduce((sum, word) => sum + word.weight * said(word), 0) / weight;
  const isHan = words.every(({ tokens: [first] }) => first?.type === 'han');
  // 「酱肉厂」: the plant of what is said.
  const isPlant = words.at(-1)?.surface.endsWith('厂') === true;
  return isHan && !isPlant && weight >= OF_TWO_CHARACTERS && share < MOSTLY_SAID;
}

function isOfName({ weight, surface, tokens: [first] }: Term): boolean {
  return weight >= OF_A_NAME && first?.type !== 'number' && !ADJECTIVE.test(surface);
}

/** «The current output», «notable firms»: how a thing is, more often than which. Grammar, not knowledge. */
const ADJECTIVE =
  /^[a-z]{4,}(?:able|ible|ous|ive|al|ant|ent|est|ed|ful)$|^(?:main|known|big|large|small|great|good|best|key|major|new|exact|precise|real|true|full|local|chief|core|pillar|top|prime|own|rough|sort|type|latest|recent|total|existing|leading|remaining|ongoing|upcoming|approximate|primary|ancillary|secondary|supporting)$/u;

const MAKER = /(?:er|or)s?$/u;

/** What is asked follows as a noun. */
const ASKS_OUTRIGHT =
  /^(?:what (?:is|are|was|were) the|how (?:many|much)|(?:is|are) there|any|tell me about|does)\b/u;

/** What says where, when and how much of a thing, and not what it is. */
const FRAME: ReadonlySet<Meaning['kind']> = new Set<Meaning['kind']>(['zone', 'measure', 'period']);
/** Lighter words are grammar. */
const OF_A_NAME = 0.5;
const OF_TWO_CHARACTERS = 1;
/** Of a thing that is asked about a fact says at least this much. On the question sets 0.8 loses two answers, 0.7 none. */
const MOSTLY_SAID = 0.7;

/** What is named is what the best fact is about, and only said in this one. */
function isOfAnother(
  candidate: Candidate,
  best: Candidate | undefined,
  terms: readonly Term[],
): boolean {
  return terms.some(
    ({ meanings, inherited }, index) =>
      !inherited &&
      meanings.some(({ kind }) => kind === 'entity') &&
      candidate.support(index) < SAID_OUTRIGHT &&
      (best?.support(index) ?? 0) >= SAID_OUTRIGHT,
  );
}

/** Something that the knowledge lists is named: a place, a topic, a company. */
function isNamed({ terms }: Solution): boolean {
  return terms.some(({ meanings }) =>
    meanings.some(({ kind }) => kind === 'zone' || kind === 'topic' || kind === 'entity'),
  );
}

/** Without a name it takes several words that one fact says nearly all of; a stray word or number is noise. */
function isSpelledOut({ intents }: Question, { coverage, terms }: Solution): boolean {
  const asksFigure = terms.some(({ meanings }) => meanings.some(({ kind }) => kind === 'measure'));
  const several = intents.has('list') ? NEARLY_SEVERAL_WORDS : SEVERAL_WORDS;
  return coverage >= CERTAIN && (asksFigure || weightOf(terms) >= several);
}

/** A figure of the fact is named, as in «what are those 12.34 million?»; short numbers are everywhere. */
function isNumbered({ candidates, terms }: Solution): boolean {
  const [best] = candidates;
  return terms.some(
    ({ tokens, meanings }, index) =>
      meanings.length === 0 &&
      tokens[0]?.type === 'number' &&
      tokens[0].key.replace(/\D/gu, '').length >= TELLING_DIGITS &&
      (best?.supports[index] ?? 0) >= SAID_OUTRIGHT,
  );
}

/** A place and «how many» alone name nothing that a fact could be about; several small words together do. */
export function hasSubject({ candidates, terms, coverage }: Solution): boolean {
  const [best] = candidates;
  const small = best ? saidInWords(best, terms) : 0;
  if (coverage >= CERTAIN && small >= SEVERAL_SMALL) return true;
  if (best && coverage >= ENOUGH && saysFigureOf(best, terms)) return true;
  return terms.some(
    ({ meanings, weight }, index) =>
      weight >= OF_SUBSTANCE &&
      (best?.supports[index] ?? 0) >= TOUCHED &&
      !meanings.some(({ kind }) => kind === 'zone' || kind === 'period' || kind === 'measure'),
  );
}

/** The fact's own figure is said with its unit: «what were those 12 tonnes?» */
function saysFigureOf({ record }: Candidate, terms: readonly Term[]): boolean {
  const { value } = record.fact;
  if (!value) return false;
  const amount = String(value.amount);
  const isAmount = ({ type, key }: Token): boolean => type === 'number' && key === amount;
  if (!terms.some(({ tokens }) => tokens.some(isAmount))) return false;
  const words = terms.flatMap(({ tokens }) => tokens);
  const [unit] = tokenise(normalise(value.unit));
  return words.some(
    (word, index) => isAmount(word) && unit !== undefined && words[index + 1]?.key === unit.key,
  );
}

/** The best fact says outright what the question names beside place and time. */
function isAnchored({ candidates, terms }: Solution): boolean {
  const [best] = candidates;
  return terms.some(
    ({ meanings, weight, inherited }, index) =>
      inherited !== true &&
      weight >= OF_NOTE &&
      (best?.supports[index] ?? 0) >= SAID_OUTRIGHT &&
      !meanings.some(({ kind }) => kind === 'zone' || kind === 'period'),
  );
}

/**
 * A figure that the document lost counts as asked for even where another fact explains a bit more: where it
 * is what the question measures and the other fact is not.
 */
export function lostFigure({ candidates, terms }: Solution): FactRecord | undefined {
  const [best] = candidates;
  if (best?.record.fact.status === 'lost') return best.record;
  const lost = candidates.find(
    (candidate) =>
      candidate.record.fact.status === 'lost' &&
      !isOfAnother(candidate, best, terms) &&
      terms.some(
        ({ meanings }, index) =>
          candidate.support(index) >= SAID_OUTRIGHT &&
          meanings.some(({ kind }) => kind === 'topic' || kind === 'entity'),
      ),
  );
  if (!best || !lost) return undefined;
  const measures = terms.flatMap(({ meanings }) =>
    meanings.flatMap((meaning) => (meaning.kind === 'measure' ? [meaning.measure] : [])),
  );
  const asksIt = measures.includes(lost.record.measure) && !measures.includes(best.record.measure);
  return asksIt && lost.score >= best.score * NEARLY ? lost.record : undefined;
}
