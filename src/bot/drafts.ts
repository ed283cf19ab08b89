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

/** `unknown`: the store does not serve. */
export type Peeked = Draft | { readonly kind: 'unknown' } | undefined;

export interface Change<T> {
  readonly draft: Draft | undefined;
  readonly value: T;
}

export type Changed<T> =
  | { readonly kind: 'changed'; readonly value: T; readonly draft: Draft | undefined }
  /** The same update has been here before; `answered`: and its reply went out. */
  | { readonly kind: 'repeated'; readonly answered: boolean; readonly draft: Peeked }
  /** The store does not serve, and nothing has changed. */
  | { readonly kind: 'unavailable' };

export interface Drafts {
  /** @throws never for a store that does not serve. */
  peek(who: Who): Promise<Peeked>;
  /**
   * Changes a draft once for an update, in one transaction with what `change` writes through `parts`.
   * @throws never for a store that does not serve.
   */
  change<T>(
    who: Who,
    update: UpdateKey,
    now: number,
    change: (draft: Draft | undefined, parts: Parts) => Promise<Change<T>>,
  ): Promise<Changed<T>>;
  /** The last question of a person, so that an enquiry can say what it was about. In memory only. */
  readonly asked: ReadonlyMap<number, string>;
  setAsked(user: number, question: string): void;
  forget(user: number): void;
}

const MOST_ASKED = 10_000;
const LONGEST_ASKED = 300;

export function createDrafts(store: Store, onTrouble: (error: unknown) => void): Drafts {
  const asked = new Map<number, string>();
  const serving = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      onTrouble(error);
      return undefined;
    }
  };
  const peek = async (who: Who): Promise<Peeked> => {
    const known = await serving(() => store.conversations.get(who));
    return known ? readDraft(known.draft) : { kind: 'unknown' };
  };

  return {
    peek,
    change: async (who, update, now, change) => {
      const once = await serving(() =>
        store.once(update, now, async (parts) => {
          const { draft } = await parts.conversations.get(who);
          const changed = await change(readDraft(draft), parts);
          await parts.conversations.saveDraft(who, changed.draft, now);
          return changed;
        }),
      );
      if (!once) return { kind: 'unavailable' };
      if (once.first) return { kind: 'changed', ...once.value };
      const state = await serving(() => store.updates.look(update));
      return { kind: 'repeated', answered: state === 'answered', draft: await peek(who) };
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
