import type { Store } from '../store/store.ts';
import type { Feedback, Notes } from './notes.ts';
import { createRecent } from './recent.ts';

/** Ratings whose reason may still come; some bytes each. Then a reason is kept as an entry of its own. */
const MOST = 2_000;

/** The curators' notes in the store, so that they outlive the process. Rejects with StoreUnavailable. */
export function createStoredNotes(
  { feedback, gaps }: Pick<Store, 'feedback' | 'gaps'>,
  most = MOST,
): Notes {
  /** By the id of the entry: the row in the store, once it is written. */
  const rows = createRecent<Promise<number>>(most);

  const add = ({ rating, reason, comment, question = '', kind, facts, at }: Feedback) => {
    const verdict = rating === 'good' ? 'up' : 'down';
    const entry = { verdict, reason, comment, question, answer: kind ?? '', facts } as const;
    return feedback.add(entry, at.getTime());
  };
  const explain = async (before: Promise<number>, entry: Feedback): Promise<number> => {
    // The bare rating may be in the middle of being written, or could not be.
    const row = await before.catch(() => undefined);
    return row !== undefined && (await feedback.explain(row, entry)) ? row : add(entry);
  };
  return {
    feedback: async (entry) => {
      const before = rows.get(entry.id);
      const row = before ? explain(before, entry) : add(entry);
      rows.set(entry.id, row);
      await row;
    },
    gap: ({ question, kind, understood, at }) =>
      gaps.note({ question, answer: kind, understood: understood.join('; ') }, at.getTime()),
  };
}
