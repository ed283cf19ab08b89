import type { Asked } from '../search/asked.ts';
import { hanPairs } from '../search/lexical.ts';
import { normalise } from '../text/normalise.ts';
import type { Lang } from '../text/language.ts';
import type { Token } from '../text/tokens.ts';
import type { Searcher } from '../search/searcher.ts';
import { isStatistic } from '../search/statistic.ts';
import { has, means } from '../search/term.ts';
import { weightOf, type Term } from '../search/terms.ts';
import { isZoneOrPark, type KnowledgeBase } from '../knowledge/base.ts';
import type { Question } from '../search/question.ts';
import type { Intent, Measure, Zone, ZoneId } from '../knowledge/schema.ts';
import type { Answer } from './answer.ts';
import { narrowed, placeOf, placesOf } from './places.ts';
import type { Solution } from './solve.ts';

/** Words that a fact explains this far ask for that fact, not for an overview. */
const SPECIFIC = 0.75;
/** An overview or a list of zones is meant where no more than this beside the place is said. */
const LITTLE_ELSE = 1.3;
const LITTLE_BESIDE_ZONES = 0.8;

/** More than one sentence, in normalised text. */
const SENTENCES = /[。！!?？]\s*\S|\.\s\S/u;

/** «Which zones are there (in …)?» */
export function zonesListed(
  { question, terms, isElliptic }: Asked,
  searcher: Searcher,
): Answer | undefined {
  // «I meant all the zones»: of all of them, what was asked of one.
  if (isElliptic && question.intents.has('correct')) return undefined;
  const { intents } = question;
  const isCompared = intents.has('compare') && (has(terms, 'topic') || has(terms, 'measure'));
  if (!intents.has('zones') || intents.has('summary') || isCompared) return undefined;
  const others = terms.filter(
    (term) =>
      placesOf(term).length === 0 &&
      !isYearBefore(term) &&
      (!term.aside || isStatistic(term, searcher.base)),
  );
  const isOnlyThat = others.every(({ meanings, tokens }) =>
    meanings.length === 0
      ? tokens[0]?.type !== 'number'
      : meanings.every(({ kind }) => kind === 'measure'),
  );
  const said = others.filter(({ tokens }) => isSpoken(tokens, searcher));
  if (!isOnlyThat || weightOf(said) > LITTLE_BESIDE_ZONES) return undefined;
  if (weightOf(others) > 2 * LITTLE_ELSE) return undefined;
  const { base } = searcher;
  const named = [...new Set(terms.flatMap((term) => placesAround(term, base)))].map((id) =>
    base.zoneById.get(id),
  );
  const place =
    named.find((zone) => zone?.kind === 'city' || zone?.kind === 'province') ??
    named[0] ??
    base.zoneById.get(base.region.root);
  if (!place) return undefined;
  const all = zonesIn(place, base);
  return all.length > 0 ? { kind: 'zones', place, zones: all } : undefined;
}

/** Which zones there are is asked of no year that another question had. */
function isYearBefore({ inherited, meanings }: Term): boolean {
  return inherited === true && meanings.every(({ kind }) => kind === 'period');
}

/**
 * «Those Nanjing zones»: several are of the city that one of them is called after. Only here: elsewhere «zones» may
 * be «zone's», whose mark is not kept.
 */
function placesAround(term: Term, base: KnowledgeBase): readonly ZoneId[] {
  if (!term.surface.endsWith(PLURAL)) return placesOf(term);
  const name = term.surface.slice(0, -PLURAL.length);
  const cities = base.zones.filter(
    ({ kind, name: { en }, aliases, shared }) =>
      kind === 'city' && [en, ...aliases, ...(shared ?? [])].some((one) => normalise(one) === name),
  );
  return cities.length > 0 ? cities.map(({ id }) => id) : placesOf(term);
}

const PLURAL = ' zones';

/** The zones and parks of a place; of the whole region its zones only. */
export function zonesIn(place: Zone, base: KnowledgeBase): readonly Zone[] {
  if (place.id === base.region.root) return base.zones.filter(({ kind }) => kind === 'zone');
  return (base.children.get(place.id) ?? []).filter(isZoneOrPark);
}

/** A word that facts use is a condition (zones *with coking*); one that none uses is a turn of phrase. */
function isSpoken(tokens: readonly Token[], { spoken }: Searcher): boolean {
  return (
    hanPairs(tokens).some((pair) => spoken.has(pair)) || tokens.some(({ key }) => spoken.has(key))
  );
}

/** The overview of a place, where the message asks for one or says nothing else than its name. */
export function summary(
  { question, terms, wish, isElliptic }: Asked,
  solution: Solution,
  searcher: Searcher,
): Answer | undefined {
  if (question.ofMore) return undefined;
  const own = terms.filter(({ inherited }) => !inherited);
  // «We make parts for … Could you give me an overview of the zone?»: why somebody asks is no part of it.
  const asksFigure = own.some(
    ({ aside, meanings }) => !aside && meanings.some(({ kind }) => kind === 'measure'),
  );
  const isOverview =
    question.intents.has('summary') &&
    !question.aside.has('summary') &&
    SENTENCES.test(question.normalised) &&
    !asksFigure;
  // «I have to report tomorrow. The zone in general?»: what is told before the place is named.
  const first = Math.min(
    ...own.flatMap((term) => (placesOf(term).length > 0 ? term.positions : [])),
  );
  const namesEntity = own.some(({ meanings }) => meanings.some(({ kind }) => kind === 'entity'));
  const isBackground = ({ aside, positions }: Term): boolean =>
    aside === true &&
    (isOverview || (!asksFigure && !namesEntity && positions.every((at) => at < first)));
  const others = own.filter(
    (term) =>
      !isBackground(term) &&
      !term.meanings.some(({ kind }) => kind === 'zone' || kind === 'period'),
  );
  const asksOverview =
    question.intents.has('summary') ||
    wish === 'summary' ||
    namesNoMore(question, others, solution);
  if (isElliptic && wish !== 'summary' && question.intents.has('correct')) return undefined;
  if (question.overview && !asksFigure && !namesEntity) {
    const overview = summaryOf(terms, own, searcher);
    // «What is each of the three called?» does not mean one of them.
    return overview?.kind === 'summary' ? overview : undefined;
  }
  if (!asksOverview && (others.length > 0 || isElliptic)) return undefined;
  // «The revenue, please: how much is it there?»: what is asked stands before the place.
  const isBefore = own.some((term) => isBackground(term) && means(term, 'topic'));
  if (!asksOverview && isBefore && ASKS_DETAIL.test(question.normalised)) return undefined;
  if (others.some((term) => isStatistic(term, searcher.base) || asksRate(term))) return undefined;
  const named = others.filter(
    ({ meanings }) => meanings.length > 0 && !meanings.every(({ kind }) => kind === 'measure'),
  );
  const rest = others.filter(({ meanings }) => meanings.length === 0);
  if (weightOf(named) > LITTLE_ELSE) return undefined;
  if (named.length > 0 && explains(solution, terms, named) >= SPECIFIC) return undefined;
  if (weightOf(rest) > LITTLE_ELSE && explains(solution, terms, rest) >= SPECIFIC) return undefined;
  return summaryOf(terms, own, searcher);
}

/** «And how is the growth?» */
function asksRate({ meanings, aside }: Term): boolean {
  return (
    !aside && meanings.some((meaning) => meaning.kind === 'measure' && RATES.has(meaning.measure))
  );
}

const RATES: ReadonlySet<Measure> = new Set<Measure>(['growth', 'share', 'rank']);

export function summaryOf(
  all: readonly Term[],
  said: readonly Term[],
  searcher: Searcher,
): Answer | undefined {
  const terms = narrowed(all, searcher);
  const own = narrowed(said, searcher);
  const zone = placeOf(terms, searcher) ?? preferredPlace(own, searcher);
  if (zone) return { kind: 'summary', zone };
  const places = own.flatMap(placesOf);
  return places.length > 1
    ? { kind: 'clarify', options: places.map((place) => ({ kind: 'zone', zone: place })) }
    : undefined;
}

/** With one of these more is asked than what a place is. */
const ASKS_MORE: readonly Intent[] = ['confirm', 'contact', 'lease', 'property', 'prepare', 'list'];
/** More words than particles and turns of phrase ask for something, known or not. */
const LITTLE_TALK = 0.4;
/** How many, who, when, where, a number or a rate of something: words of the languages, not of the subject. */
export const ASKS_DETAIL =
  /多少|几[^乎]|[数率额量](?:$|[?？。呢])|谁|何时|哪[^个里]|为什么|\bhow (?:many|much|often|far|long)\b|\bwh(?:o|en|ere|ose|y)\b|duoshao|\b(?:number|rate|amount|share) of\b/u;
/** … and a word that the facts of the place know. */
const KNOWN = 0.5;

/** Words, but none that says what is asked about the place: «never heard of it, what goes on there?» */
function namesNoMore(
  { intents, normalised, lang }: Question,
  others: readonly Term[],
  { candidates, terms }: Solution,
): boolean {
  const [best] = candidates;
  return (
    !ASKS_DETAIL.test(normalised) &&
    !terms.some(({ inherited }) => inherited) &&
    weightOf(others) <= LITTLE_TALK &&
    !ASKS_MORE.some((intent) => intents.has(intent)) &&
    others.every(({ meanings, tokens }) => meanings.length === 0 && isTalk(tokens[0], lang)) &&
    terms.every(
      (term, index) =>
        !others.some(({ surface }) => surface === term.surface) ||
        (best?.supports[index] ?? 0) < KNOWN,
    )
  );
}

/** Numbers and, in Chinese, abbreviations of Latin letters are what is asked: «GDP», «ESG». */
function isTalk(first: Token | undefined, lang: Lang): boolean {
  return first?.type !== 'number' && (lang === 'en' || first?.type !== 'word');
}

/** How much of some of the terms the best fact explains. */
function explains({ candidates }: Solution, all: readonly Term[], some: readonly Term[]): number {
  const [best] = candidates;
  const total = weightOf(some);
  if (!best || total === 0) return 0;
  const explained = all.reduce(
    (sum, term, index) =>
      sum + (some.includes(term) ? term.weight * (best.supports[index] ?? 0) : 0),
    0,
  );
  return explained / total;
}

/** A name that a city and its zone share means the zone: zones are what people ask this bot about. */
function preferredPlace(terms: readonly Term[], { base }: Searcher): Zone | undefined {
  const named = terms.filter((term) => placesOf(term).length > 0);
  // «My boss flies to that city. What is this zone?»
  const ofZones = named.filter((term) =>
    placesOf(term).some((id) => isZoneOrPark(base.zoneById.get(id))),
  );
  const [only] = ofZones.length > 0 ? ofZones : named;
  if ((ofZones.length > 0 ? ofZones : named).length !== 1 || !only) return undefined;
  const places = placesOf(only).flatMap((id) => base.zoneById.get(id) ?? []);
  const zones = places.filter(isZoneOrPark);
  return zones.length === 1 ? zones[0] : undefined;
}
