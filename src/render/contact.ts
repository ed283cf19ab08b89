import type { Bilingual, Contact } from '../knowledge/schema.ts';
import type { Lang } from '../text/language.ts';
import { enquireButtons, inRows, zonesButton } from './buttons.ts';
import { linkTo } from './deep-link.ts';
import { createPage, labelIn, wordingOf } from './page.ts';
import type { Button, Card, Reply } from './reply.ts';
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
  for (const { name, number } of numbersOf(contact, lang)) page.line(`${name}${colon}${number}`);
  if (contact.hours) page.line(page.pick(contact.hours));
  const items = lang === 'en' ? contact.prepare.en : contact.prepare.zh;
  page.line(`${page.say.prepare}${items.join(page.say.listSeparator)}`);
  if (contact.notes) page.line(page.pick(contact.notes));
  return {
    kind: 'contact',
    lang,
    ...page.done(),
    buttons: inRows([
      ...(base.lexicon.enquiry ? enquireButtons(base, lang) : [zonesButton(lang)]),
      ...copyButtons(contact, lang),
      ...cardButton(contact, lang),
    ]),
    zones: [],
    facts: [],
    confidence: 1,
    link: linkTo({ do: 'contact' }),
  };
}

/** The contact for an address book. Telegram gives these out sparingly, so only who asks gets one. */
export function renderCard(lang: Lang, deps: RenderDeps): Reply {
  const contact = renderContact(undefined, lang, deps);
  const card = cardOf(deps.base.contact, lang);
  return { ...contact, ...(card && { card }) };
}

interface Numbered {
  readonly name: string;
  readonly number: string;
}

function numbersOf(contact: Contact, lang: Lang): readonly Numbered[] {
  const say = wordingOf(lang);
  const isOne = contact.mobile !== undefined && contact.mobile === contact.wechat;
  const numbers = [
    { name: say.hotline, number: contact.hotline },
    { name: isOne ? say.mobile : say.mobileOnly, number: contact.mobile },
    { name: say.wechat, number: isOne ? undefined : contact.wechat },
  ];
  return numbers.flatMap(({ name, number }) => (number === undefined ? [] : [{ name, number }]));
}

function copyButtons(contact: Contact, lang: Lang): readonly Button[] {
  return numbersOf(contact, lang).map(({ name, number }) => ({
    label: labelIn(lang, wordingOf(lang).buttons.copy(name)),
    action: { do: 'copy', text: number },
  }));
}

function cardButton(contact: Contact, lang: Lang): readonly Button[] {
  if (!cardOf(contact, lang)) return [];
  return [{ label: labelIn(lang, wordingOf(lang).buttons.card), action: { do: 'card' } }];
}

function cardOf(contact: Contact, lang: Lang): Card | undefined {
  const phone = contact.mobile ?? contact.hotline;
  if (phone === undefined) return undefined;
  const page = createPage(lang);
  const name = page.written(page.pick(contact.name));
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${escaped(name)};;;;`,
    `FN:${escaped(name)}`,
    ...(contact.mobile ? [`TEL;TYPE=CELL:${contact.mobile}`] : []),
    ...(contact.hotline ? [`TEL;TYPE=WORK:${contact.hotline}`] : []),
    `NOTE:${escaped(page.written(page.pick(contact.for)))}`,
    'END:VCARD',
  ];
  return { phone, name, vcard: lines.join('\r\n') };
}

/** RFC 6350: what separates the parts of a vCard. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/gu, '\\$&').replace(/\n/gu, '\\n');
}
