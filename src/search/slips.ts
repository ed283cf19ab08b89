import { distance } from 'fastest-levenshtein';

/** How many slips of the hand turn one word into the other; two swapped characters are one slip. */
export function slipsBetween(a: string, b: string): number {
  if (a === b) return 0;
  return a.length === b.length && sorted(a) === sorted(b) ? 1 : distance(a, b);
}

function sorted(text: string): string {
  return Array.from(text).sort().join('');
}

/**
 * Whether just one slip lies between two texts: a character wrong, dropped, added or swapped with its
 * neighbour. Unlike a distance it stops at the second difference, so thousands of names can be tried.
 */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const follows = (fromA: number, fromB: number): boolean =>
    a.length - fromA === b.length - fromB && a.endsWith(b.slice(fromB)) && fromA <= a.length;
  return (
    follows(at + 1, at + 1) ||
    follows(at + 1, at) ||
    follows(at, at + 1) ||
    (a[at] === b[at + 1] && a[at + 1] === b[at] && follows(at + 2, at + 2))
  );
}
