/** Numbers of facts, ascending; four bytes each, for there are many lists. */
export type Numbers = Uint32Array;

export const NONE: Numbers = new Uint32Array();

/** What is in any of several lists. */
export function union(lists: readonly Numbers[]): Numbers {
  const [only, ...others] = lists;
  if (others.length === 0) return only ?? NONE;
  const all = new Set<number>();
  for (const list of lists) for (const number of list) all.add(number);
  return Uint32Array.from(all).sort();
}

/** What two lists have in common. The cost is that of the shorter one. */
export function common(one: Numbers, other: Numbers): Numbers {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const found = new Uint32Array(short.length);
  let count = 0;
  for (const number of short) if (holds(long, number)) found[count++] = number;
  return found.subarray(0, count);
}

/** Halves a list until the number is found or not. */
export function holds(list: Numbers, number: number): boolean {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    const found = list[middle] ?? number;
    if (found === number) return true;
    if (found < number) from = middle + 1;
    else to = middle;
  }
  return false;
}
