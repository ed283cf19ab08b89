import type { Intent, ZoneId } from '../knowledge/schema.ts';
import { askedPeriods } from '../text/asked-periods.ts';
import { has } from './term.ts';
import type { Meaning, Mention } from './meaning.ts';
import { MARKED, sentencesOf } from './parts.ts';
import { hear, understandHeard, type Hearing } from './question.ts';
import type { Searcher } from './searcher.ts';
import { weightOf, type Term } from './terms.ts';

/** Who writes speaks of himself; words of the languages, not of the subject. */
const OF_ONESELF = /[我俺咱]|本人|敝|\b(?:i|im|we|our|us|my|me)\b/iu;
/** … and says what he wants, which may be what is asked. */
const WANTS =
  /[想需求找租买查问帮列指]|(?<![主重])要|是说|说的|打算|准备|计划|考虑|关心|感兴趣|给我|告诉|发我|\b(?:want|need|look|plan|rent|lease|buy|interest|consider|hope|like|wish|search|seek|ask|tell|give|show|send|let|help|mean)/iu;
/** What others have said, and what is written about, may be what is asked. */
const REPORTS =
  /[听说讲]|看到|看见|读到|提到|关于|有关|\bwrit\w*\b.*\b(?:on|about)\b|\b(?:regarding|concerning|read|saw|seen|hear|heard|told|said|says|say|mention\w*|claim\w*)\b/iu;
/** A year beside these is that of the figures that are wanted. */
const OF_FIGURES =
  /[只表]|希望|数据|资料|报告|论文|统计|口径|\b(?:only|data|figures?|numbers?|reports?|thesis|questions?|prefer|after|require\w*)\b/iu;
/** … and beside these, and no others, of what has happened to oneself. */
const HAPPENED =
  /(?<![通超])过(?![去年])|成立|上市|创办|创立|开业|毕业|入行|退休|入职|\b(?:since|founded|established|listed|joined|started|opened|called|left|tried|visited|went|moved|retired|graduated|worked)\b/iu;
/** With digits; «last year» is rather told than asked. */
const YEAR = /\d{2}/u;
/** One's own kind, which is asked about. */
const LIKE_ONESELF =
  /这样的|这类|这种|同类|像我|跟我们一样|\blike (?:us|ours?|mine|me)\b|\bsuch (?:firms|companies|zones)\b|\bsimilar\b/iu;
/** With one of these something is asked for. */
const WISHES: ReadonlySet<Intent> = new Set<Intent>([
  'summary',
  'list',
  'zones',
  'sources',
  'help',
  'compare',
  'rank-most',
  'rank-least',
  'prepare',
  'lease',
  'property',
  'ask',
]);
/** Behind a comma that parts clauses, and not the digits of a number. */
const AFTER_CLAUSE = /(?<=[，；;]|\p{Script=Han},|,(?!\d))/u;

/** A piece of the message between commas, with what its words can mean. */
interface Clause {
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/**
 * The message without what whoever writes tells of himself: «We are listed since 2019. How many …?» What is named
 * there is not asked about. The message as it is where the rest asks nothing by itself.
 */
export function withoutTeller(text: string, searcher: Searcher, now: Date): string {
  if (!OF_ONESELF.test(text) || LIKE_ONESELF.test(text)) return text;
  const hearing = hear(text, searcher, searcher.base.region.language);
  const sentences = clausesIn(text, hearing);
  if (!sentences) return text;
  const { root } = searcher.base.region;
  const last = together(sentences.at(-1) ?? []).text;
  const { mentions } = hearing.heard;
  const saysHelp = mentions.some(
    ({ meaning }) => meaning.kind === 'intent' && meaning.intent === 'help',
  );
  const mayAskHelp = saysHelp && sentences.length > 1 && !mentions.some(isOfBusiness);
  if (mayAskHelp && asksHelpOnly(last, searcher, now)) return last;
  const rest = sentences
    .map((clauses, at) => withoutTold(clauses, at === sentences.length - 1, root, now))
    .join('');
  return rest !== text && isWhole(rest, hearing, searcher, now) ? rest : text;
}

/** It names something of the knowledge, plant or land, or somebody to call. */
function isOfBusiness({ meaning, certainty }: Mention): boolean {
  return (
    meaning.kind === 'zone' ||
    (meaning.kind === 'entity' && certainty === 'exact') ||
    (meaning.kind === 'intent' && FOR_ONESELF.has(meaning.intent))
  );
}

const FOR_ONESELF: ReadonlySet<Intent> = new Set<Intent>(['property', 'contact', 'prepare']);

/** «… What can I ask here?»: whatever has been told before, it names nothing. */
function asksHelpOnly(text: string, searcher: Searcher, now: Date): boolean {
  if (!MARKED.test(text)) return false;
  const hearing = hear(text, searcher, searcher.base.region.language);
  const { terms, intents } = understandHeard(hearing, searcher, now);
  return intents.has('help') && weightOf(terms) < MERE_HELP;
}

/** More words than these ask for something. */
const MERE_HELP = 2.5;

/** The clauses of each sentence. What they mean is taken from the whole; undefined where the two do not match. */
function clausesIn(text: string, { normalised, heard }: Hearing): readonly Clause[][] | undefined {
  const written = sentencesOf(text).map((sentence) => sentence.split(AFTER_CLAUSE));
  const ends: number[] = [];
  for (const clause of sentencesOf(normalised).flatMap((one) => one.split(AFTER_CLAUSE))) {
    ends.push((ends.at(-1) ?? 0) + clause.length);
  }
  if (ends.length < 2 || ends.length !== written.flat().length) return undefined;
  const inClause = ends.map((): Mention[] => []);
  for (const mention of heard.mentions) {
    const places = mention.positions.map((at) => heard.tokens[at]?.at ?? 0);
    const clause = ends.findIndex((end) => (places[0] ?? 0) < end);
    if (places.every((at) => at < (ends[clause] ?? 0))) inClause[clause]?.push(mention);
  }
  let at = 0;
  return written.map((clauses) =>
    clauses.map((clause) => ({ text: clause, mentions: inClause[at++] ?? [] })),
  );
}

/** What is left of a sentence: nothing, or what stands beside the clauses that tell. */
function withoutTold(clauses: readonly Clause[], isLast: boolean, root: ZoneId, now: Date): string {
  const sentence = together(clauses);
  if (isTold(sentence, root, now)) return '';
  const told = clauses.map((clause) => isTold(clause, root, now));
  const first = told.indexOf(true);
  if (first < 0) return sentence.text;
  const last = clauses.findIndex(
    (clause, at) => at > first && !told[at] && !isMere(clause, root, now),
  );
  const from = clauses.findLastIndex((clause, at) => at < first && !isMere(clause, root, now)) + 1;
  const rest = together(clauses.filter((_, at) => at < from || (last >= 0 && at >= last)));
  return isLast || MARKED.test(sentence.text) || rest.mentions.some(isWish)
    ? rest.text
    : sentence.text;
}

function together(clauses: readonly Clause[]): Clause {
  return {
    text: clauses.map(({ text }) => text).join(''),
    mentions: clauses.flatMap(({ mentions }) => mentions),
  };
}

/** Whoever writes tells of himself, and asks nothing. */
function isTold({ text, mentions }: Clause, root: ZoneId, now: Date): boolean {
  if (!OF_ONESELF.test(text) || WANTS.test(text) || MARKED.test(text)) return false;
  const says = (...kinds: Meaning['kind'][]): boolean =>
    mentions.some(({ meaning }) => kinds.includes(meaning.kind));
  if (isAsking(mentions, root) || (says('topic') && says('zone'))) return false;
  if (REPORTS.test(text) && (says('topic') || askedPeriods(text, now).length > 0)) return false;
  return !namesYear(text, now);
}

/** A time that may be that of what is asked: dropping it would give the figure of another. */
function namesYear(text: string, now: Date): boolean {
  const isAsked = OF_FIGURES.test(text) || (YEAR.test(text) && !HAPPENED.test(text));
  return isAsked && askedPeriods(text, now).length > 0;
}

/** 「管小微企业贷款的」: what one is or does. */
const SAYS_WHAT = /[^年月日号]的[，,。]?\s*$/u;

/** A clause that names nothing goes with one that tells. */
function isMere({ text, mentions }: Clause, root: ZoneId, now: Date): boolean {
  if (namesYear(text, now)) return false;
  const isNaming =
    !SAYS_WHAT.test(text) && mentions.some(({ meaning }) => meaning.kind === 'topic');
  return !MARKED.test(text) && !isNaming && !WANTS.test(text) && !isAsking(mentions, root);
}

/** It names a place or company of the knowledge, or wishes for something. */
function isAsking(mentions: readonly Mention[], root: ZoneId): boolean {
  return mentions.some((one) => isOurs(one, root) || isWish(one));
}

/** The whole region is spoken of by all. */
function isOurs({ meaning, certainty }: Mention, root: ZoneId): boolean {
  if (certainty !== 'exact') return false;
  return meaning.kind === 'entity' || (meaning.kind === 'zone' && meaning.zone !== root);
}

function isWish({ meaning }: Mention): boolean {
  return meaning.kind === 'measure' || (meaning.kind === 'intent' && WISHES.has(meaning.intent));
}

/** It names a place, or something in one that is not the whole region. */
function isPlaced(terms: readonly Term[], { base }: Searcher): boolean {
  return terms.some(({ meanings }) =>
    meanings.some(
      (meaning) =>
        meaning.kind === 'zone' || (meaning.kind === 'entity' && meaning.zone !== base.region.root),
    ),
  );
}

/** A place, and as much as a word or two. */
const SAYS_MORE = 3;

/** It names what is asked, and asks it or says it of a place. */
function isWhole(text: string, before: Hearing, searcher: Searcher, now: Date): boolean {
  const hearing = hear(text, searcher, searcher.base.region.language);
  const { terms, intents } = understandHeard(hearing, searcher, now);
  // Which place suits somebody depends on what he does.
  if (intents.has('where-to') || intents.has('zones')) return false;
  const isOfPlace = has(terms, 'zone') || has(terms, 'entity');
  const namedBefore = before.heard.mentions.some(({ meaning }) => meaning.kind === 'zone');
  if (namedBefore && !isPlaced(terms, searcher) && !intents.has('contact')) return false;
  const isNamed = has(terms, 'topic') || has(terms, 'entity');
  const isToldOf = before.heard.mentions.some(({ meaning }) => meaning.kind === 'topic');
  if (isToldOf && !isNamed && !intents.has('contact') && !intents.has('summary')) return false;
  const isAsked = MARKED.test(text) || intents.has('ask') || has(terms, 'measure');
  return (
    intents.has('contact') ||
    (intents.has('summary') && has(terms, 'zone')) ||
    (isNamed && (isAsked || isOfPlace)) ||
    (isOfPlace && weightOf(terms) >= SAYS_MORE)
  );
}
