import type { KnowledgeBase } from '../knowledge/base.ts';
import type { TopicId } from '../knowledge/schema.ts';
import type { Meaning, Mention } from './meaning.ts';

type Kind = Extract<Meaning, { readonly kind: 'topic' }>;

/**
 * «The money in those signed and in those opened»: beside a topic or one kind of it, words that alone mean much else
 * name another kind, and a turn of phrase that such a word begins or ends is none. Elsewhere they mean nothing.
 */
export function besideKinds(
  mentions: readonly Mention[],
  base: Pick<KnowledgeBase, 'topicById'>,
): readonly Mention[] {
  const parentOf = (topic: TopicId): TopicId | undefined => base.topicById.get(topic)?.parent;
  const topics = mentions.filter(isTopic);
  if (!topics.some(({ meaning }) => parentOf(meaning.topic) !== undefined)) return mentions;
  const inFull = new Set(topics.flatMap(({ meaning }) => (meaning.isBeside ? [] : meaning.topic)));
  const isBesideKin = ({ meaning, positions }: TopicMention): boolean => {
    const parent = parentOf(meaning.topic);
    return (
      parent !== undefined &&
      topics.some(
        (other) =>
          !other.meaning.isBeside &&
          other.meaning.topic !== meaning.topic &&
          (other.meaning.topic === parent || parentOf(other.meaning.topic) === parent) &&
          !other.positions.some((at) => positions.includes(at)),
      )
    );
  };
  const isShort = ({ meaning }: TopicMention): boolean =>
    meaning.isBeside === true && inFull.has(meaning.topic);
  const meant = new Set<Mention>(topics.filter((one) => !isShort(one) && isBesideKin(one)));
  return mentions.flatMap((mention): Mention | readonly Mention[] => {
    const { meaning, positions } = mention;
    if (meaning.kind === 'topic' && meaning.isBeside) {
      const { kind, topic } = meaning;
      return meant.has(mention) ? { ...mention, meaning: { kind, topic } } : [];
    }
    const hides =
      meaning.kind === 'filler' &&
      topics.some((one) => meant.has(one) && one.positions.every((at) => positions.includes(at)));
    return hides ? [] : mention;
  });
}

type TopicMention = Mention & { readonly meaning: Kind };

function isTopic(mention: Mention): mention is TopicMention {
  return mention.meaning.kind === 'topic';
}
