import { createRequire } from 'node:module';
import { isSurelySimplified } from './simplified-standard.ts';

/** The declarations of opencc-js do not resolve from ESM, so the type of its converters is said here. */
type Convert = (text: string) => string;
interface Opencc {
  readonly Converter: (options: { readonly from: string; readonly to: string }) => Convert;
}

// The dictionaries take longer to load than all the rest of a first answer, and most processes never meet
// Traditional text; so they are loaded when needed, and without waiting, which only `require` can do.
const load = createRequire(import.meta.url);

function converter(
  library: 'opencc-js/t2cn' | 'opencc-js/cn2t',
  from: string,
  to: string,
): Convert {
  let made: Convert | undefined;
  return (text) => {
    made ??= (load(library) as Opencc).Converter({ from, to });
    return made(text);
  };
}

// `tw` maps characters; `twp` also words (軟體 → 软件, 專案 → 项目). The words are wanted only of text that
// is Traditional: 文件 or 信息 mean other things in Simplified.
const fromTaiwan = converter('opencc-js/t2cn', 'tw', 'cn');
const wordsOfTaiwan = converter('opencc-js/t2cn', 'twp', 'cn');
// Characters only, so that names of companies and documents keep their words.
const traditional = converter('opencc-js/cn2t', 'cn', 'tw');

function characters(text: string): string {
  return isSurelySimplified(text) ? text : keepingParticle(text, fromTaiwan);
}

/** 「有么？」 asks in Simplified; the converters take it for the youngest, 幺, which nobody means here. */
function keepingParticle(text: string, convert: (text: string) => string): string {
  return text.includes('么') ? text.split('么').map(convert).join('么') : convert(text);
}

// All that Hong Kong writes otherwise and the converter for Taiwan leaves as it is. The one for Hong Kong would
// also turn 么 into 幺, so it cannot be applied to Simplified text.
const HONG_KONG: Readonly<Record<string, string>> = {
  敍: '叙',
  枱: '台',
  粧: '妆',
  糭: '粽',
  衞: '卫',
  衹: '只',
};

/** Traditional to Simplified, with Taiwan's words. Simplified text comes back as it is. */
export function toSimplified(text: string): string {
  const written = text.replace(/[敍枱粧糭衞衹]/gu, (sign) => HONG_KONG[sign] ?? sign);
  if (characters(written) === written) return written;
  // 程序 is a process of a computer there; a mini-program, which only the mainland has, is called 小程序.
  return keepingParticle(written, wordsOfTaiwan).replaceAll('小进程', '小程序');
}

/** Traditional to Simplified, characters only: Taiwan's words stay. For comparing texts, not for reading them. */
export function simplifiedCharacters(text: string): string {
  return characters(text);
}

let segmenter: Intl.Segmenter | undefined;
// The converter's phrases reach over word ends (面积 after 和), and some words of two readings are nearly always
// the other one here.
const MISREAD: readonly (readonly [RegExp, string])[] = [
  [/(?<=[\d數幾])天后/gu, '天後'],
  [/和麵(?=積|向|臨)/gu, '和面'],
  [/籤(?=約|署|訂|字|名|下|了|批|[的、和])/gu, '簽'],
  [/併(?=成立|為|在|與|由|將|對|於|且|沒|不|完|取|建)/gu, '並'],
];

// Cutting a text into words takes long, and replies say the same things again and again: these are kept.
const converted = new Map<string, string>();
const MOST_KEPT = 2_000;
/** UTF-16 units; longer texts are hardly ever the same twice. */
const LONGEST_KEPT = 500;

/** Simplified to Traditional, characters only, word by word. */
export function toTraditional(text: string): string {
  const known = converted.get(text);
  if (known !== undefined) return known;
  const written = inTraditional(text);
  if (text.length <= LONGEST_KEPT) converted.set(text, written);
  const [oldest] = converted.keys();
  if (converted.size > MOST_KEPT && oldest !== undefined) converted.delete(oldest);
  return written;
}

// Different texts are made of the same words: each is looked up in the dictionaries once. No more than words.
const words = new Map<string, string>();
const MOST_WORDS = 5_000;
const LONGEST_WORD = 4;

function wordInTraditional(word: string): string {
  const known = words.get(word);
  if (known !== undefined) return known;
  const written = traditional(word);
  if (word.length <= LONGEST_WORD && words.size < MOST_WORDS) words.set(word, written);
  return written;
}

function inTraditional(text: string): string {
  let written = '';
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  for (const { segment } of segmenter.segment(text)) written += wordInTraditional(segment);
  for (const [pattern, right] of MISREAD) written = written.replace(pattern, right);
  return written;
}

/** True where the text has a character that only Traditional script writes. */
export function isTraditional(text: string): boolean {
  return characters(text) !== text;
}
