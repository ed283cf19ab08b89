import type { KnowledgeBase } from '../knowledge/base.ts';
import type { ZoneId } from '../knowledge/schema.ts';
import { normalise } from '../text/normalise.ts';
import { lettersOfHan } from '../text/pinyin.ts';
import { namesOf } from './phrases.ts';

/** One way to write the name of a place, without spaces and marks: people split and join names as they like. */
export interface Spelling {
  readonly text: string;
  readonly zones: ReadonlySet<ZoneId>;
  /** First letters of the pinyin. */
  readonly isInitials: boolean;
}

const HAN_ONLY = /^\p{Script=Han}+$/u;
const NO_SIGN = /[^\p{Script=Han}a-z\d]/gu;
/** Initials of fewer characters mean too many things. */
const SHORTEST_INITIALS = 4;

/** What shares one character with a name of so many is hardly a sign of it. */
export const FEW_HAN = 2;

/** Normalised text without spaces and marks. */
export function squeezed(normalised: string): string {
  return normalised.replace(NO_SIGN, '');
}

/** All names of all places as written, as pinyin and as initials. */
export function spellingsOf(base: KnowledgeBase): readonly Spelling[] {
  const zonesOf = new Map<string, { zones: Set<ZoneId>; isInitials: boolean }>();
  const add = (text: string, zone: ZoneId, isInitials: boolean): void => {
    const known = zonesOf.get(text);
    if (known) {
      known.zones.add(zone);
      known.isInitials &&= isInitials;
    } else zonesOf.set(text, { zones: new Set([zone]), isInitials });
  };
  for (const zone of base.zones) {
    for (const written of new Set(namesOf(zone))) {
      const name = squeezed(normalise(written));
      if (name === '') continue;
      add(name, zone.id, false);
      // As written: 三号 is read, 3号 is not.
      if (!HAN_ONLY.test(written)) continue;
      add(written, zone.id, false);
      const syllables = lettersOfHan(written);
      add(syllables.join(''), zone.id, false);
      if (syllables.length >= SHORTEST_INITIALS) {
        add(syllables.map((syllable) => syllable.charAt(0)).join(''), zone.id, true);
      }
    }
  }
  return [...zonesOf].map(([text, { zones, isInitials }]) => ({ text, zones, isInitials }));
}

/** The same characters in another order. */
export function isSwapped(spelling: Spelling, text: string): boolean {
  return (
    spelling.text.length === text.length &&
    Array.from(text).every((character) => spelling.text.includes(character))
  );
}
