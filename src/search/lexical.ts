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
  const meanings = exactMeanings(tokens, phrases);
  return {
    haystack,
    stems: new Set(tokens.filter(({ type }) => type === 'word').map(({ key }) => key)),
    numbers: new Set(tokens.filter(({ type }) => type === 'number').map(({ key }) => key)),
    han: new Set(tokens.filter(({ type }) => type === 'han').map(({ key }) => key)),
    pairs: new Set(hanPairs(tokens)),
    syllablePairs: new Set(syllablePairs(tokens)),
    topics: new Set(meanings.flatMap((m) => (m.kind === 'topic' ? [m.topic] : []))),
    stated: new Set(
      exactMeanings(tokenise(normalise(`${fact.text.zh}\n${fact.text.en}`)), phrases).flatMap(
        (m) => (m.kind === 'topic' ? [m.topic] : []),
      ),
    ),
    entities: new Set(meanings.flatMap((m) => (m.kind === 'entity' ? [m.entity] : []))),
    zones: new Set(meanings.flatMap((m) => (m.kind === 'zone' ? [m.zone] : []))),
  };
}

/** Neighbouring Han characters, as pairs. */
export function hanPairs(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap((token, index) => {
    const next = tokens[index + 1];
    return token.type === 'han' && next?.type === 'han' ? [token.key + next.key] : [];
  });
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
