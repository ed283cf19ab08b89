import type { Row } from '../answer/answer.ts';
import type { FactRecord, KnowledgeBase } from '../knowledge/base.ts';
import type { Lang } from '../text/language.ts';
import { inRows, placesAndContact } from './buttons.ts';
import { chartOf } from './chart.ts';
import { linkTo } from './deep-link.ts';
import {
  bracketed,
  colon,
  datedOf,
  figureOf,
  placeName,
  writePeriodWarning,
  writeSources,
  writeStale,
} from './fact-lines.ts';
import { createPage, type Page } from './page.ts';
import type { Reply } from './reply.ts';
import type { RenderDeps } from './render-deps.ts';
import { renderVersus } from './versus.ts';

export function renderComparison(rows: readonly Row[], lang: Lang, deps: RenderDeps): Reply {
  const { base, now } = deps;
  const whole = rows.flatMap(({ zone, note }) => (zone && note ? [zone] : []));
  if (whole.length === rows.length) return renderVersus(whole, lang, deps);
  const page = createPage(lang);
  page.bold(page.say.comparison);
  const facts = rows.flatMap(({ fact }) => fact ?? []);
  for (const { label, fact, note } of rows) {
    const name = page.pick(label);
    const said = fact?.fact.text ?? note;
    const what = said ? page.pick(said) : page.say.notKnown;
    page.line(`• ${name}${colon(lang)}${what}${fact ? bracketed(datedOf(fact, page), lang) : ''}`);
  }
  writePeriodWarning(facts, page);
  writeStale(facts, page, base, now);
  writeSources(facts, page, base);
  const zones = [...new Set(rows.flatMap(({ zone }) => zone ?? []))];
  const [a, b] = zones;
  const title = topicName(facts, page, base) ?? page.say.comparison;
  return {
    kind: 'comparison',
    lang,
    ...page.done(),
    buttons: inRows(placesAndContact(zones, lang)),
    zones: zones.map(({ id }) => id),
    facts: facts.map(({ key }) => key),
    confidence: facts.length === rows.length ? 0.9 : 0.7,
    chart: chartOf(facts, title, page, base),
    link: a && b && zones.length === 2 ? linkTo({ do: 'versus', zones: [a.id, b.id] }) : undefined,
  };
}

export function renderRank(
  order: 'most' | 'least',
  facts: readonly FactRecord[],
  lang: Lang,
  { base, now }: RenderDeps,
): Reply {
  const page = createPage(lang);
  const [first] = facts;
  const sameZone = facts.every(({ zone }) => zone.id === first?.zone.id);
  const topic = first && base.topicById.get(first.fact.topic);
  const title = page.say.rank(order, topic ? page.pick(topic.name) : '');
  page.bold(title);
  for (const [index, record] of facts.entries()) {
    const figure = figureOf(record, page, base) ?? '';
    const what = sameZone
      ? page.pick(record.fact.text)
      : `${sideName(record, facts, page)} ${figure}`;
    page.line(`${index + 1}. ${what}${bracketed(datedOf(record, page), lang)}`);
  }
  if (!sameZone) page.line(page.say.onlyKnown);
  writePeriodWarning(facts, page);
  writeStale(facts, page, base, now);
  writeSources(facts, page, base);
  const zones = [...new Set(facts.map(({ zone }) => zone))];
  return {
    kind: 'rank',
    lang,
    ...page.done(),
    buttons: inRows(placesAndContact(zones, lang)),
    zones: zones.map(({ id }) => id),
    facts: facts.map(({ key }) => key),
    confidence: 0.85,
    chart: chartOf(facts, title, page, base),
    link: !sameZone && topic ? linkTo({ do: 'across', topic: topic.id }) : undefined,
  };
}

/** The place, or the company or project in it, where those are ranked. */
function sideName(record: FactRecord, facts: readonly FactRecord[], page: Page): string {
  const place = placeName(record.zone, page);
  const [entity] = record.entities;
  if (!entity || facts.some(({ entities }) => entities.length === 0)) return place;
  return `${page.pick(entity.name)}${bracketed(place, page.lang)}`;
}

/** What all of the facts are about, where that is one topic. */
function topicName(
  facts: readonly FactRecord[],
  page: Page,
  base: KnowledgeBase,
): string | undefined {
  const [first] = facts;
  const topic = first && base.topicById.get(first.fact.topic);
  return topic && facts.every(({ fact }) => fact.topic === topic.id)
    ? page.pick(topic.name)
    : undefined;
}
