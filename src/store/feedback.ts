import type { Selectable } from 'kysely';
import { anonymous, dayOf } from './anonymous.ts';
import type { Db } from './engine.ts';
import type { Tables } from './tables.ts';

/** What somebody thought of an answer; nobody can tell who. */
export interface Feedback {
  readonly verdict: 'up' | 'down';
  /** Which of the reasons offered. */
  readonly reason?: string | undefined;
  /** In their own words. */
  readonly comment?: string | undefined;
  /** Empty where it is no longer known which question was answered. */
  readonly question: string;
  /** The kind of reply. */
  readonly answer: string;
  /** Keys of the facts shown. */
  readonly facts: readonly string[];
}

export interface FeedbackRow extends Feedback {
  readonly id: number;
  /** UTC day. */
  readonly day: string;
}

export interface Feedbacks {
  /** Texts are folded, shortened, and rid of numbers and addresses. @returns its id, to add to it later. */
  add(feedback: Feedback, now: number): Promise<number>;
  /** What the person says when asked what was wrong. @returns whether there is such a feedback. */
  explain(id: number, why: Pick<Feedback, 'reason' | 'comment'>): Promise<boolean>;
  /** Those that something was wrong with before the others, the newest first. */
  list(most: number): Promise<readonly FeedbackRow[]>;
  /** The curator has dealt with what was said about this question, or with the one of this id. @returns how many. */
  settle(which: { readonly question: string } | { readonly id: number }): Promise<number>;
}

export function feedbacks(db: Db): Feedbacks {
  return {
    add: async ({ verdict, reason, comment, question, answer, facts }, now) => {
      const row = {
        day: dayOf(now),
        verdict,
        reason: reason ?? null,
        comment: comment === undefined ? null : anonymous(comment),
        question: anonymous(question),
        answer,
        facts: JSON.stringify(facts),
      };
      const { id } = await db
        .insertInto('feedback')
        .values(row)
        .returning('id')
        .executeTakeFirstOrThrow();
      return id;
    },
    explain: async (id, { reason, comment }) => {
      const why = {
        ...(reason !== undefined && { reason }),
        ...(comment !== undefined && { comment: anonymous(comment) }),
      };
      if (Object.keys(why).length === 0) return false;
      const { numUpdatedRows } = await db
        .updateTable('feedback')
        .set(why)
        .where('id', '=', id)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    list: async (most) => {
      const rows = await db
        .selectFrom('feedback')
        .selectAll()
        // 'down' stands before 'up' in the alphabet.
        .orderBy('verdict')
        .orderBy('id', 'desc')
        .limit(most)
        .execute();
      return rows.map(feedbackOf);
    },
    settle: async (which) => {
      const all = db.deleteFrom('feedback');
      const those =
        'id' in which
          ? all.where('id', '=', which.id)
          : all.where('question', '=', anonymous(which.question));
      const { numDeletedRows } = await those.executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

function feedbackOf(row: Selectable<Tables['feedback']>): FeedbackRow {
  const { id, day, verdict, reason, comment, question, answer, facts } = row;
  return {
    id,
    day,
    verdict,
    ...(reason !== null && { reason }),
    ...(comment !== null && { comment }),
    question,
    answer,
    facts: JSON.parse(facts) as readonly string[],
  };
}
