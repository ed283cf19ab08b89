import type { FactRecord } from '../knowledge/base.ts';
import type { TopicId, ZoneId } from '../knowledge/schema.ts';
import { normalise } from '../text/normalise.ts';
import { tokenise, type Token } from '../text/tokens.ts';
import type { EntityKey, Meaning } from './meaning.ts';
import { exactMeanings } from './mentions.ts';
import { holds, NONE, type Numbers } from './numbers.ts';
import type { Phrases } from './phrases.ts';

/** What can be asked whether it has something. */
export interface Holder<K> {
  has(key: K): boolean;
}

/** What a fact says, beside what posting lists say of it. */
export interface LexicalFact {
  /** The normalised text of the fact: both languages, `also`, its entities' names. */
  readonly haystack: string;
  readonly numbers: Holder<string>;
  /** Topics that the text itself names, `also` and entities left out. */
  readonly stated: Holder<TopicId>;
}

/** A fact's text, read once to be indexed. */
export interface FactReading {
  readonly haystack: string;
  readonly tokens: readonly Token[];
  /** What its words name. */
  readonly meanings: readonly Meaning[];
}

export function readFact({ fact, entities }: FactRecord, phrases: Phrases): FactReading {
  const haystack = normalise(
    [
      fact.text.zh,
      fact.text.en,
      ...(fact.also ?? []),
      ...entities.flatMap((entity) => [entity.name.zh, entity.name.en, ...(entity.aliases ?? [])]),
    ].join('\n'),
  );
  const tokens = tokenise(haystack);
  return { haystack, tokens, meanings: exactMeanings(tokens, phrases).filter(isNamed) };
}

/** A fact calls things by their names; what people call them otherwise may be anything there. */
function isNamed(meaning: Meaning): boolean {
  return meaning.kind !== 'entity' || meaning.isDescribed !== true;
}

/** For each piece that facts say, their numbers. */
export interface Said {
  /** Stems, numbers and single Han characters: no two of them look alike. */
  readonly words: ReadonlyMap<string, Numbers>;
  /** Pairs of Han characters, and pairs of syllables, which have a space between. */
  readonly pairs: ReadonlyMap<string, Numbers>;
  readonly topics: ReadonlyMap<TopicId, Numbers>;
  readonly entities: ReadonlyMap<EntityKey, Numbers>;
  readonly zones: ReadonlyMap<ZoneId, Numbers>;
}

/**
 * A fact's side of the lists: it has what lists its number. Sets of its own for each fact would take several
 * times the memory.
 */
export class IndexedFact implements LexicalFact {
  readonly haystack: string;
  readonly #number: number;
  readonly #said: Said;
  readonly #statedBy: () => ReadonlySet<TopicId>;
  #stated: ReadonlySet<TopicId> | undefined;

  constructor(haystack: string, number: number, said: Said, statedBy: () => ReadonlySet<TopicId>) {
    this.haystack = haystack;
    this.#number = number;
    this.#said = said;
    this.#statedBy = statedBy;
  }

  get numbers(): Holder<string> {
    return { has: (key) => holds(this.#said.words.get(key) ?? NONE, this.#number) };
  }
  /** Few questions ask for it, and of few facts; so it is found when asked for. */
  get stated(): Holder<TopicId> {
    return (this.#stated ??= this.#statedBy());
  }
}

/** The topics that the text of a fact names, without its further words and names. */
export function statedTopics({ fact }: FactRecord, phrases: Phrases): ReadonlySet<TopicId> {
  const tokens = tokenise(normalise(`${fact.text.zh}\n${fact.text.en}`));
  return new Set(
    exactMeanings(tokens, phrases).flatMap((meaning) =>
      meaning.kind === 'topic' ? [meaning.topic] : [],
    ),
  );
}

/** Neighbouring Han characters, as pairs. */
export function hanPairs(tokens: readonly Token[]): readonly string[] {
  const pairs: string[] = [];
  let before: Token | undefined;
  for (const token of tokens) {
    if (before?.type === 'han' && token.type === 'han') pairs.push(before.key + token.key);
    before = token;
  }
  return pairs;
}

/** Neighbouring syllables, as pairs, within runs of Han characters or pinyin. */
export function syllablePairs(tokens: readonly Token[]): readonly string[] {
  const pairs: string[] = [];
  let before: string | undefined;
  for (const { syllables } of tokens) {
    if (!syllables) before = undefined;
    for (const syllable of syllables ?? []) {
      if (before !== undefined) pairs.push(`${before} ${syllable}`);
      before = syllable;
    }
  }
  return pairs;
}
