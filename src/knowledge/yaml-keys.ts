import { isNode, isScalar, visit } from 'yaml';
import type { Document } from 'yaml';
import type { Refusal } from './yaml-limits.ts';

/**
 * Keys that stand twice in a record, and keys that are no plain words. The YAML library can refuse
 * these itself, but compares every key with every other, which takes a minute for a large file.
 */
export function keyFaults(document: Document.Parsed): readonly Refusal[] {
  const faults: Refusal[] = [];
  visit(document, {
    Map(_, map) {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        const offset = (isNode(key) ? key.range?.[0] : undefined) ?? map.range?.[0] ?? 0;
        if (!isScalar(key)) {
          faults.push({ offset, expected: 'a plain word before the colon' });
          continue;
        }
        const name = String(key.value);
        if (seen.has(name)) faults.push({ offset, expected: `the key ${name} once in a record` });
        seen.add(name);
      }
    },
  });
  return faults;
}
