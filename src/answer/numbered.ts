import type { Asked } from '../search/asked.ts';
import type { Searcher } from '../search/searcher.ts';
import type { Solution } from './solve.ts';

/** What follows or goes before the number of a thing: «No. 2», 「2号」, 「2#」. Grammar, not knowledge. */
const NUMBERS = /(?<![\d月.])(\d{1,3}) ?(?:号(?!码)|#)|\bno\.?\s*(\d{1,3})\b/gu;
/** Letters and figures of a model: «AB 1200». */
const MODELS = /\b([a-z]{2,}) ?(\d{3,})\b/gu;
const YEAR = /^(?:19|20)\d{2}$/u;

/** «What is furnace No. 2?»: the best fact is of another number of the same, and tells nothing of that one. */
export function isOfAnotherNumber(
  { question: { normalised } }: Asked,
  { facts: [best] }: Solution,
  { lexical }: Searcher,
): boolean {
  const told = best && lexical.get(best.key)?.haystack;
  if (told === undefined) return false;
  return (
    isOther(numbersIn(normalised), numbersIn(told)) || isOther(modelsIn(normalised), modelsIn(told))
  );
}

/** For each kind of thing its numbers. */
type Numbered = ReadonlyMap<string, ReadonlySet<string>>;

function isOther(asked: Numbered, told: Numbered): boolean {
  return [...asked].some(([kind, numbers]) => {
    const known = told.get(kind);
    return known !== undefined && ![...numbers].some((number) => known.has(number));
  });
}

function numbersIn(text: string): Numbered {
  const numbers = Array.from(text.matchAll(NUMBERS), ([, before, after]) => before ?? after ?? '');
  return numbers.length > 0 ? new Map([['', new Set(numbers)]]) : new Map();
}

function modelsIn(text: string): Numbered {
  const models = new Map<string, Set<string>>();
  for (const [, letters = '', number = ''] of text.matchAll(MODELS)) {
    if (YEAR.test(number)) continue;
    models.set(letters, (models.get(letters) ?? new Set()).add(number));
  }
  return models;
}
