const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SCALES: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  万: 1e4,
  亿: 1e8,
};
const NUMERAL = /^[零〇一二两三四五六七八九十百千万亿半]+$/u;

/** A number in Chinese numerals: 三千 → 3000, 一万二 → 12000, 两百零五 → 205, 半 → 0.5. Else undefined. */
export function chineseNumber(text: string): number | undefined {
  if (!NUMERAL.test(text)) return undefined;
  if (text === '半') return 0.5;
  const characters = Array.from(text);
  // 一三八: digits read out one by one.
  if (characters.length > 1 && characters.every((character) => character in DIGITS)) {
    return Number(characters.map((character) => DIGITS[character]).join(''));
  }
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let last = 1;
  let afterZero = false;
  for (const character of characters) {
    const scale = SCALES[character];
    if (character === '半') return undefined;
    if (scale === undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = DIGITS[character] ?? 0;
      afterZero = afterZero || digit === 0;
    } else if (scale >= 1e4) {
      section = (section + (digit ?? 0) || 1) * scale;
      total += section;
      section = 0;
      digit = undefined;
      last = scale;
      afterZero = false;
    } else {
      section += (digit ?? 1) * scale;
      digit = undefined;
      last = scale;
      afterZero = false;
    }
  }
  // 三千五 is 3500, 三千零五 is 3005.
  const rest = digit === undefined ? 0 : last >= 100 && !afterZero ? (digit * last) / 10 : digit;
  return total + section + rest;
}

/** Digits read out one by one, as phone numbers are: 一三八零零… → 13800…; everything else stays. */
export function digitsReadOut(text: string): string {
  return text.replace(/[零〇一二三四五六七八九幺]{7,}/gu, (run) =>
    Array.from(run, (character) => (character === '幺' ? 1 : (DIGITS[character] ?? ''))).join(''),
  );
}

/** Hundreds and thousands before what they count or measure: 两百亿, 一千二百多家. */
const HUNDREDS =
  /(?<![\d零〇一二两三四五六七八九十百千万第])[一二两三四五六七八九][百千][零一二两三四五六七八九十百千]*(?=[多余]?(?:[亿万元家户个项亩台辆吨人名天]|公顷|平方))/gu;

const PERCENT =
  /百分之(?!百)(\d+(?:\.\d+)?|[零〇一二两三四五六七八九十]+)(?:点([零〇一二三四五六七八九]+))?(?![几多来\d.])/gu;
/** 「七八」: seven or eight. */
const OR = /^[一二两三四五六七八九]{2}$/u;

/** 「三十几年」, 「20几家」: so many and some more; it asks nothing. */
const AND_SOME =
  /(?<=(?<![第零之])[一二两三四五六七八九]?[十百千]|(?<!\d)[1-9]0)几(?=[^十百千万亿号日点时\d\s?？。，,]|$)/gu;

/** 「三十几年」 → 「三十多年」: 几 is no question there; everything else stays. */
export function roundNumbersTold(text: string): string {
  return text.replace(AND_SOME, '多');
}

/** 两百亿 → 200亿, 百分之十三点八 → 13.8%: figures as documents write them; everything else stays. */
export function figuresInDigits(text: string): string {
  return text
    .replace(PERCENT, (written, whole: string, rest?: string) => {
      const number = /^\d/u.test(whole) ? whole : chineseNumber(whole);
      if (number === undefined || OR.test(whole)) return written;
      const decimals = Array.from(rest ?? '', (digit) => String(DIGITS[digit] ?? 0)).join('');
      return decimals === '' ? `${number}%` : `${number}.${decimals}%`;
    })
    .replace(HUNDREDS, (numeral, at: number, whole: string) => {
      const number = chineseNumber(numeral) ?? numeral;
      // 「两千个」 is no year, and 2000个 may be read as one.
      const isYearLike = Number(number) >= 1900 && Number(number) < 2100;
      const isMoney = /^[多余]?[亿万元]/u.test(whole.slice(at + numeral.length));
      return isYearLike && !isMoney ? numeral : String(number);
    });
}
