import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LineCounter, isMap, isScalar, parseDocument, visit } from 'yaml';
import { editorSchema, FILE_KINDS } from '../../src/knowledge/editor-schema.ts';
import { newFolder, problemsOf } from './invented.ts';

const README = readFileSync(new URL('../../knowledge/README.md', import.meta.url), 'utf8');

/** The README's templates: file name → text. */
const TEMPLATES: ReadonlyMap<string, string> = new Map(
  [...README.matchAll(/```yaml\n# (\S+)\n([^`]*)```/gu)].map(([, name = '', text = '']) => [
    name,
    text,
  ]),
);

interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
}

/** Every key of a schema, as `facts.value.amount mandatory`; zh and en are explained once for all. */
function keysOf(node: SchemaNode, above = ''): readonly string[] {
  if (node.items) return keysOf(node.items, above);
  const properties = node.properties ?? {};
  if ('zh' in properties) return [];
  return Object.entries(properties).flatMap(([key, child]) => {
    const mark = node.required?.includes(key) ? 'mandatory' : 'optional';
    return [`${above}${key} ${mark}`, ...keysOf(child, `${above}${key}.`)];
  });
}

/** Every key that a template marks, with what it says of it. */
function marksOf(template: string): readonly string[] {
  const lines = new LineCounter();
  const marks: string[] = [];
  visit(parseDocument(template, { lineCounter: lines }), {
    Pair(_, { key }, ancestors) {
      if (!isScalar(key)) return;
      const line = template.split('\n')[lines.linePos(key.range?.[0] ?? 0).line - 1] ?? '';
      const mark = /# (mandatory|optional)/u.exec(line)?.[1];
      // On a line with several keys, the comment speaks of the first.
      if (
        !mark ||
        !line
          .trimStart()
          .replace(/^- /u, '')
          .startsWith(`${String(key.value)}:`)
      )
        return;
      const path = ancestors.flatMap((node) =>
        'key' in node && isScalar(node.key) ? [String(node.key.value)] : [],
      );
      marks.push(`${[...path, String(key.value)].join('.')} ${mark}`);
    },
  });
  return marks;
}

describe("the curator's guide", () => {
  it('shows a knowledge folder that passes the check', () => {
    const folder = newFolder();
    for (const [name, text] of TEMPLATES) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    expect([...TEMPLATES.keys()].sort()).toEqual([
      'contacts.yaml',
      'lexicon.yaml',
      'region.yaml',
      'sources.yaml',
      'zones/green-bay-city.yaml',
      'zones/green-bay.yaml',
    ]);
    expect(problemsOf(folder)).toEqual([]);
  });

  it.each(FILE_KINDS)(
    'explains every key of a %s file, and says whether it is mandatory',
    (kind) => {
      const template =
        TEMPLATES.get(kind === 'zone' ? 'zones/green-bay.yaml' : `${kind}.yaml`) ?? '';
      const schema = JSON.parse(editorSchema(kind)) as SchemaNode;
      // One place only has no parent, so that its mark says a little more.
      const keys = keysOf(schema).map((key) =>
        kind === 'zone' && key === 'parent optional' ? 'parent mandatory' : key,
      );
      expect([...marksOf(template)].sort()).toEqual([...keys].sort());
    },
  );

  it('gives all intents and measures in its lexicon', () => {
    const lexicon = parseDocument(TEMPLATES.get('lexicon.yaml') ?? '').contents;
    const schema = JSON.parse(editorSchema('lexicon')) as SchemaNode;
    for (const list of ['intents', 'measures']) {
      const keys = isMap(lexicon) ? lexicon.get(list) : undefined;
      const names = isMap(keys) ? keys.items.map(({ key }) => String(key)) : [];
      expect(names).toEqual(schema.properties?.[list]?.required);
    }
  });
});
