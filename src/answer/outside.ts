import type { Asked } from '../search/asked.ts';
import type { Searcher } from '../search/searcher.ts';
import type { KnowledgeBase } from '../knowledge/base.ts';
import { has, means, type Term } from '../search/term.ts';
import { weightOf } from '../search/terms.ts';
import type { Answer } from './answer.ts';
import type { Solution } from './solve.ts';

/** With so much that the knowledge covers, a strange word tells why somebody asks: their thesis, their plant. */
const MUCH_OF_OURS = 6;
const ASKED = 1;
/** A fact that explains a topic this far is about it. */
const GIVEN = 0.9;

/** The subject that is not covered here and that the question is about, if it is. */
export function outsideOf({ question, terms }: Asked, { base }: Searcher): Term | undefined {
  const strange = terms.filter((term) => means(term, 'outside'));
  const [first] = strange;
  if (!first || (question.overview && has(terms, 'zone'))) return undefined;
  // «Good morning from Hamburg»
  const others = terms.filter((term) => !strange.includes(term));
  const isGreeting = question.intents.has('greeting') && !question.intents.has('ask');
  if (isGreeting && weightOf(others) < ASKED && strange.every((term) => isBackground(term, base))) {
    return undefined;
  }
  const ours = terms.filter((term) => !term.inherited && means(term, 'topic', 'entity'));
  const isTold = ours.length > 0 && weightOf(ours) >= MUCH_OF_OURS && has(terms, 'zone');
  const isBefore = (term: Term): boolean =>
    ours.every(({ positions }) => (positions[0] ?? 0) > (term.positions[0] ?? 0));
  const asked = strange.find(({ weight }) => weight >= ASKED);
  if (asked) return isTold && isBefore(asked) ? undefined : asked;
  // Said beside the clause that asks, and nothing of ours is: «he is 15, which school can he go to there?»
  const { intents } = question;
  const asksOurs =
    ours.length > 0 || intents.has('summary') || intents.has('zones') || intents.has('contact');
  return asksOurs ? undefined : strange.find((term) => !isBackground(term, base));
}

/**
 * «Before I book a flight: what is the total investment of …?»: an outside subject that a question for a known
 * figure follows is why somebody asks. The terms without it; undefined where there is none such.
 */
export function withoutReason(
  terms: readonly Term[],
  { candidates, terms: weighed, unmet }: Solution,
  { base, figureTopics }: Searcher,
): readonly Term[] | undefined {
  const [best] = candidates;
  const isOutside = (term: Term): boolean => means(term, 'outside');
  const outside = terms.findLast(isOutside);
  const last = outside?.positions.at(-1);
  // «That province’s tourism zone» is a place.
  const isInName = terms.some(
    (term) => has([term], 'zone') && (term.positions.at(-1) ?? -2) + 1 === outside?.positions[0],
  );
  if (last === undefined || isInName || !isHere(terms) || !unmet.every(isOutside)) return undefined;
  const isPlace = terms.some((term) => isBackground(term, base));
  const leadsToFigure = weighed.some(
    ({ meanings, positions, aside }, index) =>
      !aside &&
      (positions[0] ?? 0) > last &&
      (best?.supports[index] ?? 0) >= GIVEN &&
      meanings.some(
        (meaning) =>
          (meaning.kind === 'entity' && !isPlace) ||
          (meaning.kind === 'topic' && figureTopics.has(meaning.topic)),
      ),
  );
  return leadsToFigure ? terms.filter((term) => !isOutside(term)) : undefined;
}

/** Where an asker comes from, beside a place of ours, is not what is asked. */
export function withoutBackground(terms: readonly Term[], { base }: Searcher): readonly Term[] {
  if (!terms.some((term) => isBackground(term, base)) || !isHere(terms)) return terms;
  const names = new Set(
    terms.filter((term) => means(term, 'entity')).map(({ positions }) => positions[0] ?? 0),
  );
  // «That city's airport park» is a place there, whatever park of ours has the same name.
  const isBefore = ({ positions }: Term): boolean =>
    [1, 2].some((step) => names.has((positions.at(-1) ?? 0) + step));
  return terms.filter((term) => isBefore(term) || !isBackground(term, base));
}

/** A place, company or project of ours is named, without a slip. */
function isHere(terms: readonly Term[]): boolean {
  return terms.some(
    (term) => !term.inherited && term.certainty === 'exact' && means(term, 'zone', 'entity'),
  );
}

function isBackground({ meanings }: Term, { backgrounds }: KnowledgeBase): boolean {
  return meanings.some((meaning) => meaning.kind === 'outside' && backgrounds.has(meaning.subject));
}

export function outsideAnswer({ meanings }: Term, { base }: Searcher): Answer {
  const subject = meanings.flatMap((meaning) =>
    meaning.kind === 'outside' ? [meaning.subject] : [],
  )[0];
  const found = base.lexicon.outside.find(({ id }) => id === subject);
  return found
    ? { kind: 'unknown', why: { reason: 'outside', subject: found.name } }
    : { kind: 'unknown', why: { reason: 'nothing' } };
}

/** A firm from elsewhere that wants a plant here is not asking about elsewhere. */
export function contactDespite({ question }: Asked): boolean {
  const { intents, terms } = question;
  return (
    (intents.has('contact') || (intents.has('lease') && intents.has('property'))) &&
    has(terms, 'zone')
  );
}
