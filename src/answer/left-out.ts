import type { FactRecord, KnowledgeBase } from '../knowledge/base.ts';
import type { TopicId } from '../knowledge/schema.ts';
import { hanPairs } from '../search/lexical.ts';
import { exactMeanings } from '../search/mentions.ts';
import type { Searcher } from '../search/searcher.ts';
import type { Term } from '../search/term.ts';
import { allNormalised, normalise } from '../text/normalise.ts';
import { says } from '../text/says.ts';
import { tokenise, type Token } from '../text/tokens.ts';

const OF_WEIGHT = 0.5;

/** The fact that says that its source is silent on what the question says, where none of the facts tells it. */
export function leftOutBy(
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
