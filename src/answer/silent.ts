import type { FactRecord } from '../knowledge/base.ts';
import type { Asked } from '../search/asked.ts';
import type { Term } from '../search/terms.ts';
import { normalise } from '../text/normalise.ts';
import { says } from '../text/says.ts';
import type { Solution } from './solve.ts';

/** A word is no request for a missing detail where it is part of what the fact explains this far. */
const EXPLAINED = 0.85;

/** The fact that answers, where the question asks for a detail of it that its source does not give. */
export function silentOn(
  { question }: Asked,
  { facts, candidates, terms }: Solution,
): FactRecord | undefined {
  const [best] = facts;
  const lacks = best?.fact.lacks;
  if (!best || !lacks) return undefined;
  const supports = candidates.find(({ record }) => record === best)?.supports ?? [];
  const explained = terms.filter((_, index) => (supports[index] ?? 0) >= EXPLAINED).map(stretchOf);
  const isAsked = lacks.some((text) => {
    const word = normalise(text);
    if (!says(question.normalised, word)) return false;
    const from = question.normalised.indexOf(word);
    return !explained.some((other) => other.from < from + word.length && from < other.to);
  });
  return isAsked ? best : undefined;
}

/** Where a term stands in the normalised text. */
function stretchOf({ tokens }: Term): { readonly from: number; readonly to: number } {
  const last = tokens.at(-1);
  return { from: tokens[0]?.at ?? 0, to: last ? last.at + last.surface.length : 0 };
}
