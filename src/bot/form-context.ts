import type { FormContext, Choice } from '../leads/form-state.ts';
import type { Kind } from '../render/reply.ts';
import { NOTICE_VERSION } from '../render/enquiry-notice.ts';
import { searcherOf } from '../respond.ts';
import { NO_MEMORY } from '../search/memory.ts';
import { understand } from '../search/question.ts';
import { normalise } from '../text/normalise.ts';
import type { TurnDeps } from './turn.ts';

/** Replies that answer something; a greeting or «not known» does not make a text a question. */
const ANSWERS: ReadonlySet<Kind> = new Set<Kind>(['fact', 'list', 'comparison', 'rank']);

/** What the form knows of the world: words and places from the knowledge, answers from the answering path. */
export function formContext({ base, clock, core }: TurnDeps): FormContext {
  const now = clock();
  const { needs = [], industries = [], fields = {} } = base.lexicon.enquiry ?? {};
  return {
    now,
    noticeVersion: NOTICE_VERSION,
    needs: needs.map(choice),
    industries: industries.map(choice),
    fieldWords: Object.fromEntries(
      Object.entries(fields).map(([field, words]) => [field, (words ?? []).map(normalise)]),
    ),
    placesIn: (text) => {
      const { terms } = understand(text, searcherOf(base), now, base.region.language);
      const named = terms.find(({ meanings }) => meanings.some(({ kind }) => kind === 'zone'));
      return (named?.meanings ?? []).flatMap((each) => (each.kind === 'zone' ? [each.zone] : []));
    },
    country: base.region.country,
    answers: (text) => ANSWERS.has(core.respond(text, NO_MEMORY, { base, now }).reply.kind),
  };
}

function choice({ id, words }: { readonly id: string; readonly words: readonly string[] }): Choice {
  return { id, words: words.map(normalise) };
}
