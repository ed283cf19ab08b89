import { pinyin } from 'pinyin-pro';
import type { KnowledgeBase } from '../../src/knowledge/base.ts';
import type { ZoneId } from '../../src/knowledge/schema.ts';
import { namesOf } from '../../src/search/phrases.ts';
import { squeezed } from '../../src/search/spellings.ts';
import { normalise } from '../../src/text/normalise.ts';
import { toTraditional } from '../../src/text/script.ts';

export const WRITINGS = [
  'Han',
  'Traditional',
  'joined',
  'split',
  'tones',
  'initials',
  'English',
] as const;
export type Writing = (typeof WRITINGS)[number];

/** One way of writing a name, with the places that go by it. */
export interface WrittenName {
  readonly text: string;
  readonly writing: Writing;
  readonly zones: ReadonlySet<ZoneId>;
}

/** A name with one slip in it. */
export interface NameSlip {
  readonly text: string;
  readonly kind: 'dropped' | 'doubled' | 'wrong' | 'swapped';
  readonly name: WrittenName;
}

const HAN_ONLY = /^\p{Script=Han}+$/u;
const SHORTEST_INITIALS = 4;

/** All names of all places, as people write them. */
export function writtenNames(base: KnowledgeBase): readonly WrittenName[] {
  const names = new Map<string, { text: string; writing: Writing; zones: Set<ZoneId> }>();
  for (const zone of base.zones) {
    for (const [writing, text] of namesOf(zone).flatMap(writingsOf)) {
      const key = `${writing} ${normalise(text)}`;
      const known = names.get(key);
      if (known) known.zones.add(zone.id);
      else names.set(key, { text, writing, zones: new Set([zone.id]) });
    }
  }
  return [...names.values()];
}

function writingsOf(name: string): readonly (readonly [Writing, string])[] {
  if (!/\p{Script=Han}/u.test(name)) return [['English', name]];
  const traditional = toTraditional(name);
  const writings: [Writing, string][] = [['Han', name]];
  if (traditional !== name) writings.push(['Traditional', traditional]);
  if (!HAN_ONLY.test(name)) return writings;
  const syllables = pinyin(name, { toneType: 'none', type: 'array' });
  writings.push(
    ['joined', syllables.join('')],
    ['split', syllables.join(' ')],
    ['tones', pinyin(name, { type: 'array' }).join(' ')],
  );
  if (syllables.length >= SHORTEST_INITIALS) {
    writings.push(['initials', syllables.map((syllable) => syllable.charAt(0)).join('')]);
  }
  return writings;
}

// One that stands in no name, and some that stand in many.
const WRONG_HAN = '某新平大山西中城县石';
const WRONG_LETTERS = 'qeanhguizokw';

/** Each character of the name once dropped, doubled, replaced and swapped with the next. */
export function slipsIn(name: WrittenName): readonly NameSlip[] {
  const characters = Array.from(name.text);
  const slips = new Map<string, NameSlip>();
  const add = (kind: NameSlip['kind'], at: number, taken: number, put: string): void => {
    const text = [...characters.slice(0, at), put, ...characters.slice(at + taken)].join('');
    const isSlip = squeezed(normalise(text)) !== squeezed(normalise(name.text));
    if (isSlip && squeezed(normalise(text)) !== '' && !slips.has(text)) {
      slips.set(text, { text, kind, name });
    }
  };
  for (const [at, character] of characters.entries()) {
    if (!isSign(character)) continue;
    const next = characters[at + 1];
    add('dropped', at, 1, '');
    add('doubled', at, 1, character + character);
    const wrong = /\p{Script=Han}/u.test(character) ? WRONG_HAN : WRONG_LETTERS;
    for (const other of new Set([0, at * 7 + characters.length])) {
      add('wrong', at, 1, wrong.charAt(other % wrong.length));
    }
    if (next !== undefined && isSign(next)) add('swapped', at, 2, next + character);
  }
  return [...slips.values()];
}

function isSign(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
