import {
  isAnswering,
  objection,
  verdictOf,
  type Judged,
  type Verdict,
} from '../../src/cli/judge.ts';
import type { SetQuestion } from '../../src/cli/question-set.ts';
import type { Answered } from './engine.ts';
import type { SyntheticQuestion } from './synthetic-questions.ts';

export type Judge = (answered: Answered) => Verdict;

/** As `npm run eval` judges. */
export function judgeOfSet(question: SetQuestion): Judge {
  return (answered) => verdictOf(answered, objection(question, answered));
}

/** Right is just the fact asked for; or, where there is none, no answer. */
export function judgeOfFigure({ expected }: SyntheticQuestion): Judge {
  return (answered) => {
    if (!isAnswering(answered)) return expected === undefined ? 'right' : 'declined';
    const [fact, ...others] = answered.facts;
    return fact !== undefined && fact === expected && others.length === 0 ? 'right' : 'wrong';
  };
}

export interface Judgement {
  readonly answered: Answered;
  readonly judge: Judge;
}

export interface Score {
  readonly right: number;
  readonly wrong: number;
  readonly declined: number;
  /** Below this share of the question a first hit is no answer; undefined where the engine decides. */
  readonly threshold: number | undefined;
}

const THRESHOLDS = Array.from({ length: 21 }, (_, step) => step / 20);

/**
 * Counts the verdicts. A plain engine gets the threshold with which it has most right on these very questions
 * (and, where several have, fewest wrong): an advantage that no threshold chosen beforehand has.
 */
export function scoreOf(judgements: readonly Judgement[]): Score {
  const decides = judgements.every(({ answered }) => answered.share === undefined);
  if (decides) return counted(judgements, undefined);
  const scores = THRESHOLDS.map((threshold) => counted(judgements, threshold));
  return scores.reduce((best, score) =>
    score.right > best.right || (score.right === best.right && score.wrong < best.wrong)
      ? score
      : best,
  );
}

function counted(judgements: readonly Judgement[], threshold: number | undefined): Score {
  const verdicts = judgements.map(({ answered, judge }) => {
    const isBelow = threshold !== undefined && (answered.share ?? 1) < threshold;
    return judge(isBelow ? { ...answered, ...DECLINED } : answered);
  });
  const count = (wanted: Verdict): number => verdicts.filter((one) => one === wanted).length;
  return { right: count('right'), wrong: count('wrong'), declined: count('declined'), threshold };
}

const DECLINED: Pick<Judged, 'kind' | 'text'> & Pick<Answered, 'facts'> = {
  kind: 'unknown',
  text: '',
  facts: [],
};
