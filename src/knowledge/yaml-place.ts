import { isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Path } from './problem.ts';

/** Where a value starts; for one that is missing, where the record starts that lacks it. */
export function offsetOf(root: unknown, path: Path, atKey: boolean): number {
  let node = root;
  let offset = startOf(node) ?? 0;
  for (const [index, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === step);
      if (!pair) return offset;
      offset = startOf(pair.key) ?? offset;
      if (atKey && index === path.length - 1) return offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
    } else {
      return offset;
    }
    offset = startOf(node) ?? offset;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
