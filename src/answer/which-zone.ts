import { isZoneOrPark } from '../knowledge/base.ts';
import type { ZoneId } from '../knowledge/schema.ts';
import type { Asked } from '../search/asked.ts';
import type { Question } from '../search/question.ts';
import type { Candidate } from '../search/rank.ts';
import type { Searcher } from '../search/searcher.ts';
import { has, means, type Term } from '../search/term.ts';
import { weightOf } from '../search/terms.ts';
import type { Answer } from './answer.ts';
import { isAsMuch } from './claimed-figure.ts';
import { MET } from './met.ts';
import { placesOf } from './places.ts';
import { solve } from './solve.ts';

/** What is told of the zone has to be said so far. Coverage. */
const ENOUGH = 0.6;
/** A topic explained this far is what the fact is about. */
const ABOUT = 0.8;
/** A word of substance. */
const CONTENT = 1;
/** Less than a topic says little of which zone is meant. */
const MUCH = 2;
/** As near to the best as this. */
const TIE = 0.02;

/** Not, over, under: what has just that number is no answer then. Grammar, not knowledge. */
const BOUNDED =
  /(?<!有)没有?|不[是到足超]|[多少高低大小]于|超过?|以[上下]|比.*[多少高低大小]|\b(?:not?|[a-z]+nt|more|less|fewer|over|under|above|below|than)\b/u;

/**
 * «Which zone in that city reported …?»: the zone there of which just that is told. Undefined where nothing of the
 * kind is asked, or where no zone of the city has it.
 */
export function whichZone({ question, terms }: Asked, searcher: Searcher): Answer | undefined {
  const { intents } = question;
  if (!intents.has('zones') || intents.has('compare') || has(terms, 'entity')) return undefined;
  if (BOUNDED.test(question.normalised)) return undefined;
  const { ancestors } = searcher;
  const places = terms.filter((term) => placesOf(term).length > 0);
  const [city, other] = new Set(places.flatMap((place) => citiesOf(place, question, searcher)));
  if (city === undefined || other !== undefined) return undefined;
  const rest = terms.filter((term) => !places.includes(term) && !term.inherited);
  if (weightOf(rest) < MUCH || has(rest, 'outside')) return undefined;
  const { candidates, terms: weighed } = solve(rest, searcher);
  const [best] = candidates;
  const found = candidates.find(
    ({ record: { zone } }) =>
      zone.id !== city && isZoneOrPark(zone) && ancestors.get(zone.id)?.has(city) === true,
  );
  if (!best || !found || found.coverage < Math.max(ENOUGH, best.coverage - TIE)) return undefined;
  const isRanked = intents.has('rank-most') || intents.has('rank-least');
  const isTold =
    weighed.every((term, index) => isExplained(term, found.support(index))) &&
    isJustThat(weighed, question, found);
  if (!isTold || !saysMore(weighed, found, isRanked)) return undefined;
  return { kind: 'facts', facts: [found.record], confidence: found.coverage };
}

/** The cities that a name can mean; in «which Springfield zone» that in which the zone of this name lies. */
function citiesOf(place: Term, { tokens }: Question, { base }: Searcher): readonly ZoneId[] {
  const isOfSeveral = tokens[(place.positions[0] ?? 0) - 1]?.key === 'which';
  return placesOf(place).flatMap((id) => {
    const zone = base.zoneById.get(id);
    if (zone?.kind === 'city') return [id];
    return isOfSeveral && zone?.city !== undefined ? [zone.city] : [];
  });
}

/** Topics, times and numbers have to be right; a word may be a turn of phrase. */
function isExplained(term: Term, support: number): boolean {
  if (means(term, 'topic')) return support >= ABOUT;
  if (means(term, 'period')) return support >= MET;
  return term.tokens[0]?.type !== 'number' || term.meanings.length > 0 || support >= MET;
}

/** «10 billion» is no 10亿: where the fact gives a figure, a number with a scale is that figure. */
function isJustThat(
  terms: readonly Term[],
  { normalised }: Question,
  { record: { fact } }: Candidate,
): boolean {
  const { value } = fact;
  return (
    !value ||
    terms.every(({ meanings, tokens: [token] }) => {
      if (meanings.length > 0 || token?.type !== 'number') return true;
      const behind = normalised.slice(token.at + token.surface.length);
      return isAsMuch({ number: Number.parseFloat(token.key), behind }, value);
    })
  );
}

/** Beside a topic a number or a word of what is told; the topic alone, or a ranking, asks which of them has most. */
function saysMore(terms: readonly Term[], found: Candidate, isRanked: boolean): boolean {
  const said = terms.filter(
    ({ meanings, weight, tokens: [first] }, index) =>
      meanings.length === 0 &&
      (first?.type === 'number' || weight >= CONTENT) &&
      found.support(index) >= MET,
  );
  return said.length >= (isRanked ? 2 : 1);
}
