import type { FactRecord, KnowledgeBase } from '../knowledge/base.ts';
import { plainAmount } from '../text/figures.ts';
import { figureOf, periodOf, placeName } from './fact-lines.ts';
import type { Page } from './page.ts';
import type { Bar, Chart } from './reply.ts';

/** A phone shows no more bars with legible names. */
const MOST_BARS = 12;
const FEWEST_BARS = 2;
/** Telegram's limit for a caption is 1,024 units; a screen reader is thankful for less. */
const LONGEST_ALT = 600;

/** What the bars are told apart by: places, kinds, times. */
const TELLS_APART = [
  (record: FactRecord, page: Page) => placeName(record.zone, page),
  (record: FactRecord, page: Page, base: KnowledgeBase) =>
    page.pick(base.topicById.get(record.fact.topic)?.name ?? record.zone.name),
  (record: FactRecord, page: Page) => periodOf(record, page),
] as const;

/**
 * The facts as bars; undefined where they are not figures of one kind in one unit, or nothing short
 * tells them apart.
 */
export function chartOf(
  facts: readonly FactRecord[],
  title: string,
  page: Page,
  base: KnowledgeBase,
): Chart | undefined {
  if (facts.length < FEWEST_BARS || facts.length > MOST_BARS || !isOneKind(facts)) return undefined;
  const label = TELLS_APART.find(
    (tell) => new Set(facts.map((fact) => tell(fact, page, base))).size === facts.length,
  );
  if (!label) return undefined;
  const periods = [...new Set(facts.map((fact) => periodOf(fact, page)))];
  const isOnePeriod = periods.length === 1;
  const bars = facts.map((fact): Bar => ({
    label: page.written(label(fact, page, base)),
    amount: fact.fact.value ? plainAmount(fact.fact.value) : 0,
    figure: page.written(figureOf(fact, page, base) ?? ''),
    note: isOnePeriod || label === TELLS_APART[2] ? undefined : page.written(periodOf(fact, page)),
  }));
  const footer = [...(isOnePeriod ? periods : []), ...sourceLines(facts, page, base)];
  const shownTitle = page.written(title);
  return {
    title: shownTitle,
    bars,
    footer: footer.map(page.written),
    alt: altOf(shownTitle, bars, page),
  };
}

/** One measure in one unit (万元 and 亿元 go together); counts of one thing, whatever its counting word. */
function isOneKind(facts: readonly FactRecord[]): boolean {
  const [first] = facts;
  if (!first) return false;
  const unitOf = ({ fact }: FactRecord) => fact.value?.unit.replace(/^[万亿]/u, '');
  return facts.every(
    (other) =>
      other.measure === first.measure &&
      (other.fact.value?.amount ?? -1) >= 0 &&
      (unitOf(other) === unitOf(first) ||
        (other.measure === 'count' && other.fact.topic === first.fact.topic)),
  );
}

function sourceLines(
  facts: readonly FactRecord[],
  page: Page,
  base: KnowledgeBase,
): readonly string[] {
  return [...new Set(facts.map(({ fact }) => fact.source.id))].flatMap((id) => {
    const source = base.sourceById.get(id);
    return source ? [page.say.source(page.pick(source.title), source.published)] : [];
  });
}

function altOf(title: string, bars: readonly Bar[], page: Page): string {
  const said = bars.map(({ label, note, figure }) => page.say.chartBar(label, figure, note));
  return page
    .written(page.say.chartAlt(title, said.join(page.say.listSeparator)))
    .slice(0, LONGEST_ALT);
}
