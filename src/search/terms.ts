import type { Intent } from '../knowledge/schema.ts';
import type { Token } from '../text/tokens.ts';
import type { Meaning, Mention } from './meaning.ts';
import { positionsOf } from './positions.ts';
import { restTerms } from './rest-terms.ts';
import { made, type Term } from './term.ts';

export type { Term } from './term.ts';

// What a piece says about what is wanted. Names and topics say nearly all of it. Set by hand; `npm run eval`
// shows what a change does.
const WEIGHTS: Readonly<Record<Meaning['kind'], number>> = {
  zone: 2,
  entity: 2.5,
  topic: 2,
  outside: 3,
  period: 1,
  measure: 0.7,
  contact: 1,
  suffix: 0,
  intent: 0,
  filler: 0,
};
/** «Where», «how many days», «which company»: the form of the question rather than its subject. */
const INTERROGATIVE_TOPIC = 0.8;
/** A reading of which others have taken more than the rest of this is none. */
const WHOLE = 0.6;
/** … but a date is one still with its year. Tokens. */
const LEAST_OF_DATE = 2;
/**
 * Names win over topics that overlap them; the written name of another province wins over one of ours that
 * only sounds alike. Tokens.
 */
const ADVANTAGE: Readonly<Partial<Record<Meaning['kind'], number>>> = {
  zone: 3,
  entity: 3,
  outside: 3.5,
  measure: -1.5,
  // The year of 「23年产量」 is a year, whatever is counted by it.
  period: 2,
};
/** Plant, land and whom to call. */
export const THINGS: ReadonlySet<Intent> = new Set<Intent>(['property', 'contact', 'lease']);

const PRIORITY: readonly Meaning['kind'][] = [
  'zone',
  'entity',
  'period',
  'topic',
  'outside',
  'contact',
  'measure',
];

/**
 * Cuts a question into terms: the longest readings first, equal spans as alternatives, then the rest. A
 * message `inPinyin` is Chinese in Latin letters.
 */
export function termsOf(
  mentions: readonly Mention[],
  tokens: readonly Token[],
  inPinyin = false,
): readonly Term[] {
  const phrases = mentions.filter(mayHide);
  const said = mentions.filter((one) => isContent(one) && !isPartOfPhrase(one, phrases));
  // For each token the term that has it.
  const claimed: (number | undefined)[] = tokens.map(() => undefined);
  const named: { positions: readonly number[]; mentions: Mention[] }[] = [];
  for (const mention of byStrength(said, tokens)) {
    const { positions } = mention;
    const owner = claimed[positions[0] ?? -1];
    if (owner !== undefined && positions.every((at) => claimed[at] === owner)) {
      const term = named[owner];
      if (term?.positions.length === positions.length) term.mentions.push(mention);
      continue;
    }
    const isFree = (at: number): boolean => claimed[at] === undefined;
    const free = positions.every(isFree) ? positions : positions.filter(isFree);
    // The year before «the event of 22 June» says which one.
    const isDate = mention.meaning.kind === 'period' && mention.meaning.period.days !== undefined;
    const least = positions.length * WHOLE;
    if (free.length < (isDate ? Math.min(least, LEAST_OF_DATE) : least)) continue;
    for (const at of free) claimed[at] = named.length;
    named.push({ positions: free, mentions: [mention] });
  }
  const silent = positionsOf(mentions, (one) => !isContent(one) && !isThing(one));
  const asking = positionsOf(mentions, isInterrogative);
  const terms = named.map(({ positions, mentions: readings }) => {
    const term = namedTerm(positions, readings, tokens);
    const isForm =
      term.meanings.every(({ kind }) => kind === 'topic' || kind === 'measure') &&
      positions.some((position) => asking.has(position)) &&
      positions.every((position) => asking.has(position) || silent.has(position));
    return isForm ? { ...term, weight: Math.min(term.weight, INTERROGATIVE_TOPIC) } : term;
  });
  const isTaken = (index: number): boolean => claimed[index] !== undefined || silent.has(index);
  const rest = restTerms(tokens, isTaken, inPinyin);
  const all = [...terms, ...rest].sort((a, b) => (a.positions[0] ?? 0) - (b.positions[0] ?? 0));
  return all.map((term, at) => (isGloss(term, all[at - 1]) ? { ...term, weight: 0 } : term));
}

/** «… high-tech enterprises (高新技术企业) …»: the same said again behind a mark says nothing more. */
function isGloss({ tokens, positions, meanings }: Term, before: Term | undefined): boolean {
  const [meaning, more] = meanings;
  const [first] = tokens;
  const last = before?.tokens.at(-1);
  if (!before || !meaning || more || !first || !last || before.meanings.length !== 1) return false;
  if (positions[0] !== (before.positions.at(-1) ?? 0) + 1) return false;
  const space = first.type === 'word' && last.type === 'word' ? 1 : 0;
  const hasMark = first.at - last.at - last.surface.length > space;
  return hasMark && distinct([meaning, ...before.meanings]).length === 1;
}

function isContent({ meaning }: Mention): boolean {
  return WEIGHTS[meaning.kind] > 0;
}

/** The «leader» of «my leader asked me to», the years of «some years ago»: no subject and no measure. */
function isPartOfPhrase({ meaning, positions }: Mention, phrases: readonly Mention[]): boolean {
  if (meaning.kind !== 'topic' && meaning.kind !== 'measure' && meaning.kind !== 'outside') {
    return false;
  }
  // Nor is the technology of 「经济技术开发区」.
  return phrases.some(
    (other) =>
      (hides(other) || other.meaning.kind === (meaning.kind === 'outside' ? 'topic' : 'suffix')) &&
      other.positions.length > positions.length &&
      positions.every((at) => other.positions.includes(at)),
  );
}

const PHRASES: ReadonlySet<Intent> = new Set<Intent>([
  'define',
  'summary',
  'greeting',
  'thanks',
  'bye',
]);

function mayHide(one: Mention): boolean {
  return hides(one) || one.meaning.kind === 'topic' || one.meaning.kind === 'suffix';
}

function hides({ meaning }: Mention): boolean {
  if (meaning.kind === 'filler') return true;
  return meaning.kind === 'intent' && PHRASES.has(meaning.intent);
}

/** 厂房, phone, WeChat: what is wanted, unless it is what a fact is about. */
function isThing({ meaning }: Mention): boolean {
  return meaning.kind === 'intent' && THINGS.has(meaning.intent);
}

function isInterrogative({ meaning }: Mention): boolean {
  return meaning.kind === 'measure' || (meaning.kind === 'intent' && meaning.intent === 'ask');
}

/** The strongest first. How strong each is, is told once and not for each that it is compared with. */
function byStrength(mentions: readonly Mention[], tokens: readonly Token[]): readonly Mention[] {
  const ranked = mentions.map((mention) => {
    const { positions, certainty, meaning } = mention;
    let strength = (ADVANTAGE[meaning.kind] ?? 0) - (certainty === 'exact' ? 0 : 0.5);
    for (const at of positions) strength += tokens[at]?.type === 'word' ? 2 : 1;
    return { mention, strength, priority: PRIORITY.indexOf(meaning.kind) };
  });
  ranked.sort((a, b) => b.strength - a.strength || a.priority - b.priority);
  return ranked.map(({ mention }) => mention);
}

function namedTerm(
  positions: readonly number[],
  mentions: readonly Mention[],
  tokens: readonly Token[],
): Term {
  const [only] = mentions;
  if (only && mentions.length === 1) {
    const { meaning, certainty } = only;
    return made(positions, tokens, [meaning], certainty, WEIGHTS[meaning.kind]);
  }
  const exact = mentions.some(({ certainty }) => certainty === 'exact');
  const sure = exact ? mentions.filter(({ certainty }) => certainty === 'exact') : mentions;
  // What sounds like ours as well as like what the bot does not cover is taken for ours.
  const ours = sure.filter(({ meaning }) => meaning.kind !== 'outside');
  const readings = exact || ours.length === 0 ? sure : ours;
  return made(
    positions,
    tokens,
    distinct(readings.map(({ meaning }) => meaning)),
    readings[0]?.certainty ?? 'exact',
    readings.reduce((most, { meaning }) => Math.max(most, WEIGHTS[meaning.kind]), 0),
  );
}

function distinct(meanings: readonly Meaning[]): readonly Meaning[] {
  const areSame = (one: Meaning, other: Meaning): boolean =>
    one === other || (one.kind === other.kind && JSON.stringify(one) === JSON.stringify(other));
  return meanings.filter(
    (one, index) => meanings.findIndex((other) => areSame(one, other)) === index,
  );
}

/** The weight of several terms together. */
export function weightOf(terms: readonly Term[]): number {
  return terms.reduce((sum, { weight }) => sum + weight, 0);
}
