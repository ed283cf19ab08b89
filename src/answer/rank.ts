import type { FactRecord } from '../knowledge/base.ts';
import type { Intent, Measure, Topic, TopicId } from '../knowledge/schema.ts';
import type { Asked } from '../search/asked.ts';
import type { Candidate } from '../search/rank.ts';
import type { Searcher } from '../search/searcher.ts';
import { isStatistic } from '../search/statistic.ts';
import { topicsOf, type Term } from '../search/term.ts';
import { plainAmount } from '../text/figures.ts';
import type { Answer } from './answer.ts';
import { asksMoney, isMoney } from './quantity.ts';
import { acrossCities, acrossProjects, acrossZones } from './across.ts';
import { isFrame } from './framed.ts';
import { solve, type Solution } from './solve.ts';

/** Facts that explain this share of what the best explains are what the question ranks. */
const SAME_QUESTION = 0.7;
/** A figure of a kind has to explain this share of the question about that kind. */
const EXPLAINED = 0.5;
/** … and to be about that kind. */
const OF_A_SIDE = 0.7;
/** A figure of just that kind goes before others that explain no more of the question than this beyond it. */
const NEARLY_AS_WELL = 0.1;
/** A fact that explains this much more tells what is asked; those that explain less are not ranked instead. */
const CLEARLY = 0.05;
const MOST_RANKED = 8;
/** Facts of a year or place asked about, partly at least. */
const IN_FRAME = 0.5;

/** Whether the most or the least is asked for. */
export function orderOf(intents: ReadonlySet<Intent>): 'most' | 'least' | undefined {
  if (intents.has('rank-most')) return 'most';
  return intents.has('rank-least') ? 'least' : undefined;
}

/** The figures that «which has the most …» compares. One alone is told and not ranked; undefined where there is none. */
export function rank(
  order: 'most' | 'least',
  { question, terms }: Asked,
  solution: Solution,
  searcher: Searcher,
): Answer | undefined {
  const facts =
    acrossCities(question.normalised, terms, searcher) ??
    kindsNamed(terms, searcher) ??
    figuresNamed(terms, searcher) ??
    acrossZones(terms, solution, searcher) ??
    acrossProjects(terms, searcher) ??
    notTold(
      kindsMeant(terms, searcher)?.map(({ fact }) => fact),
      solution,
    ) ??
    notTold(alike(terms, solution), solution);
  if (!facts || facts.length === 0) return undefined;
  if (facts.length === 1) return { kind: 'facts', facts, confidence: 1, note: { is: 'alone' } };
  const sign = order === 'most' ? -1 : 1;
  const sorted = facts.toSorted((a, b) => sign * (amount(a) - amount(b)));
  return { kind: 'rank', order, facts: sorted.slice(0, MOST_RANKED) };
}

/** «In which cities was the share highest?»: undefined where one fact tells just that, clearly more than these. */
function notTold(
  facts: readonly FactRecord[] | undefined,
  { facts: [first], candidates, unmet }: Solution,
): readonly FactRecord[] | undefined {
  const best = candidates.find(({ record }) => record === first);
  const isAlike = facts?.every(
    ({ fact, measure }) => fact.topic === first?.fact.topic && measure === first.measure,
  );
  if (!isAlike || !facts || !best || unmet.length > 0 || facts.includes(best.record)) return facts;
  const most = Math.max(
    0,
    ...candidates.flatMap(({ record, coverage }) => (facts.includes(record) ? coverage : [])),
  );
  return most > 0 && best.coverage - most > CLEARLY ? undefined : facts;
}

/** «Labs, centres or incubators, which are most?»: the figure of each kind that is named. */
export function kindsNamed(
  terms: readonly Term[],
  searcher: Searcher,
): readonly FactRecord[] | undefined {
  const { base } = searcher;
  const named = terms.filter((term) => term.inherited !== true && topicsOf(term).length > 0);
  const parentsOf = (term: Term): readonly TopicId[] =>
    topicsOf(term).flatMap((topic) => base.topicById.get(topic)?.parent ?? []);
  const sides = named.filter((term) =>
    named.some(
      (other) =>
        other !== term &&
        topicsOf(other).some((topic) => !topicsOf(term).includes(topic)) &&
        parentsOf(other).some((parent) => parentsOf(term).includes(parent)),
    ),
  );
  const rest = terms.filter((term) => !sides.includes(term));
  return sides.length < 2 ? undefined : figuresOf(sides, rest, searcher);
}

/** «A, B and C as shares of the total, which is highest?»: several statistics by one measure. */
function figuresNamed(
  terms: readonly Term[],
  searcher: Searcher,
): readonly FactRecord[] | undefined {
  const sides = terms.filter(
    (term) => !term.inherited && term.certainty !== 'guess' && isStatistic(term, searcher.base),
  );
  if (new Set(sides.flatMap(topicsOf)).size < 2) return undefined;
  const rest = terms.filter((term) => !sides.includes(term));
  return figuresOf(sides, rest, searcher);
}

/** A kind of a topic with its figure. */
interface Kind {
  readonly topic: Topic;
  readonly fact: FactRecord;
}

/** «Which of the batches …?»: a topic that has kinds stands for each of them. */
export function kindsMeant(
  terms: readonly Term[],
  searcher: Searcher,
): readonly Kind[] | undefined {
  const { base } = searcher;
  for (const term of terms) {
    const [topic] = topicsOf(term);
    if (topic === undefined || base.topicById.get(topic)?.comparable) continue;
    const kinds = base.kindsOfTopic.get(topic) ?? [];
    if (kinds.length < 2) continue;
    const sides = kinds.map(({ id }): Term => ({
      ...term,
      meanings: [{ kind: 'topic', topic: id }],
    }));
    const rest = terms.filter((other) => !topicsOf(other).includes(topic));
    const facts = figuresOf(sides, rest, searcher);
    return (
      facts && kinds.flatMap((kind, at) => (facts[at] ? { topic: kind, fact: facts[at] } : []))
    );
  }
  return undefined;
}

/** For each side its best figure, all of one place and unit; undefined where a side has none. */
function figuresOf(
  sides: readonly Term[],
  rest: readonly Term[],
  searcher: Searcher,
): readonly FactRecord[] | undefined {
  const asked = rest.flatMap(measureAsked);
  const wanted = new Set(asked.length > 0 ? asked : rest.flatMap((term) => usual(term, searcher)));
  const told = sides.map((side) => figuresOfSide(side, rest, searcher));
  const groups = new Map<string, { readonly facts: FactRecord[]; score: number }>();
  for (const [index, figures] of told.entries()) {
    const others = told.filter((_, other) => other !== index);
    const seen = new Set<string>();
    for (const figure of figures) {
      const { record, coverage } = figure;
      const key = `${record.zone.id} ${record.fact.value?.unit ?? ''}`;
      const isOfAnother = others.some((other) =>
        other.some((one) => one.record === record && one.support(0) >= figure.support(0)),
      );
      const isWanted = wanted.size === 0 || wanted.has(record.measure);
      // Candidates come best first: the first of a side stays.
      if (seen.has(key) || isOfAnother || !isWanted) continue;
      seen.add(key);
      const group = groups.get(key) ?? { facts: [], score: 0 };
      group.facts.push(record);
      group.score += coverage;
      groups.set(key, group);
    }
  }
  const whole = [...groups.values()].filter(({ facts }) => facts.length === sides.length);
  return whole.toSorted((a, b) => b.score - a.score)[0]?.facts;
}

function figuresOfSide(
  side: Term,
  rest: readonly Term[],
  searcher: Searcher,
): readonly Candidate[] {
  const { candidates, terms } = solve([side, ...rest], searcher);
  const told = candidates.filter(
    (one) =>
      one.record.fact.value !== undefined &&
      one.coverage >= EXPLAINED &&
      one.support(0) >= OF_A_SIDE &&
      terms.every((term, index) => !isFrame(term) || one.support(index) >= OF_A_SIDE),
  );
  // Another kind's figure may have words of this one in its text.
  const [best] = told;
  const own = told.filter(
    ({ record, coverage }) =>
      topicsOf(side).includes(record.fact.topic) &&
      coverage >= (best?.coverage ?? 0) - NEARLY_AS_WELL,
  );
  return own.length > 0 ? own : told;
}

function measureAsked({ meanings }: Term): readonly Measure[] {
  return meanings.flatMap((meaning) => (meaning.kind === 'measure' ? [meaning.measure] : []));
}

/** What a topic is measured in. */
function usual(term: Term, { base }: Searcher): readonly Measure[] {
  return topicsOf(term).flatMap((topic) => {
    const figures = (base.factsByTopic.get(topic) ?? []).filter(({ fact }) => fact.value);
    return figures[0] ? [figures[0].measure] : [];
  });
}

function amount({ fact }: FactRecord): number {
  return fact.value ? plainAmount(fact.value) : 0;
}

/**
 * The figures of one kind in one place that the question ranks: those like the best fact with a figure.
 */
function alike(
  terms: readonly Term[],
  { candidates, terms: weighed }: Solution,
): readonly FactRecord[] | undefined {
  const topics = new Set(terms.flatMap(topicsOf));
  const least = (candidates[0]?.score ?? 0) * SAME_QUESTION;
  const asked = terms.flatMap(measureAsked);
  const isAsked = ({ record }: Candidate): boolean => asked.includes(record.measure);
  const isGiven = candidates.some((one) => one.score >= least && isAsked(one));
  const isOfMoney = terms.some(asksMoney);
  const figures = candidates.filter(
    (one) =>
      one.record.fact.value &&
      (!isOfMoney || isMoney(one.record)) &&
      (!isGiven || isAsked(one)) &&
      one.score >= least &&
      weighed.every((term, at) => !isFrame(term) || one.support(at) >= IN_FRAME),
  );
  const best = figures.find(({ record }) => topics.has(record.fact.topic)) ?? figures[0];
  if (!best) return undefined;
  const like = figures.filter(
    ({ record }) =>
      record.zone.id === best.record.zone.id &&
      record.measure === best.record.measure &&
      record.fact.value?.unit === best.record.fact.value?.unit &&
      (topics.has(record.fact.topic) || record.fact.topic === best.record.fact.topic),
  );
  return like.length >= 2 ? like.map(({ record }) => record) : undefined;
}
