import type { Token } from '../text/tokens.ts';
import type { Mention } from './meaning.ts';

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
function joinsNames(token: Token | undefined): boolean {
  return token !== undefined && (JOINING.has(token.key) || BETWEEN.has(token.key));
}

/** Beyond names these are part of other words, and join nothing. */
const BETWEEN: ReadonlySet<string> = new Set(['同', '或', '对', '比', 'or', 'with']);

/** There is a space between this Han character and the one before it. */
export function isWrittenApart(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const here = tokens[at];
  return (
    before?.type === 'han' && here?.type === 'han' && before.at + before.surface.length < here.at
  );
}

/** 「甲市和乙区」, 「甲市 乙区」: what stands between the names, beside which these tokens are left, joins them. */
export function areJoined(
  names: readonly Mention[],
  rest: readonly number[],
  tokens: readonly Token[],
): boolean {
  const areApart = names.some(
    ({ positions: [first = 0] }) =>
      isWrittenApart(tokens, first) &&
      names.some(({ positions }) => positions.at(-1) === first - 1),
  );
  return areApart || (rest.length > 0 && rest.every((at) => joinsNames(tokens[at])));
}
