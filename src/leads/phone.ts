import { createRequire } from 'node:module';
import { visible } from '../text/normalise.ts';
import { digitsReadOut } from '../text/numerals.ts';

type Library = typeof import('libphonenumber-js/max');

/** People of Hong Kong, Macao and Taiwan write these codes to the mainland so; no number there begins with them. */
const WITHOUT_PLUS = /^\s*(?=(?:852|853|886)[\s-]?\d(?:[\s-]?\d){7,8}$)/u;

let loaded: Library | undefined;

/** Loaded with the first number: all numbering plans of the world take a tenth of a second. */
function library(): Library {
  loaded ??= createRequire(import.meta.url)('libphonenumber-js/max') as Library;
  return loaded;
}

export interface FoundPhone {
  /** E.164, e.g. +8613800138000. */
  readonly number: string;
  /** The text without it. */
  readonly rest: string;
}

/**
 * The first phone number in a text that its country can have given out. `country` (ISO, two letters) is
 * that of numbers without a + or 00; left out, those are not understood.
 */
export function findPhone(text: string, country: string | undefined): FoundPhone | undefined {
  const { findPhoneNumbersInText, isSupportedCountry } = library();
  const plain = digitsReadOut(visible(text))
    .replace(/^\s*00(?=[1-9])/u, '+')
    .replace(WITHOUT_PLUS, '+');
  const defaultCountry = country !== undefined && isSupportedCountry(country) ? country : undefined;
  const options = defaultCountry ? { defaultCountry } : {};
  const [found] = findPhoneNumbersInText(plain, options);
  if (!found?.number.isValid()) return undefined;
  const rest = `${plain.slice(0, found.startsAt)} ${plain.slice(found.endsAt)}`;
  return { number: found.number.number, rest: rest.replace(/\s+/gu, ' ').trim() };
}

/** As people read it: +86 138 0013 8000. */
export function phoneText(number: string): string {
  try {
    return library().parsePhoneNumber(number).formatInternational();
  } catch {
    // Not a number of any country: shown as it was stored.
    return number;
  }
}
