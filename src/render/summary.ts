import { factKey, type FactRecord, type KnowledgeBase } from '../knowledge/base.ts';
import type { Zone } from '../knowledge/schema.ts';
import type { Lang } from '../text/language.ts';
import {
  contactButton,
  enquireButtons,
  inRows,
  moreButton,
  placeButton,
  zonesButton,
} from './buttons.ts';
import { datedOf, writeStale } from './fact-lines.ts';
import { createPage } from './page.ts';
import type { Reply } from './reply.ts';
import type { RenderDeps } from './render-deps.ts';

/** UTF-16 units. */
const LONGEST_SUMMARY = 1200;
const MOST_BUTTONS = 12;

/** The place in one message: what it is, then its highlights as far as the length allows. */
export function renderSummary(zone: Zone, lang: Lang, deps: RenderDeps): Reply {
  const { base } = deps;
  const highlights = highlightsOf(zone, base);
  for (let count = highlights.length; count >= 0; count--) {
    const reply = written(zone, highlights.slice(0, count), lang, deps);
    if (reply.text.length <= LONGEST_SUMMARY || count === 0) return reply;
  }
  return written(zone, [], lang, deps);
}

/** The facts that the zone's file puts first, then the rest in their order there. */
export function highlightsOf(zone: Zone, base: KnowledgeBase): readonly FactRecord[] {
  const named = (zone.highlights ?? []).flatMap(
    (name) =>
      base.factByKey.get(factKey(zone.id, name)) ??
      [...base.factByKey.values()].find(({ key }) => key === name) ??
      [],
  );
  const rest = (base.factsByZone.get(zone.id) ?? []).filter(
    (record) => !named.includes(record) && record.fact.status !== 'lost',
  );
  return [...named, ...(named.length < 3 ? rest : [])];
}

function written(
  zone: Zone,
  facts: readonly FactRecord[],
  lang: Lang,
  { base, now }: RenderDeps,
): Reply {
  const page = createPage(lang);
  page.bold(page.pick(zone.name));
  page.line(page.pick(zone.summary));
  for (const record of facts) {
    const period = datedOf(record, page);
    page.line(
      `• ${page.pick(record.fact.text)}${lang === 'en' ? ` (${period})` : `（${period}）`}`,
    );
  }
  writeStale(facts, page, base, now);
  const sources = [...new Set(facts.map(({ fact }) => fact.source.id))].flatMap(
    (id) => base.sourceById.get(id) ?? [],
  );
  if (sources.length > 0) {
    const titles = sources.map(({ title }) => page.pick(title)).join(page.say.listSeparator);
    page.line(page.say.summaryFrom(titles));
  }
  return {
    kind: 'summary',
    lang,
    ...page.done(),
    buttons: inRows([
      moreButton(zone, lang),
      contactButton(lang),
      ...enquireButtons(base, lang, zone),
      zonesButton(lang),
    ]),
    zones: [zone.id],
    facts: facts.map(({ key }) => key),
    confidence: 1,
  };
}

/** The zones of a place, by name, with a button each. */
export function renderZonesOf(place: Zone, zones: readonly Zone[], lang: Lang): Reply {
  const page = createPage(lang);
  page.bold(page.say.zonesOf(page.pick(place.name), zones.length));
  for (const zone of zones) page.line(`• ${page.pick(zone.name)}`);
  page.line(page.say.zonesNotAll);
  return {
    kind: 'list',
    lang,
    ...page.done(),
    buttons: inRows(zones.slice(0, MOST_BUTTONS).map((zone) => placeButton(zone, lang))),
    zones: [place.id, ...zones.map(({ id }) => id)],
    facts: [],
    confidence: 1,
  };
}
