import type { FactRecord } from '../knowledge/base.ts';
import type { Question } from '../search/question.ts';
import type { Answer } from './answer.ts';

/** What tells of a cause; grammar, not knowledge. */
const CAUSE = /因(?!素|地制宜)|由于|受.{1,8}影响|得益于/u;

export function tellsCause({ fact }: FactRecord): boolean {
  return CAUSE.test(fact.text.zh);
}

/** «Why is the output so high?», where the facts found are a figure and tell of no cause. */
export function withoutCause(
  { intents }: Question,
  facts: readonly FactRecord[],
): Answer | undefined {
  if (!intents.has('why') || facts[0]?.fact.value === undefined) return undefined;
  return facts.some(tellsCause)
    ? undefined
    : { kind: 'partial', missing: { why: true }, nearest: facts };
}
