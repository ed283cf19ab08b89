import { distance } from 'fastest-levenshtein';

/** How many slips of the hand turn one word into the other; two swapped characters are one slip. */
export function slipsBetween(a: string, b: string): number {
  if (a === b) return 0;
  return a.length === b.length && sorted(a) === sorted(b) ? 1 : distance(a, b);
}

function sorted(text: string): string {
  return Array.from(text).sort().join('');
}
