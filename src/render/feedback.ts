import type { Lang } from '../text/language.ts';
import { labelIn } from './page.ts';

/** What is said when an answer is rated. */

interface Words {
  readonly thanks: string;
  readonly ask: string;
  readonly noted: string;
  readonly already: string;
  readonly reasons: Readonly<Record<'question' | 'wrong' | 'old', string>>;
}

const ZH: Words = {
  thanks: '谢谢！',
  ask: '哪里不对？点一个，或者直接写一句话说明（只留意见，不留您是谁）。',
  noted: '谢谢，已经记下，会交给维护资料的人核对。',
  already: '已经记下了，谢谢。',
  reasons: { question: '答的不是我问的', wrong: '内容或数字有误', old: '数据过时了' },
};

const EN: Words = {
  thanks: 'Thank you!',
  ask: 'What was wrong? Tap one, or write a sentence (we keep the comment, not who wrote it).',
  noted: 'Thank you. It is noted for the people who look after the documents.',
  already: 'That is noted already, thank you.',
  reasons: { question: 'Not what I asked', wrong: 'Wrong', old: 'Out of date' },
};

export function feedbackWords(lang: Lang): Words {
  if (lang === 'en') return EN;
  const say = (text: string): string => labelIn(lang, text);
  return {
    thanks: say(ZH.thanks),
    ask: say(ZH.ask),
    noted: say(ZH.noted),
    already: say(ZH.already),
    reasons: {
      question: say(ZH.reasons.question),
      wrong: say(ZH.reasons.wrong),
      old: say(ZH.reasons.old),
    },
  };
}
