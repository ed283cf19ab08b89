import type { Details, Operator, Submission } from '../../src/leads/enquiry.ts';

/** East of Greenwich, so that a day begins at another moment than in UTC. */
export const TIME_ZONE = 'Asia/Tokyo';
/** 2030-01-02 09:00 in Tokyo. */
export const NOW = Date.UTC(2030, 0, 2);
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export const LI: Operator = { id: 901, name: 'Li' };
export const MO: Operator = { id: 902, name: 'Mo' };

export const DETAILS: Details = {
  need: 'lease-hall',
  use: 'machining',
  place: { zone: 'northfield', said: 'Northfield' },
  area: { from: 3000, to: 5000, said: '3000到5000平' },
  company: '星河机械有限公司',
  contact: '赵小明',
  mobile: '+8613900001111',
};

let forms = 0;

/** A confirmed form, by default of person 1; each call is another form unless `form` says otherwise. */
export function submission(
  changed: Partial<Omit<Submission, 'asker' | 'details'>> & {
    readonly user?: number;
    readonly details?: Partial<Details>;
  } = {},
): Submission {
  forms += 1;
  const { user = 1, details, form = `form-${forms}`, consents = [] } = changed;
  const asker = { user, chat: user, lang: 'zh' } as const;
  return { form, asker, details: { ...DETAILS, ...details }, consents };
}

export const NONE = (): readonly [] => [];
