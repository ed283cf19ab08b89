import type { Intent } from '../knowledge/schema.ts';
import type { Asked } from '../search/asked.ts';
import type { Meaning } from '../search/meaning.ts';
import type { Question } from '../search/question.ts';
import type { Searcher } from '../search/searcher.ts';
import { isStatistic } from '../search/statistic.ts';
import { has, means, type Term } from '../search/term.ts';
import { weightOf } from '../search/terms.ts';
import type { Answer } from './answer.ts';

/** A message of no more weight than this has no question in it. */
const LITTLE = 1.3;

/** Thanks and goodbyes may be wordy. */
const COURTESIES = 4;
/** … very, where nothing is asked. */
const WORDY = 9;
/** Of these, the ones that no courtesy has in it: «most helpful». */
const LISTS: readonly Intent[] = ['summary', 'zones', 'list'];
const WISHES: readonly Intent[] = ['contact', 'prepare', 'lease'];
const COURTEOUS: readonly Intent[] = ['thanks', 'greeting', 'bye'];

/** With one of these a message asks something, however politely. */
const QUESTIONS: readonly Intent[] = ['summary', 'zones', 'list', 'rank-most', 'rank-least'];
/** … and with one of these, where the facts know what. */
const ANSWERED: readonly Intent[] = [...QUESTIONS, 'define', 'compare'];

/**
 * Greetings, thanks and questions about the bot itself; undefined where something else is asked. `answered` is how
 * much of the message the facts explain, 0 where they do not answer it.
 */
export function smallTalk(
  { question, isElliptic }: Asked,
  answered: number,
  searcher: Searcher,
): Answer | undefined {
  const { intents, terms } = question;
  if (isDispute(question)) return { kind: 'unknown', why: { reason: 'disputed' } };
  // «I am most grateful for your assistance»: words that could ask, and nothing asked.
  const isPolite = COURTEOUS.some((intent) => intents.has(intent)) && !asksSomething(question);
  const asking = answered > 0 ? ANSWERED : isPolite ? LISTS : QUESTIONS;
  const isQuestion = asking.some((intent) => intents.has(intent));
  if (isQuestion || question.unknownPlace !== undefined) return undefined;
  const isBusiness =
    has(terms, 'zone') ||
    has(terms, 'contact') ||
    has(terms, 'entity') ||
    (has(terms, 'topic') &&
      (!isPolite || asksFigure(terms, searcher) || asksPolitely(question, answered)));
  const isFarewell = intents.has('thanks') || intents.has('bye');
  const most = intents.has('ask') ? LITTLE : isPolite && isFarewell ? WORDY : COURTESIES;
  if (isBusiness || weightOf(terms) >= most) return undefined;
  if (WISHES.some((intent) => intents.has(intent)) || isElliptic) return undefined;
  if (intents.has('sources')) return { kind: 'sources' };
  if (intents.has('help')) return { kind: 'help' };
  if (intents.has('bye')) return { kind: 'smalltalk', mood: 'bye' };
  if (intents.has('thanks')) return { kind: 'smalltalk', mood: 'thanks' };
  if (intents.has('greeting')) return { kind: 'smalltalk', mood: 'greeting' };
  return undefined;
}

/** «That is wrong», «your data is too old»: nothing is named that could be asked again. */
function isDispute({ intents, terms }: Question): boolean {
  return (
    intents.has('dispute') &&
    !BESIDE_DISPUTE.some((intent) => intents.has(intent)) &&
    terms.every(
      ({ meanings, tokens: [first] }) =>
        first?.type !== 'number' && meanings.every(({ kind }) => !NAMES.has(kind)),
    ) &&
    weightOf(terms) < LITTLE
  );
}

/** With one of these something is wished for or put right. */
const BESIDE_DISPUTE: readonly Intent[] = ['correct', 'contact', 'lease', 'property', 'bye'];

const NAMES: ReadonlySet<Meaning['kind']> = new Set<Meaning['kind']>([
  'zone',
  'entity',
  'topic',
  'measure',
  'period',
  'contact',
  'outside',
]);

function asksFigure(terms: readonly Term[], { base }: Searcher): boolean {
  return has(terms, 'measure') || terms.some((term) => isStatistic(term, base));
}

/** «Hello, transfers of land»; «their tax, thank you»: what is asked comes first, and what is thanked for after it. */
function asksPolitely({ terms, thanksFrom, tokens }: Question, answered: number): boolean {
  if (answered === 0) return false;
  if (tokens.some(({ key }) => key === AND_THAT)) return true;
  return (
    answered >= SURE &&
    terms.some((term) => means(term, 'topic') && (term.positions[0] ?? 0) < thanksFrom)
  );
}

/** A topic in a polite message is asked about where the facts explain so much of it. Coverage. */
const SURE = 0.7;
/** The particle of a question that goes on from the one before. */
const AND_THAT = '呢';

function asksSomething({ intents, tokens }: Question): boolean {
  return intents.has('ask') || intents.has('confirm') || tokens.some(({ key }) => key === '?');
}
