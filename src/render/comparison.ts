import type { Row } from '../answer/answer.ts';
import type { FactRecord } from '../knowledge/base.ts';
import type { Lang } from '../text/language.ts';
import { contactButton, inRows, placeButton } from './buttons.ts';
import { figureOf, datedOf, placeName, writeSources, writeStale } from './fact-lines.ts';
import { createPage, type Page } from './page.ts';
import type { Reply } from './reply.ts';
import type { RenderDeps } from './render-deps.ts';

export function renderComparison(
  rows: readonly Row[],
  lang: Lang,
  { base, now }: RenderDeps,
): Reply {
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
  return {
    kind: 'comparison',
    lang,
    ...page.done(),
    buttons: inRows([
      ...zones.slice(0, 4).map((zone) => placeButton(zone, lang)),
      contactButton(lang),
    ]),
    zones: zones.map(({ id }) => id),
    facts: facts.map(({ key }) => key),
    confidence: facts.length === rows.length ? 0.9 : 0.7,
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
  page.bold(page.say.rank(order, topic ? page.pick(topic.name) : ''));
  for (const [index, record] of facts.entries()) {
    const figure = figureOf(record, page, base) ?? '';
    const what = sameZone
      ? page.pick(record.fact.text)
      : `${placeName(record.zone, page)} ${figure}`;
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
    buttons: inRows(zones.slice(0, 4).map((zone) => placeButton(zone, lang))),
    zones: zones.map(({ id }) => id),
    facts: facts.map(({ key }) => key),
    confidence: 0.85,
  };
}

function writePeriodWarning(facts: readonly FactRecord[], page: Page): void {
  if (new Set(facts.map(({ fact }) => fact.period)).size > 1) page.line(page.say.differentPeriods);
}

function bracketed(text: string, lang: Lang): string {
  return lang === 'en' ? ` (${text})` : `（${text}）`;
}

function colon(lang: Lang): string {
  return lang === 'en' ? ': ' : '：';
}
