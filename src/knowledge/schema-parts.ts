import * as z from 'zod';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** What a place, topic, entity or source is called in other files. */
export const id = z
  .string()
  .regex(ID, 'lower-case letters, digits and single hyphens, e.g. green-bay');
export const words = z.array(z.string().trim().min(1));
export const bilingual = z.strictObject({
  zh: z.string().trim().min(1),
  en: z.string().trim().min(1),
});
