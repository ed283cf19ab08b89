import { anonymous, dayOf } from './anonymous.ts';
import type { Db } from './engine.ts';

/** A question that got no full answer; nobody can tell who asked. */
export interface Gap {
  readonly question: string;
  /** The kind of reply, e.g. `unknown`, `partial`, `clarify`. */
  readonly answer: string;
  /** What was understood, in a line for the curator; says nothing that the anonymous question does not. */
  readonly understood: string;
}

export interface GapCount extends Gap {
  readonly count: number;
  /** UTC days. */
  readonly firstDay: string;
  readonly lastDay: string;
}

export interface Gaps {
  /** Counts a question by its folded text, without numbers and addresses. Empty ones are not kept. */
  note(gap: Gap, now: number): Promise<void>;
  /** Most frequent first, then the latest. */
  list(most: number): Promise<readonly GapCount[]>;
  /** The curator has dealt with it. @returns whether there was such a question. */
  settle(question: string): Promise<boolean>;
}

export function gaps(db: Db): Gaps {
  return {
    note: async ({ question, answer, understood }, now) => {
      const folded = anonymous(question);
      if (folded === '') return;
      const day = dayOf(now);
      await db
        .insertInto('gaps')
        .values({ question: folded, answer, understood, count: 1, first_day: day, last_day: day })
        .onConflict((conflict) =>
          conflict.columns(['question', 'answer']).doUpdateSet((row) => ({
            count: row('gaps.count', '+', 1),
            understood,
            last_day: day,
          })),
        )
        .execute();
    },
    list: async (most) => {
      const rows = await db
        .selectFrom('gaps')
        .selectAll()
        .orderBy('count', 'desc')
        .orderBy('last_day', 'desc')
        .orderBy('question')
        .limit(most)
        .execute();
      return rows.map(({ first_day, last_day, ...gap }) => ({
        ...gap,
        firstDay: first_day,
        lastDay: last_day,
      }));
    },
    settle: async (question) => {
      const { numDeletedRows } = await db
        .deleteFrom('gaps')
        .where('question', '=', anonymous(question))
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}
