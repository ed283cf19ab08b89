import * as z from 'zod';
import { bilingual, id, words } from './schema-parts.ts';

const called = words.optional();
/** What people call the fields of the enquiry form, leads/form-state.ts. */
const FieldWordsSchema = z.strictObject({
  need: called,
  use: called,
  place: called,
  area: called,
  budget: called,
  company: called,
  contact: called,
  mobile: called,
  callTime: called,
  notes: called,
});
const ChoiceSchema = z.strictObject({ id, name: bilingual, words });

export const EnquiryFormSchema = z.strictObject({
  needs: z.array(ChoiceSchema).min(1).describe('what people can ask for, as buttons'),
  industries: z.array(ChoiceSchema).describe('offered as buttons; others can be typed'),
  fields: FieldWordsSchema.describe('what people call a field when they correct it'),
});

export type Choice = z.infer<typeof ChoiceSchema>;
