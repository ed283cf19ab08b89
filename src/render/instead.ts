import type { Lang } from '../text/language.ts';
import { contactButton, inRows, zonesButton } from './buttons.ts';
import { plain } from './help.ts';
import { createPage } from './page.ts';
import type { Reply } from './reply.ts';

/** What people send instead of words; anything else without words is Telegram's own (joins, pins, …). */
export const WORDLESS = [
  'voice',
  'video_note',
  'audio',
  'location',
  'venue',
  'contact',
  'document',
  'photo',
  'video',
  'animation',
  'sticker',
  'dice',
  'poll',
  'story',
] as const;
export type Wordless = (typeof WORDLESS)[number];

interface Words {
  readonly zh: string;
  readonly en: string;
}

const SPOKEN: Words = {
  zh: '我还听不了语音。请把问题打成一句话，例如想了解哪个开发区的什么情况；也可以用手机键盘的语音输入转成文字。',
  en: 'I cannot listen yet. Please type your question in a sentence; your keyboard’s dictation can write it for you.',
};
const PLACE: Words = {
  zh: '我看不了位置。请打出开发区或城市的名字，或从下面的列表里选。',
  en: 'I cannot read a location. Please type the name of a zone or city, or choose from the list below.',
};
const PERSON: Words = {
  zh: '谢谢，不过我没有保存这张名片。想找人谈，请点下面的联系方式直接致电。',
  en: 'Thank you; I have not kept that contact. To talk to somebody, see whom to call below.',
};
const FILE: Words = {
  zh: '我打不开文件和图片。请把问题打成一句话；给图片配上文字说明，我会按文字回答。',
  en: 'I cannot open files or pictures. Please type your question; words under a picture are answered too.',
};
const PLAYFUL: Words = {
  zh: '收到！我只看得懂文字，想了解哪个开发区，打名字或问题就行。',
  en: 'Thanks! I can only read words: send the name of a zone or a question.',
};

const WORDS: Readonly<Record<Wordless, Words>> = {
  voice: SPOKEN,
  video_note: SPOKEN,
  audio: SPOKEN,
  location: PLACE,
  venue: PLACE,
  contact: PERSON,
  document: FILE,
  photo: FILE,
  video: FILE,
  animation: PLAYFUL,
  sticker: PLAYFUL,
  dice: PLAYFUL,
  poll: PLAYFUL,
  story: PLAYFUL,
};

/** A word on what to do instead of sending this. */
export function instead(kind: Wordless, lang: Lang): Reply {
  const page = createPage(lang);
  page.line(lang === 'en' ? WORDS[kind].en : WORDS[kind].zh);
  return { ...plain('help', page, []), buttons: inRows([zonesButton(lang), contactButton(lang)]) };
}
