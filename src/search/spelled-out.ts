import type { KnowledgeBase } from '../knowledge/base.ts';
import { figuresInDigits, roundNumbersTold } from '../text/numerals.ts';

/** A Latin word by itself, with the point that may end a short form. */
const WORD = /\b([a-z]+)\b\.?/gu;

const DRAWN_OUT = /([b-df-hj-np-tv-xz])\1{2,}(?![a-z])/gu;

/** Points that end a short form, and no sentence: «No. 3», «approx. 300 mu», «Dr. Li». */
const SHORT_FORM_POINTS =
  /(?<=\b(?:nos?|approx)(?=\.\s*\d))\.|(?<=\b(?:mr|mrs|ms|dr|vs)(?=\.\s))\./giu;

/** A text without the points that end short forms, as those of sentences look the same. */
export function withoutShortForms(text: string): string {
  return text.replace(SHORT_FORM_POINTS, ' ');
}

/** A normalised message with the short forms of English words spelled out: «tech ctrs» is «tech centres». */
export function spelledOut(written: string, { lexicon }: KnowledgeBase): string {
  const { abbreviations } = lexicon;
  // «Plsss»: no word of English ends in one letter three times.
  const pointless = figuresInDigits(roundNumbersTold(withoutShortForms(written))).replace(
    DRAWN_OUT,
    '$1',
  );
  if (!abbreviations) return pointless;
  return pointless.replace(WORD, (word, letters: string) =>
    Object.hasOwn(abbreviations, letters) ? (abbreviations[letters] ?? word) : word,
  );
}
