import type { KnowledgeBase } from '../knowledge/base.ts';
import type { Mention } from './meaning.ts';

/**
 * «Ranking by output», 「产值排名」: with a statistic of zones beside it, and no zone, it asks which of them has most.
 * Elsewhere the word is that of the facts.
 */
export function withRanking(
  mentions: readonly Mention[],
  { region, topicById, zoneById }: KnowledgeBase,
): readonly Mention[] {
  const words = mentions.filter(isOfRanking);
  if (words.length === 0) return mentions;
  const isWithin = ({ positions }: Mention): boolean =>
    words.some((word) => positions.some((at) => word.positions.includes(at)));
  const others = mentions.filter((mention) => !isWithin(mention));
  const isOfPlace = others.some(
    ({ meaning }) =>
      meaning.kind === 'entity' ||
      (meaning.kind === 'zone' &&
        meaning.zone !== region.root &&
        zoneById.get(meaning.zone)?.kind !== 'city'),
  );
  const isOfStatistic = others.some(
    ({ meaning }) => meaning.kind === 'topic' && topicById.get(meaning.topic)?.comparable === true,
  );
  // «Which rank has it?», «the lowest ranking»: asked otherwise.
  const isOther = others.some(
    ({ meaning }) =>
      (meaning.kind === 'measure' && meaning.measure === 'rank') ||
      (meaning.kind === 'intent' && meaning.intent === 'rank-least'),
  );
  if (isOfPlace || isOther || !isOfStatistic)
    return mentions.filter((mention) => !isOfRanking(mention));
  const [{ positions } = { positions: [] }] = words;
  const intentions = (['rank-most', 'zones'] as const).map((intent): Mention => ({
    positions,
    meaning: { kind: 'intent', intent },
    certainty: 'exact',
  }));
  return [...others, ...intentions];
}

function isOfRanking({ meaning }: Mention): boolean {
  return meaning.kind === 'intent' && meaning.intent === 'ranking';
}
