import type { Intent } from '../knowledge/schema.ts';
import type { Token } from '../text/tokens.ts';
import type { Certainty, Meaning, Mention } from './meaning.ts';

/** A piece of a question that an answer has to explain. */
export interface Term {
  readonly positions: readonly number[];
  /** As written, for «not known: …». */
  readonly surface: string;
  /** The readings; none for a rest that no list of the knowledge has. */
  readonly meanings: readonly Meaning[];
  readonly tokens: readonly Token[];
  readonly certainty: Certainty;
  /** How much of the question it is; see WEIGHTS. */
  readonly weight: number;
  /** Taken over from an earlier turn. */
  readonly inherited?: boolean;
  /** Said beside the clause that asks: why somebody asks, not what. */
  readonly aside?: boolean;
  /** Its topic is meant with all its kinds added up; a figure of one of them is another. */
  readonly asWhole?: boolean;
  /** Taken over, and meant all the same: the year of «and there?». */
  readonly firm?: boolean;
}

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
/**
 * Names win over topics that overlap them; the written name of another province wins over one of ours that
 * only sounds alike. Tokens.
 */
const ADVANTAGE: Readonly<Partial<Record<Meaning['kind'], number>>> = {
  zone: 3,
  entity: 3,
  outside: 3.5,
  measure: -1.5,
};
const NUMBER_WEIGHT = 0.6;
const REST_WEIGHT_PER_HAN = 0.5;
/** A lone character between known words is mostly grammar. */
const LONE_HAN = 0.2;
const REST_WEIGHT_PER_WORD = 1;
const MOST_REST_WEIGHT = 2.5;
/** In a message in pinyin each word is cut off from its neighbours: a lone syllable may be part of a word. */
const LONE_SYLLABLE = 0.3;

const THINGS: ReadonlySet<Intent> = new Set<Intent>(['property', 'contact', 'lease']);

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
  const said = mentions.filter((mention) => !isPartOfPhrase(mention, mentions));
  const claimed = new Map<number, number>();
  const named: { positions: readonly number[]; mentions: Mention[] }[] = [];
  for (const mention of said.filter(isContent).sort(byStrength(tokens))) {
    const owners = new Set(mention.positions.map((position) => claimed.get(position)));
    const [owner] = owners;
    if (owners.size === 1 && owner !== undefined) {
      const term = named[owner];
      if (term?.positions.length === mention.positions.length) term.mentions.push(mention);
      continue;
    }
    const free = mention.positions.filter((position) => !claimed.has(position));
    if (free.length < mention.positions.length * WHOLE) continue;
    for (const position of free) claimed.set(position, named.length);
    named.push({ positions: free, mentions: [mention] });
  }
  const silent = new Set(
    mentions
      .filter((mention) => !isContent(mention) && !isThing(mention))
      .flatMap(({ positions }) => positions),
  );
  const asking = new Set(mentions.filter(isInterrogative).flatMap(({ positions }) => positions));
  const terms = named.map(({ positions, mentions: readings }) => {
    const term = namedTerm(positions, readings, tokens);
    const isForm =
      term.meanings.every(({ kind }) => kind === 'topic' || kind === 'measure') &&
      positions.some((position) => asking.has(position)) &&
      positions.every((position) => asking.has(position) || silent.has(position));
    return isForm ? { ...term, weight: Math.min(term.weight, INTERROGATIVE_TOPIC) } : term;
  });
  const isTaken = (index: number): boolean => claimed.has(index) || silent.has(index);
  const rest = restTerms(tokens, isTaken).map((term) => (inPinyin ? spoken(term) : term));
  return [...terms, ...rest].toSorted((a, b) => (a.positions[0] ?? 0) - (b.positions[0] ?? 0));
}

function isContent({ meaning }: Mention): boolean {
  return WEIGHTS[meaning.kind] > 0;
}

/** The «leader» of «my leader asked me to», the years of «some years ago»: no subject and no measure. */
function isPartOfPhrase({ meaning, positions }: Mention, mentions: readonly Mention[]): boolean {
  if (meaning.kind !== 'topic' && meaning.kind !== 'measure' && meaning.kind !== 'outside') {
    return false;
  }
  return mentions.some(
    (other) =>
      (hides(other) || (meaning.kind === 'outside' && other.meaning.kind === 'topic')) &&
      other.positions.length > positions.length &&
      positions.every((at) => other.positions.includes(at)),
  );
}

const PHRASES: ReadonlySet<Intent> = new Set<Intent>(['define', 'greeting', 'thanks', 'bye']);

function hides({ meaning }: Mention): boolean {
  // 「经济技术开发区」 says nothing of technology.
  if (meaning.kind === 'filler' || meaning.kind === 'suffix') return true;
  return meaning.kind === 'intent' && PHRASES.has(meaning.intent);
}

/** 厂房, phone, WeChat: what is wanted, unless it is what a fact is about. */
function isThing({ meaning }: Mention): boolean {
  return meaning.kind === 'intent' && THINGS.has(meaning.intent);
}

function isInterrogative({ meaning }: Mention): boolean {
  return meaning.kind === 'measure' || (meaning.kind === 'intent' && meaning.intent === 'ask');
}

function byStrength(tokens: readonly Token[]): (a: Mention, b: Mention) => number {
  const strength = ({ positions, certainty, meaning }: Mention): number => {
    const size = positions.reduce((sum, at) => sum + (tokens[at]?.type === 'word' ? 2 : 1), 0);
    const named = ADVANTAGE[meaning.kind] ?? 0;
    return named + (certainty === 'exact' ? size : size - 0.5);
  };
  return (a, b) =>
    strength(b) - strength(a) ||
    PRIORITY.indexOf(a.meaning.kind) - PRIORITY.indexOf(b.meaning.kind);
}

function namedTerm(
  positions: readonly number[],
  mentions: readonly Mention[],
  tokens: readonly Token[],
): Term {
  const exact = mentions.some(({ certainty }) => certainty === 'exact');
  const sure = exact ? mentions.filter(({ certainty }) => certainty === 'exact') : mentions;
  // What sounds like ours as well as like what the bot does not cover is taken for ours.
  const ours = sure.filter(({ meaning }) => meaning.kind !== 'outside');
  const readings = exact || ours.length === 0 ? sure : ours;
  return {
    ...span(positions, tokens),
    meanings: distinct(readings.map(({ meaning }) => meaning)),
    certainty: readings[0]?.certainty ?? 'exact',
    weight: Math.max(...readings.map(({ meaning }) => WEIGHTS[meaning.kind])),
  };
}

function distinct(meanings: readonly Meaning[]): readonly Meaning[] {
  if (meanings.length === 1) return meanings;
  return [...new Map(meanings.map((meaning) => [JSON.stringify(meaning), meaning])).values()];
}

function span(
  positions: readonly number[],
  tokens: readonly Token[],
): Pick<Term, 'positions' | 'surface' | 'tokens'> {
  const own = positions.flatMap((position) => tokens[position] ?? []);
  let surface = '';
  for (const { type, surface: piece } of own) {
    surface += type === 'word' && surface !== '' ? ` ${piece}` : piece;
  }
  return { positions, surface, tokens: own };
}

function restTerms(tokens: readonly Token[], isTaken: (index: number) => boolean): readonly Term[] {
  const terms: Term[] = [];
  let run: number[] = [];
  const close = (): void => {
    if (run.length > 0) terms.push(restTerm(run, tokens));
    run = [];
  };
  for (const [index, { type }] of tokens.entries()) {
    if (isTaken(index) || type === 'mark') close();
    else if (type === 'han') {
      if (tokens[index - 1]?.type !== 'han') close();
      run.push(index);
    } else {
      close();
      run.push(index);
      close();
    }
  }
  close();
  return terms;
}

function restTerm(positions: readonly number[], tokens: readonly Token[]): Term {
  const base = span(positions, tokens);
  const type = base.tokens[0]?.type;
  const weight =
    type === 'number'
      ? NUMBER_WEIGHT
      : type === 'han'
        ? positions.length === 1
          ? LONE_HAN
          : Math.min(MOST_REST_WEIGHT, positions.length * REST_WEIGHT_PER_HAN)
        : REST_WEIGHT_PER_WORD;
  return { ...base, meanings: [], certainty: 'exact', weight };
}

/** A word of pinyin weighs what its characters would. */
function spoken(term: Term): Term {
  const [token] = term.tokens;
  if (token?.type !== 'word' || !token.syllables) return term;
  const { length } = token.syllables;
  const weight =
    length === 1 ? LONE_SYLLABLE : Math.min(MOST_REST_WEIGHT, length * REST_WEIGHT_PER_HAN);
  return { ...term, weight };
}

/** The weight of several terms together. */
export function weightOf(terms: readonly Term[]): number {
  return terms.reduce((sum, { weight }) => sum + weight, 0);
}
