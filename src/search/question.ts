import { askedPeriods } from '../text/asked-periods.ts';
import { languageOf, type Lang } from '../text/language.ts';
import { normalise, visible } from '../text/normalise.ts';
import { withoutToneDigits } from '../text/pinyin.ts';
import { tokenise, type Token } from '../text/tokens.ts';
import { askingTokens } from './asking-tokens.ts';
import { besideKinds } from './beside-kinds.ts';
import { withCharacter } from './character.ts';
import { withClaims, withSubjectOfClaim } from './claimed.ts';
import { describedNear } from './described.ts';
import { disambiguated, withoutDates, withoutTitles } from './disambiguated.ts';
import { withoutDoubled } from './doubled.ts';
import { intentsOf, type Wishes } from './intents.ts';
import type { Mention } from './meaning.ts';
import { findMentions, type Heard } from './mentions.ts';
import { asksOfMore, asksOverview } from './overview.ts';
import { kindsListed } from './qualifiers.ts';
import { withPinyinCut } from './joined-pinyin.ts';
import { positionsOf, type Positions } from './positions.ts';
import { withRanking } from './ranking.ts';
import type { Searcher } from './searcher.ts';
import { spelledOut } from './spelled-out.ts';
import { withSlippedNames } from './slipped-names.ts';
import { ofPlaceItself } from './statistic.ts';
import { topicsOf, UNPLACED, type Term } from './term.ts';
import { termsOf } from './terms.ts';
import { inThatYear, isOfTeller } from './told-times.ts';
import { summed } from './totals.ts';
import { unknownPlace } from './unknown-place.ts';

/** A message as understood by itself, before earlier turns are taken into account. */
export interface Question extends Wishes {
  readonly text: string;
  readonly normalised: string;
  readonly lang: Lang;
  readonly terms: readonly Term[];
  readonly tokens: readonly Token[];
  /** Chinese in Latin letters. */
  readonly inPinyin: boolean;
  /** The tokens of the clauses that ask. */
  readonly asking: ReadonlySet<number>;
  /** Where thanks and goodbyes begin; behind the last token where there are none. */
  readonly thanksFrom: number;
  /** An overview of a place is asked outright. */
  readonly overview: boolean;
  /** … or of something at the place that the knowledge does not have. */
  readonly ofMore: boolean;
  /** A name before «development zone» that the knowledge does not have. */
  readonly unknownPlace: string | undefined;
  /** It has at least one letter, Han character or digit. */
  readonly hasWords: boolean;
}

// What stands outside the clause that asks explains why somebody asks; it need not be answered.
const ASIDE_NAME = 0.7;
const ASIDE_REST = 0.2;

export function understand(text: string, searcher: Searcher, now: Date, fallback: Lang): Question {
  return understandHeard(hear(text, searcher, fallback), searcher, now);
}

/** What the words of a message can mean, before they are held against one another. */
export interface Hearing {
  readonly text: string;
  readonly normalised: string;
  readonly lang: Lang;
  readonly plain: readonly Token[];
  readonly heard: Heard;
}

// A message is heard whole and piece by piece, and some of these are the same. Of the message at hand only.
const MOST_KEPT = 16;
let keptOf: Searcher | undefined;
let kept = new Map<string, Hearing>();
let understood = new Map<Hearing, { readonly now: number; readonly question: Question }>();

/** What was heard of a message is needed no more. */
export function forgetHeard(): void {
  // New ones: what an old map has held outlives the garbage collector's quick rounds.
  kept = new Map();
  understood = new Map();
}

export function hear(text: string, searcher: Searcher, fallback: Lang): Hearing {
  if (searcher !== keptOf || kept.size >= MOST_KEPT) forgetHeard();
  keptOf = searcher;
  const key = `${fallback} ${text}`;
  const before = kept.get(key);
  if (before) return before;
  const hearing = heardAnew(text, searcher, fallback);
  kept.set(key, hearing);
  return hearing;
}

function heardAnew(text: string, searcher: Searcher, fallback: Lang): Hearing {
  const written = spelledOut(withoutToneDigits(normalise(text)), searcher.base);
  const hearing = heardIn(text, written, languageOf(visible(text), fallback), searcher);
  const once = withoutDoubled(written, hearing.heard, searcher.phrases);
  const cut = withPinyinCut(once ?? written, hearing.heard, searcher, fallback);
  if (cut !== undefined) return heardIn(text, cut, languageOf(cut, fallback), searcher);
  return once === undefined ? hearing : heardIn(text, once, hearing.lang, searcher);
}

function heardIn(text: string, normalised: string, lang: Lang, searcher: Searcher): Hearing {
  const plain = tokenise(normalised);
  const heard = findMentions(plain, searcher.phrases, searcher.vocabulary, lang !== 'en');
  return { text, normalised, lang, plain, heard };
}

export function understandHeard(hearing: Hearing, searcher: Searcher, now: Date): Question {
  const before = understood.get(hearing);
  if (before?.now === now.getTime()) return before.question;
  const question = understandAnew(hearing, searcher, now);
  understood.set(hearing, { now: now.getTime(), question });
  return question;
}

function understandAnew(hearing: Hearing, searcher: Searcher, now: Date): Question {
  const { text, normalised, lang, plain, heard } = hearing;
  const { tokens } = heard;
  const named = positionsOf(
    heard.mentions,
    ({ meaning, certainty }) => meaning.kind === 'zone' && certainty === 'exact',
  );
  const dated = [...heard.mentions, ...periodMentions(normalised, tokens, named, now)];
  const slipped = withSlippedNames(plain, dated, searcher);
  const told = besideKinds(withoutDates(withoutTitles(slipped.mentions, tokens)), searcher.base);
  const near = describedNear(told, tokens, normalised, searcher);
  const certain = disambiguated(near, tokens, searcher);
  const mentions = withRanking(withCharacter(certain), searcher.base);
  const asking = askingTokens(tokens, mentions);
  const suffixes = new Set(
    mentions
      .filter(({ meaning }) => meaning.kind === 'suffix')
      .map(({ positions }) => positions[0]),
  );
  const isPlaceOf = (term: Term): boolean => suffixes.has((term.positions.at(-1) ?? -1) + 1);
  const inPinyin = lang !== 'en' && tokens.every(({ type }) => type !== 'han');
  const weighted = termsOf(mentions, tokens, inPinyin).map((term) =>
    isPlaceOf(term) ? term : weighed(term, asking),
  );
  const listed = withKindsListed(weighted, normalised, searcher);
  const { intents, aside } = intentsOf(mentions, listed, tokens, asking);
  const counted = withSubjectOfClaim(listed, tokens, intents, searcher);
  const claimed = withClaims(counted, intents);
  const whole = intents.has('total') ? summed(claimed, searcher.base) : claimed;
  const terms = ofPlaceItself(whole, searcher.base);
  const ofMore = asksOfMore(tokens, mentions, searcher);
  return {
    text,
    normalised,
    lang,
    terms,
    tokens,
    intents,
    aside,
    inPinyin,
    asking,
    thanksFrom: thanksFrom(mentions, tokens),
    overview: !ofMore && asksOverview(tokens, mentions, searcher),
    ofMore,
    unknownPlace: slipped.asked ?? unknownPlace(mentions, terms, tokens, searcher),
    hasWords: tokens.some(({ type }) => type !== 'mark'),
  };
}

function thanksFrom(mentions: readonly Mention[], tokens: readonly Token[]): number {
  return mentions.reduce(
    (first, { meaning, positions }) =>
      meaning.kind === 'intent' && (meaning.intent === 'thanks' || meaning.intent === 'bye')
        ? Math.min(first, positions[0] ?? first)
        : first,
    tokens.length,
  );
}

/** Where a place's name begins within a time («2014 Spring Park»), the time ends before it. */
function periodMentions(
  normalised: string,
  tokens: readonly Token[],
  named: Positions,
  now: Date,
): readonly Mention[] {
  const whole = askedPeriods(normalised, now);
  const periods = whole.flatMap((period) => {
    const name = tokens.find(
      ({ at }, index) => named.has(index) && period.at < at && at < period.end,
    );
    if (!name) return [period];
    return askedPeriods(normalised.slice(0, name.at), now).filter(({ at }) => at === period.at);
  });
  const told = inThatYear(
    periods.filter((period) => !isOfTeller(period, normalised)),
    normalised,
  );
  return told.map((period): Mention => ({
    positions: tokens.flatMap(({ at }, index) =>
      period.at <= at && at < period.end ? [index] : [],
    ),
    meaning: { kind: 'period', period },
    certainty: 'exact',
  }));
}

function weighed(term: Term, asking: ReadonlySet<number>): Term {
  if (term.positions.some((position) => asking.has(position))) return term;
  const aside = term.meanings.some(({ kind }) => kind === 'outside') || term.meanings.length === 0;
  if (term.meanings.some(({ kind }) => kind === 'zone')) return term;
  return { ...term, weight: term.weight * (aside ? ASIDE_REST : ASIDE_NAME), aside: true };
}

/** «National, provincial and municipal labs»: the name that they share is said once, and each is meant. */
function withKindsListed(
  terms: readonly Term[],
  normalised: string,
  { base, qualifiers }: Searcher,
): readonly Term[] {
  const topics = new Set(terms.flatMap(topicsOf));
  if (topics.size === 0) return terms;
  const families = [...topics].flatMap((topic) => [
    topic,
    base.topicById.get(topic)?.parent ?? topic,
  ]);
  const listed = [...new Set(families)].flatMap((family) =>
    kindsListed(normalised, family, qualifiers),
  );
  // «The signing, starting and completing event» is one thing, and none of its kinds.
  const isName = ({ surface, meanings }: Term): boolean => {
    const said = listed.filter(({ word }) => surface.includes(word));
    const rest = said.reduce((left, { word }) => left.replace(word, ''), surface);
    return said.length > 1 && rest !== '' && meanings.some(({ kind }) => kind === 'topic');
  };
  const missing = terms.some(isName) ? [] : listed.filter(({ topic }) => !topics.has(topic));
  if (missing.length === 0) return terms;
  const isListed = ({ surface, meanings }: Term): boolean =>
    meanings.every(({ kind }) => kind !== 'topic') &&
    listed.some(({ word }) => word.includes(surface) || surface.includes(word));
  return [
    ...terms.filter((term) => !isListed(term)),
    ...missing.map(({ word, topic }): Term => ({
      ...UNPLACED,
      surface: word,
      meanings: [{ kind: 'topic', topic }],
    })),
  ];
}
