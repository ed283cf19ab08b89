import type { KnowledgeBase } from '../knowledge/base.ts';
import type { Lang } from '../text/language.ts';
import { enquiryEn } from './enquiry-en.ts';
import type { EnquiryWording, NoticeFacts } from './enquiry-wording.ts';
import { enquiryZh } from './enquiry-zh.ts';
import { contactNumber } from './fact-lines.ts';
import { wordingOf } from './page.ts';

/**
 * Kept with every consent: which wording somebody agreed to. A change of the notice or of the questions needs
 * a new version; a test holds this version to the text.
 */
export const NOTICE_VERSION = '2026-11-21';

export function enquiryWordingOf(lang: Lang): EnquiryWording {
  return lang === 'en' ? enquiryEn : enquiryZh;
}

export function noticeFacts(base: KnowledgeBase, days: number, lang: Lang): NoticeFacts {
  const { pick } = wordingOf(lang);
  return {
    bot: pick(base.region.name),
    contact: pick(base.contact.name),
    phone: contactNumber(base),
    days,
  };
}
