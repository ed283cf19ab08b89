/** Excel takes a file without it for the computer's own encoding, and shows Chinese as rubbish. */
const BOM = '\uFEFF';
/** A cell that begins so is a formula for Excel, wherever it came from: OWASP, «CSV Injection». */
const FORMULA = /^[\s]*[=+\-@|%\t\r\n＝＋－＠]/u;

/** A table for Excel: UTF-8 with BOM, CRLF, every text quoted, and no cell that could run as a formula. */
export function toCsv(rows: readonly (readonly (string | number | undefined)[])[]): string {
  return BOM + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return `"${harmless.replaceAll('"', '""')}"`;
}
