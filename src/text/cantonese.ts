/** Most messages have none of these. */
const ANY =
  /[邊边係唔嘅喺冇乜咩嘢佢哋嗰嚟畀俾睇㗎喎啫咁噉]|[幾几][多時时]|[點点][解樣样]|而家|依家/u;

/** The side of a road and all around are no question, … */
const NO_SIDE = '(?<![周週路沿外旁東东西南北這这那一兩两])';
/** … nor are main points, pilots and percentages. */
const NO_POINT = '(?<![重難难試试要痛熱热亮焦特優优百分个個一])';

/**
 * Turns of phrase of Cantonese with what standard Chinese writes, in either script; grammar alone. Longer ones first.
 */
const WRITTEN: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`${NO_SIDE}[邊边]度`, 'gu'), '哪里'],
  [new RegExp(`${NO_SIDE}[邊边](?=[間间個个條条家位種种款])`, 'gu'), '哪'],
  [/[幾几]多/gu, '多少'],
  [/[幾几][時时]/gu, '什么时候'],
  [new RegExp(`${NO_POINT}[點点]解(?![决決析])`, 'gu'), '为什么'],
  [new RegExp(`${NO_POINT}[點点][樣样](?![板品本])`, 'gu'), '怎样'],
  [/[而依]家/gu, '现在'],
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
];

/** Cantonese as it is typed, in the grammar of standard Chinese; other text comes back as it is. */
export function fromCantonese(text: string): string {
  if (!ANY.test(text)) return text;
  return WRITTEN.reduce((written, [spoken, standard]) => written.replace(spoken, standard), text);
}
