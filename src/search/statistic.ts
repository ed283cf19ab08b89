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

/**
 * «The land area of the zone»: of a word that may mean a figure of the place or one of a project in it, the place's
 * is meant where no project is named.
 */
export function ofPlaceItself(terms: readonly Term[], base: KnowledgeBase): readonly Term[] {
  const names = (kind: 'zone' | 'entity'): boolean =>
    terms.some(({ meanings }) => meanings.some((meaning) => meaning.kind === kind));
  if (!names('zone') || names('entity')) return terms;
  return terms.map((term) => {
    const own = term.meanings.filter(
      (meaning) => meaning.kind === 'topic' && isFigureOfPlace(meaning.topic, base),
    );
    const areTopics = term.meanings.every(({ kind }) => kind === 'topic');
    return areTopics && own.length > 0 ? { ...term, meanings: own } : term;
  });
}
