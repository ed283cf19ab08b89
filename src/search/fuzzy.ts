import Fuse from 'fuse.js';

/** One thing to be found by its names. */
export interface Named<T> {
  readonly names: readonly string[];
  readonly item: T;
}

// Fuse's scale: 0 is the same, 1 has nothing in common. At 0.34 one of three characters may be
// wrong; a suggestion further off misleads.
const THRESHOLD = 0.34;

/** Fuse's longest pattern; of longer ones it compares pieces. */
const PATTERN = 32;

/** Whether so many characters of the text stand in the name, wherever, that Fuse may find it: it tries each of thousands. */
function mayLookAlike(text: string, name: string): boolean {
  if (text.length > PATTERN) return true;
  let wrong = 0;
  for (let at = 0; at < text.length; at++) if (!name.includes(text.charAt(at))) wrong++;
  return wrong <= THRESHOLD * text.length;
}

/** The items whose names look most like the text, best first. For suggestions. */
export function lookAlike<T>(
  text: string,
  named: readonly Named<T>[],
  limit: number,
): readonly T[] {
  const near = named
    .map(({ names, item }) => ({ names: names.filter((name) => mayLookAlike(text, name)), item }))
    .filter(({ names }) => names.length > 0);
  const fuse = new Fuse(near, {
    keys: ['names'],
    threshold: THRESHOLD,
    ignoreLocation: true,
    includeScore: true,
  });
  return fuse.search(text, { limit }).map(({ item }) => item.item);
}
