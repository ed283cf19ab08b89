import type { ZoneId } from '../knowledge/schema.ts';
import { entityKey, type EntityKey } from '../search/meaning.ts';
import type { Asked } from '../search/asked.ts';
import type { Searcher } from '../search/searcher.ts';
import { pointsBack } from '../search/taken.ts';
import { means, type Term } from '../search/term.ts';
import type { Answer } from './answer.ts';
import type { Solution } from './solve.ts';

/** A fact that explains this little of a topic or measure does not tell it. */
const TOLD = 0.5;
/** A fact of the company explains nearly as much as the best. */
const NEARLY = 0.1;
/** «… in which place»: lighter words only ask where. */
const HEAVY = 1;
/** A word that no fact has is weighed less; one of this weight says something. */
const STRANGE = 0.4;
/** «In which year»; grammar, not knowledge. */
const IN_TIME = /在哪[一个]*[年月天日季周]/u;

/** The companies and projects that are named, each with the place whose file it is in. */
function namesIn(terms: readonly Term[]): ReadonlyMap<EntityKey, ZoneId> {
  return new Map(
    terms.flatMap(({ meanings, certainty }) =>
      certainty === 'guess'
        ? []
        : meanings.flatMap((meaning) =>
            meaning.kind === 'entity' ? [[meaning.entity, meaning.zone] as const] : [],
          ),
    ),
  );
}

/**
 * «In which zone is this company?»: the place whose file it is in, with what is most to the point of it. Undefined
 * where something else is asked, or where it belongs to the whole region.
 */
export function whereabouts(
  { question, terms }: Asked,
  { candidates, terms: weighed }: Solution,
  { base }: Searcher,
): Answer | undefined {
  const { intents } = question;
  const asksWhere =
    intents.has('where') && !intents.has('list') && !IN_TIME.test(question.normalised);
  if (!intents.has('zones') && !asksWhere) return undefined;
  const own = namesIn(terms.filter(({ inherited, aside }) => !inherited && !aside));
  // «And which park is that in?»
  const isOfBefore = own.size === 0 && pointsBack(question.normalised);
  const names = isOfBefore ? namesIn(terms) : own;
  const [name] = names;
  if (!name || names.size !== 1) return undefined;
  const [key, zone] = name;
  const home = base.zoneById.get(zone);
  const entity = home?.entities?.find(({ id }) => key === entityKey(zone, id));
  if (!home || !entity || home.id === base.region.root) return undefined;
  const about = candidates.find(
    ({ record }) => record.zone.id === home.id && record.fact.about?.includes(entity.id),
  );
  const asksElse = weighed.some((term, index) => {
    const isTold = (about?.support(index) ?? 0) >= TOLD;
    if (term.inherited || term.aside || isTold) return false;
    // «Where is its head office?»
    const isStrange = asksWhere && term.meanings.length === 0 && term.weight >= STRANGE;
    return isStrange || (means(term, 'topic', 'measure') && term.weight >= HEAVY);
  });
  // «Who started ‹the first, the second and the third›?»: another fact tells all of it.
  const isNear = about && (candidates[0]?.coverage ?? 0) - about.coverage <= NEARLY;
  if (!isNear || asksElse) return undefined;
  return {
    kind: 'facts',
    facts: [about.record],
    confidence: 1,
    note: { is: 'elsewhere', name: entity.name, home },
  };
}
