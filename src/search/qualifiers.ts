import type { Lexicon, Topic, TopicId } from '../knowledge/schema.ts';
import { normalise } from '../text/normalise.ts';
import { says } from '../text/says.ts';

/** What tells one kind of a topic from its siblings: «national» and «provincial» of laboratories. */
export interface Qualifier {
  readonly word: string;
  readonly topic: TopicId;
}

/** For each topic that has kinds, the words that make the kinds of it. Taken from the words of the kinds. */
export type Qualifiers = ReadonlyMap<TopicId, readonly Qualifier[]>;

export function createQualifiers({ topics }: Pick<Lexicon, 'topics'>): Qualifiers {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const qualifiers = new Map<TopicId, Qualifier[]>();
  for (const topic of topics) {
    const parent = topic.parent === undefined ? undefined : byId.get(topic.parent);
    if (!parent) continue;
    const heads = namesOf(parent);
    const own = new Set(namesOf(topic).flatMap((name) => without(name, heads)));
    const made = [...own].map((word) => ({ word, topic: topic.id }));
    qualifiers.set(parent.id, [...(qualifiers.get(parent.id) ?? []), ...made]);
  }
  return qualifiers;
}

function namesOf({ name, words }: Topic): readonly string[] {
  return [...new Set([name.zh, name.en, ...words].map(normalise))];
}

const SHORTEST = 2;

/** 「省级 实验室」 without 「实验室」 is 「省级」. */
function without(name: string, heads: readonly string[]): readonly string[] {
  return heads.flatMap((head) => {
    const rest = name.startsWith(head)
      ? name.slice(head.length)
      : name.endsWith(head)
        ? name.slice(0, -head.length)
        : '';
    const word = rest.replace(/[\s的-]+$|^[\s-]+/gu, '');
    return word.length >= SHORTEST ? [word] : [];
  });
}

/** The kinds of a topic, or of the one above it, that a text names by their qualifiers alone; longest first. */
export function kindsNamed(
  normalised: string,
  families: readonly TopicId[],
  qualifiers: Qualifiers,
): readonly Qualifier[] {
  const found = families
    .flatMap((family) => qualifiers.get(family) ?? [])
    .filter(({ word }) => says(normalised, word))
    .toSorted((a, b) => b.word.length - a.word.length);
  return found.filter(
    ({ word, topic }, index) =>
      found.findIndex((other) => other.topic === topic) === index &&
      !found.slice(0, index).some((longer) => longer.word.includes(word)),
  );
}
