type Numbers = readonly number[];

/** What is in any of several ascending lists, ascending. */
export function union(lists: readonly Numbers[]): Numbers {
  const [only, ...others] = lists;
  if (others.length === 0) return only ?? [];
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}

/** What two ascending lists have in common, ascending. The cost is that of the shorter one. */
export function common(one: Numbers, other: Numbers): Numbers {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.filter((number) => has(long, number));
}

/** Halves an ascending list until the number is found or not. */
function has(ascending: Numbers, number: number): boolean {
  let from = 0;
  let to = ascending.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    const found = ascending[middle] ?? number;
    if (found === number) return true;
    if (found < number) from = middle + 1;
    else to = middle;
  }
  return false;
}
