import type { Lang } from '../text/language.ts';
import { labelIn } from './page.ts';

/** What the bot says about itself rather than about the knowledge: trouble, menus, the terminal. */

/** Traditional Chinese is written from the Simplified, as in all replies. */
interface Notice {
  readonly zh: string;
  readonly en: string;
}

const APOLOGY: Notice = {
  zh: '抱歉，刚才出了点问题，没能回答您。请稍后再发一次；也可以发送 /contact 查看联系方式，直接致电。',
  en: 'Sorry, something went wrong and I could not answer. Please send it again in a moment, or use /contact to see whom you can call.',
};

const STALE_BUTTON: Notice = {
  zh: '这个按钮已经失效，请从下面重新选择。',
  en: 'That button is out of date. Please choose again below.',
};

const TEXT_ONLY: Notice = {
  zh: '我目前只看得懂文字。请把问题打出来发给我，例如用一句话说明想了解哪个开发区的什么情况。',
  en: 'I can only read text so far. Please type your question, for example which zone you would like to know about and what.',
};

const GOODBYE: Notice = {
  zh: '再见，欢迎随时再来。',
  en: 'Goodbye, come back any time.',
};

export const COMMANDS = ['start', 'help', 'zones', 'zone', 'contact', 'sources', 'lang'] as const;
export type Command = (typeof COMMANDS)[number];

const DESCRIPTIONS: Readonly<Record<Command, Notice>> = {
  start: { zh: '从头开始', en: 'Start over' },
  help: { zh: '可以怎么问', en: 'What you can ask' },
  zones: { zh: '全部开发区和园区', en: 'All zones and parks' },
  zone: { zh: '某个开发区的概况：/zone 名称', en: 'Profile of one zone: /zone NAME' },
  contact: { zh: '租售厂房、土地找谁', en: 'Who to call for plants and land' },
  sources: { zh: '资料来源', en: 'Where the answers come from' },
  lang: { zh: '回复语言', en: 'Language of the replies' },
};

export function apology(lang: Lang): string {
  return inLang(lang, APOLOGY);
}

export function staleButton(lang: Lang): string {
  return inLang(lang, STALE_BUTTON);
}

/** For stickers, voice messages, photos without a caption. */
export function textOnly(lang: Lang): string {
  return inLang(lang, TEXT_ONLY);
}

export function goodbye(lang: Lang): string {
  return inLang(lang, GOODBYE);
}

/** What a command does, in at most 256 characters: Telegram lists it beside the command. */
export function describeCommand(command: Command, lang: Lang): string {
  return inLang(lang, DESCRIPTIONS[command]);
}

/** The first line of a chat in the terminal; its reader's language is not known yet. */
export const TERMINAL_BANNER =
  '未设置 BOT_TOKEN，先在终端对话；要接入 Telegram，请向 @BotFather 申请 token 写入 .env。 · No BOT_TOKEN: chatting in the terminal. To serve Telegram, get a token from @BotFather and put it into .env.';

function inLang(lang: Lang, { zh, en }: Notice): string {
  return lang === 'en' ? en : labelIn(lang, zh);
}
