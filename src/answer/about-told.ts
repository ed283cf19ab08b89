import type { FactRecord } from '../knowledge/base.ts';
import type { Intent } from '../knowledge/schema.ts';
import type { Question } from '../search/question.ts';
import { weightOf } from '../search/terms.ts';
import type { Answer } from './answer.ts';

/** «Really?», «are you sure?», and nothing that is asked for. */
const DOUBTS: ReadonlySet<Intent> = new Set<Intent>(['confirm', 'ask', 'follow-up']);
/** More words than this ask for something of their own. */
const LITTLE_ELSE = 1;

/**
 * «Why?», «where is that from?», «really?»: asked about what was told, and about nothing else. A fact is told again with its
 * source; why it is so, documents say in a fact of its own or not at all. Undefined where something else is asked.
 */
export function aboutTold(
  { intents, terms }: Question,
  told: readonly FactRecord[],
): Answer | undefined {
  if (told.length === 0 || weightOf(terms) > LITTLE_ELSE) return undefined;
  const isDoubt =
    intents.has('confirm') && terms.length === 0 && [...intents].every((one) => DOUBTS.has(one));
  if (intents.has('sources') || isDoubt) return { kind: 'facts', facts: told, confidence: 1 };
  if (!intents.has('why')) return undefined;
  const telling = told.filter(({ fact }) => CAUSE.test(fact.text.zh));
  if (telling.length > 0) return { kind: 'facts', facts: telling, confidence: 1 };
  return { kind: 'partial', missing: { why: true }, nearest: told };
}

/** What tells of a cause or of circumstances; grammar, not knowledge. */
const CAUSE = /因[为此而]?|由于|受.{1,8}影响|得益于|期间|[^近历往]来自|原[因由]/u;
