import { createBase, type KnowledgeBase } from '../../src/knowledge/base.ts';
import {
  ZoneId,
  type Fact,
  type SourceId,
  type Topic,
  type Zone,
} from '../../src/knowledge/schema.ts';
import { seeded, shuffled } from './random.ts';

/** Each place has this many topics in each of these years: 100 facts. */
export const TOPICS_OF_A_PLACE = 20;
export const YEARS = [2018, 2019, 2020, 2021, 2022] as const;
const FACTS_OF_A_PLACE = TOPICS_OF_A_PLACE * YEARS.length;

/** Characters that are common in names, each with a sound of its own so that no two names sound alike. */
// prettier-ignore
const SYLLABLES: readonly (readonly [string, string])[] = [
  ['安', 'an'], ['宝', 'bao'], ['昌', 'chang'], ['成', 'cheng'], ['春', 'chun'], ['德', 'de'],
  ['东', 'dong'], ['丰', 'feng'], ['福', 'fu'], ['广', 'guang'], ['桂', 'gui'], ['海', 'hai'],
  ['河', 'he'], ['华', 'hua'], ['嘉', 'jia'], ['江', 'jiang'], ['康', 'kang'], ['兰', 'lan'],
  ['乐', 'le'], ['龙', 'long'], ['梅', 'mei'], ['明', 'ming'], ['南', 'nan'], ['宁', 'ning'],
  ['平', 'ping'], ['清', 'qing'], ['泉', 'quan'], ['荣', 'rong'], ['瑞', 'rui'], ['顺', 'shun'],
  ['松', 'song'], ['泰', 'tai'], ['天', 'tian'], ['文', 'wen'], ['武', 'wu'], ['霞', 'xia'],
  ['新', 'xin'], ['兴', 'xing'], ['雪', 'xue'], ['永', 'yong'], ['源', 'yuan'], ['云', 'yun'],
];

/**
 * A base of invented places under the root of a real one, with the real one's words. `size` is rounded up to
 * whole places. The same seed gives the same base.
 */
export function syntheticBase(real: KnowledgeBase, size: number, seed: number): KnowledgeBase {
  const random = seeded(seed);
  const taken = new Set(real.zones.flatMap(({ name, aliases }) => [name.zh, name.en, ...aliases]));
  const names = shuffled(namePairs(), random).filter(
    ({ zh, en }) => ![...taken].some((name) => name.includes(zh) || name.includes(en)),
  );
  const topics = topicsWithFigures(real);
  const root = real.zoneById.get(real.region.root);
  if (!root) throw new Error(`the root ${real.region.root} is no place; name one in region.yaml`);
  const source = real.sources[0]?.id;
  if (source === undefined) throw new Error('sources.yaml is empty; add a document');
  const places = Math.ceil(size / FACTS_OF_A_PLACE);
  if (names.length < places) throw new Error(`only ${names.length} names for ${places} places`);
  const zones = names
    .slice(0, places)
    .map((name, index) => placeOf(name, index, { root, topics, source, random }));
  const { region, sources, contacts, lexicon } = real;
  const bare = { ...root, facts: [], entities: [], highlights: [] };
  return createBase({ region, sources, contacts, lexicon, zones: [bare, ...zones] });
}

interface Name {
  readonly zh: string;
  readonly en: string;
}

function namePairs(): readonly Name[] {
  return SYLLABLES.flatMap(([first, sound]) =>
    SYLLABLES.filter(([second]) => second !== first).map(([second, next]) => ({
      zh: first + second,
      en: sound.charAt(0).toUpperCase() + sound.slice(1) + next,
    })),
  );
}

/** Topics whose figures are set side by side; one with a wider topic among them would have two answers. */
function topicsWithFigures({ lexicon }: KnowledgeBase): readonly Topic[] {
  const comparable = lexicon.topics.filter((topic) => topic.comparable === true);
  const wider = new Set(comparable.map(({ parent }) => parent));
  const topics = comparable.filter(({ id }) => !wider.has(id)).slice(0, TOPICS_OF_A_PLACE);
  if (topics.length === TOPICS_OF_A_PLACE) return topics;
  throw new Error(`wanted ${TOPICS_OF_A_PLACE} comparable topics, found ${topics.length}`);
}

interface Ground {
  readonly root: Zone;
  readonly topics: readonly Topic[];
  readonly source: SourceId;
  readonly random: () => number;
}

function placeOf(name: Name, index: number, { root, topics, source, random }: Ground): Zone {
  const facts = topics.flatMap((topic) =>
    YEARS.map((year): Fact => {
      const amount = 1 + Math.floor(random() * 9999);
      const growth = (random() * 30).toFixed(1);
      return {
        id: `${topic.id}-${year}`,
        topic: topic.id,
        period: String(year),
        value: { amount, unit: '家' },
        text: {
          zh: `${year}年${topic.name.zh}${amount}家，同比增长${growth}%。`,
          en: `${amount} in ${year} (${topic.name.en}), up ${growth}% year on year.`,
        },
        source: { id: source, evidence: [String(amount)] },
      };
    }),
  );
  return {
    id: ZoneId.parse(`place-${index}`),
    kind: 'zone',
    name: { zh: `${name.zh}开发区`, en: `${name.en} Development Zone` },
    aliases: [name.zh, name.en],
    parent: root.id,
    summary: { zh: `${name.zh}的开发区。`, en: `The development zone of ${name.en}.` },
    facts,
  };
}
