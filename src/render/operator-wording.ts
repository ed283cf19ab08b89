import type { Action, EnquiryNumber, State } from '../leads/enquiry.ts';
import type { Lang } from '../text/language.ts';
import type { EnquiryList } from './lead-action.ts';

/** What the operator reads; the asker's words are in enquiry-wording.ts. */
export interface OperatorWording {
  readonly fresh: (number: EnquiryNumber) => string;
  readonly added: (number: EnquiryNumber) => string;
  readonly overdue: (number: EnquiryNumber, hours: number) => string;
  readonly again: (number: EnquiryNumber, hours: number) => string;
  readonly forgotten: (number: EnquiryNumber) => string;
  readonly answered: (number: EnquiryNumber) => string;
  readonly unreachable: (number: EnquiryNumber) => string;
  readonly title: (number: EnquiryNumber) => string;
  readonly received: (when: string) => string;
  readonly state: (state: string, by: string | undefined) => string;
  readonly states: Readonly<Record<State, string>>;
  readonly deeds: Readonly<Record<Action, string>>;
  readonly noSharing: string;
  readonly sharing: string;
  readonly howToReply: string;
  readonly late: (number: EnquiryNumber, state: string, by: string | undefined) => string;
  readonly missing: (number: EnquiryNumber) => string;
  readonly gone: Readonly<Record<'forgotten' | 'expired', (number: EnquiryNumber) => string>>;
  readonly sent: (number: EnquiryNumber) => string;
  readonly onlyText: string;
  readonly tooLong: (most: number) => string;
  readonly history: string;
  readonly events: {
    readonly received: string;
    readonly added: string;
    readonly acted: (deed: string, by: string) => string;
    readonly replied: (by: string, text: string) => string;
    readonly answered: (text: string) => string;
    readonly reminded: string;
  };
  readonly lists: Readonly<Record<EnquiryList, string>>;
  readonly listed: (name: string, total: number, page: number, pages: number) => string;
  readonly found: (text: string, total: number, shown: number) => string;
  readonly none: string;
  readonly usage: string;
  readonly numberUsage: string;
  readonly exported: (count: number) => string;
  readonly nothingToExport: string;
  readonly columns: readonly string[];
  readonly report: (days: number) => string;
  readonly counts: (received: number, unanswered: number, open: number) => string;
  readonly firstReply: (median: string, ninetieth: string) => string;
  readonly noReplies: string;
  readonly hours: (hours: string) => string;
  readonly minutes: (minutes: number) => string;
  readonly byZone: string;
  readonly byNeed: string;
  readonly noZone: string;
  readonly waiting: (waiting: number, parked: number) => string;
}

const zh: OperatorWording = {
  fresh: (number) => `新咨询 ${number}`,
  added: (number) => `咨询 ${number} 有补充（同一人、同一需求）`,
  overdue: (number, hours) => `提醒：咨询 ${number} 已过${hours}小时，还没有人受理。`,
  again: (number, hours) => `请各位注意：咨询 ${number} 已等了${hours}小时，仍没有人受理`,
  forgotten: (number) => `咨询 ${number} 已由咨询人要求删除，请不要再使用已记下的联系方式。`,
  answered: (number) => `咨询 ${number}：咨询人回复`,
  unreachable: (number) => `咨询 ${number}：消息没有送到，咨询人可能停用了机器人。请打电话联系。`,
  title: (number) => `咨询 ${number}`,
  received: (when) => `收到：${when}`,
  state: (state, by) => `状态：${state}${by === undefined ? '' : `（${by}）`}`,
  states: {
    new: '待受理',
    taken: '已受理',
    contacted: '已联系',
    'needs-more': '待补充',
    closed: '已办结',
  },
  deeds: { take: '受理', contacted: '已联系', 'need-more': '请补充', close: '办结' },
  sharing: '咨询人同意转给中介或开发区',
  noSharing: '⚠ 咨询人不同意转给他人，请只由本方联系',
  howToReply: '回复这条消息，内容会由机器人转给咨询人。',
  late: (number, state, by) =>
    `咨询 ${number} 现在是“${state}”${by === undefined ? '' : `，由${by}处理`}，没有改动。`,
  missing: (number) => `没有编号为 ${number} 的咨询。用 /enquiries 查看列表。`,
  gone: {
    forgotten: (number) => `咨询 ${number} 已按咨询人的要求删除。`,
    expired: (number) => `咨询 ${number} 已过保存期，自动删除。`,
  },
  sent: (number) => `✓ 将转给咨询 ${number} 的咨询人`,
  onlyText: '只能转发文字，请把内容打出来再回复。',
  tooLong: (most) => `太长了，没有转发；最多${most}个字。`,
  history: '经过',
  events: {
    received: '收到',
    added: '咨询人补充',
    acted: (deed, by) => `${deed}（${by}）`,
    replied: (by, text) => `${by} 答复：${text}`,
    answered: (text) => `咨询人回复：${text}`,
    reminded: '提醒未受理',
  },
  lists: { open: '未办结', mine: '我受理的', all: '全部' },
  listed: (name, total, page, pages) => `${name}：${total}份（第${page}／${pages}页）`,
  found: (text, total, shown) =>
    `含“${text}”的咨询：${total}份${total > shown ? `，显示最近${shown}份，请多写几个字缩小范围` : ''}`,
  none: '没有。',
  usage: '/enquiries open｜mine｜all，或 /enquiries 加要找的公司、姓名、电话、编号',
  numberUsage: '请写明编号，例如 /enquiry 250601-001。用 /enquiries 查看列表。',
  exported: (count) => `共${count}份咨询。含个人信息，用后请删除。`,
  nothingToExport: '还没有咨询，无可导出。',
  columns: [
    '编号',
    '收到',
    '状态',
    '受理人',
    '首次答复',
    '办结',
    '需求',
    '用途',
    '地点',
    '面积（平方米）起',
    '面积止',
    '面积原话',
    '税收或投资',
    '公司',
    '联系人',
    '手机号',
    '方便时间',
    '其他说明',
    '此前问题',
  ],
  report: (days) => `最近${days}天的咨询`,
  counts: (received, unanswered, open) =>
    `收到${received}份，未答复${unanswered}份，未办结${open}份`,
  firstReply: (median, ninetieth) => `首次答复用时：中位数${median}，90%在${ninetieth}之内`,
  noReplies: '还没有答复过。',
  hours: (hours) => `${hours}小时`,
  minutes: (minutes) => `${minutes}分钟`,
  byZone: '按地点',
  byNeed: '按需求',
  noZone: '未指明',
  waiting: (waiting, parked) => `待发通知${waiting}条，发不出去的${parked}条`,
};

const en: OperatorWording = {
  fresh: (number) => `New enquiry ${number}`,
  added: (number) => `Enquiry ${number} was added to (same person, same need)`,
  overdue: (number, hours) => `Reminder: nobody has taken enquiry ${number} for ${hours} hours.`,
  again: (number, hours) => `To everybody: enquiry ${number} has waited ${hours} hours, untaken`,
  forgotten: (number) =>
    `Enquiry ${number} was deleted at the asker’s wish. Please do not use the contact any more.`,
  answered: (number) => `Enquiry ${number}: the asker writes`,
  unreachable: (number) =>
    `Enquiry ${number}: the message could not be delivered; the asker may have blocked the bot. Please phone.`,
  title: (number) => `Enquiry ${number}`,
  received: (when) => `Received: ${when}`,
  state: (state, by) => `State: ${state}${by === undefined ? '' : ` (${by})`}`,
  states: {
    new: 'waiting',
    taken: 'taken',
    contacted: 'contacted',
    'needs-more': 'more needed',
    closed: 'closed',
  },
  deeds: { take: 'Take', contacted: 'Contacted', 'need-more': 'Need more', close: 'Close' },
  sharing: 'May be passed on to the agent or the zone',
  noSharing: '⚠ Must not be passed on: the asker did not agree',
  howToReply: 'Reply to this message and the bot passes it on to the asker.',
  late: (number, state, by) =>
    `Enquiry ${number} is now “${state}”${by === undefined ? '' : `, by ${by}`}; nothing changed.`,
  missing: (number) => `There is no enquiry ${number}. /enquiries lists them.`,
  gone: {
    forgotten: (number) => `Enquiry ${number} was deleted at the asker’s wish.`,
    expired: (number) => `Enquiry ${number} was deleted after its retention time.`,
  },
  sent: (number) => `✓ Goes to the asker of ${number}`,
  onlyText: 'Only text can be passed on. Please type it and reply again.',
  tooLong: (most) => `Too long, not passed on: at most ${most} characters.`,
  history: 'History',
  events: {
    received: 'received',
    added: 'added to by the asker',
    acted: (deed, by) => `${deed} (${by})`,
    replied: (by, text) => `${by} wrote: ${text}`,
    answered: (text) => `the asker wrote: ${text}`,
    reminded: 'reminded: not taken',
  },
  lists: { open: 'Open', mine: 'Mine', all: 'All' },
  listed: (name, total, page, pages) => `${name}: ${total} (page ${page} of ${pages})`,
  found: (text, total, shown) =>
    `Enquiries with “${text}”: ${total}${total > shown ? `; the newest ${shown} are shown, please narrow it down` : ''}`,
  none: 'None.',
  usage:
    '/enquiries open | mine | all, or /enquiries and a company, name, phone or number to look for',
  numberUsage: 'Please give the number, as /enquiry 250601-001. /enquiries lists them.',
  exported: (count) => `${count} enquiries. Personal data: please delete the file after use.`,
  nothingToExport: 'There are no enquiries yet, nothing to export.',
  columns: [
    'Number',
    'Received',
    'State',
    'Taken by',
    'First reply',
    'Closed',
    'Need',
    'Use',
    'Place',
    'Area from (m²)',
    'Area to',
    'Area as written',
    'Tax or investment',
    'Company',
    'Contact',
    'Mobile',
    'When to call',
    'Notes',
    'Question before',
  ],
  report: (days) => `Enquiries of the last ${days} days`,
  counts: (received, unanswered, open) =>
    `${received} received, ${unanswered} unanswered, ${open} open`,
  firstReply: (median, ninetieth) => `First reply: median ${median}, 90% within ${ninetieth}`,
  noReplies: 'No replies yet.',
  hours: (hours) => `${hours} h`,
  minutes: (minutes) => `${minutes} min`,
  byZone: 'By place',
  byNeed: 'By need',
  noZone: 'not named',
  waiting: (waiting, parked) => `${waiting} notices waiting, ${parked} undeliverable`,
};

export function operatorWordingOf(lang: Lang): OperatorWording {
  return lang === 'en' ? en : zh;
}
