import type { FactRecord } from '../knowledge/base.ts';
import type { Detail, DetailId, Entity } from '../knowledge/schema.ts';
import type { Asked } from '../search/asked.ts';
import { entityKey, type Meaning } from '../search/meaning.ts';
import type { Searcher } from '../search/searcher.ts';
import { topicsOf, type Term } from '../search/term.ts';
import { allNormalised } from '../text/normalise.ts';
import { says } from '../text/says.ts';
import { lacksDate } from './lacks-date.ts';
import { leftOutBy } from './left-out.ts';
import { NO_MONEY } from './quantity.ts';
import type { Solution } from './solve.ts';

/** A word is no request for a missing detail where it is part of what the fact explains this far. */
const EXPLAINED = 0.85;

/** A fact whose source does not give just what is asked. */
export interface Silence {
  readonly record: FactRecord;
  /** What is asked, where it is one of the details that the lexicon names. */
  readonly detail: Detail | undefined;
  /** The company, project or person whose detail it is. */
  readonly of: Entity | undefined;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  /** A word for a topic, which a fact of it may lack all the same: 「完工」 of the schedule of a project. */
  readonly isOfTopic: boolean;
}

/** The fact that answers, where the question asks for a detail of it that its source does not give. */
export function silentOn(
  { question }: Asked,
  { facts, candidates, terms }: Solution,
  searcher: Searcher,
): Silence | undefined {
  const [best] = facts;
  if (!best) return undefined;
  const leaving = leftOutBy(facts, terms, searcher);
  if (leaving) return { record: leaving, detail: undefined, of: undefined };
  const { lacks = [] } = best.fact;
  const isOfIt = ({ fact }: FactRecord): boolean =>
    fact === best.fact || fact.about?.some((id) => best.fact.about?.includes(id)) === true;
  const unstated = new Set(facts.filter(isOfIt).flatMap(({ fact }) => fact.unstated ?? []));
  if (lacks.length + unstated.size === 0) return undefined;
  const supports = candidates.find(({ record }) => record === best)?.supports ?? [];
  const explained = terms.filter((_, index) => (supports[index] ?? 0) >= EXPLAINED).map(stretchOf);
  const lacking = new Set(allNormalised(lacks));
  const isAsked = (word: string): boolean => {
    if (!says(question.normalised, word)) return false;
    const from = question.normalised.lastIndexOf(word);
    // «How much» of something else: days, firms.
    const next = question.normalised.charAt(from + word.length);
    if (word.endsWith('多少') && NO_MONEY.has(next)) return false;
    const isTold = question.tokens.some(
      ({ at, surface }, index) =>
        at < from + word.length && from < at + surface.length && !question.asking.has(index),
    );
    if (isTold) return false;
    // A longer wording than what is explained says more than that.
    return !explained.some(
      (other) =>
        other.from < from + word.length &&
        from < other.to &&
        other.to - other.from >= word.length &&
        !(other.isOfTopic && lacking.has(word) && other.to - other.from === word.length),
    );
  };
  const uncounted = withoutCounts(question.normalised);
  for (const id of unstated) {
    const detail = searcher.base.detailById.get(id);
    if (!detail || facts.some((other) => tellsBeside(other, best, id, terms))) continue;
    const words = inSpeech(allNormalised(detail.words));
    const isCounted =
      uncounted !== question.normalised && words.some((one) => says(uncounted, one));
    if (isCounted || words.some(isAsked)) {
      return { record: best, detail, of: entityAsked(best, terms) };
    }
  }
  // 「新设的机构叫什么」: what it is called is told, where it is not named already.
  const namesIt = !best.fact.about || entityNamed(best, terms) !== undefined;
  const isLacking =
    inSpeech(allNormalised(lacks)).some(
      (word) => isAsked(word) && (namesIt || !OF_ITS_NAME.test(word)),
    ) || lacksDate(best, terms, searcher);
  return !asksItsFigure(best, terms) && isLacking
    ? { record: best, detail: undefined, of: undefined }
    : undefined;
}

/** What asks for a name; grammar, not knowledge. */
const OF_ITS_NAME = /^(?:都|各自|分别)?叫(?:什么|啥)|^(?:called|name of)$/u;

/** 「叫啥」 for 「叫什么」: words as they are said, too. */
function inSpeech(words: readonly string[]): readonly string[] {
  const spoken = words.filter((word) => word.includes('什么'));
  return spoken.length === 0
    ? words
    : [...words, ...spoken.map((word) => word.replace('什么', '啥'))];
}

/** Another fact is of a topic that is named, as the best is not, and its source leaves the detail not out. */
function tellsBeside(
  { fact }: FactRecord,
  best: FactRecord,
  detail: DetailId,
  terms: readonly Term[],
): boolean {
  const named = terms.flatMap((term) => (term.inherited ? [] : topicsOf(term)));
  return (
    named.includes(fact.topic) &&
    !named.includes(best.fact.topic) &&
    fact.unstated?.includes(detail) !== true
  );
}

/** 「哪7个」 and «which seven», as one asks where the number is not known. */
function withoutCounts(normalised: string): string {
  return normalised
    .replace(/(?<=哪)(?:\d+|[二两三四五六七八九十]+)(?=[个家户项])/u, '几')
    .replace(
      /\bwhich (?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/u,
      'which ones',
    );
}

/** «By how many points did it lift the output?»: its topic and its measure, whatever else is said. */
function asksItsFigure({ fact, measure, zone }: FactRecord, terms: readonly Term[]): boolean {
  const names = (isSo: (meaning: Meaning) => boolean): boolean =>
    terms.some(({ meanings, inherited }) => !inherited && meanings.some(isSo));
  return (
    fact.value !== undefined &&
    names(
      (meaning) =>
        (meaning.kind === 'topic' && meaning.topic === fact.topic) ||
        (meaning.kind === 'entity' &&
          fact.about?.some((id) => entityKey(zone.id, id) === meaning.entity) === true),
    ) &&
    names((meaning) => meaning.kind === 'measure' && meaning.measure === measure)
  );
}

/** Of the companies and projects that a fact is about the one that is named; else the first. */
function entityAsked(record: FactRecord, terms: readonly Term[]): Entity | undefined {
  return entityNamed(record, terms) ?? record.entities[0];
}

function entityNamed({ zone, entities }: FactRecord, terms: readonly Term[]): Entity | undefined {
  const named = new Set(
    terms.flatMap(({ meanings }) =>
      meanings.flatMap((meaning) => (meaning.kind === 'entity' ? [meaning.entity] : [])),
    ),
  );
  return entities.find(({ id }) => named.has(entityKey(zone.id, id)));
}

/** Where a term stands in the normalised text. */
function stretchOf({ tokens, meanings }: Term): Stretch {
  const last = tokens.at(-1);
  const isOfTopic = meanings.length > 0 && meanings.every(({ kind }) => kind === 'topic');
  return { from: tokens[0]?.at ?? 0, to: last ? last.at + last.surface.length : 0, isOfTopic };
}
