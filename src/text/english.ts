const VOWEL = /[aeiouy]/u;

/**
 * One key for a word's inflected forms and spellings: firms → firm, centres and centers → center,
 * producing, produces and produced → produc. Word formation stays (utilities and utilised are two words),
 * which is why no Porter stemmer stands here.
 */
export function stem(word: string): string {
  return withoutEnding(american(word)).replace(/(?<=...)e$/u, '');
}

function american(word: string): string {
  return word
    .replace(/(cent|met|lit|fib)re(s?)$/u, '$1er$2')
    .replace(/is(e|es|ed|ing|ation|ations)$/u, 'iz$1')
    .replace(/(lab|col|fav|harb|neighb)our(s?)$/u, '$1or$2')
    .replace(/mme(s?)$/u, 'm$1');
}

function withoutEnding(word: string): string {
  if (word.length <= 3) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/u.test(word)) return word.slice(0, -2);
  if (/[^su]s$/u.test(word)) return word.slice(0, -1);
  const cut = /^(.+?)(ing|ed)$/u.exec(word)?.[1];
  if (cut === undefined || cut.length < 3 || !VOWEL.test(cut)) return word;
  return cut.replace(/([bdgmnprt])\1$/u, '$1');
}
