import { Converter as toSimplifiedConverter } from 'opencc-js/t2cn';
import { Converter as toTraditionalConverter } from 'opencc-js/cn2t';

/** The declarations of opencc-js do not resolve from ESM, so the type of its converters is said here. */
type Convert = (text: string) => string;

// `tw` maps characters; `twp` also words (軟體 → 软件, 專案 → 项目). The words are wanted only of text that
// is Traditional: 文件 or 信息 mean other things in Simplified.
const characters = toSimplifiedConverter({ from: 'tw', to: 'cn' }) as Convert;
const wordsOfTaiwan = toSimplifiedConverter({ from: 'twp', to: 'cn' }) as Convert;
// Characters only, so that names of companies and documents keep their words.
const traditional = toTraditionalConverter({ from: 'cn', to: 'tw' }) as Convert;

/** Traditional to Simplified, with Taiwan's words. Simplified text comes back as it is. */
export function toSimplified(text: string): string {
  return characters(text) === text ? text : wordsOfTaiwan(text);
}

/** Traditional to Simplified, characters only: Taiwan's words stay. For comparing texts, not for reading them. */
export function simplifiedCharacters(text: string): string {
  return characters(text);
}

/** Simplified to Traditional, characters only. */
export function toTraditional(text: string): string {
  return traditional(text);
}

/** True where the text has a character that only Traditional script writes. */
export function isTraditional(text: string): boolean {
  return characters(text) !== text;
}
