import type { Report } from '../leads/report.ts';
import type { Db } from './engine.ts';

/** Of enquiries received in [from, to). */
export async function report(db: Db, from: number, to: number): Promise<Report> {
  const rows = await db
    .selectFrom('enquiries')
    .select(['zone', 'need', 'state', 'received_at', 'replied_at'])
    .where('received_at', '>=', from)
    .where('received_at', '<', to)
    .execute();
  const waits = rows.flatMap(({ received_at, replied_at }) =>
    replied_at === null ? [] : [replied_at - received_at],
  );
  return {
    received: rows.length,
    unanswered: rows.length - waits.length,
    open: rows.filter(({ state }) => state !== 'closed').length,
    ...(waits.length > 0 && { medianMs: percentile(waits, 0.5), p90Ms: percentile(waits, 0.9) }),
    byZone: counted(rows.map(({ zone }) => zone)).map(([zone, count]) =>
      zone === null ? { count } : { zone, count },
    ),
    byNeed: counted(rows.map(({ need }) => need)).map(([need, count]) => ({ need, count })),
  };
}

/** The smallest value that at least this share of all does not exceed (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

function counted<T extends string | null>(values: readonly T[]): readonly (readonly [T, number])[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(
    ([a, most], [b, fewer]) => fewer - most || (String(a) < String(b) ? -1 : 1),
  );
}
