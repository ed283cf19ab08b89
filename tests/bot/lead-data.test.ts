import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from '../../src/bot/callback-data.ts';
import { decodeLead, encodeLead } from '../../src/bot/lead-data.ts';
import { ACTIONS } from '../../src/leads/enquiry.ts';
import { CONSENTS, FIELDS, PRESSES } from '../../src/leads/form-state.ts';
import { ENQUIRY_LISTS } from '../../src/render/lead-action.ts';
import type { LeadAction } from '../../src/render/lead-action.ts';
import { shippedBase } from '../support/knowledge-bases.ts';

const number = '261121-007';
const all: readonly LeadAction[] = [
  { do: 'enquire', zone: undefined },
  { do: 'enquire', zone: 'some-zone' },
  { do: 'mydata' },
  { do: 'forget', sure: true },
  { do: 'forget', sure: false },
  { do: 'enquiry', number },
  ...FIELDS.map((field) => ({ do: 'form-edit' as const, field })),
  ...FIELDS.map((field) => ({ do: 'form-pick' as const, field, value: '3000m2' })),
  ...[...CONSENTS, ...FIELDS, 'confirm' as const, 'edit' as const].flatMap((at) =>
    PRESSES.map((press) => ({ do: 'form-press' as const, press, at })),
  ),
  ...ACTIONS.map((deed) => ({ do: 'act' as const, deed, number })),
  ...ENQUIRY_LISTS.map((list) => ({ do: 'enquiries' as const, list, page: 12 })),
];

test('every button comes back as it was, within 64 bytes, and is none of the other kind', () => {
  for (const action of all) {
    const data = encodeLead(action);
    expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
    expect(decodeLead(data)).toEqual(action);
    expect(decode(data)).toBeUndefined();
  }
});

test('the shipped knowledge has no id that a button cannot carry', () => {
  const { lexicon, zones } = shippedBase();
  const ids = {
    need: lexicon.enquiry?.needs ?? [],
    use: lexicon.enquiry?.industries ?? [],
    place: zones,
  };
  for (const field of ['need', 'use', 'place'] as const) {
    expect(ids[field].length).toBeGreaterThan(0);
    for (const { id } of ids[field]) {
      const data = encodeLead({ do: 'form-pick', field, value: id });
      expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
    }
  }
});

test.each([
  '',
  '+',
  '+x',
  '+p',
  '+p:need',
  '+p:name:x',
  '+b:agree',
  '+b:agree:nowhere',
  '+a:take:1',
  '+a:steal:261121-007',
  '+l:open:-1',
  '+l:open:1:2',
  '+f:perhaps',
])('“%s” is no button of ours', (data) => {
  expect(decodeLead(data)).toBeUndefined();
});

test('whatever is forged is understood exactly or not at all', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 64 }), (text) => {
      const action = decodeLead(`+${text}`);
      if (action) expect(encodeLead(action)).toBe(`+${text}`);
    }),
  );
});
