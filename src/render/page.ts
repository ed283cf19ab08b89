import type { Bilingual } from '../knowledge/schema.ts';
import { toTraditional } from '../text/script.ts';
import type { Lang } from '../text/language.ts';
import { en } from './en.ts';
import type { Bold } from './reply.ts';
import type { Wording } from './wording.ts';
import { zh } from './zh.ts';

/** A text in the making: lines in one language and script, with what is bold in them. */
export interface Page {
  readonly lang: Lang;
  readonly say: Wording;
  readonly pick: (text: Bilingual) => string;
  /** A text in this script, for what stands beside the lines: a chart, a card. */
  readonly written: (text: string) => string;
  readonly line: (text: string) => void;
  readonly bold: (text: string) => void;
  readonly done: () => { readonly text: string; readonly bold: readonly Bold[] };
}

/** Telegram's limit for a message, in UTF-16 units. */
export const LONGEST_TEXT = 4096;

export function createPage(lang: Lang): Page {
  const say = wordingOf(lang);
  const script = (text: string): string => (lang === 'zh-Hant' ? toTraditional(text) : text);
  const bolds: Bold[] = [];
  let text = '';
  const append = (line: string): void => {
    text += text === '' ? line : `\n${line}`;
  };
  return {
    lang,
    say,
    pick: (bilingual) => say.pick(bilingual),
    written: script,
    line: (line) => {
      append(script(line));
    },
    bold: (line) => {
      const written = script(line);
      append(written);
      bolds.push({ offset: text.length - written.length, length: written.length });
    },
    done: () => ({
      text: text.slice(0, LONGEST_TEXT),
      bold: bolds.filter(({ offset, length }) => length > 0 && offset + length <= LONGEST_TEXT),
    }),
  };
}

export function wordingOf(lang: Lang): Wording {
  return lang === 'en' ? en : zh;
}

/** A label for a button in this language and script. */
export function labelIn(lang: Lang, text: string): string {
  return lang === 'zh-Hant' ? toTraditional(text) : text;
}
