import * as z from 'zod';
import { bilingual, id, words } from './schema-parts.ts';

export const TopicId = id.brand<'TopicId'>();
export const DetailId = id.brand<'DetailId'>();

/** What facts are about. */
export const TopicSchema = z.strictObject({
  id: TopicId,
  name: bilingual.describe('what replies call it'),
  parent: TopicId.optional().describe('the wider topic that this one belongs to'),
  words: words.describe(
    'what people say for it, zh and en. Several words with a space between: all of them, in any order (Chinese)',
  ),
  beside: words
    .optional()
    .describe(
      'what people say for it only where the wider topic or another kind of it is named, too',
    ),
  literal: words
    .optional()
    .describe(
      'what people say for one thing of it alone («mayor» of office-holders): a fact that does not say it is no answer',
    ),
  comparable: z.boolean().optional().describe('a zone statistic that can be set side by side'),
  jargon: z
    .boolean()
    .optional()
    .describe('a term people ask the meaning of: «what is …?» wants no figure'),
});

/** Something that people ask about things of one kind, such as the staff of a company. */
export const DetailSchema = z.strictObject({
  id: DetailId,
  name: bilingual.describe('what replies call it'),
  words: words.describe('what people say who ask for it, zh and en'),
});
