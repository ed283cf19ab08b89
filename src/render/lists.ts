import { sharedTopics, statisticsOf } from '../answer/statistics.ts';
import { isZoneOrPark, type KnowledgeBase } from '../knowledge/base.ts';
import type { Zone } from '../knowledge/schema.ts';
import type { Lang } from '../text/language.ts';
import { inRows, placeButton } from './buttons.ts';
import { plain } from './help.ts';
import { createPage, labelIn } from './page.ts';
import type { Action, Button, Reply } from './reply.ts';
import type { RenderDeps } from './render-deps.ts';

/** Lists that a phone shows without scrolling; ‹ and › turn their pages in place. */
const ZONES_PER_PAGE = 8;
const FACTS_PER_PAGE = 8;
const NUMBERS_PER_ROW = 4;

export function zonesPage(asked: number, lang: Lang, { base }: RenderDeps): Reply {
  const page = createPage(lang);
  const { shown, number, pages } = paged(base.zones, asked, ZONES_PER_PAGE);
  page.line(page.say.zonesPage(number + 1, pages));
  const turn = turns(number, pages, (to) => ({ do: 'zones', page: to }));
  return {
    ...plain('list', page, []),
    buttons: [...inRows(shown.map((zone) => placeButton(zone, lang))), ...turn],
    zones: shown.map(({ id }) => id),
  };
}

/** The zones of a place: all their names, and buttons for as many as the eye takes in. */
export function renderZonesOf(place: Zone, zones: readonly Zone[], lang: Lang, asked = 0): Reply {
  const page = createPage(lang);
  const { shown, number, pages } = paged(zones, asked, ZONES_PER_PAGE);
  page.bold(page.say.zonesOf(page.pick(place.name), zones.length));
  for (const zone of zones) page.line(`• ${page.pick(zone.name)}`);
  page.line(page.say.zonesNotAll);
  const turn = turns(number, pages, (to) => ({ do: 'zones-in', place: place.id, page: to }));
  return {
    ...plain('list', page, []),
    buttons: [...inRows(shown.map((zone) => placeButton(zone, lang))), ...turn],
    zones: [place.id, ...zones.map(({ id }) => id)],
  };
}

export function factsPage(zone: Zone, asked: number, lang: Lang, { base }: RenderDeps): Reply {
  const page = createPage(lang);
  const records = base.factsByZone.get(zone.id) ?? [];
  const { shown, number, pages } = paged(records, asked, FACTS_PER_PAGE);
  page.line(page.say.factsPage(page.pick(zone.short ?? zone.name), number + 1, pages));
  // The buttons carry the numbers of the lines: whole facts on them would be read twice.
  const numbered = shown.map((record, index) => ({
    record,
    label: `${index + 1}`,
  }));
  for (const { record, label } of numbered) page.line(`${label}. ${page.pick(record.fact.text)}`);
  const buttons = numbered.map(({ record, label }): Button => ({
    label,
    action: { do: 'fact', fact: record.key },
  }));
  const rows = inRows(buttons, NUMBERS_PER_ROW);
  const turn = turns(number, pages, (to) => ({ do: 'zone-facts', zone: zone.id, page: to }));
  const back: Button = {
    label: labelIn(lang, page.say.buttons.back),
    action: { do: 'zone', zone: zone.id },
    inPlace: true,
  };
  return { ...plain('list', page, []), buttons: [...rows, ...turn, [back]], zones: [zone.id] };
}

/** Places to compare with: first those with figures of the same topics, then those with most facts. */
export function partnersPage(zone: Zone, asked: number, lang: Lang, { base }: RenderDeps): Reply {
  const page = createPage(lang);
  const { shown, number, pages } = paged(partnersOf(zone, base), asked, ZONES_PER_PAGE);
  page.line(page.say.comparePick(page.pick(zone.short ?? zone.name)));
  const buttons = shown.map((other): Button => ({
    ...placeButton(other, lang),
    action: { do: 'versus', zones: [zone.id, other.id] },
  }));
  const turn = turns(number, pages, (to) => ({ do: 'compare', zone: zone.id, page: to }));
  return { ...plain('list', page, []), buttons: [...inRows(buttons), ...turn], zones: [zone.id] };
}

function partnersOf(zone: Zone, base: KnowledgeBase): readonly Zone[] {
  const weight = (other: Zone): number =>
    100 * sharedTopics([zone, other], base).length +
    10 * statisticsOf(other, base).length +
    Math.min(9, other.facts.length);
  return base.zones
    .filter((other) => other !== zone && isZoneOrPark(other) === isZoneOrPark(zone))
    .toSorted((a, b) => weight(b) - weight(a));
}

interface Paged<T> {
  readonly shown: readonly T[];
  readonly number: number;
  readonly pages: number;
}

/** A page of a list; numbers past its end, from older buttons, show the last page. */
function paged<T>(items: readonly T[], asked: number, size: number): Paged<T> {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const number = Math.min(Math.max(0, asked), pages - 1);
  return { shown: items.slice(number * size, (number + 1) * size), number, pages };
}

function turns(
  number: number,
  pages: number,
  to: (page: number) => Action,
): readonly (readonly Button[])[] {
  const row: Button[] = [];
  if (number > 0) row.push({ label: '‹', action: to(number - 1), inPlace: true });
  if (number < pages - 1) row.push({ label: '›', action: to(number + 1), inPlace: true });
  return row.length > 0 ? [row] : [];
}
