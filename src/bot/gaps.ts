import { describeError } from '../log.ts';
import type { Log } from '../log.ts';
import type { KnowledgeBase } from '../knowledge/base.ts';
import type { Reply } from '../render/reply.ts';
import { searcherOf } from '../respond.ts';
import { understand } from '../search/question.ts';
import { anonymous } from '../store/anonymous.ts';
import type { Notes } from './notes.ts';

const GAPS: readonly Reply['kind'][] = ['unknown', 'partial', 'clarify'];

/** Keeps a question that had no full answer for the curators, without who asked. Never rejects. */
export async function noteGap(
  asked: string,
  reply: Reply,
  { base, notes, log }: { readonly base: KnowledgeBase; readonly notes: Notes; readonly log: Log },
  now: Date,
): Promise<void> {
  if (!GAPS.includes(reply.kind)) return;
  // What is understood says the question's own words: a number must not come back by that way.
  const question = anonymous(asked);
  const { terms, unknownPlace } = understand(question, searcherOf(base), now, reply.lang);
  const understood = terms.flatMap(({ surface, meanings }) => {
    if (surface === '') return [];
    const kinds = meanings.map((meaning) => nameOf(meaning));
    return [`${surface}: ${kinds.length > 0 ? kinds.join(' or ') : 'not known'}`];
  });
  const place = unknownPlace === undefined ? [] : [`${unknownPlace}: place not known`];
  await keep(
    () =>
      notes.gap({
        question,
        lang: reply.lang,
        kind: reply.kind,
        understood: [...understood, ...place],
        at: now,
      }),
    log,
  );
}

/** Whatever the store says, the user has the answer already. Never rejects. */
export async function keep(write: () => void | Promise<void>, log: Log): Promise<void> {
  try {
    await write();
  } catch (error) {
    log.error({ err: describeError(error) }, 'a note for the curators was not kept');
  }
}

function nameOf(meaning: { readonly kind: string }): string {
  const { kind, ...rest } = meaning;
  const [value] = Object.values(rest);
  return typeof value === 'string' ? `${kind} ${value}` : kind;
}
