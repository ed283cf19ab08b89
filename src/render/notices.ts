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

const STALE_LINK: Notice = {
  zh: '这个链接打不开：它指向的内容已经更新，或者链接不完整。请从下面选择，或直接提问。',
  en: 'That link does not open anything: what it led to has changed, or part of it is missing. Choose below or just ask.',
};

const UNCHANGED: Notice = { zh: '已经是这一页了。', en: 'You are on this page already.' };

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

export function staleLink(lang: Lang): string {
  return inLang(lang, STALE_LINK);
}

/** For a button that would change nothing; Telegram shows at most 200 characters. */
export function unchanged(lang: Lang): string {
  return inLang(lang, UNCHANGED);
}

export function goodbye(lang: Lang): string {
  return inLang(lang, GOODBYE);
}

/** What a command does, in at most 256 characters: Telegram lists it beside the command. */
export function describeCommand(command: Command, lang: Lang): string {
  return inLang(lang, DESCRIPTIONS[command]);
}

/** Telegram shows it in an empty chat with the bot: at most 512 characters. */
export function botDescription(region: Described, lang: Lang): string {
  const [name, covers] = [region.name, region.covers].map((text) => inLang(lang, text));
  const words: Notice = {
    zh: `${name}：可以问${covers}。每个数字都带时间和来源；资料里没有的会直接说明。中文、英文都可以，直接提问即可。`,
    en: `${name}: ask about ${covers}. Each figure comes with its period and source, and what the documents do not say is said plainly. Ask in Chinese or English.`,
  };
  return cut(inLang(lang, words), 512);
}

/** On the bot's page and beside links to it: at most 120 characters. */
export function botShortDescription(region: Described, lang: Lang): string {
  const covers = inLang(lang, region.covers);
  const words: Notice = { zh: `可以问：${covers}`, en: `Ask about ${covers}` };
  return cut(inLang(lang, words), 120);
}

interface Described {
  readonly name: Notice;
  readonly covers: Notice;
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** The first line of a chat in the terminal; its reader's language is not known yet. */
export const TERMINAL_BANNER =
  '未设置 BOT_TOKEN，先在终端对话；要接入 Telegram，请向 @BotFather 申请 token 写入 .env。 · No BOT_TOKEN: chatting in the terminal. To serve Telegram, get a token from @BotFather and put it into .env.';

/** The terminal shows no pictures; its reader may read either language. */
export function savedChart(path: string): string {
  return `图表已保存 / Chart saved: ${path}`;
}

function inLang(lang: Lang, { zh, en }: Notice): string {
  return lang === 'en' ? en : labelIn(lang, zh);
}
