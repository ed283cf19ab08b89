import type { KnowledgeBase } from '../knowledge/base.ts';
import type { TopicId } from '../knowledge/schema.ts';
import { topicsOf, type Term } from './term.ts';

/** Fewer than two kinds have no sum. */
const FEWEST_KINDS = 2;

/**
 * «Signed, started and completed, all told»: where every kind of a topic is named and the sum is asked, the topic
 * above them is meant as a whole, and a figure of one kind is no answer.
 */
export function summed(terms: readonly Term[], base: KnowledgeBase): readonly Term[] {
  const named = new Map(terms.flatMap((term) => topicsOf(term).map((topic) => [topic, term])));
  const wholes = new Map<Term, TopicId>();
  const parts = new Set<Term>();
  for (const [id, kinds] of base.kindsOfTopic) {
    if (kinds.length < FEWEST_KINDS) continue;
    const own = named.get(id);
    const said = kinds.flatMap((kind) => named.get(kind.id) ?? []);
    const [first] = said;
    if (own && !base.topicById.get(id)?.comparable) wholes.set(own, id);
    else if (first && new Set(said).size === kinds.length) wholes.set(first, id);
    if (new Set(said).size === kinds.length) for (const term of said) parts.add(term);
  }
  return terms.flatMap((term) => {
    const topic = wholes.get(term);
    if (topic !== undefined)
      return { ...term, meanings: [{ kind: 'topic', topic }], asWhole: true };
    return parts.has(term) ? [] : term;
  });
}
