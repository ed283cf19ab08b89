import type { Note } from '../answer/answer.ts';
import type { FactRecord } from '../knowledge/base.ts';
import type { Lang } from '../text/language.ts';
import { contactButton, inRows, moreButton, overviewButton } from './buttons.ts';
import {
  placeName,
  writeCaveats,
  writeFact,
  writeShort,
  writeSources,
  writeStale,
} from './fact-lines.ts';
import { createPage, type Page } from './page.ts';
import type { Button, Reply } from './reply.ts';
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
  const buttons: Button[] = first
    ? [overviewButton(first.zone, lang), moreButton(first.zone, lang), contactButton(lang)]
    : [];
  return {
    kind: facts.length === 1 ? 'fact' : 'list',
    lang,
    ...page.done(),
    buttons: inRows(buttons),
    zones: [...new Set(facts.map(({ zone }) => zone.id))],
    facts: facts.map(({ key }) => key),
    confidence,
  };
}

function noteLine(note: Note, page: Page): string {
  const { say } = page;
  switch (note.is) {
    case 'not-so':
      return say.claimWrong(note.said);
    case 'elsewhere':
      return page.say.elsewhere(page.pick(note.name), placeName(note.home, page));
    case 'newest':
      return say.newest(Math.floor((note.asked.days?.from ?? 0) / 10000));
  }
}
