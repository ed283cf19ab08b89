import type { Intent, ZoneId } from '../knowledge/schema.ts';
import type { Token } from '../text/tokens.ts';
import { clauseOf } from './clauses.ts';
import type { Meaning, Mention } from './meaning.ts';
import type { Subject } from './memory.ts';
import type { Searcher } from './searcher.ts';
import { means, type Term } from './term.ts';

interface Said {
  readonly terms: readonly Term[];
  readonly intents: ReadonlySet<Intent>;
}

type Places = Pick<Searcher, 'base' | 'ancestors'>;

/** A word that nothing explains. */
const STRANGE = 1;

/** Before it somebody says what they are or do, and asks nothing yet: «as a carmaker», 「我们药厂」. Grammar, not knowledge. */
const OWN =
  /(?:我|咱|俺|本公司|敝|作为|身为)[^,，。;；?？想问要知了打查找看听请]{0,8}$|\b(?:we|i|i'm|my|our|as an?)\b(?:(?!\b(?:want|need|know|like|ask|see|find|wonder|heard?|read|look|interested|about|understand)\b)[^,.;?]){0,24}$/u;
/** … or asks for several of the kind, or for all but it. */
const OF_SEVERAL =
  /(?:哪些|哪几[家个]|几[家个]|多少[家个]|什么|啥|除了?|除开|除去|不是)$|\b(?:which|how many|what|any|all(?: the)?|apart from(?: the)?|except(?: for)?(?: the)?|besides(?: the)?|other than(?: the)?)\s*$/u;

/**
 * «The steel mill»: beside the name of a place it is the one that is there. In a message that names others, none;
 * nor where it is what somebody is, one of several, or names something by itself.
 */
export function describedNear(
  mentions: readonly Mention[],
  tokens: readonly Token[],
  normalised: string,
  searcher: Places,
): readonly Mention[] {
  if (!mentions.some(({ meaning }) => isDescribed(meaning))) return mentions;
  const places = placesIn(mentions.map(({ meaning }) => meaning));
  const isMeant = ({ meaning, positions }: Mention): boolean => {
    if (!isDescribed(meaning)) return true;
    const [first = 0] = positions;
    const last = positions.at(-1) ?? first;
    const { from, to } = clauseOf(positions, tokens);
    const before = normalised.slice(tokens[from]?.at, tokens[first]?.at).trimEnd();
    if (OWN.test(before) || OF_SEVERAL.test(before)) return false;
    const others = mentions.filter((other) => WHAT.has(other.meaning.kind) && isExact(other));
    const isWithin = (other: Mention): boolean =>
      other.positions.every((at) => first <= at && at <= last);
    if (places.size === 0) {
      return !others.some((other) => isWithin(other) && other.positions.length < positions.length);
    }
    const isAsked = others.some(
      (other) => !isWithin(other) && other.positions.some((at) => from <= at && at < to),
    );
    return isAsked && isNear(meaning, places, searcher);
  };
  return mentions.filter(isMeant);
}

/** What a clause that asks about a thing, or says where it is, has beside it. */
const WHAT: ReadonlySet<Meaning['kind']> = new Set<Meaning['kind']>([
  'zone',
  'topic',
  'measure',
  'entity',
]);

function isExact({ meaning, certainty }: Mention): boolean {
  return certainty !== 'guess' && !isDescribed(meaning);
}

/**
 * Where no place is named it is the one in the place that was spoken of. Told before an overview is asked («they have
 * a steel mill now»), or of a place elsewhere, the words mean nothing in particular.
 */
export function withDescribed<Asking extends Said>(
  question: Asking,
  subject: Subject | undefined,
  searcher: Places,
): Asking {
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

/** There, in a part of it, or around it: what a city does, its zone does. The whole region has too many of everything. */
function isNear(
  { zone }: Described,
  places: ReadonlySet<ZoneId>,
  { base, ancestors }: Places,
): boolean {
  const { root } = base.region;
  const isIn = (inner: ZoneId, outer: ZoneId): boolean =>
    outer !== root && ancestors.get(inner)?.has(outer) === true;
  return [...places].some((place) => place === zone || isIn(zone, place) || isIn(place, zone));
}

function placesIn(meanings: readonly Meaning[]): ReadonlySet<ZoneId> {
  return new Set(meanings.flatMap((meaning) => (meaning.kind === 'zone' ? [meaning.zone] : [])));
}
