import type { Lang } from '../text/language.ts';
import { inRows, zonesButton } from './buttons.ts';
import { plain } from './help.ts';
import { createPage, labelIn } from './page.ts';
import type { Button, Reply } from './reply.ts';
import type { RenderDeps } from './render-deps.ts';

/** The first screen: what it can do in three lines, and the commonest wishes as buttons. */
export function renderStart(lang: Lang, { base: { region } }: RenderDeps): Reply {
  const page = createPage(lang);
  const { say } = page;
  page.line(say.start.what(page.pick(region.name), page.pick(region.covers)));
  const [example = ''] = lang === 'en' ? region.examples.en : region.examples.zh;
  page.line(say.start.how(example));
  page.line(say.start.where);
  const button = (label: string, action: Button['action']): Button => ({
    label: labelIn(lang, label),
    action,
  });
  return {
    ...plain('smalltalk', page, []),
    buttons: inRows([
      button(say.buttons.ask, { do: 'examples' }),
      zonesButton(lang),
      button(say.buttons.lease, { do: 'contact' }),
      button(say.buttons.language, { do: 'languages' }),
    ]),
  };
}

/** The example questions of region.yaml; a tap asks one. */
export function renderExamples(lang: Lang, { base: { region } }: RenderDeps): Reply {
  const page = createPage(lang);
  page.line(page.say.examples);
  const examples = lang === 'en' ? region.examples.en : region.examples.zh;
  const buttons = examples.map((example, index): Button => ({
    label: page.written(example),
    action: { do: 'example', index },
  }));
  return { ...plain('help', page, []), buttons: inRows(buttons, 1) };
}
