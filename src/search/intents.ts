import type { Intent } from '../knowledge/schema.ts';
import type { Token } from '../text/tokens.ts';
import type { Mention } from './meaning.ts';
import { endsSentence } from './assemble.ts';
import { THINGS, type Term } from './terms.ts';

/** What a message wants. */
export interface Wishes {
  readonly intents: ReadonlySet<Intent>;
  /** Said beside the clause that asks. */
  readonly aside: ReadonlySet<Intent>;
}

/** Said beside the clause that asks, these are no wish. */
const ASIDE_KINDS: ReadonlySet<string> = new Set([
  'contact',
  'prepare',
  'compare',
  'rank-most',
  'rank-least',
  'list',
  'zones',
]);

/** «How many here, how many there? Side by side, please.» */
const SAID_AFTER: ReadonlySet<string> = new Set(['compare', 'rank-most', 'rank-least']);

/** 「是个什么平台」 and 「是什么platform」 ask which one, where 「平台是什么」 and 「什么是GDP」 ask what it is. */
function leadsOn(
  { positions }: Mention,
  terms: readonly Term[],
  tokens: readonly Token[],
): boolean {
  const last = tokens[positions.at(-1) ?? -1];
  const next = (positions.at(-1) ?? 0) + 1;
  return terms.some(
    ({ positions: own, tokens: [first] }) =>
      own[0] === next &&
      (first?.type === 'han' ||
        (first?.type === 'word' && last?.type === 'han' && last.key !== IS)),
  );
}

const IS = '是';

/** A word within a longer wording says what that says: 「了解」 in 「了解了」. */
const WORDINGS: ReadonlySet<string> = new Set(['intent', 'filler']);

/** 「有哪些企业」 names what is listed and asks for a list. */
const ASKS: ReadonlySet<string> = new Set(['list', 'ask', 'zones']);

/** A misspelt word for plant, land or the contact beside a subject is no wish; nor is a very short one. */
const LONG_ENOUGH = 5;

function mayBeMeant(
  { meaning, positions }: Mention,
  terms: readonly Term[],
  tokens: readonly Token[],
): boolean {
  if (meaning.kind !== 'intent' || !THINGS.has(meaning.intent)) return true;
  const namesSubject = terms.some(
    ({ meanings, certainty }) =>
      certainty !== 'guess' && meanings.some(({ kind }) => kind === 'topic' || kind === 'entity'),
  );
  const isLong = positions.every((at) => (tokens[at]?.surface.length ?? 0) >= LONG_ENOUGH);
  return !namesSubject && isLong;
}

/** The factories of «green factories» are not wanted. */
function isPartOfTopic({ positions }: Mention, terms: readonly Term[]): boolean {
  return terms.some(
    ({ meanings, positions: own }) =>
      own.length > positions.length &&
      meanings.some(({ kind }) => kind === 'topic') &&
      positions.every((at) => own.includes(at)),
  );
}

/** What a message wants, and what it says beside the clause that asks. */
export function intentsOf(
  mentions: readonly Mention[],
  terms: readonly Term[],
  tokens: readonly Token[],
  asking: ReadonlySet<number>,
): Wishes {
  const names = new Set<number>();
  for (const { meanings, positions } of terms) {
    if (!meanings.some(({ kind }) => kind === 'zone' || kind === 'entity')) continue;
    for (const at of positions) names.add(at);
  }
  const lastAsked = Math.max(...asking);
  const firstAsked = Math.min(...asking);
  // «Against that project, which is the bigger one?»
  const leadsTo = (positions: readonly number[]): boolean =>
    positions.every((at) => at < firstAsked) &&
    !tokens.slice(positions.at(-1), firstAsked).some(endsSentence);
  const intents = new Set<Intent>();
  const aside = new Set<Intent>();
  const wordings = mentions.filter(({ meaning }) => WORDINGS.has(meaning.kind));
  const isPart = (mention: Mention): boolean =>
    (mention.certainty === 'homophone' &&
    !ASKS.has(mention.meaning.kind === 'intent' ? mention.meaning.intent : '')
      ? mentions
      : wordings
    ).some(
      ({ positions }) =>
        positions.length > mention.positions.length &&
        mention.positions.every((at) => positions.includes(at)),
    );
  for (const mention of mentions) {
    const { meaning, positions } = mention;
    if (meaning.kind !== 'intent' || isPart(mention)) continue;
    if (mention.certainty === 'guess' && !mayBeMeant(mention, terms, tokens)) continue;
    if (meaning.intent === 'what-is' && leadsOn(mention, terms, tokens)) continue;
    if (positions.every((position) => names.has(position))) continue;
    if (THINGS.has(meaning.intent) && isPartOfTopic(mention, terms)) continue;
    const isAside =
      ASIDE_KINDS.has(meaning.intent) &&
      !positions.some((at) => asking.has(at)) &&
      !(SAID_AFTER.has(meaning.intent) && positions.every((at) => at > lastAsked)) &&
      !(meaning.intent === 'compare' && leadsTo(positions) && !isPartOfTopic(mention, terms));
    (isAside ? aside : intents).add(meaning.intent);
    if (!positions.some((at) => asking.has(at))) aside.add(meaning.intent);
  }
  if (!areNear('lease', 'property', mentions, tokens)) intents.delete('lease');
  return { intents, aside };
}

/** «We buy … ; a supplier has its site there»: what is bought and the site are two things. Characters between them. */
const MOST_BETWEEN = 60;

function areNear(
  one: Intent,
  other: Intent,
  mentions: readonly Mention[],
  tokens: readonly Token[],
): boolean {
  const said = (intent: Intent): readonly Mention[] =>
    mentions.filter(({ meaning }) => meaning.kind === 'intent' && meaning.intent === intent);
  const others = said(other);
  if (others.length === 0) return true;
  const placeOf = ({ positions: [first = 0] }: Mention): number => tokens[first]?.at ?? 0;
  return said(one).some((mention) =>
    others.some((near) => Math.abs(placeOf(mention) - placeOf(near)) <= MOST_BETWEEN),
  );
}
