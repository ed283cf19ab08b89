import type { CST } from 'yaml';

/** Deeper than any knowledge file needs (8), shallow enough that no later step can exhaust the stack. */
export const MAX_DEPTH = 20;

export interface Refusal {
  readonly offset: number;
  readonly expected: string;
}

/**
 * What is refused before YAML is composed into values: deep nesting exhausts the stack of the
 * composer, and aliases make small files expand without bound. Walks without recursion for that reason.
 */
export function refusalsOf(tokens: readonly CST.Token[]): readonly Refusal[] {
  const refusals: Refusal[] = [];
  const open: { readonly token: CST.Token; readonly depth: number }[] = [];
  for (const token of tokens) open.push({ token, depth: 0 });
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next;
    if (token.type === 'anchor' || token.type === 'alias') {
      const expected = `no YAML anchors (&) and aliases (*): write the text out, or quote it`;
      refusals.push({ offset: token.offset, expected });
    } else if (token.type === 'document') {
      for (const part of partsOf(token)) open.push({ token: part, depth });
    } else if (depth >= MAX_DEPTH && isCollection(token)) {
      refusals.push({ offset: token.offset, expected: `at most ${MAX_DEPTH} levels of nesting` });
    } else {
      const inner = isCollection(token) ? depth + 1 : depth;
      for (const part of partsOf(token)) open.push({ token: part, depth: inner });
    }
  }
  return refusals.sort((a, b) => a.offset - b.offset);
}

function isCollection(
  token: CST.Token,
): token is CST.BlockMap | CST.BlockSequence | CST.FlowCollection {
  return (
    token.type === 'block-map' || token.type === 'block-seq' || token.type === 'flow-collection'
  );
}

function partsOf(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return present([...token.start, token.value]);
  if (!isCollection(token)) return [];
  return token.items.flatMap((item) =>
    present([...item.start, item.key, ...(item.sep ?? []), item.value]),
  );
}

function present(tokens: readonly (CST.Token | null | undefined)[]): readonly CST.Token[] {
  return tokens.filter((token) => token !== null && token !== undefined);
}
