import { entityKey } from '../search/meaning.ts';
import type { Question } from '../search/question.ts';
import type { Searcher } from '../search/searcher.ts';
import { means, topicsOf, type Term } from '../search/term.ts';

/** What stands beside the name explains it and is not asked. */
const ASIDE = 0.2;

/**
 * «What did chairman X call …?»: a word for an office right before the name of somebody who holds it is part of the
 * name, where another topic is asked.
 */
export function withTitlesAside(question: Question, { base }: Pick<Searcher, 'base'>): Question {
  const { terms } = question;
  const isHeldBy = (title: Term, name: Term): boolean =>
    name.meanings.some(
      (meaning) =>
        meaning.kind === 'entity' &&
        (base.factsByZone.get(meaning.zone) ?? []).some(
          ({ fact, zone }) =>
            fact.value === undefined &&
            topicsOf(title).includes(fact.topic) &&
            fact.about?.some((id) => entityKey(zone.id, id) === meaning.entity) === true,
        ),
    );
  const isTitle = (term: Term): boolean => {
    const next = (term.positions.at(-1) ?? -2) + 1;
    const name = terms.find(({ positions: [at] }) => at === next);
    return name !== undefined && means(term, 'topic') && isHeldBy(term, name);
  };
  const titles = terms.filter(isTitle);
  const asksMore = terms.some((term) => means(term, 'topic') && !titles.includes(term));
  if (titles.length === 0 || !asksMore) return question;
  return {
    ...question,
    terms: terms.map((term) => (titles.includes(term) ? { ...term, weight: ASIDE } : term)),
  };
}
