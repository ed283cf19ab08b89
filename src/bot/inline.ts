import { Composer, TelegramError } from 'telegraf';
import type { Context } from 'telegraf';
import type { InlineQueryResult } from 'telegraf/types';
import { describeError } from '../log.ts';
import { offersFor } from '../offers.ts';
import type { Offer } from '../render/offer.ts';
import { labelIn, wordingOf } from '../render/page.ts';
import type { Lang } from '../text/language.ts';
import { encode } from './callback-data.ts';
import { privateLink } from './keyboard.ts';
import { textOf } from './message-text.ts';
import type { HandlerDeps } from './turn.ts';
import { userLanguage } from './user-language.ts';

/** Seconds that Telegram may answer the same query by itself; knowledge changes with a restart only. */
const CACHE = 300;

/** `@bot words` in any chat: what the words mean, to be handed into that chat. */
export function inlineQueries(deps: HandlerDeps): Composer<Context> {
  const composer = new Composer<Context>();
  composer.on('inline_query', async (ctx) => {
    const { query, offset } = ctx.inlineQuery;
    const from = /^\d{1,4}$/.test(offset) ? Number(offset) : 0;
    const fallback = userLanguage(ctx) ?? deps.base.region.language;
    const { lang, offers, next } = offersFor(query, from, fallback, {
      base: deps.base,
      now: deps.clock(),
    });
    const results = offers.map((offer) => resultOf(offer, lang, ctx.botInfo.username));
    try {
      await ctx.answerInlineQuery(results, {
        next_offset: next === undefined ? '' : `${next}`,
        cache_time: CACHE,
        // The same words get another language from somebody whose Telegram speaks another.
        is_personal: true,
        button: { text: labelIn(lang, wordingOf(lang).buttons.askBot), start_parameter: 'inline' },
      });
    } catch (error) {
      // Whoever types on is faster than the answer; there is nobody left to tell.
      if (!(error instanceof TelegramError) || error.code !== 400) throw error;
      deps.log.warn(
        { err: describeError(error), kind: 'inline_query' },
        'an inline query was not answered',
      );
    }
  });
  return composer;
}

function resultOf(offer: Offer, lang: Lang, username: string): InlineQueryResult {
  const { text, entities } = textOf(offer.message);
  const label = labelIn(lang, wordingOf(lang).buttons.inPrivate);
  const url = privateLink(username, offer.message.link);
  return {
    type: 'article',
    // Telegram's limit is the same 64 bytes as for buttons.
    id: encode({ action: offer.action, inPlace: false }),
    title: offer.title,
    description: offer.description,
    input_message_content: {
      message_text: text,
      entities: [...entities],
      link_preview_options: { is_disabled: true },
    },
    reply_markup: { inline_keyboard: [[{ text: label, url }]] },
  };
}
