import type { TopicId } from '../knowledge/schema.ts';
import type { Asked } from '../search/asked.ts';
import type { Candidate } from '../search/rank.ts';
import type { Searcher } from '../search/searcher.ts';
import { means, type Term } from '../search/term.ts';
import type { Answer } from './answer.ts';
import { saysFiguresOf } from './distinct.ts';
import { asksDetail } from './met.ts';
import { kindsNamed } from './rank.ts';
import type { Solution } from './solve.ts';

/** A fact that explains a topic this far is about it or a kind of it, or gives its figure. */
const ABOUT_IT = 0.7;

/**
 * «The investment of those signed and of those started»: a figure of each kind, where the facts found for the
 * whole lack one of them.
 */
export function figuresOfKinds(
  { question, terms }: Asked,
  whole: Solution,
  searcher: Searcher,
): Answer | undefined {
  const isFigure = (term: Term): boolean =>
    !term.inherited && (means(term, 'measure') || asksDetail(term, searcher.figureTopics));
  if (!terms.some(isFigure)) return undefined;
  const facts = kindsNamed(terms, searcher);
  if (!facts) return undefined;
  // All kinds together, and none by itself: their total is asked.
  const parents = new Set(
    facts.map(({ fact }) => searcher.base.topicById.get(fact.topic)?.parent ?? fact.topic),
  );
  const [first] = whole.candidates;
  const isEach =
    question.intents.has('list') || terms.filter((term) => means(term, 'measure')).length > 1;
  const isTotal =
    !isEach &&
    facts.length === kindsOf(parents, searcher) &&
    first !== undefined &&
    parents.has(first.record.fact.topic);
  const isOne = first && !parents.has(first.record.fact.topic) && isOfAllKinds(first, terms);
  if (isTotal || isOne) return undefined;
  const isGiven = facts.every((fact) =>
    whole.facts.some((given) => given === fact || saysFiguresOf(given, fact, searcher)),
  );
  return isGiven ? undefined : { kind: 'facts', facts, confidence: whole.coverage };
}

/** «Provincial “little giants” of their class» is one kind in two words: one figure is about both. */
function isOfAllKinds(first: Candidate, terms: readonly Term[]): boolean {
  return (
    first.record.fact.value !== undefined &&
    terms.every((term, index) => !means(term, 'topic') || first.support(index) >= ABOUT_IT)
  );
}

function kindsOf(parents: ReadonlySet<TopicId>, { base }: Searcher): number {
  let count = 0;
  for (const parent of parents) count += base.kindsOfTopic.get(parent)?.length ?? 0;
  return count;
}
