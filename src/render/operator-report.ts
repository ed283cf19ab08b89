import type { KnowledgeBase } from '../knowledge/base.ts';
import type { Report } from '../leads/report.ts';
import type { Lang } from '../text/language.ts';
import { needName, placeName } from './enquiry-values.ts';
import type { OperatorDeps } from './operator-card.ts';
import { operatorWordingOf } from './operator-wording.ts';
import { createPage, type Page } from './page.ts';
import type { Chart, Message } from './reply.ts';

/** As wide as a phone shows beside a figure and a short name. */
const WIDEST_BAR = 12;
const MOST_BARS = 10;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

export function renderReport(
  days: number,
  figures: Report,
  outbox: { readonly waiting: number; readonly parked: number },
  lang: Lang,
  { base }: OperatorDeps,
): Message {
  const say = operatorWordingOf(lang);
  const page = createPage(lang);
  page.bold(say.report(days));
  page.line(say.counts(figures.received, figures.unanswered, figures.open));
  const { medianMs, p90Ms } = figures;
  page.line(
    medianMs === undefined || p90Ms === undefined
      ? say.noReplies
      : say.firstReply(durationText(medianMs, lang), durationText(p90Ms, lang)),
  );
  for (const { heading, rows } of countsOf(figures, lang, base)) writeBars(heading, rows, page);
  if (outbox.waiting + outbox.parked > 0) page.line(say.waiting(outbox.waiting, outbox.parked));
  return { ...page.done(), buttons: [] };
}

/** The same as pictures, where there is more than one bar to compare. */
export function reportCharts(
  days: number,
  figures: Report,
  lang: Lang,
  { base }: OperatorDeps,
): readonly Chart[] {
  const page = createPage(lang);
  return countsOf(figures, lang, base)
    .filter(({ rows }) => rows.length > 1)
    .map(({ heading, rows }) => {
      const title = `${operatorWordingOf(lang).report(days)} | ${heading}`;
      const bars = rows.slice(0, MOST_BARS).map(({ name, count }) => ({
        label: name,
        amount: count,
        figure: String(count),
      }));
      const said = bars.map(({ label, figure }) => page.say.chartBar(label, figure, undefined));
      const alt = page.say.chartAlt(title, said.join(page.say.listSeparator));
      return { title, bars, footer: [], alt };
    });
}

interface Count {
  readonly name: string;
  readonly count: number;
}

function countsOf(
  { byZone, byNeed }: Report,
  lang: Lang,
  base: KnowledgeBase,
): readonly { readonly heading: string; readonly rows: readonly Count[] }[] {
  const say = operatorWordingOf(lang);
  const zones = byZone.map(({ zone, count }) => ({
    name: zone === undefined ? say.noZone : placeName(zone, lang, base),
    count,
  }));
  const needs = byNeed.map(({ need, count }) => ({ name: needName(need, lang, base), count }));
  return [
    { heading: say.byZone, rows: zones },
    { heading: say.byNeed, rows: needs },
  ];
}

/** Bars of text: they need no picture, and the terminal shows them too. */
function writeBars(heading: string, rows: readonly Count[], page: Page): void {
  if (rows.length === 0) return;
  page.line('');
  page.bold(heading);
  const most = Math.max(...rows.map(({ count }) => count));
  for (const { name, count } of rows.slice(0, MOST_BARS)) {
    const width = Math.max(1, Math.round((count / most) * WIDEST_BAR));
    page.line(`${'▇'.repeat(width)} ${count} ${name}`);
  }
}

export function durationText(ms: number, lang: Lang): string {
  const say = operatorWordingOf(lang);
  if (ms < HOUR_MS) return say.minutes(Math.max(1, Math.round(ms / MINUTE_MS)));
  return say.hours((ms / HOUR_MS).toFixed(1).replace(/\.0$/u, ''));
}
