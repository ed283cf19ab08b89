import { syllablesOfLatin } from './pinyin.ts';
import { isTraditional, toTraditional } from './script.ts';

export const LANGS = ['zh', 'zh-Hant', 'en'] as const;
export type Lang = (typeof LANGS)[number];

const HAN = /\p{Script=Han}/u;
/** Nearly all Han characters stand between these two, and nothing else does. */
const FIRST_HAN = '\u4e00';
const LAST_HAN = '\u9fff';
const LATIN_WORD = /[a-z]+/giu;

// Words that make a sentence Chinese or English whatever names stand in it. They belong to the languages,
// not to the subject.
const CHINESE_GRAMMAR = /[的了吗呢吧呀啊么嘛呗几多哪谁什怎啥是有在请给我你您个那这哪]/u;
const ENGLISH_GRAMMAR =
  /\b(the|what|which|who|how|many|much|is|are|was|were|does|do|did|of|in|for|tell|about|please|can|could|and|where|when|to|has|have|with|why|sure|really|right)\b/giu;
const PINYIN_GRAMMAR =
  /\b(de|shi|ma|ne|duoshao|duo ?shao|ji ?ge|jige|jijia|ji ?jia|you ?duoshao|zenme ?yang|zenmeyang|nali|shei|shui|shenme|jieshao|yixia|nian|kaifaqu|kai ?fa ?qu|lianxi|dianhua|changfang|gaoqi|ni|wo|na ?xie|naxie|qing ?wen|qingwen|ge|hui|zai|he)\b/giu;

/** Words that no pinyin spells speak for English; names and misspellings are among them. */
const NO_PINYIN = 0.5;
/** A single name is typed the same in both languages. */
const FEWEST_PINYIN_WORDS = 2;

function isPinyin(word: string): boolean {
  // No vowel: initials, as in jzkfq.
  return !/[aeiouü]/iu.test(word) || syllablesOfLatin(word.toLowerCase()) !== undefined;
}

/** The letters of pinyin without the tone marks above them. */
function withoutTones(text: string): string {
  return WITH_MARKS.test(text) ? text.normalize('NFD').replace(MARKS, '') : text;
}

const WITH_MARKS = /[\u00e0-\u01dc\u0300-\u036f]/u;
const MARKS = /[\u0300-\u036f]/gu;

function hanIn(text: string): number {
  let count = 0;
  for (const character of text) {
    if (character < '\x80') continue;
    if ((character >= FIRST_HAN && character <= LAST_HAN) || HAN.test(character)) count++;
  }
  return count;
}

/** An abbreviation and nothing else: capitals without a vowel. */
const ABBREVIATION = /^[B-DF-HJ-NP-TV-XZ]{2,4}[?？!！.。]?$/u;

/**
 * The language to answer in: that of the question; pinyin counts as Chinese. Text in neither (emoji,
 * figures, other scripts) gets `fallback`.
 */
export function languageOf(written: string, fallback: Lang): Lang {
  const text = withoutTones(written);
  const han = hanIn(text);
  const words = text.match(LATIN_WORD) ?? [];
  const english = words.length === 0 ? 0 : (text.match(ENGLISH_GRAMMAR)?.length ?? 0);
  if (han > 0) {
    const isEnglish =
      english >= (words.length >= han ? 1 : 2) &&
      !CHINESE_GRAMMAR.test(text) &&
      words.length > han / 2;
    if (isEnglish) return 'en';
    if (isTraditional(text)) return 'zh-Hant';
    // 你呢? is written alike in both scripts: the conversation goes on in its own.
    return fallback === 'zh-Hant' && toTraditional(text) === text ? 'zh-Hant' : 'zh';
  }
  if (words.length === 0) return fallback;
  // «GDP»: both languages write it so.
  if (words.length === 1 && ABBREVIATION.test(text.trim())) return fallback;
  const pinyin = text.match(PINYIN_GRAMMAR)?.length ?? 0;
  if (english === 0 && words.length >= FEWEST_PINYIN_WORDS && words.every(isPinyin)) return 'zh';
  if (pinyin <= english) return 'en';
  const strange = words.filter((word) => !isPinyin(word)).length;
  return pinyin > english + strange * NO_PINYIN ? 'zh' : 'en';
}
