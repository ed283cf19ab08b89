/** A figure with its unit as the document writes it: 143 亿元, 11.15 万辆. */
export interface Figure {
  readonly amount: number;
  readonly unit: string;
}

const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** The plain number: 11.15 万辆 → 111500. */
export function plainAmount({ amount, unit }: Figure): number {
  return round(amount * (SCALES[unit.charAt(0)] ?? 1));
}

/** Binary fractions off: 11.15 × 10000 is 111500, not 111500.00000000001. */
function round(amount: number): number {
  return Number(amount.toPrecision(12));
}

export function figureZh({ amount, unit }: Figure): string {
  return `${amount}${unit}`;
}

/** English: RMB 14.3 billion, 111,500 vehicles, 171. `label` is the unit's English word, if it has one. */
export function figureEn(figure: Figure, label: string | undefined): string {
  const amount = plainAmount(figure);
  if (figure.unit.endsWith('元')) return `RMB ${large(amount)}`;
  if (label === '%') return `${amount}%`;
  return label ? `${grouped(amount)} ${label}` : grouped(amount);
}

function large(amount: number): string {
  if (amount >= 1e9) return `${round(amount / 1e9)} billion`;
  if (amount >= 1e6) return `${round(amount / 1e6)} million`;
  return grouped(amount);
}

// Made once: a number by itself would look up its language each time.
const GROUPED = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 });

function grouped(amount: number): string {
  return GROUPED.format(amount);
}
