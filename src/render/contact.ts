import type { Bilingual } from '../knowledge/schema.ts';
import type { Lang } from '../text/language.ts';
import { enquireButtons, inRows, zonesButton } from './buttons.ts';
import { createPage } from './page.ts';
import type { Reply } from './reply.ts';
import type { RenderDeps } from './render-deps.ts';

/** Whom to call, what they are, and what to have ready; a number that is no contact is named as such first. */
export function renderContact(
  denied: Bilingual | undefined,
  lang: Lang,
  { base }: RenderDeps,
): Reply {
  const { contact } = base;
  const page = createPage(lang);
  if (denied) page.line(page.say.denied(page.pick(denied)));
  page.line(page.say.contactLead);
  page.bold(page.pick(contact.name));
  page.line(page.pick(contact.what));
  const colon = lang === 'en' ? ': ' : '：';
  if (contact.hotline) page.line(`${page.say.hotline}${colon}${contact.hotline}`);
  if (contact.mobile) page.line(`${page.say.mobile}${colon}${contact.mobile}`);
  if (contact.hours) page.line(page.pick(contact.hours));
  const items = lang === 'en' ? contact.prepare.en : contact.prepare.zh;
  page.line(`${page.say.prepare}${items.join(page.say.listSeparator)}`);
  if (contact.notes) page.line(page.pick(contact.notes));
  return {
    kind: 'contact',
    lang,
    ...page.done(),
    buttons: inRows([...enquireButtons(base, lang), zonesButton(lang)]),
    zones: [],
    facts: [],
    confidence: 1,
  };
}
