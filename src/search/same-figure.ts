import type { KnowledgeBase } from '../knowledge/base.ts';
import type { TopicId } from '../knowledge/schema.ts';
import type { Meaning } from './meaning.ts';
import type { Subject } from './memory.ts';
import { means, topicsOf, type Term } from './term.ts';

/**
 * «And those started?» after the investment of those signed: of another kind, what was told of the first is asked,
 * and no other figure. The measure of what was told, or nothing where this is no other kind of it.
 */
export function figureOfOtherKind(
  terms: readonly Term[],
  { topics, facts: [told] }: Subject,
  { topicById, factByKey }: KnowledgeBase,
): readonly Meaning[] {
  if (terms.some((term) => means(term, 'measure'))) return [];
  const families = new Set(topics.map((topic) => topicById.get(topic)?.parent));
  const isKind = (topic: TopicId): boolean => {
    const parent = topicById.get(topic)?.parent;
    return parent !== undefined && families.has(parent);
  };
  // «And the investment of those started?» names its own figure.
  const named = terms.flatMap(topicsOf);
  const isOtherKind = named.every(isKind) && named.some((topic) => !topics.includes(topic));
  const measure = told && factByKey.get(told)?.measure;
  return isOtherKind && measure && measure !== 'none' ? [{ kind: 'measure', measure }] : [];
}
