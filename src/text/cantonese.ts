import { isWord } from './words.ts';

/** Most messages have none of these. */
const ANY =
  /[邊边係唔嘅喺冇乜咩嘢佢哋嗰嚟畀俾睇咁噉咗]|[幾几][多時时]|[點点][解樣样呀啊]|而家|依家/u;

/** Turns of phrase of Cantonese with what standard Chinese writes, in either script; grammar alone. Longer ones first. */
const WRITTEN: readonly (readonly [RegExp, string])[] = [
  [/[幾几]多/gu, '多少'],
  [/[幾几][時时]/gu, '什么时候'],
  [/[乜咩]嘢|[乜咩](?=[料來来嚟地])/gu, '什么'],
  [/嘢/gu, '东西'],
  // 唔該 thanks.
  [/唔(?![該该])/gu, '不'],
  [/(?<![關关聯联])係(?![數数])/gu, '是'],
  [/嘅/gu, '的'],
  [/喺/gu, '在'],
  [/冇/gu, '没有'],
  [/佢/gu, '他'],
  [/哋/gu, '们'],
  [/嗰/gu, '那'],
  [/嚟/gu, '来'],
  [/[畀俾]/gu, '给'],
  [/睇/gu, '看'],
  [/[咁噉]/gu, '这么'],
  [/咗/gu, '了'],
];

/** The same of what standard Chinese writes, too, as pieces of two words: 「重點解決」, 「周边个人」, 「因而家庭」. */
const AMBIGUOUS: readonly (readonly [RegExp, string])[] = [
  [/[邊边]度/gu, '哪里'],
  [/[邊边](?=[間间個个條条家位種种款])/gu, '哪'],
  [/[點点]解/gu, '为什么'],
  [/[點点][樣样]|(?<![個个分])[點点](?=[呀啊])/gu, '怎样'],
  [/[而依]家/gu, '现在'],
];

/** Cantonese as it is typed, in the grammar of standard Chinese; other text comes back as it is. */
export function fromCantonese(text: string): string {
  if (!ANY.test(text)) return text;
  const written = AMBIGUOUS.reduce(
    (before, [spoken, standard]) =>
      before.replace(spoken, (piece: string, at: number) =>
        isCutOut(before, at, at + piece.length) ? piece : standard,
      ),
    text,
  );
  return WRITTEN.reduce((before, [spoken, standard]) => before.replace(spoken, standard), written);
}

/** A word of the platform's dictionary reaches over an edge of the piece. */
function isCutOut(text: string, from: number, to: number): boolean {
  const isOver = (edge: number): boolean =>
    edge > 0 && edge < text.length && isWord(text.slice(edge - 1, edge + 1));
  return isOver(from) || (to - from > 1 && isOver(to));
}
