import { plainAmount, type Figure } from '../text/figures.ts';

/** A number as a question has it, with what stands behind it. Normalised text. */
export interface Numbered {
  readonly number: number;
  readonly behind: string;
}

/** … and before it. */
interface Claimed extends Numbered {
  readonly before: string;
}

// How a number is bounded; grammar, not knowledge. A group of OVER and UNDER denies it: 「没超过」, «doesnt have over».
const OVER =
  /(不|没有?|未)?(?:超过?|突破|破|高于|多于|大于|过)(?:了|有)? ?$|\b((?:no|not|never|[a-z]+nt) (?:have )?)?(?:more than|over|above|exceed(?:s|ed|ing)?|past|passed|beyond|greater than) ?(?:rmb )?$/u;
const UNDER =
  /(不|没有?|未)?(?:低于|少于|小于) ?$|\b((?:no|not|never|[a-z]+nt) (?:have )?)?(?:less than|under|below|fewer than) ?(?:rmb )?$/u;
const SHORT_OF = /(?:不到|不足|不满|没到|未到) ?$/u;
const AT_LEAST = /(?:不止|至少|起码) ?$|\b(?:at least|upwards? of) ?(?:rmb )?$/u;
const AT_MOST = /(?:至多|最多) ?$|\b(?:at most|up to) ?(?:rmb )?$/u;
const NEARLY = /(?:近|接近|快|快到) ?$|\b(?:nearly|almost|close to|approaching) ?(?:rmb )?$/u;
const ABOUT =
  /(?:约|大概|差不多|估计) ?(?:是|有)? ?$|\b(?:about|around|roughly|approximately|approx|some|circa) ?(?:rmb )?$/u;
const OVER_BEHIND = /^[^,，。;；?？]{0,6}?(?:以上|之上|\+|\bplus\b|\bor more\b)/u;
const UNDER_BEHIND = /^[^,，。;；?？]{0,6}?(?:以下|以内|之内|\bor (?:less|fewer)\b)/u;
const ABOUT_BEHIND = /^[^,，。;；?？]{0,6}?(?:左右|上下|\bor so\b)/u;
/** 「一百多」, 「140亿多」: from there up to the next round number. */
const AND_SOME = /^ ?(?:[多余来几]|[万亿]+[多余])/u;

/** About: this near. Share. */
const NEAR = 0.1;
const NEARLY_AS_MUCH = 0.15;

const BEHIND =
  /^ ?[多余来几]? ?(万亿|千亿|百亿|亿|千万|百万|万|trillion|billion|bn|million|mn|thousand)?多? ?(%|percent|per cent|美元|美金|usd|dollars?|元|块|rmb|yuan|[家户个项名人亩吨辆台天年])?/u;
const SCALES: Readonly<Record<string, number>> = {
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
  thousand: 1e3,
  million: 1e6,
  mn: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
};
const KINDS: readonly RegExp[] = [
  /^(?:%|per ?cent)/u,
  /^(?:美元|美金|usd|dollar)/u,
  /元$|^(?:块|rmb|yuan)$/u,
];

/** «More than 100», 「不到两百家」, 「143 左右」: whether a figure is as claimed, where the claim leaves room. */
export function isWithinClaim({ number, before, behind }: Claimed, figure: Figure): boolean {
  const [, scaled = '', unit = ''] = BEHIND.exec(behind) ?? [];
  if (unit !== '' && kindOf(unit) !== kindOf(figure.unit)) return false;
  const amount = plainAmount(figure);
  const scale = SCALES[scaled] ?? 1;
  const claimed = number * scale;
  const over = OVER.exec(before);
  if (over) return isDenied(over) ? amount <= claimed : amount > claimed;
  const under = UNDER.exec(before);
  if (under) return isDenied(under) ? amount >= claimed : amount < claimed;
  if (SHORT_OF.test(before)) return amount < claimed;
  if (AT_LEAST.test(before) || OVER_BEHIND.test(behind)) return amount >= claimed;
  if (AT_MOST.test(before) || UNDER_BEHIND.test(behind)) return amount <= claimed;
  if (NEARLY.test(before)) return amount < claimed && amount >= claimed * (1 - NEARLY_AS_MUCH);
  if (ABOUT.test(before) || ABOUT_BEHIND.test(behind)) {
    return Math.abs(amount - claimed) <= claimed * NEAR;
  }
  return AND_SOME.test(behind) && amount > claimed && amount < claimed + stepOf(number) * scale;
}

/** A number with its scale as a plain one; undefined where it has none. */
export function scaledAmount({ number, behind }: Numbered): number | undefined {
  const [, scaled = ''] = BEHIND.exec(behind) ?? [];
  return scaled === '' ? undefined : Number((number * (SCALES[scaled] ?? 1)).toPrecision(12));
}

/** The numbers with a scale in a normalised text, as plain ones. */
export function scaledAmounts(text: string): readonly number[] {
  return [...text.matchAll(/\d+(?:\.\d+)?/gu)].flatMap(
    ({ 0: digits, index }) =>
      scaledAmount({ number: Number(digits), behind: text.slice(index + digits.length) }) ?? [],
  );
}

/** «1.1 billion», 「11亿」: a number with its scale is just the figure; one without a scale may be its bare number. */
export function isAsMuch({ number, behind }: Numbered, figure: Figure): boolean {
  const claimed = scaledAmount({ number, behind });
  const amount = plainAmount(figure);
  return claimed === undefined ? number === figure.amount || number === amount : claimed === amount;
}

function isDenied([, han, english]: RegExpExecArray): boolean {
  return han !== undefined || english !== undefined;
}

/** Which of the kinds that are never taken for one another; −1 for numbers of things. */
function kindOf(unit: string): number {
  return KINDS.findIndex((kind) => kind.test(unit));
}

/** Of 140 it is 10, of 100 it is 100, of 1.2 it is 0.1. */
function stepOf(number: number): number {
  const text = String(number);
  const decimals = text.split('.')[1]?.length ?? 0;
  return decimals > 0 ? 10 ** -decimals : 10 ** (/0*$/u.exec(text)?.[0].length ?? 0);
}
