import type { Enquiry } from '../leads/enquiry.ts';
import type { Lang } from '../text/language.ts';
import { momentText } from '../text/moments.ts';
import { toCsv } from './csv.ts';
import { needName } from './enquiry-values.ts';
import type { OperatorDeps } from './operator-card.ts';
import { operatorWordingOf } from './operator-wording.ts';

/** Every enquiry as a row, for Excel. */
export function exportCsv(
  enquiries: readonly Enquiry[],
  lang: Lang,
  { base, timeZone }: OperatorDeps,
): string {
  const say = operatorWordingOf(lang);
  const when = (moment: number | undefined) =>
    moment === undefined ? undefined : momentText(moment, timeZone);
  const rows = enquiries.map((enquiry) => {
    const { details } = enquiry;
    return [
      enquiry.number,
      when(enquiry.receivedAt),
      say.states[enquiry.state],
      enquiry.operator?.name,
      when(enquiry.repliedAt),
      when(enquiry.closedAt),
      needName(details.need, lang, base),
      details.use,
      details.place?.said,
      details.area?.from,
      details.area?.to,
      details.area?.said,
      details.budget,
      details.company,
      details.contact,
      details.mobile,
      details.callTime,
      details.notes,
      details.question,
    ];
  });
  return toCsv([say.columns, ...rows]);
}
