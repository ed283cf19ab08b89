import type { FactRecord } from '../knowledge/base.ts';
import type { Zone } from '../knowledge/schema.ts';
import type { Lang } from '../text/language.ts';
import { compareButton, contactButton, enquireButtons, inRows, moreButton } from './buttons.ts';
import { cardFacts, sectionsOf } from './card.ts';
import { linkTo } from './deep-link.ts';
import { bracketed, datedOf, writeShort, writeStale } from './fact-lines.ts';
import { createPage } from './page.ts';
import type { Reply } from './reply.ts';
import type { RenderDeps } from './render-deps.ts';

/** UTF-16 units. */
const LONGEST_SUMMARY = 1200;

/** The place in one message: what it is, its figures and highlights under headings, as far as the length allows. */
export function renderSummary(zone: Zone, lang: Lang, deps: RenderDeps): Reply {
  const { base } = deps;
  const facts = cardFacts(zone, base);
  for (let count = facts.length; count >= 0; count--) {
    const reply = written(zone, facts.slice(0, count), lang, deps);
    if (reply.text.length <= LONGEST_SUMMARY || count === 0) return reply;
  }
  return written(zone, [], lang, deps);
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
  const sections = sectionsOf(facts, base);
  for (const section of sections) {
    const { heading } = section;
    // «Also» has to follow something.
    if (heading !== 'other' || sections.length > 1)
      page.bold(typeof heading === 'string' ? page.say.card[heading] : page.pick(heading));
    for (const record of section.facts) {
      // A figure of a zone in it is none of the city's own.
      if (record.zone !== zone) writeShort(record, page);
      else page.line(`• ${page.pick(record.fact.text)}${bracketed(datedOf(record, page), lang)}`);
    }
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
      compareButton(zone, lang),
      contactButton(lang),
      ...enquireButtons(base, lang, zone),
    ]),
    zones: [zone.id],
    facts: facts.map(({ key }) => key),
    confidence: 1,
    link: linkTo({ do: 'zone', zone: zone.id }),
  };
}
