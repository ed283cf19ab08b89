const PIECE = /(\p{Script=Han}+)|([a-z]+|\d+(?:\.\d+)?)/gu;

/**
 * Text as the plain engines index it: pairs of Han characters (a lone one by itself), Latin words, numbers.
 * Pairs are what CJK analysers of search engines make.
 */
export function grams(text: string): string[] {
  const found: string[] = [];
  for (const [, han, other] of text.normalize('NFKC').toLowerCase().matchAll(PIECE)) {
    if (other !== undefined) found.push(other);
    else if (han !== undefined) found.push(...pairsOf(Array.from(han)));
  }
  return found;
}

function pairsOf(characters: readonly string[]): readonly string[] {
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => (characters[index] ?? '') + character);
}
