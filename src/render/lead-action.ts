import type { Action as Deed, EnquiryNumber } from '../leads/enquiry.ts';
import type { At, Field, Press } from '../leads/form-state.ts';

/** Lists of enquiries that an operator can page through. */
export const ENQUIRY_LISTS = ['open', 'mine', 'all'] as const;
export type EnquiryList = (typeof ENQUIRY_LISTS)[number];

/** What the buttons of the enquiry form and of the operator's side ask for. Ids only, as in all buttons. */
export type LeadAction =
  | { readonly do: 'enquire'; readonly zone?: string | undefined }
  | { readonly do: 'form-pick'; readonly field: Field; readonly value: string }
  | { readonly do: 'form-press'; readonly press: Press; readonly at: At }
  | { readonly do: 'form-edit'; readonly field: Field }
  /** Everything of oneself is to be deleted; `sure` after the question. */
  | { readonly do: 'forget'; readonly sure: boolean }
  | { readonly do: 'mydata' }
  | { readonly do: 'act'; readonly deed: Deed; readonly number: EnquiryNumber }
  | { readonly do: 'enquiry'; readonly number: EnquiryNumber }
  | { readonly do: 'enquiries'; readonly list: EnquiryList; readonly page: number };

const LEAD_ACTIONS: ReadonlySet<string> = new Set<LeadAction['do']>([
  'enquire',
  'form-pick',
  'form-press',
  'form-edit',
  'forget',
  'mydata',
  'act',
  'enquiry',
  'enquiries',
]);

export function isLead(action: { readonly do: string }): action is LeadAction {
  return LEAD_ACTIONS.has(action.do);
}
