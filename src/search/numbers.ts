/** Numbers of facts, ascending; four bytes each, for there are many lists. */
export type Numbers = Uint32Array;

export const NONE: Numbers = new Uint32Array();

/** What is in any of several lists. */
export function union(lists: readonly Numbers[]): Numbers {
  const [only, ...others] = lists;
  if (others.length === 0) return only ?? NONE;
  return others.reduce(merged, only ?? NONE);
}

function merged(one: Numbers, other: Numbers): Numbers {
  const all = new Uint32Array(one.length + other.length);
  let count = 0;
  let at = 0;
  for (const number of one) {
    while (at < other.length && (other[at] ?? 0) < number) all[count++] = other[at++] ?? 0;
    if (at < other.length && other[at] === number) at++;
    all[count++] = number;
  }
  while (at < other.length) all[count++] = other[at++] ?? 0;
  return all.subarray(0, count);
}

/** A list this many times longer than another is halved for each number of that one rather than read through. */
export const MUCH_LONGER = 8;

/** What two lists have in common. The cost is that of the shorter one. */
export function common(one: Numbers, other: Numbers): Numbers {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const found = new Uint32Array(short.length);
  let count = 0;
  if (long.length > MUCH_LONGER * short.length) {
    for (const number of short) if (holds(long, number)) found[count++] = number;
    return found.subarray(0, count);
  }
  let at = 0;
  for (const number of short) {
    while (at < long.length && (long[at] ?? 0) < number) at++;
    if (at < long.length && long[at] === number) found[count++] = number;
  }
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
