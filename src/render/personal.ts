import type { EnquiryNumber, State } from '../leads/enquiry.ts';
import type { KnowledgeBase } from '../knowledge/base.ts';
import type { Lang } from '../text/language.ts';
import { enquiryWordingOf, noticeFacts } from './enquiry-notice.ts';
import { needName } from './enquiry-values.ts';
import { dayText } from '../text/moments.ts';
import { createPage, labelIn } from './page.ts';
import type { Button, Message } from './reply.ts';

export interface OwnData {
  readonly enquiries: readonly {
    readonly enquiry: {
      readonly number: EnquiryNumber;
      readonly state: State;
      readonly receivedAt: number;
      readonly details: { readonly need: string };
    };
  }[];
}

/** Enquiries of one person shown by name; the file has them all. */
const MOST_SHOWN = 10;

export function renderPrivacy(base: KnowledgeBase, days: number, lang: Lang): Message {
  const page = createPage(lang);
  const [title = '', ...lines] = enquiryWordingOf(lang).privacy(noticeFacts(base, days, lang));
  page.bold(title);
  for (const line of lines) page.line(line);
  return { ...page.done(), buttons: [] };
}

export function renderMyData(
  { enquiries }: OwnData,
  lang: Lang,
  base: KnowledgeBase,
  timeZone: string,
): Message {
  const say = enquiryWordingOf(lang);
  const page = createPage(lang);
  page.line(enquiries.length > 0 ? say.myData : say.myDataNone);
  for (const { enquiry } of enquiries.slice(-MOST_SHOWN)) {
    const day = dayText(enquiry.receivedAt, timeZone);
    const need = needName(enquiry.details.need, lang, base);
    page.line(`• ${enquiry.number} | ${day} | ${need} | ${say.states[enquiry.state]}`);
  }
  if (enquiries.length > 0) page.line(say.myDataFile);
  return { ...page.done(), buttons: [] };
}

export function renderForgetAsk(enquiries: number, lang: Lang): Message {
  const say = enquiryWordingOf(lang);
  const page = createPage(lang);
  page.line(say.forgetAsk(enquiries));
  return {
    ...page.done(),
    buttons: [[forgetButton(say.forgetYes, true, lang)], [forgetButton(say.forgetNo, false, lang)]],
  };
}

function forgetButton(label: string, sure: boolean, lang: Lang): Button {
  return { label: labelIn(lang, label), action: { do: 'forget', sure } };
}
