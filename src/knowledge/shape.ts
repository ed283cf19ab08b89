import * as z from 'zod';
import type { Finding } from './problem.ts';

export type Shaped<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Checks the value of one file against its schema. */
export function shapeOf<T>(schema: z.ZodType<T>, file: string, value: unknown): Shaped<T> {
  const result = schema.safeParse(value);
  if (result.success) return { ok: true, data: result.data };
  return {
    ok: false,
    findings: result.error.issues.flatMap((issue): readonly Finding[] => {
      const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
      if (issue.code !== 'unrecognized_keys') return [{ file, path, expected: expectedBy(issue) }];
      const known = `one of the keys ${keysAt(schema, path).join(', ')}`;
      return issue.keys.map((key) => {
        // { en: 600,000 tonnes } reads as two keys; a key with spaces or figures mostly is such a piece.
        const hint = /^[a-z-]+$/iu.test(key) ? '' : '; between { } put text with a comma in quotes';
        return { file, path: [...path, key], expected: known + hint, atKey: true };
      });
    }),
  };
}

/** What zod wanted, in words for people who do not program. */
function expectedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return KINDS[issue.expected] ?? issue.message;
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_union') {
    return issue.errors.flatMap((branch) => branch.map(expectedBy)).join(', or ');
  }
  if (issue.code === 'too_small' && issue.origin === 'string') return 'text that is not empty';
  if (issue.code === 'too_small' && issue.origin === 'array') {
    return `at least ${String(issue.minimum)} in the list`;
  }
  return issue.message;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text; a figure that is text, such as a phone number, stands in quotes',
  number: 'a number, without quotes and commas',
  array: 'a list',
  object: 'a record of keys and values',
  record: 'a record of keys and values',
  boolean: 'true or false',
};

type Node = z.core.JSONSchema._JSONSchema | undefined;

/** The keys that a record may have, read from the schema's JSON Schema, which is easier to walk. */
function keysAt(schema: z.ZodType, path: Finding['path']): readonly string[] {
  let node: Node = z.toJSONSchema(schema, { io: 'input' });
  for (const step of path) {
    if (typeof node !== 'object') return [];
    if (typeof step === 'string') node = node.properties?.[step];
    else node = Array.isArray(node.items) ? undefined : node.items;
  }
  if (typeof node !== 'object') return [];
  const names = typeof node.propertyNames === 'object' ? node.propertyNames.enum : undefined;
  return names?.map(String) ?? Object.keys(node.properties ?? {});
}
