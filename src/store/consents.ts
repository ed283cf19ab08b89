import type { Consent, EnquiryNumber } from '../leads/enquiry.ts';
import type { Db } from './engine.ts';

export async function keepConsents(
  db: Db,
  enquiry: EnquiryNumber,
  user: number,
  consents: readonly Consent[],
): Promise<void> {
  if (consents.length === 0) return;
  const rows = consents.map(({ purpose, given, wording, at }) => ({
    enquiry,
    user_id: user,
    purpose,
    given: given ? 1 : 0,
    wording,
    at,
  }));
  await db.insertInto('consents').values(rows).execute();
}

/** As they were given, oldest first; an enquiry that was added to has those of each form. */
export async function consentsOf(db: Db, enquiry: EnquiryNumber): Promise<readonly Consent[]> {
  const rows = await db
    .selectFrom('consents')
    .select(['purpose', 'given', 'wording', 'at'])
    .where('enquiry', '=', enquiry)
    .orderBy('id')
    .execute();
  return rows.map(({ given, ...consent }) => ({ ...consent, given: given === 1 }));
}
