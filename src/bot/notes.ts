import type { Kind } from '../render/reply.ts';
import { anonymous } from '../store/anonymous.ts';
import type { Lang } from '../text/language.ts';
import type { Reason } from './callback-data.ts';

/** What curators learn from the people who ask. Nothing here says who asked. */

/** A rating of an answer. */
export interface Feedback {
  /** A later entry with the same id, which says what was wrong, takes the place of the first. */
  readonly id: string;
  readonly rating: 'good' | 'bad';
  /** What was wrong: one of the choices, or the person's own words. */
  readonly reason?: Reason | undefined;
  readonly comment?: string | undefined;
  /** Left out where the answer was given before the process began. */
  readonly question?: string | undefined;
  readonly kind?: Kind | undefined;
  readonly facts: readonly string[];
  readonly at: Date;
}

/** A question that got `unknown`, `partial` or `clarify`. */
export interface Gap {
  readonly question: string;
  readonly lang: Lang;
  readonly kind: Kind;
  /** What was understood of it, for curators to read: `zone …`, `topic …`, `not known: …`. */
  readonly understood: readonly string[];
  readonly at: Date;
}

export interface CountedGap extends Gap {
  /** How often it was asked, and when last. */
  readonly count: number;
}

/** The port to the store. Either may reject: the bot then logs it, and the user is not troubled. */
export interface Notes {
  readonly feedback: (entry: Feedback) => void | Promise<void>;
  readonly gap: (entry: Gap) => void | Promise<void>;
}

export interface KeptNotes extends Notes {
  readonly allFeedback: () => readonly Feedback[];
  /** Most frequent first. */
  readonly gaps: () => readonly CountedGap[];
}

const MOST = 2_000;

/** In memory, bounded: for tests, and a bot whose store does not serve. */
export function createNotes(most = MOST): KeptNotes {
  const feedback = new Map<string, Feedback>();
  const gaps = new Map<string, CountedGap>();
  return {
    feedback: (entry) => {
      const { comment, question } = entry;
      feedback.set(entry.id, {
        ...entry,
        ...(comment !== undefined && { comment: anonymous(comment) }),
        ...(question !== undefined && { question: anonymous(question) }),
      });
      const [oldest] = feedback.keys();
      if (feedback.size > most && oldest !== undefined) feedback.delete(oldest);
    },
    gap: (entry) => {
      const question = anonymous(entry.question);
      const count = (gaps.get(question)?.count ?? 0) + 1;
      gaps.delete(question);
      gaps.set(question, { ...entry, question, count });
      const [oldest] = gaps.keys();
      if (gaps.size > most && oldest !== undefined) gaps.delete(oldest);
    },
    allFeedback: () => [...feedback.values()],
    gaps: () => [...gaps.values()].toSorted((a, b) => b.count - a.count),
  };
}
