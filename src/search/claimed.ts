import type { Intent, TopicId } from '../knowledge/schema.ts';
import { tokenise, type Token } from '../text/tokens.ts';
import type { Meaning } from './meaning.ts';
import { exactMeanings } from './mentions.ts';
import type { Searcher } from './searcher.ts';
import { isFigureOfPlace } from './statistic.ts';
import { has, means, UNPLACED, type Term } from './term.ts';

/** A number that is claimed of a topic says little of which fact is meant. */
const CLAIMED = 0.2;

/** «85 projects were signed, right?» asks of what was signed, and not of whatever has 85 in it. */
export function withClaims(terms: readonly Term[], intents: ReadonlySet<Intent>): readonly Term[] {
  const isSearch = intents.has('list') || intents.has('zones');
  if (!intents.has('confirm') || isSearch || !has(terms, 'topic')) return terms;
  return terms.map((term) => {
    const isNumber = term.meanings.length === 0 && term.tokens[0]?.type === 'number';
    return isNumber ? { ...term, weight: term.weight * CLAIMED } : term;
  });
}

/** «How many …?», as it is asked of a number of them; grammar, not knowledge. */
const HOW_MANY = { han: tokenise('几'), word: tokenise('how many') } as const;
/** 「一百多个」: between a number and what is counted. */
const AND_SOME: ReadonlySet<string> = new Set(['多', '余', '来']);
/** Of things, and no lengths or days. */
const CLASSIFIERS: ReadonlySet<string> = new Set(['个', '家', '户', '座', '项', '所']);
/** Tokens behind a number that can name what is counted. */
const NEAR = 6;

/**
 * «There are 100 of them, aren't there?»: where nothing else is named, the subject is that of the question «how many
 * of them are there?».
 */
export function withSubjectOfClaim(
  terms: readonly Term[],
  tokens: readonly Token[],
  intents: ReadonlySet<Intent>,
  { phrases, base }: Pick<Searcher, 'phrases' | 'base'>,
): readonly Term[] {
  if (!intents.has('confirm') || terms.some((one) => means(one, ...SUBJECTS))) return terms;
  const at = tokens.findIndex(({ type }) => type === 'number');
  if (at < 0 || terms.some((one) => one.positions.includes(at) && means(one, 'period'))) {
    return terms;
  }
  const behind = tokens.slice(at + 1, at + 1 + NEAR);
  const counted = AND_SOME.has(behind[0]?.key ?? '') ? behind.slice(1) : behind;
  const [first] = counted;
  if (first?.type !== 'word' && !CLASSIFIERS.has(first?.key ?? '')) return terms;
  const asks = first?.type === 'word' ? HOW_MANY.word : HOW_MANY.han;
  const named = new Set(exactMeanings(counted, phrases).flatMap(topicIn));
  const topics = exactMeanings([...asks, ...counted], phrases)
    .flatMap(topicIn)
    .filter((topic) => !named.has(topic) && isFigureOfPlace(topic, base));
  const [topic] = topics;
  const surface = tokens[at]?.surface ?? '';
  return topic === undefined
    ? terms
    : [...terms, { ...UNPLACED, surface, meanings: [{ kind: 'topic', topic }] }];
}

const SUBJECTS = ['topic', 'entity', 'measure'] as const;

function topicIn(meaning: Meaning): readonly TopicId[] {
  return meaning.kind === 'topic' ? [meaning.topic] : [];
}
