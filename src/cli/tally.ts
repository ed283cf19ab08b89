import type { Outcome } from './evaluate.ts';
import type { Verdict } from './judge.ts';

export type Counts = Readonly<Record<Verdict, number>>;

/** How many outcomes of each verdict. */
export function countsOf(outcomes: readonly Outcome[]): Counts {
  const count = (wanted: Verdict): number =>
    outcomes.filter(({ verdict }) => verdict === wanted).length;
  return { right: count('right'), wrong: count('wrong'), declined: count('declined') };
}

/** The share of one verdict in percent; of no questions, everything is right. */
export function percentOf(verdict: Verdict, counts: Counts): number {
  const total = counts.right + counts.wrong + counts.declined;
  if (total === 0) return verdict === 'right' ? 100 : 0;
  return (100 * counts[verdict]) / total;
}

/** The table by kind, style and language, then times and totals. */
export function tallyLines(outcomes: readonly Outcome[]): readonly string[] {
  const groups = new Map<string, readonly Outcome[]>();
  for (const outcome of outcomes) {
    for (const facet of ['kind', 'style', 'lang'] as const) {
      const name = `${facet} ${outcome.question[facet]}`;
      groups.set(name, [...(groups.get(name) ?? []), outcome]);
    }
  }
  const rows = [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, members]) => row(name, countsOf(members)));
  return [row('', undefined), ...rows, row('all', countsOf(outcomes)), times(outcomes)];
}

const NAME_WIDTH = 22;
const COLUMN_WIDTH = 10;

function row(name: string, counts: Counts | undefined): string {
  const cells = counts
    ? [
        `${percentOf('right', counts).toFixed(1)}%`,
        counts.right,
        counts.wrong,
        counts.declined,
        counts.right + counts.wrong + counts.declined,
      ]
    : ['', 'right', 'wrong', 'declined', 'of'];
  return (
    name.padEnd(NAME_WIDTH) + cells.map((cell) => String(cell).padStart(COLUMN_WIDTH)).join('')
  );
}

function times(outcomes: readonly Outcome[]): string {
  const sorted = outcomes.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2);
  return `ms per answer: median ${at(0.5)}, p99 ${at(0.99)}`;
}
