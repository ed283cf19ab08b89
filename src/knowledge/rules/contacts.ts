import { foldName } from '../fold.ts';
import type { Finding } from '../problem.ts';
import type { Rule } from './record.ts';

const NUMBERS = ['hotline', 'mobile', 'wechat'] as const;

export const contactsCanBeReached: Rule = ({ contacts }) =>
  contacts.contacts.flatMap((contact, index): Finding[] => {
    if (NUMBERS.some((key) => contact[key] !== undefined)) return [];
    const expected = `at least one of ${NUMBERS.join(', ')}`;
    return [{ file: 'contacts.yaml', path: ['contacts', index], expected }];
  });

export const contactsAreNotDenied: Rule = ({ contacts }) => {
  const denied = new Set((contacts.denied ?? []).flatMap(({ match }) => match.map(bare)));
  return contacts.contacts.flatMap((contact, index) =>
    NUMBERS.flatMap((key): Finding[] => {
      const number = contact[key];
      if (number === undefined || !denied.has(bare(number))) return [];
      const expected = 'a number that is not also under denied';
      return [{ file: 'contacts.yaml', path: ['contacts', index, key], expected }];
    }),
  );
};

/** A number without the signs that group its digits. */
function bare(number: string): string {
  return foldName(number).replaceAll('-', '');
}
