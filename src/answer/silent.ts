import type { FactRecord, KnowledgeBase } from '../knowledge/base.ts';
import type { Detail, DetailId, Entity, TopicId } from '../knowledge/schema.ts';
import type { Asked } from '../search/asked.ts';
import { hanPairs } from '../search/lexical.ts';
import { entityKey, type Meaning } from '../search/meaning.ts';
import { exactMeanings } from '../search/mentions.ts';
import type { Searcher } from '../search/searcher.ts';
import { topicsOf, type Term } from '../search/term.ts';
import { allNormalised, normalise } from '../text/normalise.ts';
import { says } from '../text/says.ts';
import { tokenise, type Token } from '../text/tokens.ts';
import { lacksDate } from './lacks-date.ts';
import { NO_MONEY } from './quantity.ts';
import type { Solution } from './solve.ts';

/** A word is no request for a missing detail where it is part of what the fact explains this far. */
const EXPLAINED = 0.85;
const OF_WEIGHT = 0.5;

/** A fact whose source does not give just what is asked. */
export interface Silence {
  readonly record: FactRecord;
  /** What is asked, where it is one of the details that the lexicon names. */
  readonly detail: Detail | undefined;
  /** The company, project or person whose detail it is. */
  readonly of: Entity | undefined;
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
        other.from < from + word.length && from < other.to && other.to - other.from >= word.length,
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
  const isLacking =
    inSpeech(allNormalised(lacks)).some(isAsked) || lacksDate(best, terms, searcher);
  return !asksItsFigure(best, terms) && isLacking
    ? { record: best, detail: undefined, of: undefined }
    : undefined;
}

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
function entityAsked({ zone, entities }: FactRecord, terms: readonly Term[]): Entity | undefined {
  const named = new Set(
    terms.flatMap(({ meanings }) =>
      meanings.flatMap((meaning) => (meaning.kind === 'entity' ? [meaning.entity] : [])),
    ),
  );
  return entities.find(({ id }) => named.has(entityKey(zone.id, id))) ?? entities[0];
}

/** The fact that says that its source is silent on what the question says, where none of the facts tells it. */
function leftOutBy(
  facts: readonly FactRecord[],
  terms: readonly Term[],
  { base, phrases }: Searcher,
): FactRecord | undefined {
  const left = facts.map((record) => leftOut(record, base));
  if (left.every(({ size }) => size === 0)) return undefined;
  const told = facts.map((record) => tellsOf(record, base));
  return facts.find((record, index) => {
    const { fact } = record;
    const untold = left[index];
    if (fact.status === 'lost' || !untold || untold.size === 0) return false;
    return terms.some((term) => {
      // What one of the facts is about, it tells.
      const isItsOwn = term.meanings.some(
        (meaning) =>
          meaning.kind === 'topic' && facts.some((other) => other.fact.topic === meaning.topic),
      );
      if (!isContent(term) || isItsOwn) return false;
      const keys = keysIn(term.tokens);
      if (told.some((own) => keys.some((key) => own.has(key)))) return false;
      return keys.some((key) => untold.has(key)) || namesTopic(term, record, { base, phrases });
    });
  });
}

/** The same thing in another script or language: «touzi duoshao». */
function namesTopic({ meanings }: Term, record: FactRecord, searcher: Named): boolean {
  const left = topicsLeftOut(record, searcher);
  return meanings.some((meaning) => meaning.kind === 'topic' && left.has(meaning.topic));
}

type Named = Pick<Searcher, 'base' | 'phrases'>;

// Read once for each fact that leaves something out.
const topicsRead = new WeakMap<FactRecord, ReadonlySet<TopicId>>();

/** The topics named in the clauses in which a fact says that its source is silent. */
function topicsLeftOut(record: FactRecord, { base, phrases }: Named): ReadonlySet<TopicId> {
  const known = topicsRead.get(record);
  if (known) return known;
  const topics = new Set(
    clausesOf(record)
      .filter(silenceOf(base))
      .flatMap((clause) => exactMeanings(tokenise(clause), phrases))
      .flatMap((meaning) => (meaning.kind === 'topic' ? [meaning.topic] : [])),
  );
  topicsRead.set(record, topics);
  return topics;
}

// Read once for each fact that answers, not once for each question; nearly all of them leave out nothing.
const read = new WeakMap<FactRecord, ReadonlySet<string>>();

/** Pairs and stems of the clauses in which a fact says that its source is silent. */
function leftOut(record: FactRecord, base: KnowledgeBase): ReadonlySet<string> {
  const keys = read.get(record) ?? keysOf(clausesOf(record).filter(silenceOf(base)));
  read.set(record, keys);
  return keys;
}

// Read once for each fact that stands beside one that leaves something out.
const tells = new WeakMap<FactRecord, ReadonlySet<string>>();

/** Pairs and stems of all its other clauses. */
function tellsOf(record: FactRecord, base: KnowledgeBase): ReadonlySet<string> {
  const isSilent = silenceOf(base);
  const keys = tells.get(record) ?? keysOf(clausesOf(record).filter((clause) => !isSilent(clause)));
  tells.set(record, keys);
  return keys;
}

function silenceOf({ lexicon }: KnowledgeBase): (clause: string) => boolean {
  const silence = allNormalised(lexicon.silence);
  return (clause) => silence.some((word) => says(clause, word));
}

function clausesOf({ fact }: FactRecord): readonly string[] {
  return [fact.text.zh, fact.text.en].flatMap((text) => normalise(text).split(CLAUSE_END));
}

const CLAUSE_END = /[,，;；。()（）]|\. |—/u;

function isContent({ meanings, inherited, aside, weight }: Term): boolean {
  if (inherited === true || aside === true || weight < OF_WEIGHT) return false;
  return meanings.every(({ kind }) => kind === 'topic' || kind === 'measure');
}

function keysOf(clauses: readonly string[]): ReadonlySet<string> {
  return new Set(clauses.flatMap((clause) => keysIn(tokenise(clause))));
}

/** Pairs of characters, and stems of words. */
function keysIn(tokens: readonly Token[]): readonly string[] {
  return [
    ...hanPairs(tokens),
    ...tokens.flatMap(({ type, key }) => (type === 'word' ? [key] : [])),
  ];
}

/** Where a term stands in the normalised text. */
function stretchOf({ tokens }: Term): { readonly from: number; readonly to: number } {
  const last = tokens.at(-1);
  return { from: tokens[0]?.at ?? 0, to: last ? last.at + last.surface.length : 0 };
}
