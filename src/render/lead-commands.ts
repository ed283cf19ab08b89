import type { Lang } from '../text/language.ts';
import { labelIn } from './page.ts';

/** Commands for everybody. Those of the operator are in no menu but the operator's own. */
export const LEAD_COMMANDS = ['enquire', 'privacy', 'mydata', 'forget'] as const;
export const OPERATOR_COMMANDS = ['enquiries', 'enquiry', 'export', 'report'] as const;
export type LeadCommand = (typeof LEAD_COMMANDS)[number] | (typeof OPERATOR_COMMANDS)[number];

const DESCRIPTIONS: Readonly<Record<LeadCommand, { readonly zh: string; readonly en: string }>> = {
  enquire: { zh: '留下咨询', en: 'Leave an enquiry' },
  privacy: { zh: '个人信息说明', en: 'How personal data is handled' },
  mydata: { zh: '查看保存的我的信息', en: 'What is kept about me' },
  forget: { zh: '删除我的全部信息', en: 'Delete all that is kept about me' },
  enquiries: { zh: '咨询列表', en: 'List of enquiries' },
  enquiry: { zh: '一份咨询：/enquiry 编号', en: 'One enquiry: /enquiry NUMBER' },
  export: { zh: '导出为表格', en: 'Export as a table' },
  report: { zh: '受理情况统计', en: 'How enquiries were handled' },
};

/** What a command does, in at most 256 characters. */
export function describeLeadCommand(command: LeadCommand, lang: Lang): string {
  const { zh, en } = DESCRIPTIONS[command];
  return lang === 'en' ? en : labelIn(lang, zh);
}
