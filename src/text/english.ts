import { stemmer } from 'stemmer';

/** One key for a word's forms and spellings: firms → firm, centres and centers → center. */
export function stem(word: string): string {
  return stemmer(
    word
      .replace(/(cent|met|lit|fib)re(s?)$/u, '$1er$2')
      .replace(/is(e|es|ed|ing|ation|ations)$/u, 'iz$1')
      .replace(/(lab|col|fav|harb)our(s?)$/u, '$1or$2')
      .replace(/mme(s?)$/u, 'm$1'),
  );
}
