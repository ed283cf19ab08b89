/** What a user does, in one scene. */
export type Step = { readonly lang?: string } & (
  | { readonly do: 'say' | 'group' | 'edit'; readonly text: string }
  | { readonly do: 'press'; readonly label: string }
  | { readonly do: 'inline'; readonly query: string }
  | { readonly do: 'send'; readonly kind: string }
);

export interface Scene {
  readonly title: string;
  readonly note: string;
  readonly steps: readonly Step[];
}

const say = (text: string, lang?: string): Step => ({ do: 'say', text, ...(lang && { lang }) });
const press = (label: string): Step => ({ do: 'press', label });

export const SCENES: readonly Scene[] = [
  {
    title: 'The first minute',
    note: 'Three lines and the commonest wishes, in the language of the user’s Telegram.',
    steps: [say('/start'), press('问开发区的情况'), press('太谷开发区有几家小巨人')],
  },
  {
    title: 'In English, and a language that stays',
    note: 'A choice with /lang holds until it is taken back.',
    steps: [
      say('/start', 'en'),
      say('/lang zh-Hant', 'en'),
      say('How many high-tech firms does Jinzhong have?', 'en'),
    ],
  },
  {
    title: 'Answers that lead on',
    note: 'Under an answer: a related figure, the same elsewhere, the zone, the contact.',
    steps: [say('晋中开发区有多少家高新技术企业'), press('各开发区的这个数字')],
  },
  {
    title: 'A name that can mean two places',
    note: 'One button a reading.',
    steps: [say('阳曲'), press('山西综改示范区阳曲工业园区')],
  },
  {
    title: 'A zone’s card',
    note: 'Figures, industries, projects and services, each with its date; more on a tap, turned in place.',
    steps: [say('介绍一下晋中开发区'), press('更多条目'), press('›'), press('6')],
  },
  {
    title: 'Side by side',
    note: 'Every figure with its own period, and a picture where figures can be drawn to one scale.',
    steps: [say('/start zone_taigu'), press('与别处对比'), press('晋中开发区')],
  },
  {
    title: 'Counts of projects',
    note: 'What was signed, started and finished, in words and as a picture.',
    steps: [
      say('太原有多少个项目'),
      say('How many projects were signed, started and completed in Shanxi in June 2022?'),
    ],
  },
  {
    title: 'The contact',
    note: 'Numbers to call and to copy; the card only when asked for.',
    steps: [say('厂房租赁找谁'), press('发我名片')],
  },
  {
    title: 'Leaving an enquiry',
    note: 'What was said before is filled in; each step can be taken back, and corrected in words. See [enquiries.md](enquiries.md).',
    steps: [
      say('想租太谷开发区的厂房'),
      press('留下咨询'),
      press('同意'),
      press('不同意'),
      press('同意'),
      press('食品与农产品'),
      say('2000到3000平米'),
      press('跳过'),
      say('云海食品'),
      say('王女士'),
      say('13800138000'),
      press('工作日上午'),
      press('跳过'),
      say('公司改成云海食品有限公司'),
      press('✓ 提交'),
    ],
  },
  {
    title: 'Privacy',
    note: 'What is kept and for how long; /mydata shows and exports it, /forget deletes it.',
    steps: [say('/privacy')],
  },
  {
    title: 'Deep links',
    note: 'What “Share” hands on; a link that leads nowhere says so.',
    steps: [say('/start fact_jinzhong-dz_gdp-2022'), say('/start fact_nothing')],
  },
  {
    title: 'In any chat',
    note: 'Inline mode: type the bot’s name and some words.',
    steps: [
      { do: 'inline', query: '晋中 GDP' },
      { do: 'inline', query: '', lang: 'en' },
    ],
  },
  {
    title: 'In groups',
    note: 'Only when addressed, in short, with a way to the private chat.',
    steps: [
      { do: 'group', text: '@zone_bot 介绍一下晋中开发区' },
      { do: 'group', text: '/enquire@zone_bot' },
    ],
  },
  {
    title: 'What is not known',
    note: 'Said first; then the nearest that is known, and ways on.',
    steps: [say('太谷开发区2022年GDP是多少'), say('武汉开发区怎么样'), say('今天天气怎么样')],
  },
  {
    title: 'A question that is edited',
    note: 'Within a minute it is answered anew, in place.',
    steps: [say('晋中开发区2021年GDP'), { do: 'edit', text: '晋中开发区2022年GDP' }],
  },
  {
    title: 'What is no text',
    note: 'A word on what to do instead.',
    steps: [
      { do: 'send', kind: 'voice' },
      { do: 'send', kind: 'location' },
      { do: 'send', kind: 'document' },
    ],
  },
  {
    title: 'Feedback',
    note: 'Two buttons under each answer; what was wrong, by button or in words. Nobody’s name is kept.',
    steps: [
      say('晋中开发区2022年GDP是多少'),
      press('有误 👎'),
      press('数据过时了'),
      say('晋中开发区2019年GDP'),
    ],
  },
];
