import type { FactRecord, KnowledgeBase } from '../knowledge/base.ts';
import type { Measure, TopicId } from '../knowledge/schema.ts';
import { normalise } from '../text/normalise.ts';
import type { LexicalFact } from './lexical.ts';
import type { Meaning } from './meaning.ts';
import type { Pool } from './pool.ts';
import type { Searcher } from './searcher.ts';
import { isStatistic } from './statistic.ts';
import type { Term } from './terms.ts';

/** What the question as a whole asks, where it bears on how far a fact explains one term. */
export interface Context {
  readonly asksZone: boolean;
  readonly asksEntity: boolean;
  /** The companies, projects and events that are named, by their keys. */
  readonly entities: ReadonlySet<string>;
  readonly asksList: boolean;
  readonly topics: ReadonlySet<TopicId>;
  /** The topic whose own name is all that is said beside place and time, as a mere word: 「项目」. */
  readonly named: TopicId | undefined;
  readonly measures: ReadonlySet<Measure>;
  /** What is counted in: 「多少次」, 「几家」. */
  readonly units: ReadonlySet<string>;
  /** It asks for a figure that belongs to one place. */
  readonly asksStatistic: boolean;
  /** «Who is …?», rather than «is she …?» */
  readonly asksWho: boolean;
  /** How many, how much, or a topic whose facts are figures. */
  readonly asksFigure: boolean;
}

/** What terms are weighed against: the facts, the knowledge, and the question as a whole. */
export interface Weighing {
  readonly pool: Pool;
  readonly searcher: Searcher;
  readonly context: Context;
}

/** Said of a difference, for which there are units of its own; grammar, not knowledge. */
const APART =
  /[比高]于|^比|快|领先|拉动|贡献|^(?:than|above|ahead|outpac|outstrip|lift|push|pull|driv|contribut|gap)/u;

const WHO = /谁|\bwho\b/u;

/** How far a fact of the pool explains a reading. What is the same for all of them has been looked up before. */
export type Explains = (record: FactRecord, lexical: LexicalFact, at: number) => number;

// Looked up once for each knowledge, not once for each question.
const names = new WeakMap<KnowledgeBase, ReadonlyMap<string, TopicId>>();

function topicsByName(base: KnowledgeBase): ReadonlyMap<string, TopicId> {
  const known =
    names.get(base) ??
    new Map(
      base.lexicon.topics.flatMap(({ id, name }) =>
        [name.zh, name.en].map((one): [string, TopicId] => [normalise(one), id]),
      ),
    );
  names.set(base, known);
  return known;
}

function isFrame({ kind }: Meaning): boolean {
  return kind === 'zone' || kind === 'period';
}

export function contextOf(
  terms: readonly Term[],
  asksList: boolean,
  { base, figureTopics }: Searcher,
): Context {
  const kinds = new Set<Meaning['kind']>();
  const entities = new Set<string>();
  const topics = new Set<TopicId>();
  const measures = new Set<Measure>();
  const units = new Set<string>();
  const areApart = terms.some(({ surface }) => APART.test(surface));
  const [only, ...more] = terms.filter(({ meanings }) => !meanings.some(isFrame));
  const isMereWord = more.length === 0 && only?.meanings.length === 0;
  const named = isMereWord ? topicsByName(base).get(only.surface) : undefined;
  for (const { meanings, tokens, surface } of terms) {
    for (const meaning of meanings) {
      kinds.add(meaning.kind);
      if (meaning.kind === 'topic') topics.add(meaning.topic);
      if (meaning.kind === 'entity') entities.add(meaning.entity);
      if (meaning.kind !== 'measure') continue;
      measures.add(meaning.measure);
      const unit = tokens.at(-1)?.surface;
      if (unit !== undefined) units.add(unit);
      if (!areApart) continue;
      for (const { unit: named, words = [] } of base.lexicon.units) {
        if (words.some((word) => surface.endsWith(word))) units.add(named);
      }
    }
  }
  return {
    asksZone: kinds.has('zone'),
    asksEntity: kinds.has('entity'),
    entities,
    asksList,
    topics,
    named,
    measures,
    units,
    asksStatistic: terms.some((term) => isStatistic(term, base)),
    asksWho: terms.some(({ surface }) => WHO.test(surface)),
    asksFigure: kinds.has('measure') || [...topics].some((topic) => figureTopics.has(topic)),
  };
}
