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
  // With the whole name of another topic in it a word tells no kinds apart, but names that one.
  const wholes = topics.flatMap((topic) =>
    topic.parent === undefined ? namesOf(topic).filter((name) => NAME.test(name)) : [],
  );
  const isNoOther = (word: string): boolean =>
    !wholes.some((name) => word.length > name.length && word.includes(name));
  for (const topic of topics) {
    const parent = topic.parent === undefined ? undefined : byId.get(topic.parent);
    if (!parent) continue;
    const heads = namesOf(parent);
    const own = new Set(namesOf(topic).flatMap((name) => without(name, heads)));
    const made = [...own].filter(isNoOther).map((word) => ({ word, topic: topic.id }));
    qualifiers.set(parent.id, [...(qualifiers.get(parent.id) ?? []), ...made]);
  }
  return qualifiers;
}

function namesOf({ name, words }: Topic): readonly string[] {
  return [...new Set([name.zh, name.en, ...words].map(normalise))];
}

const SHORTEST = 2;
const NAME = /^\p{Script=Han}{4,}$/u;

/** 「省级 实验室」 without 「实验室」 is 「省级」. */
function without(name: string, heads: readonly string[]): readonly string[] {
  return heads.flatMap((head) => {
    const rest = name.startsWith(head)
      ? name.slice(head.length)
      : name.endsWith(head)
        ? name.slice(0, -head.length)
        : '';
    const word = plain(rest).replace(/^的|的$/gu, '');
    return word.length >= SHORTEST ? [word] : [];
  });
}

/** City-level and city level are one, and 「省一级」 is 「省级」. */
function plain(text: string): string {
  return text
    .replace(/[-\s]+/gu, ' ')
    .replace(/(?<=[家省市县])一级/gu, '级')
    .trim();
}

/** The kinds of a topic, or of the one above it, that a text names by their qualifiers alone; longest first. */
export function kindsNamed(
  normalised: string,
  families: readonly TopicId[],
  qualifiers: Qualifiers,
): readonly Qualifier[] {
  const text = plain(normalised);
  const found = families
    .flatMap((family) => qualifiers.get(family) ?? [])
    .filter(({ word }) => says(text, word))
    .toSorted((a, b) => b.word.length - a.word.length);
  return found.filter(
    ({ word, topic }, index) =>
      found.findIndex((other) => other.topic === topic) === index &&
      !found.slice(0, index).some((longer) => longer.word.includes(word)),
  );
}

const JOINED = '(?:(?:level|级)? ?(?:[、,/和与及跟或]|and|or)+ ?)';

// Put together once for each topic, not once for each question that names it.
const lists = new WeakMap<readonly Qualifier[], RegExp>();

/** Two or more of the kinds, joined; undefined where no two could be. */
function listOf(kinds: readonly Qualifier[]): RegExp | undefined {
  const known = lists.get(kinds);
  if (known) return known;
  const words = kinds.filter(({ word }) => !word.includes(' '));
  if (words.length < 2) return undefined;
  const one = `(?:${words.map(({ word }) => word.replace(/[^\p{L}\d]/gu, '.')).join('|')})`;
  const list = new RegExp(`${one}(?:${JOINED}${one})+`, 'u');
  lists.set(kinds, list);
  return list;
}

/**
 * The kinds that a text lists before or after their common name: 「国家级、省级、市级实验室」. None where fewer
 * than two are listed side by side.
 */
export function kindsListed(
  normalised: string,
  family: TopicId,
  qualifiers: Qualifiers,
): readonly Qualifier[] {
  const own = qualifiers.get(family);
  const list = own && listOf(own)?.exec(plain(normalised))?.[0];
  const kinds = list === undefined ? [] : kindsNamed(list, [family], qualifiers);
  return kinds.length < 2 ? [] : kinds;
}
