import { sharedTopics, statisticsOf } from '../answer/statistics.ts';
import type { FactRecord, KnowledgeBase } from '../knowledge/base.ts';
import type { Zone } from '../knowledge/schema.ts';
import type { Lang } from '../text/language.ts';
import { inRows, placesAndContact } from './buttons.ts';
import { highlightsOf } from './card.ts';
import { chartOf } from './chart.ts';
import { linkTo } from './deep-link.ts';
import {
  bracketed,
  colon,
  datedOf,
  placeName,
  writePeriodWarning,
  writeSources,
  writeStale,
} from './fact-lines.ts';
import { createPage, type Page } from './page.ts';
import type { Reply } from './reply.ts';
import type { RenderDeps } from './render-deps.ts';

/** Topics side by side: more are a report. */
const MOST_TOPICS = 4;
/** Of each place, where the places share no figure. */
const HIGHLIGHTS_EACH = 2;

/** Places as a whole: what each is, then the figures that they share, each with its period. */
export function renderVersus(zones: readonly Zone[], lang: Lang, { base, now }: RenderDeps): Reply {
  const page = createPage(lang);
  page.bold(page.say.comparison);
  for (const zone of zones) {
    page.line(`• ${placeName(zone, page)}${colon(lang)}${page.pick(zone.summary)}`);
  }
  const topics = sharedTopics(zones, base).slice(0, MOST_TOPICS);
  const rows = topics.map((topic) =>
    zones.map((zone) => statisticsOf(zone, base).find(({ fact }) => fact.topic === topic)),
  );
  for (const [index, row] of rows.entries()) {
    page.bold(topicName(topics[index], page, base));
    for (const [at, fact] of row.entries()) page.line(side(zones[at], fact, page));
  }
  const facts = rows.flat().flatMap((fact) => fact ?? []);
  const shown = facts.length > 0 ? facts : writeHighlights(zones, page, base);
  writePeriodWarning(facts, page);
  writeStale(shown, page, base, now);
  writeSources(shown, page, base);
  const [a, b] = zones;
  const charts = rows.map((row, index) =>
    chartOf(
      row.flatMap((fact) => fact ?? []),
      topicName(topics[index], page, base),
      page,
      base,
    ),
  );
  return {
    kind: 'comparison',
    lang,
    ...page.done(),
    buttons: inRows(placesAndContact(zones, lang)),
    zones: zones.map(({ id }) => id),
    facts: shown.map(({ key }) => key),
    confidence: 0.7,
    chart: charts.find((chart) => chart !== undefined),
    link: a && b && zones.length === 2 ? linkTo({ do: 'versus', zones: [a.id, b.id] }) : undefined,
  };
}

function side(zone: Zone | undefined, fact: FactRecord | undefined, page: Page): string {
  const name = zone ? placeName(zone, page) : '';
  const what = fact
    ? `${page.pick(fact.fact.text)}${bracketed(datedOf(fact, page), page.lang)}`
    : page.say.notKnown;
  return `• ${name}${colon(page.lang)}${what}`;
}

function writeHighlights(
  zones: readonly Zone[],
  page: Page,
  base: KnowledgeBase,
): readonly FactRecord[] {
  page.line(page.say.noneShared);
  return zones.flatMap((zone) => {
    const facts = highlightsOf(zone, base).slice(0, HIGHLIGHTS_EACH);
    for (const fact of facts) page.line(side(zone, fact, page));
    return facts;
  });
}

function topicName(
  topic: FactRecord['fact']['topic'] | undefined,
  page: Page,
  base: KnowledgeBase,
): string {
  const found = topic && base.topicById.get(topic);
  return found ? page.pick(found.name) : '';
}
