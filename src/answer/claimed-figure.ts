import { plainAmount, type Figure } from '../text/figures.ts';

/** A number as a question has it, with what stands before and behind it. Normalised text. */
interface Claimed {
  readonly number: number;
  readonly before: string;
  readonly behind: string;
}

// How a number is bounded; grammar, not knowledge.
const OVER =
  /(?:超过?|突破|破|高于|多于|大于|不止|不少于|不低于|至少|起码|过)(?:了|有)? ?$|\b(?:more than|over|above|at least|exceed(?:s|ed|ing)?|past|passed|beyond|greater than|upwards? of) ?(?:rmb )?$/u;
const UNDER =
  /(?:不到|不足|不满|低于|少于|小于|没到|未到|至多|最多|不超过|不过) ?$|\b(?:less than|under|below|fewer than|at most|no more than|not more than|up to) ?(?:rmb )?$/u;
const NEARLY = /(?:近|接近|快|快到) ?$|\b(?:nearly|almost|close to|approaching) ?(?:rmb )?$/u;
const ABOUT =
  /(?:约|大概|差不多|估计) ?(?:是|有)? ?$|\b(?:about|around|roughly|approximately|approx|some|circa) ?(?:rmb )?$/u;
const OVER_BEHIND = /^[^,，。;；?？]{0,6}?(?:以上|之上|\+|\bplus\b|\bor more\b)/u;
const UNDER_BEHIND = /^[^,，。;；?？]{0,6}?(?:以下|以内|之内|\bor (?:less|fewer)\b)/u;
const ABOUT_BEHIND = /^[^,，。;；?？]{0,6}?(?:左右|上下|\bor so\b)/u;
/** 「一百多」: from there up to the next round number. */
const AND_SOME = /^ ?[多余来几]/u;

/** About: this near. Share. */
const NEAR = 0.1;
const NEARLY_AS_MUCH = 0.15;

const SCALE = /^ ?[多余来几]? ?(亿|万|billion|bn|million|mn|thousand)/u;
const SCALES: Readonly<Record<string, number>> = {
  万: 1e4,
  亿: 1e8,
  thousand: 1e3,
  million: 1e6,
  mn: 1e6,
  billion: 1e9,
  bn: 1e9,
};

/** «More than 100», 「不到两百家」, 「143 左右」: whether a figure is as claimed, where the claim leaves room. */
export function isWithinClaim({ number, before, behind }: Claimed, figure: Figure): boolean {
  const amount = plainAmount(figure);
  const scale = SCALES[SCALE.exec(behind)?.[1] ?? ''] ?? 1;
  const claimed = number * scale;
  if (UNDER.test(before) || UNDER_BEHIND.test(behind)) return amount < claimed;
  if (NEARLY.test(before)) return amount < claimed && amount >= claimed * (1 - NEARLY_AS_MUCH);
  if (ABOUT.test(before) || ABOUT_BEHIND.test(behind)) {
    return Math.abs(amount - claimed) <= claimed * NEAR;
  }
  if (AND_SOME.test(behind)) return amount > claimed && amount < claimed + stepOf(number) * scale;
  return (OVER.test(before) || OVER_BEHIND.test(behind)) && amount > claimed;
}

/** Of 140 it is 10, of 100 it is 100. */
function stepOf(number: number): number {
  const zeros = /0*$/u.exec(String(number))?.[0].length ?? 0;
  return 10 ** zeros;
}
