import type { Mention } from './meaning.ts';

const BITS = 32;

/** Some tokens of a question, by their places. A bit each: a set of numbers would take many times as much. */
export class Positions {
  readonly #bits: number[] = [0];

  add(at: number): void {
    const index = Math.floor(at / BITS);
    while (this.#bits.length <= index) this.#bits.push(0);
    this.#bits[index] = (this.#bits[index] ?? 0) | (1 << (at % BITS));
  }

  has(at: number): boolean {
    if (at < 0) return false;
    return (((this.#bits[Math.floor(at / BITS)] ?? 0) >>> (at % BITS)) & 1) === 1;
  }
}

/** The tokens of all mentions, or of those that are so. */
export function positionsOf(
  mentions: readonly Mention[],
  isSo?: (mention: Mention) => boolean,
): Positions {
  const all = new Positions();
  for (const mention of mentions) {
    if (isSo && !isSo(mention)) continue;
    for (const at of mention.positions) all.add(at);
  }
  return all;
}
