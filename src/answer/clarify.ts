import type { Asked } from '../search/asked.ts';
import type { Option, Subject } from '../search/memory.ts';
import type { Question } from '../search/question.ts';
import type { Searcher } from '../search/searcher.ts';
import { isStatistic } from '../search/statistic.ts';
import type { Term } from '../search/terms.ts';
import type { Answer } from './answer.ts';
import { areNested, placesOf } from './places.ts';
import type { Solution } from './solve.ts';

/** Facts of two places this near each other are a toss-up. */
const TOSS_UP = 0.02;

/** A name that means two places, both of which have an answer: ask which. */
export function nearTie(
  { terms }: Asked,
  { candidates, unmet }: Solution,
  searcher: Searcher,
): Answer | undefined {
  const [best] = candidates;
  const shared = terms.find((term) => !term.inherited && placesOf(term).length > 1);
  if (!best || !shared || unmet.length > 0) return undefined;
  const tied = candidates.filter(({ score }) => best.score - score <= TOSS_UP);
  const zones = [...new Set(tied.map(({ record }) => record.zone.id))].filter((zone) =>
    placesOf(shared).includes(zone),
  );
  if (zones.length < 2) return undefined;
  // Of a place and one within it only figures have to be told apart; what one does, the other does.
  const [one, other] = zones;
  const isWithin = one && other && areNested(one, other, searcher);
  if (isWithin && zones.length === 2 && !terms.some((term) => isStatistic(term, searcher.base))) {
    return undefined;
  }
  return { kind: 'clarify', options: zones.map((zone): Option => ({ kind: 'zone', zone })) };
}

const NUMBER = /^\s*第?([1-9一二三四五六七八九])(?:个|号|项|\.|\))?\s*$/u;
const DIGITS = '零一二三四五六七八九';

/** The answer to «which one?» by its number: the same question again, of the place chosen. */
export function picked(
  question: Question,
  subject: Subject | undefined,
  { base }: Searcher,
): Asked | undefined {
  const options = subject?.options;
  const number = NUMBER.exec(question.normalised)?.[1];
  const index = number === undefined ? 0 : DIGITS.indexOf(number);
  const option =
    number === undefined ? undefined : options?.[(index > 0 ? index : Number(number)) - 1];
  if (!subject || option?.kind !== 'zone' || !base.zoneById.has(option.zone)) return undefined;
  const meanings: readonly Term['meanings'][] = [
    [{ kind: 'zone', zone: option.zone }],
    ...subject.topics.map((topic): Term['meanings'] => [{ kind: 'topic', topic }]),
    ...subject.measures.map((measure): Term['meanings'] => [{ kind: 'measure', measure }]),
  ];
  const terms = meanings.map((alternatives): Term => ({ ...CHOSEN, meanings: alternatives }));
  return {
    question: { ...question, terms, intents: new Set() },
    terms,
    wish: subject.wish,
    isElliptic: false,
  };
}

/** As if the person had written it again. */
const CHOSEN: Omit<Term, 'meanings'> = {
  positions: [],
  surface: '',
  tokens: [],
  certainty: 'exact',
  weight: 2,
};
