import type { Token } from '../text/tokens.ts';

/** Words that join parts of a question; grammar, not knowledge. */
export const JOINING: ReadonlySet<string> = new Set([
  '和',
  '及',
  '与',
  '跟',
  '还',
  '另',
  'and',
  'plus',
  'also',
  'against',
  'versus',
  'vs',
]);

/** It stands between two names: «A with B», 「A同B」. */
export function joinsNames(token: Token | undefined): boolean {
  return token !== undefined && (JOINING.has(token.key) || BETWEEN.has(token.key));
}

/** Beyond names these are part of other words, and join nothing. */
const BETWEEN: ReadonlySet<string> = new Set(['同', '或', '对', '比', 'or', 'with']);
