import type { Intent, TopicId } from '../knowledge/schema.ts';
import { askedPeriods } from '../text/asked-periods.ts';
import { normalise } from '../text/normalise.ts';
import type { Meaning, Mention } from './meaning.ts';
import { hear, understandHeard, type Question } from './question.ts';
import type { Searcher } from './searcher.ts';
import { has, means, topicsOf } from './term.ts';
import { weightOf } from './terms.ts';

/** The number of an item: «1.», «2、», «③». */
const NUMBER = '(?:(?:\\d|[一二三四五])[.、)）:：](?!\\d)|[①-⑨])';
/** Words that lead to another question, in Chinese and in English. */
const ALSO = '(?:还有|另外|再就是|再有|再问|再请问|以及|顺便|顺带|外加|还想|也想)';
const AND = '(?:and|also|plus)';
const ASKS = '(?:how|what|who|when|where|which|is|are|was|were|do|does|did)';
const BEFORE_ANOTHER = new RegExp(
  [
    `(?<=[，；、,;\\s])(?=\\s*${NUMBER})`,
    `(?<=[，；、,;\\s])(?=${ALSO})`,
    `(?<=[,;]) ?(?=${AND}\\b)`,
    ` (?=${AND} ${ASKS}\\b)`,
  ].join('|'),
  'u',
);
const LEADS = new RegExp(`^\\s*(?:${NUMBER}|${ALSO}|${AND}\\b)`, 'u');
const NUMBERED = new RegExp(`^\\s*${NUMBER}\\s*`, 'u');
/** Behind a comma that parts Chinese clauses, and at the end of a line. */
const CLAUSE = /(?<=[，；\n]|\p{Script=Han},)/u;
const HAN = /\p{Script=Han}/u;
/** A place, and as much as a word or two. */
const LEAST = 3;
/** Longer messages tell a story. Units: letters; a Han character counts as two. */
const SHORT = 140;
/** With one of these the questions belong together. */
const TOGETHER: readonly Intent[] = ['compare', 'rank-most', 'rank-least'];

interface Ask {
  readonly text: string;
  readonly topics: readonly TopicId[];
  /** The times that it names, as they stand there. */
  readonly times: readonly string[];
}

/**
 * «How many … are in A, and what is B making?»: questions in one sentence, each whole by itself. One, the text itself,
 * where they are of one subject, which is asked of both.
 */
export function asksOf(text: string, searcher: Searcher, now: Date): readonly string[] {
  const led = text.split(BEFORE_ANOTHER);
  const isLed = led.length > 1;
  const clauses = isLed ? led : text.split(CLAUSE);
  if (clauses.length < 2) return [text];
  const isShort = weighs(text) <= SHORT;
  if (!isLed && (!isShort || placesIn(text, searcher) < 2)) return [text];
  if (isLed && !led.slice(1).some((piece) => mayAsk(piece, searcher))) return [text];
  const asks: Ask[] = [];
  let open = '';
  for (const [at, clause] of clauses.entries()) {
    open += clause;
    // A comma alone parts no list, and no two sides of a comparison.
    const isEnd = LEADS.test(clauses[at + 1] ?? '');
    const isNext = LEADS.test(open);
    const isFree = (isEnd && asks.length === 0) || (isNext && HAN.test(open));
    const question = understandPiece(open, searcher, now);
    if (!isLed && TOGETHER.some((intent) => question.intents.has(intent))) return [text];
    if (!asksByItself(question, isShort && (isEnd || isNext), isFree)) continue;
    asks.push({
      text: open,
      topics: question.terms.flatMap(topicsOf),
      times: question.terms.filter((term) => means(term, 'period')).map(({ surface }) => surface),
    });
    open = '';
  }
  const areApart = asks.every((one, at) =>
    asks.every((other, index) => at === index || isApart(one, other)),
  );
  if (asks.length < 2 || !areApart) return [text];
  const time = timeOfAll(asks, open, now);
  return asks.map(({ text: ask, times }, at) => {
    const whole = (at === asks.length - 1 ? ask + open : ask).replace(NUMBERED, '');
    return time !== undefined && times.length === 0 ? `${time} ${whole}` : whole;
  });
}

/** A time that ends within these stands for all that follows. UTF-16 units. */
const AT_FIRST = 14;
/** Before or beside a time for all that is asked. */
const OF_ALL = /[都均各]|\b(?:both|each|all)\b/iu;

/** «In 2021, how many … in A, and how many in B?»: the one time that is named at the beginning or for all of them. */
function timeOfAll(asks: readonly Ask[], rest: string, now: Date): string | undefined {
  const [last, another] = OF_ALL.test(rest) ? askedPeriods(rest, now) : [];
  if (last && !another) return rest.slice(last.at, last.end);
  const [dated, other] = asks.filter(({ times }) => times.length > 0);
  const [time, more] = dated?.times ?? [];
  if (!dated || other || time === undefined || more !== undefined) return undefined;
  const isFirst = dated === asks[0] && normalise(dated.text).slice(0, AT_FIRST).includes(time);
  const isLast = dated === asks.at(-1) && OF_ALL.test(dated.text);
  return isFirst || isLast ? time : undefined;
}

/** It names both a place and a subject: nothing is taken over from the question before it. */
export function namesAll(text: string, searcher: Searcher): boolean {
  const { mentions } = hear(text, searcher, searcher.base.region.language).heard;
  const { root } = searcher.base.region;
  const names = (kind: Meaning['kind']): boolean =>
    mentions.some(({ meaning, certainty }) => certainty === 'exact' && meaning.kind === kind);
  // «And of the whole region?» goes on.
  const isPart = ({ meaning, certainty }: Mention): boolean =>
    certainty === 'exact' && meaning.kind === 'zone' && meaning.zone !== root;
  return names('topic') && mentions.some(isPart);
}

/** Told from single words, which costs less: it may name a place, a subject in Chinese, or ask for the contact. */
function mayAsk(piece: string, searcher: Searcher): boolean {
  const { mentions } = hear(piece, searcher, searcher.base.region.language).heard;
  return mentions.some(
    ({ meaning }) =>
      MAY_ASK.has(meaning.kind) ||
      (meaning.kind === 'intent' && meaning.intent === 'contact') ||
      (meaning.kind === 'topic' && HAN.test(piece)),
  );
}

const MAY_ASK: ReadonlySet<Meaning['kind']> = new Set<Meaning['kind']>([
  'zone',
  'entity',
  'suffix',
]);

/** A Han character says as much as two letters. */
function weighs(text: string): number {
  return text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);
}

function understandPiece(text: string, searcher: Searcher, now: Date): Question {
  return understandHeard(hear(text, searcher, searcher.base.region.language), searcher, now);
}

/** Not the same subjects, which would be asked of both. */
function isApart(one: Ask, other: Ask): boolean {
  return (
    !one.topics.every((topic) => other.topics.includes(topic)) ||
    !other.topics.every((topic) => one.topics.includes(topic))
  );
}

/** How often places and companies are named. */
function placesIn(text: string, searcher: Searcher): number {
  const { mentions } = hear(text, searcher, searcher.base.region.language).heard;
  return new Set(
    mentions.flatMap(({ meaning, certainty, positions }) =>
      certainty !== 'guess' && (meaning.kind === 'zone' || meaning.kind === 'entity')
        ? [positions[0]]
        : [],
    ),
  ).size;
}

/**
 * It names a place or company, and asks something of it. One that is free of them names a subject: the first, which
 * may be of the whole region, and one that Chinese words lead to.
 */
function asksByItself({ terms, intents }: Question, isLed: boolean, isFree: boolean): boolean {
  if (isLed && intents.has('contact')) return true;
  const isAsked = intents.has('ask') || has(terms, 'measure');
  const isOfPlace =
    has(terms, 'zone') ||
    has(terms, 'entity') ||
    (isFree && isAsked && has(terms, 'topic') && !has(terms, 'outside'));
  return isOfPlace && (isAsked || (isLed && has(terms, 'topic'))) && weightOf(terms) >= LEAST;
}
