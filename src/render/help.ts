import type { Source } from '../knowledge/schema.ts';
import type { Lang } from '../text/language.ts';
import { contactButton, inRows, zonesButton } from './buttons.ts';
import { createPage, labelIn, type Page } from './page.ts';
import type { Kind, Reply } from './reply.ts';
import type { RenderDeps } from './render-deps.ts';

export function renderHelp(lang: Lang, { base: { region, lexicon } }: RenderDeps): Reply {
  const page = createPage(lang);
  page.line(page.say.help(page.pick(region.name), page.pick(region.covers)));
  writeExamples(page, region.examples);
  page.line(page.say.commands);
  if (lexicon.enquiry) page.line(page.say.commandsEnquiry);
  return plain('help', page, [zonesButton(lang), contactButton(lang)]);
}

export function renderSmallTalk(
  mood: 'greeting' | 'thanks' | 'bye',
  lang: Lang,
  { base: { region } }: RenderDeps,
): Reply {
  const page = createPage(lang);
  switch (mood) {
    case 'greeting':
      page.line(page.say.greeting(page.pick(region.name), page.pick(region.covers)));
      writeExamples(page, region.examples);
      break;
    case 'thanks':
      page.line(page.say.thanks);
      break;
    case 'bye':
      page.line(page.say.bye);
      break;
  }
  return plain('smalltalk', page, [zonesButton(lang), contactButton(lang)]);
}

export function renderSources(lang: Lang, { base }: RenderDeps): Reply {
  const page = createPage(lang);
  page.line(page.say.sources);
  for (const { title, publisher, published, covers } of base.sources) {
    const details = [publisher, covers].map(page.pick);
    const date = published ?? page.say.noDate;
    const [colon, separator] = lang === 'en' ? [': ', '; '] : ['：', '；'];
    page.line(`• ${page.pick(title)}${colon}${[...details, date].join(separator)}`);
  }
  return plain('help', page, [zonesButton(lang), contactButton(lang)]);
}

/** One document: what it is, and how much of what the bot says comes from it. */
export function renderSource(source: Source, lang: Lang): Reply {
  const page = createPage(lang);
  page.bold(page.say.source(page.pick(source.title), source.published ?? page.say.noDate));
  page.line(page.say.sourceDetails(page.pick(source.publisher), page.pick(source.covers)));
  return plain('help', page, [
    { label: labelIn(lang, page.say.buttons.sources), action: { do: 'sources' } },
    contactButton(lang),
  ]);
}

export function writeExamples(
  page: Page,
  examples: { readonly zh: readonly string[]; readonly en: readonly string[] },
): void {
  page.line(page.say.tryAsking);
  for (const example of page.lang === 'en' ? examples.en : examples.zh) page.line(`• ${example}`);
}

/** A reply without facts. */
export function plain(kind: Kind, page: Page, buttons: Reply['buttons'][number]): Reply {
  return {
    kind,
    lang: page.lang,
    ...page.done(),
    buttons: inRows(buttons),
    zones: [],
    facts: [],
    confidence: 1,
  };
}
