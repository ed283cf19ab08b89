import { readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { editorSchema, FILE_KINDS } from '../../src/knowledge/editor-schema.ts';

const KNOWLEDGE = fileURLToPath(new URL('../../knowledge', import.meta.url));
const INVENTED = fileURLToPath(new URL('../knowledge-invented', import.meta.url));

describe('knowledge/schema', () => {
  it.each(FILE_KINDS)('holds the %s schema of the code; if not, `npm run kb -- schema`', (kind) => {
    expect(readFileSync(`${KNOWLEDGE}/schema/${kind}.json`, 'utf8')).toBe(editorSchema(kind));
  });

  it('holds nothing else', () => {
    const names = FILE_KINDS.map((kind) => `${kind}.json`).sort();
    expect(readdirSync(`${KNOWLEDGE}/schema`).sort()).toEqual(names);
  });
});

describe('the line that names an editor’s schema', () => {
  const files = [KNOWLEDGE, INVENTED].flatMap((folder) => [
    ...['region', 'sources', 'contacts', 'lexicon'].map((kind) => [kind, `${folder}/${kind}.yaml`]),
    ...readdirSync(`${folder}/zones`).map((name) => ['zone', `${folder}/zones/${name}`]),
  ]);
  const named = files.flatMap(([kind = '', path = '']) => {
    const [, schema] = /^# yaml-language-server: (.*)/u.exec(readFileSync(path, 'utf8')) ?? [];
    return schema === undefined ? [] : [{ kind, path, schema }];
  });

  it('stands at the top of the files of which there is one only', () => {
    expect(named.filter(({ kind }) => kind !== 'zone')).toHaveLength(8);
  });

  it.each(named)('names the $kind schema in $path', ({ kind, path, schema }) => {
    const file = resolve(dirname(path), schema.replace('$schema=', ''));
    expect(file).toBe(`${KNOWLEDGE}/schema/${kind}.json`);
  });
});
