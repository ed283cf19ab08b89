import type { Enquiry } from '../leads/enquiry.ts';
import type { Lang } from '../text/language.ts';
import { momentText } from '../text/moments.ts';
import { inRows } from './buttons.ts';
import { needName } from './enquiry-values.ts';
import { ENQUIRY_LISTS } from './lead-action.ts';
import type { EnquiryList } from './lead-action.ts';
import type { OperatorDeps } from './operator-card.ts';
import { operatorWordingOf } from './operator-wording.ts';
import { createPage, labelIn } from './page.ts';
import type { Button, Message } from './reply.ts';

export interface ListPage {
  readonly enquiries: readonly Enquiry[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

export function renderList(
  list: EnquiryList,
  listed: ListPage,
  lang: Lang,
  deps: OperatorDeps,
): Message {
  const say = operatorWordingOf(lang);
  const heading = say.listed(say.lists[list], listed.total, listed.page, listed.pages);
  const to = (page: number, label: string): Button => ({
    label,
    action: { do: 'enquiries', list, page },
    inPlace: true,
  });
  const turn = [
    ...(listed.page > 1 ? [to(listed.page - 1, '‹')] : []),
    ...(listed.page < listed.pages ? [to(listed.page + 1, '›')] : []),
  ];
  const others = ENQUIRY_LISTS.filter((each) => each !== list).map((each): Button => ({
    label: labelIn(lang, say.lists[each]),
    action: { do: 'enquiries', list: each, page: 1 },
  }));
  const page = written(heading, listed, lang, deps);
  return { ...page, buttons: [...page.buttons, turn, others].filter((row) => row.length > 0) };
}

export function renderFound(
  text: string,
  listed: ListPage,
  lang: Lang,
  deps: OperatorDeps,
): Message {
  const say = operatorWordingOf(lang);
  return written(say.found(text, listed.total, listed.enquiries.length), listed, lang, deps);
}

function written(
  heading: string,
  { enquiries }: ListPage,
  lang: Lang,
  { base, timeZone }: OperatorDeps,
): Message {
  const say = operatorWordingOf(lang);
  const page = createPage(lang);
  page.bold(heading);
  if (enquiries.length === 0) {
    page.line(say.none);
    page.line(say.usage);
  }
  for (const { number, state, details, receivedAt, operator } of enquiries) {
    const parts = [
      number,
      say.states[state] + (operator ? ` ${operator.name}` : ''),
      needName(details.need, lang, base),
      details.place?.said,
      details.company ?? details.contact,
      momentText(receivedAt, timeZone),
    ];
    page.line(`• ${parts.filter((part) => part !== undefined).join(' | ')}`);
  }
  const open = enquiries.map(({ number }): Button => ({
    label: number,
    action: { do: 'enquiry', number },
  }));
  return { ...page.done(), buttons: inRows(open, 3) };
}
