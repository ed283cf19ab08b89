import { sql } from './kysely.ts';
import type { Enquiry } from '../leads/enquiry.ts';
import { enquiryOf, patternOf } from './enquiry-row.ts';
import type { Db } from './engine.ts';

export type Listing =
  /** Not closed, the one that waits longest first. */
  | { readonly kind: 'open' }
  /** Not closed, and taken by that operator. */
  | { readonly kind: 'mine'; readonly operator: number }
  /** Newest first. */
  | { readonly kind: 'all' }
  /** By number, company, contact, mobile, place, use or notes; newest first. */
  | { readonly kind: 'search'; readonly text: string };

export interface Page {
  readonly enquiries: readonly Enquiry[];
  readonly total: number;
  /** From 1; the nearest there is to the one that was asked for. */
  readonly page: number;
  readonly pages: number;
}

export async function list(db: Db, listing: Listing, page: number, size: number): Promise<Page> {
  const wanted = listed(db, listing);
  const { total } = await wanted
    .select((row) => row.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const pages = Math.max(1, Math.ceil(total / size));
  const shown = Math.min(Math.max(1, Math.trunc(page)), pages);
  const direction = listing.kind === 'open' || listing.kind === 'mine' ? 'asc' : 'desc';
  const rows = await wanted
    .selectAll()
    .orderBy('received_at', direction)
    .orderBy('number', direction)
    .limit(size)
    .offset((shown - 1) * size)
    .execute();
  return { enquiries: rows.map(enquiryOf), total, page: shown, pages };
}

/** All that were received in [from, to), oldest first. */
export async function receivedBetween(
  db: Db,
  from: number,
  to: number,
): Promise<readonly Enquiry[]> {
  const rows = await db
    .selectFrom('enquiries')
    .selectAll()
    .where('received_at', '>=', from)
    .where('received_at', '<', to)
    .orderBy('received_at')
    .orderBy('number')
    .execute();
  return rows.map(enquiryOf);
}

function listed(db: Db, listing: Listing) {
  const enquiries = db.selectFrom('enquiries');
  switch (listing.kind) {
    case 'open':
      return enquiries.where('state', '!=', 'closed');
    case 'mine':
      return enquiries.where('state', '!=', 'closed').where('operator_id', '=', listing.operator);
    case 'all':
      return enquiries;
    case 'search':
      return enquiries.where(
        sql<boolean>`searchable like ${patternOf(listing.text)} escape ${sql.lit('\\')}`,
      );
  }
}
