import type { NeedId } from './enquiry.ts';

/** How the enquiries that were received in a time were handled. */
export interface Report {
  readonly received: number;
  /** Neither written to nor called until now. */
  readonly unanswered: number;
  readonly open: number;
  /** Milliseconds from receipt to the first reply, of those that were answered; undefined where none was. */
  readonly medianMs?: number | undefined;
  readonly p90Ms?: number | undefined;
  /** Most frequent first. `zone` is left out for enquiries without a known place. */
  readonly byZone: readonly { readonly zone?: string | undefined; readonly count: number }[];
  readonly byNeed: readonly { readonly need: NeedId; readonly count: number }[];
}
