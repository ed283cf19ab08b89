import * as z from 'zod';
import {
  ContactsSchema,
  LexiconSchema,
  RegionSchema,
  SourcesSchema,
  ZoneSchema,
} from './schema.ts';

/** The schema of every kind of file in a knowledge folder. */
export const FILE_SCHEMAS = {
  region: RegionSchema,
  sources: SourcesSchema,
  contacts: ContactsSchema,
  lexicon: LexiconSchema,
  zone: ZoneSchema,
} as const;

export type FileKind = keyof typeof FILE_SCHEMAS;
export const FILE_KINDS: readonly FileKind[] = ['region', 'sources', 'contacts', 'lexicon', 'zone'];

/** The JSON Schema by which editors complete and check such a file while it is written. */
export function editorSchema(kind: FileKind): string {
  // The YAML language server reads this version best; later ones it knows in part.
  const schema = z.toJSONSchema(FILE_SCHEMAS[kind], { io: 'input', target: 'draft-7' });
  return `${JSON.stringify(schema, null, 2)}\n`;
}
