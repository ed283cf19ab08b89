import type { FactKey, FactRecord } from '../knowledge/base.ts';
import type { Bilingual } from '../knowledge/schema.ts';
import { withSubject, type Asked } from '../search/asked.ts';
import { entityKey, type Meaning } from '../search/meaning.ts';
import type { Subject } from '../search/memory.ts';
import type { Question } from '../search/question.ts';
import type { Searcher } from '../search/searcher.ts';
import { TAKEN } from '../search/taken.ts';
import { topicsOf } from '../search/term.ts';
import { weightOf, type Term } from '../search/terms.ts';
import { plainAmount } from '../text/figures.ts';
import { periodText } from '../text/periods.ts';
import { aboutTold } from './about-told.ts';
import type { Answer, Row } from './answer.ts';
import { isAnswered } from './answered.ts';
import { orderOf } from './rank.ts';
import { areAlike, reckoned } from './reckoned.ts';
import { solve } from './solve.ts';

/** A figure in the right unit may explain this much less than the best fact. */
const NEARLY_BEST = 0.1;
const KIND = 2;
/** More words than this ask for something of their own. */
const LITTLE_ELSE = 2;

/**
 * «Those two side by side», «so who has more?», «against the other project?»: what was told in earlier turns is
 * one side of a comparison, or both. Undefined where the question is no such thing.
 */
export function recalled(
  question: Question,
  subject: Subject | undefined,
  searcher: Searcher,
): Answer | undefined {
  const { intents } = question;
  const order = orderOf(intents);
  if (!subject) return undefined;
  const told = recordsOf(subject.facts, searcher);
  const earlier = recordsOf(subject.earlier ?? [], searcher);
  const about = aboutTold(question, told);
  if (about) return about;
  const sum = reckoned(question, told, earlier, searcher);
  if (sum) return sum;
  const named = question.terms.filter((term) => namesSide(term) && !isKindOf(term, told, searcher));
  if (intents.has('others') && named.length === 0) return toldOfAll(question, told);
  if (!order && !intents.has('compare')) return undefined;
  // «The started ones against those completed»: both sides are named. «More than 100, right?»: a number is.
  if (areSiblings(named, searcher) || claimsNumber(question)) return undefined;
  const sides =
    named.length === 0
      ? bothTold(question, told, earlier)
      : (withNamed(question, named, subject, told, searcher) ??
        askedAnew(question, named, [...earlier.slice(0, 1), ...told.slice(0, 1)], searcher));
  if (!sides) return undefined;
  if (!order || !sides.every((side) => areAlike(side, sides[0]))) {
    return comparison(sides, searcher);
  }
  const sign = order === 'most' ? -1 : 1;
  return { kind: 'rank', order, facts: sides.toSorted((a, b) => sign * (amount(a) - amount(b))) };
}

/** «And the other one?»: a fact that tells of several has told of it. */
function toldOfAll({ terms }: Question, told: readonly FactRecord[]): Answer | undefined {
  const facts = told.length > 1 ? told : told.filter(({ fact }) => SEVERAL.test(fact.text.zh));
  if (facts.length === 0 || weightOf(terms) > LITTLE_ELSE) return undefined;
  return { kind: 'facts', facts, confidence: 1 };
}

/** A text that tells of another beside the one; grammar, not knowledge. */
const SEVERAL = /也是|同为|另[外一两二三四]?|分别[是为]/u;

function claimsNumber({ intents, terms }: Question): boolean {
  return intents.has('confirm') && terms.some(({ tokens: [first] }) => first?.type === 'number');
}

/** Two kinds of one thing are named. */
function areSiblings(named: readonly Term[], { base }: Searcher): boolean {
  const topics = [...new Set(named.flatMap(topicsOf))];
  const parents = topics.flatMap((topic) => base.topicById.get(topic)?.parent ?? []);
  return new Set(parents).size < parents.length;
}

const SIDES: ReadonlySet<Meaning['kind']> = new Set<Meaning['kind']>([
  'zone',
  'entity',
  'topic',
  'period',
  'outside',
]);

function namesSide({ meanings }: Term): boolean {
  return meanings.some(({ kind }) => SIDES.has(kind));
}

/** «Which batch …?» after figures of the batches. */
function isKindOf({ meanings }: Term, told: readonly FactRecord[], searcher: Searcher): boolean {
  return (
    told.length > 1 &&
    meanings.every(
      (meaning) =>
        meaning.kind === 'topic' &&
        told.every(({ fact }) => searcher.topicAncestors.get(fact.topic)?.has(meaning.topic)),
    )
  );
}

function recordsOf(keys: readonly FactKey[], { base }: Searcher): readonly FactRecord[] {
  return keys.flatMap((key) => base.factByKey.get(key) ?? []);
}

/** The figures of the last answer, where it had several of one kind; else the last two answers. */
function bothTold(
  { terms }: Question,
  told: readonly FactRecord[],
  earlier: readonly FactRecord[],
): readonly FactRecord[] | undefined {
  if (weightOf(terms) > LITTLE_ELSE) return undefined;
  const alike = told.filter((record) => areAlike(record, told[0]));
  if (alike.length > 1) return alike;
  const [now] = told;
  const [before] = earlier;
  return now && before && now !== before ? [before, now] : undefined;
}

/** The last answer beside what the question names, in the place and of the kind of the turn before. */
function withNamed(
  question: Question,
  named: readonly Term[],
  subject: Subject,
  [told]: readonly FactRecord[],
  searcher: Searcher,
): readonly FactRecord[] | undefined {
  if (!told || !question.intents.has('compare')) return undefined;
  const kinds = named.flatMap(({ meanings }) => meanings.map(({ kind }) => kind));
  if (kinds.includes('outside')) return undefined;
  const intents = new Set([...question.intents, 'follow-up' as const]);
  intents.delete('compare');
  const asked = withSubject({ ...question, intents }, subject, searcher);
  const plain = (): FactRecord | undefined => alikeIn(asked, told, searcher);
  const ofKind = (): FactRecord | undefined => alikeIn(ofSameKind(asked, told), told, searcher);
  const other = kinds.includes('topic') ? (plain() ?? ofKind()) : (ofKind() ?? plain());
  return other && [told, other];
}

/** «And those started?»: of these, the figure that was told of the others. */
function ofSameKind(asked: Asked, { fact, measure }: FactRecord): Asked {
  const kind = (meaning: Meaning): Term => ({ ...TAKEN, meanings: [meaning], weight: KIND });
  return {
    ...asked,
    terms: [
      ...asked.terms,
      kind({ kind: 'topic', topic: fact.topic }),
      kind({ kind: 'measure', measure }),
    ],
  };
}

/** The best answer that has a figure in the unit of the other side. */
function alikeIn(asked: Asked, told: FactRecord, searcher: Searcher): FactRecord | undefined {
  const solution = solve(asked.terms, searcher);
  if (!isAnswered(asked, solution, searcher)) return undefined;
  const [best] = solution.candidates;
  const near = solution.candidates
    .filter(({ score }) => best && best.score - score <= NEARLY_BEST)
    .map(({ record }) => record);
  const alike = [...solution.facts, ...near].filter(
    (fact) => fact !== told && areAlike(fact, told),
  );
  return alike.find(({ fact }) => fact.value?.unit === told.fact.value?.unit) ?? alike[0];
}

/** «So which one has more land?»: another figure of the two places or companies that were told of. */
function askedAnew(
  question: Question,
  named: readonly Term[],
  told: readonly FactRecord[],
  searcher: Searcher,
): readonly FactRecord[] | undefined {
  const isKind = named.every(({ meanings }) => meanings.every(({ kind }) => kind === 'topic'));
  if (!isKind || told.length < 2) return undefined;
  const sides = told.flatMap(({ fact, zone }) => {
    const meanings: readonly Meaning[] = fact.about
      ? fact.about.map((id) => ({ kind: 'entity', entity: entityKey(zone.id, id), zone: zone.id }))
      : [{ kind: 'zone', zone: zone.id }];
    const terms = [...question.terms, { ...TAKEN, meanings, weight: KIND }];
    const asked: Asked = { question, terms, wish: 'fact', isElliptic: false };
    const solution = solve(terms, searcher);
    return isAnswered(asked, solution, searcher) ? solution.facts.slice(0, 1) : [];
  });
  const [one, other] = sides;
  return one && other && one !== other && areAlike(one, other) ? sides : undefined;
}

function amount({ fact }: FactRecord): number {
  return fact.value ? plainAmount(fact.value) : 0;
}

export function comparison(facts: readonly FactRecord[], searcher: Searcher): Answer {
  const rows = facts.map((fact): Row => ({
    zone: fact.zone,
    label: labelOf(fact, facts, searcher),
    fact,
  }));
  return { kind: 'comparison', rows };
}

/** What tells a side from the others: its place, company, kind or time. */
function labelOf(record: FactRecord, sides: readonly FactRecord[], { base }: Searcher): Bilingual {
  const differ = (of: (side: FactRecord) => string | undefined): boolean =>
    new Set(sides.map(of)).size === sides.length;
  const { zone, fact } = record;
  if (differ((side) => side.zone.id)) return zone.short ?? zone.name;
  const entity = zone.entities?.find(({ id }) => id === fact.about?.[0]);
  if (entity && differ((side) => side.fact.about?.[0])) return entity.name;
  const topic = base.topicById.get(fact.topic);
  if (topic && differ((side) => side.fact.topic)) return topic.name;
  return { zh: periodText(fact.period, 'zh'), en: periodText(fact.period, 'en') };
}
