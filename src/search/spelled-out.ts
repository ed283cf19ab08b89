import type { KnowledgeBase } from '../knowledge/base.ts';

/** A Latin word by itself, with the point that may end a short form. */
const WORD = /\b([a-z]+)\b\.?/gu;

/** A normalised message with the short forms of English words spelled out: «tech ctrs» is «tech centres». */
export function spelledOut(written: string, { lexicon }: KnowledgeBase): string {
  const { abbreviations } = lexicon;
  if (!abbreviations) return written;
  return written.replace(WORD, (word, letters: string) =>
    Object.hasOwn(abbreviations, letters) ? (abbreviations[letters] ?? word) : word,
  );
}
