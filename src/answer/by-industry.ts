import { isZoneOrPark, type FactRecord, type KnowledgeBase } from '../knowledge/base.ts';
import type { Choice } from '../knowledge/enquiry-form-schema.ts';
import type { ZoneId } from '../knowledge/schema.ts';
import type { Asked } from '../search/asked.ts';
import { has } from '../search/term.ts';
import type { Searcher } from '../search/searcher.ts';
import { isStatistic } from '../search/statistic.ts';
import { allNormalised, normalise } from '../text/normalise.ts';
import { says } from '../text/says.ts';
import type { Answer } from './answer.ts';
import { placesOf } from './places.ts';
import type { Solution } from './solve.ts';

/** More zones than this are a page, not an answer. */
const MOST_ZONES = 5;

/**
 * «Which zone suits a food factory?»: of each zone the fact that is most about the industry, the zone that tells
 * most of it first. Undefined where no zone is asked for, no industry of the enquiry form is named, or no zone's
 * documents say it.
 */
export function zonesByIndustry(asked: Asked, searcher: Searcher): Answer | undefined {
  const { question, terms } = asked;
  const { intents } = question;
  const isListed = intents.has('zones') && !intents.has('summary');
  if (!intents.has('where-to') && !isListed) return undefined;
  if (intents.has('contact') || intents.has('lease') || has(terms, 'entity')) return undefined;
  const { base, ancestors } = searcher;
  if (has(terms, 'measure') || terms.some((term) => isStatistic(term, base))) return undefined;
  const within = terms.flatMap((term) => citiesFirst(placesOf(term), base));
  if (within.some((id) => isZoneOrPark(base.zoneById.get(id)))) return undefined;
  const named = industryNamed(question.normalised, base);
  if (!named) return undefined;
  const isWithin = ({ zone }: FactRecord): boolean =>
    within.length === 0 || within.some((place) => ancestors.get(zone.id)?.has(place) === true);
  const just = tellingOf(named.said, base).filter(isWithin);
  // «Car parts»: where nobody tells of just that, the industry by its main word.
  const [main] = allNormalised(named.industry.words);
  const facts = just.length > 0 || !main ? just : tellingOf(main, base).filter(isWithin);
  return facts.length === 0
    ? undefined
    : {
        kind: 'facts',
        facts: facts.slice(0, MOST_ZONES),
        confidence: 1,
        note: { is: 'industry', name: named.industry.name },
      };
}

/** A name that a city shares with a zone in it means the city where its zones are asked for. */
function citiesFirst(places: readonly ZoneId[], base: KnowledgeBase): readonly ZoneId[] {
  const cities = places.filter((id) => base.zoneById.get(id)?.kind === 'city');
  return cities.length > 0 ? cities : places;
}

/** «Which zone of the city …»: of several, so that one of them that is found is not all. */
export function asksZonesOfCity({ question, terms }: Asked, { base }: Searcher): boolean {
  return (
    question.intents.has('zones') &&
    terms.some((term) => placesOf(term).some((id) => base.zoneById.get(id)?.kind === 'city'))
  );
}

/** Whether the facts found are of a zone or park, and not of the wider place around them. */
export function isOfZone({ facts: [best] }: Solution): boolean {
  return best !== undefined && isZoneOrPark(best.zone);
}

/** The industry whose word in the question is longest. */
export function industryNamed(
  question: string,
  { lexicon }: KnowledgeBase,
): { readonly industry: Choice; readonly said: string } | undefined {
  const found = (lexicon.enquiry?.industries ?? []).flatMap((industry) =>
    allNormalised(industry.words)
      .filter((word) => says(question, word))
      .map((said) => ({ industry, said })),
  );
  return found.toSorted((a, b) => b.said.length - a.said.length)[0];
}

// Looked for once for each word, not once for each question.
const told = new WeakMap<KnowledgeBase, Map<string, readonly FactRecord[]>>();

/** Of each zone and park whose facts say the word the fact that says it first. */
function tellingOf(word: string, base: KnowledgeBase): readonly FactRecord[] {
  const known = told.get(base) ?? new Map<string, readonly FactRecord[]>();
  told.set(base, known);
  const facts = known.get(word) ?? tellingAnew(word, base);
  known.set(word, facts);
  return facts;
}

interface Telling {
  readonly record: FactRecord;
  /** Where in its text the word stands; a fact that is about the industry begins with it. */
  readonly at: number;
}

function tellingAnew(word: string, base: KnowledgeBase): readonly FactRecord[] {
  const byZone = new Map<ZoneId, Telling[]>();
  for (const record of base.facts) {
    const { text, status } = record.fact;
    if (!isZoneOrPark(record.zone) || status === 'lost') continue;
    const said = [normalise(text.zh), normalise(text.en)].find((one) => says(one, word));
    if (said === undefined) continue;
    const telling = byZone.get(record.zone.id) ?? [];
    telling.push({ record, at: said.indexOf(word) });
    byZone.set(record.zone.id, telling);
  }
  return [...byZone.values()]
    .toSorted((a, b) => b.length - a.length)
    .flatMap((all) => all.toSorted((a, b) => order(a) - order(b))[0]?.record ?? []);
}

/** Beyond the longest text. */
const LAST = 1_000;

/** What is vague in its source comes last. */
function order({ record, at }: Telling): number {
  return at + (record.fact.status === 'weak' ? LAST : 0);
}
