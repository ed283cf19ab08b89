import type { KnowledgeBase } from '../knowledge/base.ts';
import type { TopicId } from '../knowledge/schema.ts';
import type { Term } from './terms.ts';

/** A topic whose figures belong to one place, or that no document has anything on. */
export function isStatistic({ meanings }: Term, base: KnowledgeBase): boolean {
  return (
    meanings.length > 0 &&
    meanings.every((meaning) => meaning.kind === 'topic' && isFigureOfPlace(meaning.topic, base))
  );
}

export function isFigureOfPlace(topic: TopicId, base: KnowledgeBase): boolean {
  return base.topicById.get(topic)?.comparable === true || !base.factsByTopic.has(topic);
}
