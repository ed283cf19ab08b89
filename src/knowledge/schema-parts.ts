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

export const DAY_OR_COARSER = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const PERIOD =
  /^(undated|as of \d{4}(-\d{2}(-\d{2})?)?|\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?)$/;
export const PERIOD_FORMS =
  '2022, 2025-02, 2022-06-22, 2023-01/2023-11, "as of 2023-11" or undated';
// YAML reads a bare year as a number.
export const period = z
  .union(
    [
      z.string().regex(PERIOD, PERIOD_FORMS),
      z.int(PERIOD_FORMS).min(1000, PERIOD_FORMS).max(9999, PERIOD_FORMS),
    ],
    PERIOD_FORMS,
  )
  .transform(String);
