import { actionsIn } from '../leads/enquiry.ts';
import type { Consent, Details, Enquiry, EnquiryEvent, EnquiryNumber } from '../leads/enquiry.ts';
import { FIELDS } from '../leads/form-state.ts';
import type { Field } from '../leads/form-state.ts';
import { phoneText } from '../leads/phone.ts';
import type { KnowledgeBase } from '../knowledge/base.ts';
import type { Lang } from '../text/language.ts';
import { momentText } from '../text/moments.ts';
import { inRows } from './buttons.ts';
import { enquiryWordingOf } from './enquiry-notice.ts';
import { needName } from './enquiry-values.ts';
import { operatorWordingOf } from './operator-wording.ts';
import { createPage, labelIn, type Page } from './page.ts';
import type { Button, Message } from './reply.ts';

export interface OperatorDeps {
  readonly base: KnowledgeBase;
  readonly timeZone: string;
}

/** One enquiry with all that was given, and the buttons for what can be done with it now. */
export function renderCard(
  heading: string,
  enquiry: Enquiry,
  consents: readonly Consent[],
  lang: Lang,
  deps: OperatorDeps,
): Message {
  const page = createPage(lang);
  page.bold(heading);
  writeCard(enquiry, consents, lang, deps, page);
  return { ...page.done(), buttons: deedButtons(enquiry, lang) };
}

/** The same with its history, for who looks it up. */
export function renderWhole(
  enquiry: Enquiry,
  consents: readonly Consent[],
  history: readonly EnquiryEvent[],
  lang: Lang,
  deps: OperatorDeps,
): Message {
  const say = operatorWordingOf(lang);
  const page = createPage(lang);
  page.bold(say.title(enquiry.number));
  writeCard(enquiry, consents, lang, deps, page);
  page.line('');
  page.bold(say.history);
  for (const event of history) {
    page.line(`${momentText(event.at, deps.timeZone)} ${eventText(event, lang)}`);
  }
  return { ...page.done(), buttons: deedButtons(enquiry, lang) };
}

export function deedButtons({ number, state }: Enquiry, lang: Lang): Message['buttons'] {
  const { deeds } = operatorWordingOf(lang);
  return inRows(
    actionsIn(state).map((deed): Button => ({
      label: labelIn(lang, deeds[deed]),
      action: { do: 'act', deed, number },
    })),
  );
}

function writeCard(
  enquiry: Enquiry,
  consents: readonly Consent[],
  lang: Lang,
  { base, timeZone }: OperatorDeps,
  page: Page,
): void {
  const say = operatorWordingOf(lang);
  const { fields, question } = enquiryWordingOf(lang);
  const colon = lang === 'en' ? ': ' : '：';
  for (const field of FIELDS) {
    const text = detailText(field, enquiry.details, lang, base);
    if (text !== undefined) page.line(`${fields[field]}${colon}${text}`);
  }
  if (enquiry.details.question !== undefined) {
    page.line(`${question}${colon}${enquiry.details.question}`);
  }
  page.line(say.received(momentText(enquiry.receivedAt, timeZone)));
  page.line(say.state(say.states[enquiry.state], enquiry.operator?.name));
  page.line(mayBeShared(consents) ? say.sharing : say.noSharing);
  page.line(say.howToReply);
}

/** The last word counts, where a person has filled in the form twice. */
function mayBeShared(consents: readonly Consent[]): boolean {
  return consents.findLast(({ purpose }) => purpose === 'sharing')?.given ?? false;
}

function detailText(
  field: Field,
  details: Details,
  lang: Lang,
  base: KnowledgeBase,
): string | undefined {
  switch (field) {
    case 'need':
      return needName(details.need, lang, base);
    case 'place':
      return details.place?.said;
    case 'area': {
      if (!details.area) return undefined;
      const { said, from, to } = details.area;
      const ends = [...new Set([from, to])].filter((end) => end !== undefined);
      const metres = ends.map((end) => end.toLocaleString('en-US')).join('–');
      return said + enquiryWordingOf(lang).squareMetres(metres);
    }
    case 'mobile':
      return phoneText(details.mobile);
    case 'use':
    case 'budget':
    case 'company':
    case 'contact':
    case 'callTime':
    case 'notes':
      return details[field];
    default:
      return field satisfies never;
  }
}

function eventText(event: EnquiryEvent, lang: Lang): string {
  const { events, deeds } = operatorWordingOf(lang);
  switch (event.kind) {
    case 'received':
      return events.received;
    case 'added':
      return events.added;
    case 'acted':
      return events.acted(deeds[event.action], event.operator.name);
    case 'replied':
      return events.replied(event.operator.name, event.text);
    case 'answered':
      return events.answered(event.text);
    case 'reminded':
      return events.reminded;
    default:
      return event satisfies never;
  }
}

/** A heading, a text of somebody, and a line below. */
export function renderLetter(
  heading: string,
  text: string,
  below: string | undefined,
  lang: Lang,
): Message {
  const page = createPage(lang);
  page.bold(heading);
  // The words stay in the script in which they were written.
  const start = page.done();
  const whole = `${start.text}\n${text}${below === undefined ? '' : `\n\n${labelIn(lang, below)}`}`;
  return { text: whole, bold: start.bold, buttons: [] };
}

export function renderLine(text: string, lang: Lang): Message {
  return { text: labelIn(lang, text), bold: [], buttons: [] };
}

/** A short note on an enquiry with a button that opens it. */
export function renderNote(text: string, number: EnquiryNumber, lang: Lang): Message {
  const { title } = operatorWordingOf(lang);
  const open: Button = { label: labelIn(lang, title(number)), action: { do: 'enquiry', number } };
  return { text: labelIn(lang, text), bold: [], buttons: [[open]] };
}
