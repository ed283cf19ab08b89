import { createDrafts } from '../../src/bot/drafts.ts';
import type { Leads } from '../../src/bot/leads.ts';
import { describeError } from '../../src/log.ts';
import type { Log } from '../../src/log.ts';
import type { Store } from '../../src/store/store.ts';

/** What enquiries need, with nobody on duty. */
export function leadsOn(store: Store, log: Log): Leads {
  const settings = { retentionDays: 180, promisedHours: 24, timeZone: 'Asia/Shanghai' };
  const onTrouble = (error: unknown): void => {
    log.error({ err: describeError(error) }, 'the store does not serve');
  };
  const drafts = createDrafts(store, onTrouble);
  return { store, settings: { admins: [], ...settings }, drafts, wake: () => undefined, onTrouble };
}
