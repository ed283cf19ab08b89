import type { EngineName } from './engine.ts';
import type { Measured } from './task.ts';

/** One engine's line: measured, or why not. */
export interface Row {
  readonly engine: EngineName;
  readonly measured: Measured | undefined;
  /** Milliseconds; undefined where it was not taken. */
  readonly firstAnswer?: number | undefined;
}

const COLUMNS = [
  'engine',
  'right',
  'wrong though answered',
  'median ms',
  'p99 ms',
  'p99 : FlexSearch',
  'p99 ms at first',
  'index MB',
  'index s',
  'first answer s',
  'asked',
] as const;

/** A Markdown table, so that it stands in documentation as printed. */
export function tableLines(rows: readonly Row[]): readonly string[] {
  const flexsearch = rows.find(({ engine }) => engine === 'flexsearch')?.measured?.p99;
  const cells = rows.map((row) => cellsOf(row, flexsearch));
  const widths = COLUMNS.map((name, column) =>
    Math.max(name.length, ...cells.map((line) => line[column]?.length ?? 0)),
  );
  const line = (texts: readonly string[]): string =>
    `| ${texts.map((text, column) => padded(text, column, widths[column] ?? 0)).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [line(COLUMNS), `| ${rule.join(' | ')} |`, ...cells.map(line)];
}

function padded(text: string, column: number, width: number): string {
  return column === 0 ? text.padEnd(width) : text.padStart(width);
}

function cellsOf(
  { engine, measured, firstAnswer }: Row,
  flexsearch: number | undefined,
): readonly string[] {
  const wait = firstAnswer === undefined ? '–' : seconds(firstAnswer);
  if (!measured) return [engine, ...COLUMNS.slice(1).map(() => 'not tried')];
  const { score, median, p99, firstP99, memory, indexing, asked, of } = measured;
  const percent = (count: number): string => `${((100 * count) / Math.max(1, asked)).toFixed(1)}%`;
  return [
    engine,
    percent(score.right),
    percent(score.wrong),
    median.toFixed(2),
    p99.toFixed(2),
    flexsearch === undefined ? '–' : (p99 / flexsearch).toFixed(2),
    firstP99.toFixed(2),
    (memory / 2 ** 20).toFixed(1),
    seconds(indexing),
    wait,
    asked < of ? `${asked} of ${of}` : String(of),
  ];
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2);
}
