import type { Note } from '../answer/answer.ts';
import { countsOfKinds } from '../answer/statistics.ts';
import type { FactRecord, KnowledgeBase } from '../knowledge/base.ts';
import type { Lang } from '../text/language.ts';
import { inRows } from './buttons.ts';
import { chartOf } from './chart.ts';
import { linkTo } from './deep-link.ts';
import {
  placeName,
  writeCaveats,
  writeFact,
  writeShort,
  writeSources,
  writeStale,
} from './fact-lines.ts';
import { nextSteps } from './next-steps.ts';
import { createPage, type Page } from './page.ts';
import type { Chart, Reply } from './reply.ts';
import type { RenderDeps } from './render-deps.ts';

/** A reply to a question for facts stays a fact, not a page of them. UTF-16 units. */
const LONGEST = { zh: 500, 'zh-Hant': 500, en: 1000 } as const;

/** One fact in full, or several in short; as many, best first, as the length allows. */
export function renderFacts(
  facts: readonly FactRecord[],
  confidence: number,
  lang: Lang,
  deps: RenderDeps,
  note?: Note,
): Reply {
  for (let count = facts.length; count > 1; count--) {
    const reply = written(facts.slice(0, count), confidence, lang, deps, note);
    if (reply.text.length <= LONGEST[lang]) return reply;
  }
  return written(facts.slice(0, 1), confidence, lang, deps, note);
}

function written(
  facts: readonly FactRecord[],
  confidence: number,
  lang: Lang,
  { base, now }: RenderDeps,
  note?: Note,
): Reply {
  const page = createPage(lang);
  if (note) page.line(noteLine(note, page));
  const [first] = facts;
  if (facts.length === 1 && first) writeFact(first, page, base, now);
  else {
    for (const fact of facts) writeShort(fact, page);
    writeCaveats(facts, page);
    writeStale(facts, page, base, now);
    writeSources(facts, page, base);
  }
  return {
    kind: facts.length === 1 ? 'fact' : 'list',
    lang,
    ...page.done(),
    buttons: inRows(nextSteps(facts, lang, base)),
    zones: [...new Set(facts.map(({ zone }) => zone.id))],
    facts: facts.map(({ key }) => key),
    confidence,
    chart: countsChart(facts, page, base),
    link: first && linkTo({ do: 'fact', fact: first.key }),
  };
}

function noteLine(note: Note, page: Page): string {
  const { say } = page;
  switch (note.is) {
    case 'not-so':
      return say.claimWrong(note.said);
    case 'elsewhere':
      return page.say.elsewhere(page.pick(note.name), placeName(note.home, page));
    case 'alone':
      return say.onlyOne;
    case 'industry':
      return say.ofIndustry(page.pick(note.name));
    case 'newest':
      return say.newest(Math.floor((note.asked.days?.from ?? 0) / 10000));
  }
}

/** Counts of several kinds in one place, such as what was signed, started and finished, are seen faster. */
function countsChart(
  facts: readonly FactRecord[],
  page: Page,
  base: KnowledgeBase,
): Chart | undefined {
  const [first] = facts;
  const isOfOnePlace = facts.every(({ zone }) => zone === first?.zone);
  if (!first || !isOfOnePlace) return undefined;
  const counts = facts.filter(({ measure, fact }) => measure === 'count' && fact.value);
  const title = page.pick(first.zone.name);
  return (
    (counts.length === facts.length ? chartOf(counts, title, page, base) : undefined) ??
    chartOf(countsOfKinds(first, base), title, page, base)
  );
}
