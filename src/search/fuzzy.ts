import Fuse from 'fuse.js';

/** One thing to be found by its names. */
export interface Named<T> {
  readonly names: readonly string[];
  readonly item: T;
}

// Fuse's scale: 0 is the same, 1 has nothing in common. At 0.34 one of three characters may be
// wrong; a suggestion further off misleads.
const THRESHOLD = 0.34;

/** The items whose names look most like the text, best first. For suggestions. */
export function lookAlike<T>(
  text: string,
  named: readonly Named<T>[],
  limit: number,
): readonly T[] {
  const fuse = new Fuse(named, {
    keys: ['names'],
    threshold: THRESHOLD,
    ignoreLocation: true,
    includeScore: true,
  });
  return fuse.search(text, { limit }).map(({ item }) => item.item);
}
