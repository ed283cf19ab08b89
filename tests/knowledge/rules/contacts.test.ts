import { describe, expect, it } from 'vitest';
import { objectionsTo, titled } from '../invented.ts';

describe('contacts can be reached', () => {
  it.each(
    titled([
      {
        when: 'objects to a contact without any number',
        edits: [{ file: 'contacts.yaml', from: '    hotline: 0000-555-0142\n', to: '' }],
        objections: [
          'contacts.yaml contacts[lin-xiaofan]  {"id":"lin-xiaofan","name":{"zh":"林小帆","en":"Lin Xiaofan"},"…  at least one of hotline, mobile, wechat',
        ],
      },
      {
        when: 'accepts any one number',
        edits: [
          { file: 'contacts.yaml', from: 'hotline: 0000-555-0142', to: 'wechat: linxiaofan' },
        ],
        objections: [],
      },
    ]),
  )('%s', (_, given) => {
    expect(objectionsTo(given)).toEqual(given.objections);
  });
});

describe('contacts are not denied', () => {
  it.each(
    titled([
      {
        when: 'objects to a number that is denied, however it is grouped',
        edits: [
          { file: 'contacts.yaml', from: 'hotline: 0000-555-0142', to: "hotline: '0000 5550199'" },
        ],
        objections: [
          'contacts.yaml contacts[lin-xiaofan].hotline  "0000 5550199"  a number that is not also under denied',
        ],
      },
      {
        when: 'accepts a number of its own',
        edits: [
          { file: 'contacts.yaml', from: 'hotline: 0000-555-0142', to: "hotline: '0000 5550198'" },
        ],
        objections: [],
      },
    ]),
  )('%s', (_, given) => {
    expect(objectionsTo(given)).toEqual(given.objections);
  });
});
