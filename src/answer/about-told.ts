import type { FactRecord } from '../knowledge/base.ts';
import type { Intent } from '../knowledge/schema.ts';
import type { Question } from '../search/question.ts';
import { weightOf } from '../search/terms.ts';
import type { Answer } from './answer.ts';
import { tellsCause } from './cause.ts';

/** «Really?», «are you sure?», and nothing that is asked for. */
const DOUBTS: ReadonlySet<Intent> = new Set<Intent>(['confirm', 'ask', 'follow-up']);
/** More words than this ask for something of their own. */
const LITTLE_ELSE = 1;

/**
 * «Why?», «where is that from?», «really?»: asked about what was told, and about nothing else. A fact is told again
 * with its source; why it is so, it tells itself or no document does. Undefined where something else is asked.
 */
export function aboutTold(
  { intents, terms, normalised }: Question,
  told: readonly FactRecord[],
): Answer | undefined {
  if (told.length === 0 || weightOf(terms) > LITTLE_ELSE) return undefined;
  const isDoubt =
    SURE.test(normalised) ||
    (intents.has('confirm') && terms.length === 0 && [...intents].every((one) => DOUBTS.has(one)));
  // «And the second?»: what was told lists them all.
  const isOneOfThem = ORDINAL.test(normalised) && told.some(listsSeveral);
  if (intents.has('sources') || isDoubt || isOneOfThem)
    return { kind: 'facts', facts: told, confidence: 1 };
  if (!intents.has('why')) return undefined;
  const telling = told.filter(tellsCause);
  if (telling.length > 0) return { kind: 'facts', facts: telling, confidence: 1 };
  return { kind: 'partial', missing: { why: true }, nearest: told };
}

/** Nothing else: with more it is what somebody has settled. Grammar, not knowledge. */
const SURE = /^你?确定[?。]?$/u;

/** Which one of several; grammar, not knowledge. */
const ORDINAL =
  /^(?:那|and )?(?:the )?(?:第[一二三四五六七八九\d]大?[个条项名]?|(?:first|second|third|fourth|fifth|last)(?: one)?)的?(?:呢|是什么|是哪个|是啥|是谁|叫什么)?[?？。]?$/u;

function listsSeveral({ fact }: FactRecord, _: number, told: readonly FactRecord[]): boolean {
  return told.length > 1 || fact.text.zh.split(/[、；]/u).length > 2;
}
