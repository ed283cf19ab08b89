import { distance } from 'fastest-levenshtein';

/** How many slips of the hand turn one word into the other; two swapped characters are one slip. */
export function slipsBetween(a: string, b: string): number {
  if (a === b) return 0;
  const areSwapped = a.length === b.length && sumOf(a) === sumOf(b) && sorted(a) === sorted(b);
  return areSwapped ? 1 : distance(a, b);
}

function sorted(text: string): string {
  return Array.from(text).sort().join('');
}

/** The same for texts of the same characters, and mostly not for others. */
function sumOf(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  return sum;
}

/**
 * Whether just one slip lies between two texts: a character wrong, dropped, added or swapped with its
 * neighbour. Unlike a distance it stops at the second difference, so thousands of names can be tried. Of the
 * second text only what stands from `from` up to `to` counts.
 */
export function isOneSlip(a: string, text: string, from = 0, to = text.length): boolean {
  const length = to - from;
  if (Math.abs(a.length - length) > 1) return false;
  let at = 0;
  while (at < a.length && at < length && a.charCodeAt(at) === text.charCodeAt(from + at)) at++;
  if (at === a.length && at === length) return false;
  return (
    endsAlike(a, at + 1, text, from + at + 1, to) ||
    endsAlike(a, at + 1, text, from + at, to) ||
    endsAlike(a, at, text, from + at + 1, to) ||
    (at + 1 < a.length &&
      at + 1 < length &&
      a.charCodeAt(at) === text.charCodeAt(from + at + 1) &&
      a.charCodeAt(at + 1) === text.charCodeAt(from + at) &&
      endsAlike(a, at + 2, text, from + at + 2, to))
  );
}

function endsAlike(a: string, fromA: number, b: string, fromB: number, toB: number): boolean {
  if (fromA > a.length || a.length - fromA !== toB - fromB) return false;
  for (let at = fromA; at < a.length; at++) {
    if (a.charCodeAt(at) !== b.charCodeAt(fromB + at - fromA)) return false;
  }
  return true;
}
