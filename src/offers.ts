import { decide } from './answer/decide.ts';
import { isZoneOrPark, type FactRecord } from './knowledge/base.ts';
import type { Zone } from './knowledge/schema.ts';
import { contactOffer, factOffer, zoneOffer, type Offer } from './render/offer.ts';
import { searcherOf, type Deps } from './respond.ts';
import { understand } from './search/question.ts';
import type { Searcher } from './search/searcher.ts';
import { placesOf } from './answer/places.ts';
import type { Lang } from './text/language.ts';

/** What is offered while somebody types: one page, and where the next one begins. */
export interface Offers {
  readonly lang: Lang;
  readonly offers: readonly Offer[];
  readonly next?: number | undefined;
}

/** Results that Telegram's list shows at a time without growing tiresome. */
export const PER_PAGE = 20;
const MOST_FACTS = 60;
/** Facts that explain this share of what the best one explains are about the same. */
const NEAR_BEST = 0.6;

/** Without words all zones; else the facts and cards that the words mean, and the contact last. Pure. */
export function offersFor(query: string, from: number, fallback: Lang, deps: Deps): Offers {
  const { base } = deps;
  const searcher = searcherOf(base);
  const question = understand(query, searcher, deps.now, fallback);
  const lang = question.hasWords ? question.lang : fallback;
  const entries = question.hasWords
    ? matching(query, fallback, searcher, deps)
    : base.zones.filter(isZoneOrPark);
  const shown = entries.slice(from, from + PER_PAGE);
  const offers = shown.map((entry) => offerOf(entry, lang, deps));
  const end = from + PER_PAGE;
  return { lang, offers, ...(end < entries.length && { next: end }) };
}

type Entry = FactRecord | Zone | 'contact';

function offerOf(entry: Entry, lang: Lang, deps: Deps): Offer {
  if (entry === 'contact') return contactOffer(lang, deps);
  return 'fact' in entry ? factOffer(entry, lang, deps) : zoneOffer(entry, lang, deps);
}

function matching(
  query: string,
  fallback: Lang,
  searcher: Searcher,
  { base, now }: Deps,
): readonly Entry[] {
  const question = understand(query, searcher, now, fallback);
  const { answer, solution, asked } = decide(question, {}, searcher);
  const least = (solution.candidates[0]?.score ?? 0) * NEAR_BEST;
  const isOutside = answer.kind === 'unknown';
  const found = isOutside
    ? []
    : solution.candidates
        .filter(({ score, record }) => score >= least && record.fact.status !== 'lost')
        .slice(0, MOST_FACTS)
        .map(({ record }) => record);
  const first = answer.kind === 'facts' || answer.kind === 'rank' ? answer.facts : [];
  const facts = [...new Set([...first, ...found])];
  const named = asked.terms.flatMap(placesOf).flatMap((id) => base.zoneById.get(id) ?? []);
  const zones = [
    ...new Set(isOutside ? [] : [...named, ...facts.slice(0, 3).map(({ zone }) => zone)]),
  ];
  const cardFirst = answer.kind === 'summary' || answer.kind === 'clarify';
  const contact: readonly Entry[] = ['contact'];
  if (answer.kind === 'contact') return [...contact, ...zones];
  return [...(cardFirst ? [...zones, ...facts] : [...facts, ...zones]), ...contact];
}
