import type { FactRecord } from '../knowledge/base.ts';
import type { Asked } from '../search/asked.ts';
import { hanPairs } from '../search/lexical.ts';
import type { Searcher } from '../search/searcher.ts';
import type { Term } from '../search/terms.ts';
import { normalise } from '../text/normalise.ts';
import { says } from '../text/says.ts';
import { tokenise, type Token } from '../text/tokens.ts';
import type { Solution } from './solve.ts';

/** A word is no request for a missing detail where it is part of what the fact explains this far. */
const EXPLAINED = 0.85;
const OF_WEIGHT = 0.5;

/** The fact that answers, where the question asks for a detail of it that its source does not give. */
export function silentOn(
  { question }: Asked,
  { facts, candidates, terms }: Solution,
  searcher: Searcher,
): FactRecord | undefined {
  const [best] = facts;
  if (!best) return undefined;
  if (leavesOut(best, terms, searcher)) return best;
  const { lacks } = best.fact;
  if (!lacks) return undefined;
  const supports = candidates.find(({ record }) => record === best)?.supports ?? [];
  const explained = terms.filter((_, index) => (supports[index] ?? 0) >= EXPLAINED).map(stretchOf);
  const isAsked = lacks.some((text) => {
    const word = normalise(text);
    if (!says(question.normalised, word)) return false;
    const from = question.normalised.indexOf(word);
    // A longer wording than what is explained says more than that.
    return !explained.some(
      (other) =>
        other.from < from + word.length && from < other.to && other.to - other.from >= word.length,
    );
  });
  return isAsked ? best : undefined;
}

/** What the question says stands only in the clause by which the fact says that its source is silent. */
function leavesOut({ fact }: FactRecord, terms: readonly Term[], { base }: Searcher): boolean {
  if (fact.status === 'lost') return false;
  const silence = (base.lexicon.silence ?? []).map(normalise);
  const clauses = [fact.text.zh, fact.text.en].flatMap((text) => normalise(text).split(CLAUSE_END));
  const silent = clauses.filter((clause) => silence.some((word) => says(clause, word)));
  if (silent.length === 0) return false;
  const told = keysOf(clauses.filter((clause) => !silent.includes(clause)));
  const untold = keysOf(silent);
  return terms.some((term) => {
    // What the fact is about, it tells.
    const isItsOwn = term.meanings.some(
      (meaning) => meaning.kind === 'topic' && meaning.topic === fact.topic,
    );
    if (!isContent(term) || isItsOwn) return false;
    const keys = keysIn(term.tokens);
    return keys.some((key) => untold.has(key)) && !keys.some((key) => told.has(key));
  });
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
