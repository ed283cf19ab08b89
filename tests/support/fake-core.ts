import type { Core } from '../../src/bot/turn.ts';
import type { Action, Button, Reply } from '../../src/render/reply.ts';
import type { Lang } from '../../src/text/language.ts';

/** A page of three, turned in place; and a button that sends a new message. */
const pages = (page: number): readonly (readonly Button[])[] => [
  [{ label: 'next', action: { do: 'zones', page: page + 1 }, inPlace: true }],
  [{ label: 'contact', action: { do: 'contact' } }],
];

export function replyOf(text: string, lang: Lang = 'zh', more: Partial<Reply> = {}): Reply {
  return {
    kind: 'help',
    lang,
    text,
    bold: [],
    buttons: [],
    zones: [],
    facts: [],
    confidence: 1,
    ...more,
  };
}

/** Stands in for the answering path: says back what it was asked, with the language it was given. */
export const fakeCore: Core = {
  respond: (text, memory) => {
    const lang = /^[\x20-\x7e]*$/.test(text) ? 'en' : 'zh';
    return { reply: replyOf(`answer to ${text}`, lang), memory: { ...memory, spoken: lang } };
  },
  open: (action, before) => {
    const memory = action.do === 'language' ? { ...before, lang: chosen(action) } : before;
    const lang = memory.lang ?? memory.spoken ?? 'zh';
    const page = 'page' in action ? ` page ${action.page}` : '';
    const buttons = action.do === 'zones' ? pages(action.page) : [];
    return { reply: replyOf(`${action.do} in ${lang}${page}`, lang, { buttons }), memory };
  },
};

function chosen({ lang }: Extract<Action, { do: 'language' }>): Lang | undefined {
  return lang === 'auto' ? undefined : lang;
}
