import { factKey, type FactKey, type KnowledgeBase } from '../../src/knowledge/base.ts';
import type { Topic, Zone } from '../../src/knowledge/schema.ts';
import { seeded } from './random.ts';
import { YEARS } from './synthetic-base.ts';

/** A question for one figure of an invented base. */
export interface SyntheticQuestion {
  readonly q: string;
  /** The fact that answers it; undefined where the place has no figure of that year. */
  readonly expected: FactKey | undefined;
}

/** This share of the questions is for a year that no place has: the right reply is that it is not known. */
const UNKNOWN_YEARS = 0.2;
const UNKNOWN_YEAR = 2014;

type Wording = (zone: Zone, topic: Topic, year: number) => string;
const WORDINGS: readonly Wording[] = [
  ({ name }, topic, year) => `${name.zh}${year}年${topic.name.zh}是多少`,
  ({ aliases }, topic, year) => `${year}年${aliases[0] ?? ''}的${topic.name.zh}有多少？`,
  ({ aliases }, topic, year) => `请问${aliases[0] ?? ''}开发区 ${topic.name.zh} ${year}`,
  ({ name }, topic, year) => `How many ${topic.name.en} did ${name.en} have in ${year}?`,
];

/** Questions that name place, topic and year. The same seed gives the same questions. */
export function syntheticQuestions(
  base: KnowledgeBase,
  count: number,
  seed: number,
): readonly SyntheticQuestion[] {
  const random = seeded(seed);
  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from; the base is empty');
    return item;
  };
  return Array.from({ length: count }, () => {
    const { zone, fact } = pick(base.facts);
    const topic = base.topicById.get(fact.topic);
    if (!topic) throw new Error(`${fact.topic} is no topic; see lexicon.yaml`);
    const isKnown = random() >= UNKNOWN_YEARS;
    const year = isKnown ? pick(YEARS) : UNKNOWN_YEAR;
    return {
      q: pick(WORDINGS)(zone, topic, year),
      expected: isKnown ? factKey(zone.id, `${topic.id}-${year}`) : undefined,
    };
  });
}
