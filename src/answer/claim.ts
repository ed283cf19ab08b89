import type { Asked } from '../search/asked.ts';
import { daysOf } from '../text/periods.ts';
import type { Note } from './answer.ts';
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
  return undefined;
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
  if (!question.intents.has('confirm') || !best) return undefined;
  const [wrong] = unmet;
  if (wrong) {
    // «Has it passed 10 billion in 2020, how much was it?»: the year is asked, not claimed.
    const asksFigure = question.terms.some(({ meanings }) =>
      meanings.some(({ kind }) => kind === 'measure'),
    );
    if (asksFigure) return undefined;
    const isDate = unmet.length === 1 && wrong.meanings.every(({ kind }) => kind === 'period');
    return isDate ? wrong.surface : undefined;
  }
  const claims = terms.flatMap((term, index) =>
    term.meanings.length === 0 && term.tokens[0]?.type === 'number'
      ? [{ number: term.surface, isRight: (best.supports[index] ?? 0) > 0 }]
      : [],
  );
  const [claim] = claims;
  if (!claim || claims.some(({ isRight }) => isRight)) return undefined;
  return new RegExp(`${claim.number}${UNIT.source}`, 'u').exec(question.normalised)?.[0].trim();
}

/** What may follow a number in a claim. */
const UNIT = / ?(?:billion|million|bn|[家户个项台天年%]|[万亿]?[元吨辆平]?)/u;
