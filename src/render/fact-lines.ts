import type { FactRecord, KnowledgeBase } from '../knowledge/base.ts';
import type { Zone } from '../knowledge/schema.ts';
import type { Lang } from '../text/language.ts';
import { figureEn, figureZh } from '../text/figures.ts';
import { isOlderThan, periodText } from '../text/periods.ts';
import type { Page } from './page.ts';

export function placeName(zone: Zone, page: Page): string {
  return page.pick(zone.short ?? zone.name);
}

/** The figure as the language writes it: 143亿元; RMB 14.3 billion. Undefined for facts without one. */
export function figureOf(
  { fact }: FactRecord,
  page: Page,
  base: KnowledgeBase,
): string | undefined {
  if (!fact.value) return undefined;
  if (page.lang !== 'en') return figureZh(fact.value);
  const label = base.lexicon.units.find(({ unit }) => unit === fact.value?.unit)?.en;
  return figureEn(fact.value, label);
}

export function periodOf({ fact }: FactRecord, page: Page): string {
  return periodText(fact.period, page.lang === 'en' ? 'en' : 'zh');
}

export function contactNumber({ contact }: KnowledgeBase): string {
  return contact.hotline ?? contact.mobile ?? contact.wechat ?? '';
}

/** One fact in full: figure, text, scope and period, caveat, source. */
export function writeFact(record: FactRecord, page: Page, base: KnowledgeBase, now: Date): void {
  const figure = figureOf(record, page, base);
  if (figure) page.bold(figure);
  page.line(page.pick(record.fact.text));
  page.line(page.say.scope(placeName(record.zone, page), periodOf(record, page)));
  writeCaveats([record], page);
  writeStale([record], page, base, now);
  writeSources([record], page, base);
}

/** Old figures say so, once, with whom to call for newer ones. */
export function writeStale(
  records: readonly FactRecord[],
  page: Page,
  base: KnowledgeBase,
  now: Date,
): void {
  const years = base.region.staleAfterYears;
  if (records.some(({ fact }) => isOlderThan(fact.period, years, now))) {
    page.line(page.say.stale(contactNumber(base)));
  }
}

/** The period, with a word on what is not a plain fact: 2024年，计划. For lines among others. */
export function datedOf(record: FactRecord, page: Page): string {
  const mark = page.say.marks[record.fact.status ?? 'fact'];
  const comma = page.lang === 'en' ? ', ' : '，';
  return mark ? `${periodOf(record, page)}${comma}${mark}` : periodOf(record, page);
}

/** One fact of several: text with place and period; caveats and sources follow once, below. */
export function writeShort(record: FactRecord, page: Page): void {
  const scope = `${placeName(record.zone, page)}${page.lang === 'en' ? ', ' : '，'}${datedOf(record, page)}`;
  page.line(
    `• ${page.pick(record.fact.text)}${page.lang === 'en' ? ` (${scope})` : `（${scope}）`}`,
  );
}

/** What to bear in mind about these facts, each caveat once. */
export function writeCaveats(records: readonly FactRecord[], page: Page): void {
  const statuses = new Set(records.map(({ fact }) => fact.status));
  if (statuses.has('weak')) page.line(page.say.weak);
  if (statuses.has('forecast')) page.line(page.say.forecast);
  if (statuses.has('plan')) page.line(page.say.plan);
}

export function writeSources(
  records: readonly FactRecord[],
  page: Page,
  base: KnowledgeBase,
): void {
  for (const id of new Set(records.map(({ fact }) => fact.source.id))) {
    const source = base.sourceById.get(id);
    if (source) page.line(page.say.source(page.pick(source.title), source.published));
  }
}

export function writePeriodWarning(facts: readonly FactRecord[], page: Page): void {
  if (new Set(facts.map(({ fact }) => fact.period)).size > 1) page.line(page.say.differentPeriods);
}

export function bracketed(text: string, lang: Lang): string {
  return lang === 'en' ? ` (${text})` : `（${text}）`;
}

export function colon(lang: Lang): string {
  return lang === 'en' ? ': ' : '：';
}
