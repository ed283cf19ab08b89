import type { ZoneId } from '../knowledge/schema.ts';
import type { Meaning, Mention } from './meaning.ts';
import type { Subject } from './memory.ts';
import type { Question } from './question.ts';
import type { Searcher } from './searcher.ts';
import { means, type Term } from './term.ts';

type Places = Pick<Searcher, 'base' | 'ancestors'>;

/** A word that nothing explains. */
const STRANGE = 1;

/** «The steel mill»: beside the name of a place it is the one that is there. In a message that names others, none. */
export function describedNear(mentions: readonly Mention[], searcher: Places): readonly Mention[] {
  const places = placesIn(mentions.map(({ meaning }) => meaning));
  if (places.size === 0) return mentions;
  return mentions.filter(
    ({ meaning }) => !isDescribed(meaning) || isNear(meaning, places, searcher),
  );
}

/**
 * Where no place is named it is the one in the place that was spoken of. Told before an overview is asked («they have
 * a steel mill now»), or of a place elsewhere, the words mean nothing in particular.
 */
export function withDescribed(
  question: Question,
  subject: Subject | undefined,
  searcher: Places,
): Question {
  const { terms } = question;
  if (!terms.some(({ meanings }) => meanings.some(isDescribed))) return question;
  const named = placesIn(terms.flatMap(({ meanings }) => meanings));
  const isElsewhere = terms.some((term) => means(term, 'outside'));
  const places = named.size > 0 || isElsewhere ? named : new Set(subject?.zones);
  const meant = (meaning: Meaning): readonly Meaning[] => {
    if (!isDescribed(meaning)) return [meaning];
    const { kind, entity, zone } = meaning;
    return isNear(meaning, places, searcher) ? [{ kind, entity, zone }] : [];
  };
  const isBackground = question.intents.has('summary');
  const read = (term: Term): Term => {
    const meanings = term.meanings.flatMap((meaning) =>
      isDescribed(meaning) && ((term.aside && isBackground) || isBesideOther(meaning, term, terms))
        ? []
        : meant(meaning),
    );
    const isStrange = meanings.length === 0 && term.meanings.length > 0;
    return { ...term, meanings, weight: isStrange ? Math.min(term.weight, STRANGE) : term.weight };
  };
  return { ...question, terms: terms.map(read) };
}

/** «The Acme castings»: where the name of another thing stands right beside, that one is meant. */
function isBesideOther(
  { entity }: Described,
  { positions }: Term,
  terms: readonly Term[],
): boolean {
  const [first = -1] = positions;
  const last = positions.at(-1) ?? -1;
  return terms.some(
    (other) =>
      (other.positions.at(-1) === first - 1 || other.positions[0] === last + 1) &&
      other.meanings.some(
        (meaning) =>
          meaning.kind === 'entity' && !isDescribed(meaning) && meaning.entity !== entity,
      ),
  );
}

type Described = Extract<Meaning, { readonly kind: 'entity' }> & { readonly isDescribed: true };

function isDescribed(meaning: Meaning): meaning is Described {
  return meaning.kind === 'entity' && meaning.isDescribed === true;
}

/** There, or in a part of it; the whole region has too many of everything. */
function isNear(
  { zone }: Described,
  places: ReadonlySet<ZoneId>,
  { base, ancestors }: Places,
): boolean {
  return [...places].some(
    (place) =>
      place === zone || (place !== base.region.root && ancestors.get(zone)?.has(place) === true),
  );
}

function placesIn(meanings: readonly Meaning[]): ReadonlySet<ZoneId> {
  return new Set(meanings.flatMap((meaning) => (meaning.kind === 'zone' ? [meaning.zone] : [])));
}
