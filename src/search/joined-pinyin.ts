import { languageOf, type Lang } from '../text/language.ts';
import { joinedSyllables } from '../text/pinyin.ts';
import type { Token } from '../text/tokens.ts';
import { isEnglishWord } from '../text/words.ts';
import type { Heard } from './mentions.ts';
import { positionsOf } from './positions.ts';
import { findPhrases } from './phrase-trie.ts';
import type { Searcher } from './searcher.ts';

/** What is shorter is one word, known or not. */
const FEWEST_SYLLABLES = 3;
const SHORTEST = 7;

/**
 * «shanghaikaifaqugdpduoshao»: the text with such words cut into syllables, as far as nothing that the words name
 * explains them; undefined where there are none. An English sentence keeps its words.
 */
export function withPinyinCut(
  normalised: string,
  { tokens, mentions }: Heard,
  { vocabulary, phrases }: Pick<Searcher, 'vocabulary' | 'phrases'>,
  fallback: Lang,
): string | undefined {
  const isLong = ({ type, surface }: Token): boolean =>
    type === 'word' && surface.length >= SHORTEST;
  if (!tokens.some(isLong)) return undefined;
  const named = positionsOf(mentions);
  let text = '';
  let end = 0;
  for (const [index, token] of tokens.entries()) {
    if (!isLong(token) || named.has(index) || isEnglishWord(token.surface)) continue;
    const syllables = joinedSyllables(
      token.surface,
      (word) => vocabulary.stems.has(word) || findPhrases(phrases.exact, 1, () => word).length > 0,
    );
    if (!syllables || syllables.length < FEWEST_SYLLABLES) continue;
    text += `${normalised.slice(end, token.at)} ${syllables.join(' ')} `;
    end = token.at + token.surface.length;
  }
  if (end === 0) return undefined;
  const cut = text + normalised.slice(end);
  return languageOf(cut, fallback) === 'en' ? undefined : cut;
}
