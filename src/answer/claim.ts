import type { FactRecord } from '../knowledge/base.ts';
import type { Asked } from '../search/asked.ts';
import type { Question } from '../search/question.ts';
import type { Term } from '../search/term.ts';
import { plainAmount } from '../text/figures.ts';
import { normalise } from '../text/normalise.ts';
import { daysOf } from '../text/periods.ts';
import type { Note } from './answer.ts';
import { isWithinClaim, scaledAmount, scaledAmounts } from './claimed-figure.ts';
import { isDate } from './met.ts';
import type { Solution } from './solve.ts';

/** What to say before the facts: what the question had wrong, or that they are of an earlier year. */
export function noteOn(asked: Asked, solution: Solution): Note | undefined {
  const said = correction(asked, solution);
  if (said !== undefined) return { is: 'not-so', said };
  const [best] = solution.facts;
  const own = best && daysOf(best.fact.period);
  for (const { meanings } of asked.terms) {
    for (const meaning of meanings) {
      if (meaning.kind !== 'period' || !meaning.period.current || !meaning.period.days) continue;
      if (own && own.to < meaning.period.days.from) return { is: 'newest', asked: meaning.period };
    }
  }
  const other = otherDate(asked.question, solution);
  return other === undefined ? undefined : { is: 'not-so', said: other };
}

/** A fact of another time than is asked explains it less than this. */
const OF_THAT_TIME = 0.3;

/** «Which machine was it that won in 2019?»: none of the facts is of the time that the question has. */
function otherDate(question: Question, { facts, candidates, terms }: Solution): string | undefined {
  const given = candidates.filter(({ record }) => facts.includes(record));
  const isOther = (index: number): boolean =>
    given.length > 0 && given.every((candidate) => candidate.support(index) < OF_THAT_TIME);
  const isMet = terms.some((term, index) => isDate(term) && !isOther(index));
  const other = isMet
    ? undefined
    : terms.find((term, index) => isDate(term) && !isTold(term) && isOther(index));
  return other && written(other, question);
}

/** «Last year a friend advised me …»: told beside what is asked, and no year of it. */
function isTold({ aside, surface }: Term): boolean {
  return aside === true && !/\d/u.test(surface);
}

/** As it stands in the normalised message, with the spaces in it. */
function written({ tokens }: Term, { normalised }: Question): string {
  const [first] = tokens;
  const last = tokens.at(-1);
  return first && last ? normalised.slice(first.at, last.at + last.surface.length) : '';
}

/**
 * «Delivered at the end of 2023, right?», «200亿对吧?»: where only the date or the number is off, the fact
 * corrects it. Returns what is wrong, as written.
 */
export function correction(
  { question }: Asked,
  { candidates, terms, unmet }: Solution,
): string | undefined {
  const [best] = candidates;
  const isClaim = question.intents.has('confirm');
  if (!best || !(isClaim || YES_NO.test(question.normalised))) return undefined;
  const [wrong] = unmet;
  if (wrong && !isClaim) return undefined;
  if (wrong) {
    // «Has it passed 10 billion in 2020, how much was it?»: the year is asked, not claimed.
    const asksFigure = question.terms.some(({ meanings }) =>
      meanings.some(({ kind }) => kind === 'measure'),
    );
    if (asksFigure) return undefined;
    // «And for 2024, is there one?»: nothing is claimed.
    if (question.terms.every(({ meanings }) => meanings.some(({ kind }) => kind === 'period'))) {
      return undefined;
    }
    const isTime = unmet.length === 1 && wrong.meanings.every(({ kind }) => kind === 'period');
    return isTime ? written(wrong, question) : undefined;
  }
  const claims = terms.flatMap((term, index) => {
    const [token] = term.tokens;
    if (term.meanings.length > 0 || token?.type !== 'number') return [];
    const before = question.normalised.slice(0, token.at);
    const behind = question.normalised.slice(token.at + token.surface.length);
    const number = Number(token.surface);
    const amount = scaledAmount({ number, behind });
    // «Is it in the top 3?»: only a number with its scale is surely a figure.
    if (!isClaim && amount === undefined) return [];
    const { value } = best.record.fact;
    // «More than 100, right?» where it is 171.
    const isWithin = value !== undefined && isWithinClaim({ number, before, behind }, value);
    const isRight = isWithin || isSaid(amount, best.support(index) > 0, best.record);
    return [{ said: `${token.surface}${UNIT.exec(behind)?.[0] ?? ''}`.trim(), isRight }];
  });
  const [claim] = claims;
  return claims.some(({ isRight }) => isRight) ? undefined : claim?.said;
}

/** «Is the output …?»; grammar, not knowledge. */
const YES_NO = /^(?:so |and |but )?(?:is|are|was|were|did|does|has|have)\b/u;

/** The fact says the number; one with a scale («14.3亿», «224 billion») has to be as much. */
function isSaid(
  claimed: number | undefined,
  isWritten: boolean,
  { fact: { text, value } }: FactRecord,
): boolean {
  if (claimed === undefined || !value) return isWritten;
  const said = [text.zh, text.en].flatMap((one) => scaledAmounts(normalise(one)));
  return [plainAmount(value), ...said].includes(claimed);
}

/** What may follow a number in a claim. */
const UNIT =
  /^ ?(?:trillion|billion|million|bn|[家户个项台天年%]|(?:万亿|千亿|百亿|[万亿])?[元吨辆平]?)/u;
