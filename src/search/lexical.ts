import type { FactRecord } from '../knowledge/base.ts';
import type { TopicId, ZoneId } from '../knowledge/schema.ts';
import { normalise } from '../text/normalise.ts';
import { tokenise, type Token } from '../text/tokens.ts';
import type { EntityKey } from './meaning.ts';
import { exactMeanings } from './mentions.ts';
import type { Phrases } from './phrases.ts';

/** What a fact says, cut into what questions are compared with. */
export interface LexicalFact {
  /** The normalised text of the fact: both languages, `also`, its entities' names. */
  readonly haystack: string;
  readonly stems: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly han: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
  readonly syllablePairs: ReadonlySet<string>;
  /** Topics, entities and places that its words name. */
  readonly topics: ReadonlySet<TopicId>;
  /** Topics that the text itself names, `also` and entities left out. */
  readonly stated: ReadonlySet<TopicId>;
  readonly entities: ReadonlySet<EntityKey>;
  readonly zones: ReadonlySet<ZoneId>;
}

export function lexicalFact({ fact, entities }: FactRecord, phrases: Phrases): LexicalFact {
  const haystack = normalise(
    [
      fact.text.zh,
      fact.text.en,
      ...(fact.also ?? []),
      ...entities.flatMap((entity) => [entity.name.zh, entity.name.en, ...(entity.aliases ?? [])]),
    ].join('\n'),
  );
  const tokens = tokenise(haystack);
  const stems = new Set<string>();
  const numbers = new Set<string>();
  const han = new Set<string>();
  for (const { type, key } of tokens) {
    if (type === 'word') stems.add(key);
    else if (type === 'number') numbers.add(key);
    else if (type === 'han') han.add(key);
  }
  const topics = new Set<TopicId>();
  const named = new Set<EntityKey>();
  const zones = new Set<ZoneId>();
  for (const meaning of exactMeanings(tokens, phrases)) {
    if (meaning.kind === 'topic') topics.add(meaning.topic);
    else if (meaning.kind === 'entity') named.add(meaning.entity);
    else if (meaning.kind === 'zone') zones.add(meaning.zone);
  }
  let stated: ReadonlySet<TopicId> | undefined;
  return {
    haystack,
    stems,
    numbers,
    han,
    pairs: new Set(hanPairs(tokens)),
    syllablePairs: new Set(syllablePairs(tokens)),
    topics,
    // Few questions ask for it, and of few facts; so it is found when asked for.
    get stated() {
      stated ??= new Set(topicsOf(`${fact.text.zh}\n${fact.text.en}`, phrases));
      return stated;
    },
    entities: named,
    zones,
  };
}

function topicsOf(text: string, phrases: Phrases): readonly TopicId[] {
  return exactMeanings(tokenise(normalise(text)), phrases).flatMap((meaning) =>
    meaning.kind === 'topic' ? [meaning.topic] : [],
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
