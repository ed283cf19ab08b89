import type { KnowledgeData } from '../base.ts';
import type { Finding } from '../problem.ts';
import type { Fact } from '../schema.ts';
import { factsOf } from './record.ts';
import type { PlacedFact, Rule } from './record.ts';

/**
 * Two figures for the same question are a contradiction, unless each has words of its own (`also`) by
 * which people ask for it, or a status that says how the two differ.
 */
export const sameQuestionsHaveOneAnswer: Rule = (data) => {
  const first = new Map<string, PlacedFact>();
  return factsOf(data).flatMap((placed): Finding[] => {
    const { file, path, fact } = placed;
    if (!fact.value) return [];
    const question = questionOf(data, placed);
    const earlier = first.get(question);
    first.set(question, earlier ?? placed);
    if (!earlier?.fact.value || sameValue(earlier.fact, fact)) return [];
    if (toldApart(earlier.fact, fact)) return [];
    const { amount, unit } = earlier.fact.value;
    const expected =
      `the value of ${earlier.fact.id}, ${amount}${unit}, which has the same topic, measure, period and ` +
      'about; or words under `also` for both that tell them apart';
    return [{ file, path: [...path, 'value'], expected }];
  });
};

function questionOf(data: KnowledgeData, { zone, fact }: PlacedFact): string {
  const unit = data.lexicon.units.find((known) => known.unit === fact.value?.unit);
  const measure = fact.measure ?? unit?.measure ?? 'none';
  const about = [...(fact.about ?? [])].sort().join(' ');
  return [zone.id, fact.topic, measure, fact.period, fact.status ?? 'fact', about].join('|');
}

function sameValue(one: Fact, other: Fact): boolean {
  return one.value?.amount === other.value?.amount && one.value?.unit === other.value?.unit;
}

function toldApart(one: Fact, other: Fact): boolean {
  return (one.also ?? []).length > 0 && (other.also ?? []).length > 0;
}
