import type { Token } from '../text/tokens.ts';
import type { Stretch } from './understood.ts';

/** The tokens between two marks in which these stand; from the mark before the first to the one behind the last. */
export function clauseOf(positions: readonly number[], tokens: readonly Token[]): Stretch {
  const [first = 0] = positions;
  const last = positions.at(-1) ?? first;
  const from = tokens.findLastIndex(({ type }, at) => at < first && type === 'mark') + 1;
  const end = tokens.findIndex(({ type }, at) => at > last && type === 'mark');
  return { from, to: end < 0 ? tokens.length : end };
}

/** All of them that have a token. */
export function clausesOf(tokens: readonly Token[]): readonly Stretch[] {
  const marks = tokens.flatMap(({ type }, at) => (type === 'mark' ? [at] : []));
  return [0, ...marks.map((at) => at + 1)]
    .map((from, index) => ({ from, to: marks[index] ?? tokens.length }))
    .filter(({ from, to }) => to > from);
}
