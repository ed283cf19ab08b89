import { inSquareMetres } from '../leads/area.ts';
import type {
  Asker,
  Consent,
  Details,
  Outgoing,
  SquareMetres,
  Submission,
} from '../leads/enquiry.ts';
import type { Field, FormState } from '../leads/form-state.ts';
import type { KnowledgeBase } from '../knowledge/base.ts';
import { valueText } from '../render/enquiry-values.ts';
import type { SubmitNotices } from '../store/submit.ts';

/** A form that was confirmed, as the store keeps it. */
export function submissionOf(form: FormState, asker: Asker, base: KnowledgeBase): Submission {
  return {
    form: form.draft,
    asker,
    details: detailsOf(form, asker, base),
    consents: consentsOf(form),
  };
}

/** One notice to the operator for each enquiry, and one for what is added to it. */
export const submitNotices: SubmitNotices = ({ number }, kind): readonly Outgoing[] => [
  {
    kind: kind === 'received' ? 'new-enquiry' : 'added-enquiry',
    to: 'operator',
    enquiry: number,
    payload: {},
  },
];

function detailsOf({ fields, question }: FormState, { lang }: Asker, base: KnowledgeBase): Details {
  const text = (field: Field): string | undefined =>
    fields[field] ? valueText(field, fields[field], lang, base) : undefined;
  const place = text('place');
  const zone = fields.place?.id;
  return {
    need: fields.need?.id ?? fields.need?.text ?? '',
    use: text('use'),
    ...(place !== undefined && { place: { said: place, ...(zone !== undefined && { zone }) } }),
    area: areaOf(fields.area, text('area')),
    budget: text('budget'),
    company: text('company'),
    contact: fields.contact?.text ?? '',
    mobile: fields.mobile?.text ?? '',
    callTime: text('callTime'),
    notes: text('notes'),
    question,
  };
}

function areaOf(value: FormState['fields']['area'], said = ''): SquareMetres | undefined {
  return value?.area && { ...inSquareMetres(value.area), said };
}

function consentsOf({ consents }: FormState): readonly Consent[] {
  return consents.map(({ kind, given, version, at }) => ({
    purpose: kind,
    given,
    wording: version,
    at: Date.parse(at),
  }));
}
