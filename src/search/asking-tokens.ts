import type { Intent } from '../knowledge/schema.ts';
import { surfaceOf, type Token } from '../text/tokens.ts';
import type { Mention } from './meaning.ts';
import { endsSentence } from './assemble.ts';
import { positionsOf, type Positions } from './positions.ts';

/** Intents that make a clause the one that asks. */
const ASKING: ReadonlySet<Intent> = new Set<Intent>([
  'ask',
  'summary',
  'rank-most',
  'rank-least',
  'list',
  'zones',
  'sources',
  'help',
]);

const NAMES: ReadonlySet<string> = new Set(['zone', 'entity', 'topic', 'outside', 'contact']);

/** What is asked for without a name. */
const WISHES: ReadonlySet<Intent> = new Set<Intent>([
  'summary',
  'zones',
  'sources',
  'help',
  'contact',
  'prepare',
]);

/** The tokens of the sentences that ask; all of them where none does. */
export function askingTokens(
  tokens: readonly Token[],
  mentions: readonly Mention[],
): ReadonlySet<number> {
  const phrases = mentions.filter(({ meaning }) => meaning.kind === 'filler');
  const asks = positionsOf(
    mentions,
    ({ meaning, positions }) =>
      (meaning.kind === 'measure' || (meaning.kind === 'intent' && ASKING.has(meaning.intent))) &&
      !phrases.some((phrase) => isWithin(positions, phrase)),
  );
  const sentences: number[][] = [[]];
  for (const [index, token] of tokens.entries()) {
    sentences.at(-1)?.push(index);
    if (endsSentence(token)) sentences.push([]);
  }
  const marked = sentences.filter(
    (sentence) =>
      sentence.some((index) => tokens[index]?.key === '?') &&
      sentence.some((index) => tokens[index]?.type !== 'mark'),
  );
  // «I only knew which …»: words that ask also join clauses; a question mark decides.
  const asking =
    marked.length > 0
      ? marked
      : sentences.filter((sentence) => sentence.some((index) => asks.has(index)));
  const empty = positionsOf(
    mentions,
    ({ meaning }) => meaning.kind === 'filler' || meaning.kind === 'intent',
  );
  const chosen = new Set(
    asking.flatMap((sentence) => clausesThatAsk(sentence, tokens, asks, empty)),
  );
  const says = (index: number): boolean => tokens[index]?.type !== 'mark' && !empty.has(index);
  if ([...chosen].some(says)) {
    const isNamed = mentions.some(
      (one) =>
        (isName(one) || (one.meaning.kind === 'intent' && WISHES.has(one.meaning.intent))) &&
        one.positions.some((at) => chosen.has(at)),
    );
    const isOfThose = refersBack([...chosen], tokens) && !saysWhat(chosen, mentions);
    if (isNamed && !isOfThose) return chosen;
    // «I need to know which buildings …. What does the announcement say?»
    const last = asking[0] ? sentences.indexOf(asking[0]) : 0;
    // Its own sentence first, if that names something; else the one before.
    const own = isOfThose
      ? undefined
      : asking.findLast((sentence) => mentions.some((one) => isName(one) && isIn(one, sentence)));
    const before = own ?? sentences.slice(0, last).findLast((sentence) => sentence.some(says));
    if (!before) return chosen;
    return new Set([
      ...(before === own ? own : clausesThatAsk(before, tokens, asks, empty)),
      ...chosen,
    ]);
  }
  // «… Could you tell me which?»: what is asked stands in the sentence before.
  const first = asking[0] ? sentences.indexOf(asking[0]) : 0;
  const before = sentences.slice(0, first).findLast((sentence) => sentence.some(says));
  if (!before) return new Set(tokens.keys());
  return new Set([...clausesThatAsk(before, tokens, asks, empty), ...chosen]);
}

/** «Is it one of them?», 「它在内吗」: of what the sentence before names. Grammar, not knowledge. */
function refersBack(some: readonly number[], tokens: readonly Token[]): boolean {
  return some.some((at) =>
    BACK.has(`${tokens[at]?.surface ?? ''} ${tokens[at + 1]?.surface ?? ''}`),
  );
}

function saysWhat(some: ReadonlySet<number>, mentions: readonly Mention[]): boolean {
  return mentions.some(
    ({ meaning, positions }) => WHAT.has(meaning.kind) && positions.some((at) => some.has(at)),
  );
}

const WHAT: ReadonlySet<string> = new Set(['topic', 'entity', 'measure']);

const BACK: ReadonlySet<string> = new Set(
  ['of', 'among', 'amongst']
    .flatMap((word) => ['them', 'those', 'these'].map((those) => `${word} ${those}`))
    .concat('其 中', '在 内', '之 一'),
);

function isName({ meaning }: Mention): boolean {
  return NAMES.has(meaning.kind);
}

function isIn({ positions }: Mention, some: readonly number[]): boolean {
  return positions.some((at) => some.includes(at));
}

/** The 「几」 of 「前几天」 asks nothing. */
function isWithin(positions: readonly number[], phrase: Mention): boolean {
  return (
    phrase.positions.length > positions.length &&
    positions.every((at) => phrase.positions.includes(at))
  );
}

/** What was heard and read; grammar, not knowledge. */
const REPORTED =
  /看到|听说|据说|读到|刷到|\b(?:i|we)(?: have|'ve)? (?:heard|read|saw|was told|were told)\b/u;

function clausesThatAsk(
  sentence: readonly number[],
  tokens: readonly Token[],
  asks: Positions,
  empty: Positions,
): readonly number[] {
  const clauses: number[][] = [[]];
  for (const index of sentence) {
    clauses.at(-1)?.push(index);
    // 「、」 lists things within one clause.
    if (tokens[index]?.type === 'mark' && tokens[index].key !== '、') clauses.push([]);
  }
  const asked = clauses.map((clause) => clause.some((index) => asks.has(index)));
  // «… two figures for the zone: the output, and the number of firms»: what a colon leads to is asked, too.
  for (const [at, clause] of clauses.entries()) {
    const last = clause.at(-1);
    if (asked[at] && last !== undefined && tokens[last]?.key === ':') asked.fill(true, at);
  }
  const asking = clauses.filter((_, at) => asked[at]);
  // «…, right?» asks about the clauses before it.
  const isSaying = (clause: readonly number[]): boolean =>
    clause.some((index) => tokens[index]?.type !== 'mark' && !empty.has(index));
  // «I read that it came last in April, how many … did it reach?»: what was read is told and not asked.
  const beyondTold = asking.filter(
    (clause) => !REPORTED.test(surfaceOf(clause.flatMap((at) => tokens[at] ?? []))),
  );
  if (beyondTold.length < asking.length && beyondTold.some(isSaying)) return beyondTold.flat();
  if (asking.some(isSaying)) return asking.flat();
  // «So give me exact figures: the money here and the money there, what are they?»: background is before the colon.
  const first = asked.indexOf(true);
  const colon = clauses
    .slice(0, Math.max(first, 0))
    .findLastIndex((clause) => tokens[clause.at(-1) ?? -1]?.key === ':');
  const led = clauses.slice(colon + 1);
  return (led.some(isSaying) ? led : clauses).flat();
}
