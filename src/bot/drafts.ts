import { readForm } from '../leads/form-state.ts';
import type { FormState } from '../leads/form-state.ts';
import type { EnquiryNumber } from '../leads/enquiry.ts';
import type { Who } from '../store/conversations.ts';
import type { Parts, Store } from '../store/store.ts';
import { StoreUnavailable } from '../store/unavailable.ts';
import type { UpdateKey } from '../store/updates.ts';

/** What is kept of a person's form: where it stands, or under which number it went. */
export type Draft =
  | { readonly kind: 'form'; readonly form: FormState }
  | { readonly kind: 'done'; readonly number: EnquiryNumber };

/** `unknown`: the store does not serve, and memory has nothing of this person. */
export type Peeked = Draft | { readonly kind: 'unknown' } | undefined;

export interface Change<T> {
  readonly draft: Draft | undefined;
  readonly value: T;
}

export type Changed<T> =
  | { readonly kind: 'changed'; readonly value: T; readonly draft: Draft | undefined }
  /** The same update has been here before; `answered`: and its reply went out. */
  | { readonly kind: 'repeated'; readonly answered: boolean; readonly draft: Peeked };

export interface Drafts {
  /** @throws never for a store that does not serve: what is in memory counts then. */
  peek(who: Who): Promise<Peeked>;
  /**
   * Changes a draft once for an update, in one transaction with what `change` writes through `parts`. While
   * the store does not serve, `parts` is undefined and a draft that memory has is kept there, until it can be
   * stored; without one, what `change` gives is not kept.
   */
  change<T>(
    who: Who,
    update: UpdateKey,
    now: number,
    change: (draft: Draft | undefined, parts: Parts | undefined) => Promise<Change<T>>,
  ): Promise<Changed<T>>;
  /** The last question of a person, so that an enquiry can say what it was about. In memory only. */
  readonly asked: ReadonlyMap<number, string>;
  setAsked(user: number, question: string): void;
  forget(user: number): void;
}

/** Forms that memory holds for the case that the store does not serve; a form is some kilobytes. */
const MOST_KNOWN = 2_000;
const MOST_ASKED = 10_000;
const LONGEST_ASKED = 300;

interface Known {
  readonly who: Who;
  readonly draft: Draft | undefined;
  /** The updates that it has taken in and the store has not; they go there together with it. */
  readonly unsaved: readonly UpdateKey[];
}

export function createDrafts(store: Store, onTrouble: (error: unknown) => void): Drafts {
  const known = new Map<string, Known>();
  const asked = new Map<number, string>();
  const keyOf = ({ chat, user }: Who) => `${chat}:${user}`;

  const unsavedOf = (who: Who) => known.get(keyOf(who))?.unsaved ?? [];
  const keep = (who: Who, draft: Draft | undefined, unsaved: readonly UpdateKey[] = []): void => {
    known.delete(keyOf(who));
    if (draft || unsaved.length > 0) known.set(keyOf(who), { who, draft, unsaved });
    const [oldest] = known.keys();
    if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
  };
  const stored = async (who: Who, parts: Parts): Promise<Draft | undefined> => {
    const waiting = known.get(keyOf(who));
    if (waiting && waiting.unsaved.length > 0) return waiting.draft;
    const draft = readDraft((await parts.conversations.get(who)).draft);
    keep(who, draft);
    return draft;
  };
  const peek = async (who: Who): Promise<Peeked> => {
    try {
      return await stored(who, store);
    } catch (error) {
      return fallback(error, who) ?? { kind: 'unknown' };
    }
  };
  /** What stands after an update that has been applied before; it must not be applied again. */
  const repeated = async <T>(who: Who, update: UpdateKey): Promise<Changed<T>> => {
    const draft = await peek(who);
    try {
      const answered = (await store.updates.look(update)) === 'answered';
      return { kind: 'repeated', answered, draft };
    } catch (error) {
      fallback(error, who);
      return { kind: 'repeated', answered: false, draft };
    }
  };
  const fallback = (error: unknown, who: Who): Draft | undefined => {
    if (!(error instanceof StoreUnavailable)) throw error;
    onTrouble(error);
    return known.get(keyOf(who))?.draft;
  };

  return {
    peek,
    change: async (who, update, now, change) => {
      const unsaved = unsavedOf(who);
      if (unsaved.includes(update)) {
        return repeated(who, update);
      }
      try {
        const once = await store.once(update, now, async (parts) => {
          for (const each of unsaved) await parts.updates.answered(each, now);
          const changed = await change(await stored(who, parts), parts);
          await parts.conversations.saveDraft(who, changed.draft, now);
          return changed;
        });
        if (once.first) {
          keep(who, once.value.draft);
          return { kind: 'changed', ...once.value };
        }
        return await repeated(who, update);
      } catch (error) {
        const draft = fallback(error, who);
        const changed = await change(draft, undefined);
        // Of whom memory knows nothing the store may have a form: nothing may take its place later.
        if (draft) keep(who, changed.draft, [...unsaved, update]);
        return { kind: 'changed', ...changed };
      }
    },
    asked,
    setAsked: (user, question) => {
      asked.delete(user);
      if (question.length <= LONGEST_ASKED) asked.set(user, question);
      const [oldest] = asked.keys();
      if (asked.size > MOST_ASKED && oldest !== undefined) asked.delete(oldest);
    },
    forget: (user) => {
      asked.delete(user);
      for (const [key, { who }] of known) if (who.user === user) known.delete(key);
    },
  };
}

/** Undefined for what another version of the program has stored. */
export function readDraft(stored: unknown): Draft | undefined {
  if (typeof stored !== 'object' || stored === null || !('kind' in stored)) return undefined;
  if (stored.kind === 'done') return stored as Draft;
  const form = 'form' in stored ? readForm(stored.form) : undefined;
  return form && { kind: 'form', form };
}
