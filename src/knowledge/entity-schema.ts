import * as z from 'zod';
import { bilingual, id, words } from './schema-parts.ts';

export const EntityId = id.brand<'EntityId'>();

/** A company, project, person or event that facts are about. */
export const EntitySchema = z.strictObject({
  id: EntityId,
  name: bilingual,
  aliases: words.optional(),
  described: words
    .optional()
    .describe(
      'what people call it who do not know its name («the steel mill»); counts beside the name of its place only',
    ),
  several: z
    .boolean()
    .optional()
    .describe('true: several projects under one name, never ranked as one'),
  common: z.boolean().optional().describe('true: other places may have their own, not told here'),
});
