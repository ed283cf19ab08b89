import type { Selectable } from 'kysely';
import type { Details, Enquiry } from '../leads/enquiry.ts';
import { normalise } from '../text/normalise.ts';
import type { EnquiryTable } from './tables.ts';

export function enquiryOf(row: Selectable<EnquiryTable>): Enquiry {
  return {
    number: row.number,
    asker: { user: row.user_id, chat: row.chat, lang: row.lang },
    details: JSON.parse(row.details) as Details,
    state: row.state,
    ...(row.operator_id !== null && {
      operator: { id: row.operator_id, name: row.operator_name ?? '' },
    }),
    receivedAt: row.received_at,
    ...(row.replied_at !== null && { repliedAt: row.replied_at }),
    ...(row.closed_at !== null && { closedAt: row.closed_at }),
    reminders: row.reminders,
  };
}

/** The columns that come from the details. */
export function columnsOf(
  number: string,
  details: Details,
): Pick<EnquiryTable, 'need' | 'zone' | 'details' | 'searchable'> {
  return {
    need: details.need,
    zone: details.place?.zone ?? null,
    details: JSON.stringify(details),
    searchable: searchable(number, details),
  };
}

function searchable(number: string, details: Details): string {
  const { use, place, budget, company, contact, mobile, notes } = details;
  const said = [use, place?.said, place?.zone, budget, company, contact, notes];
  // Each by itself: all of them together may be longer than what is normalised at once.
  return [number, mobile, ...said.map((text) => normalise(text ?? ''))].join('\n');
}

/** Spaces, dashes and brackets, as people write numbers; an enquiry's own number keeps its dash. */
const PHONE = /^[+(]?\d[\d ()-]{5,}$/u;
const OWN_NUMBER = /^\d{6}-\d+$/u;

/** What to look for, as `like` takes it with `\` as its escape. */
export function patternOf(text: string): string {
  const folded = normalise(text);
  const sought =
    PHONE.test(folded) && !OWN_NUMBER.test(folded) ? folded.replace(/\D/gu, '') : folded;
  return `%${sought.replace(/[\\%_]/gu, '\\$&')}%`;
}
