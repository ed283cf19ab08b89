import { randomUUID } from 'node:crypto';
import { Composer } from 'telegraf';
import type { Context } from 'telegraf';
import { callbackQuery } from 'telegraf/filters';
import { feedbackWords } from '../render/feedback.ts';
import { LANGS } from '../text/language.ts';
import { decodeReason, encodeReason, RATE, REASONS } from './callback-data.ts';
import type { Reason } from './callback-data.ts';
import { keep } from './gaps.ts';
import type { Feedback } from './notes.ts';
import { answerPress } from './press.ts';
import { factsShared, tolerant, withoutRating } from './rated.ts';
import { createRecent } from './recent.ts';
import { sendNotice } from './send.ts';
import { keyOf, languageFor } from './turn.ts';
import type { HandlerDeps, Turn } from './turn.ts';

/** What was rated; of an answer of before a restart only the facts that its link names are known. */
type Rated = Pick<Turn, 'question' | 'facts'> & { readonly kind?: Turn['kind'] | undefined };

/** A rating whose reason is awaited. */
interface Asked {
  readonly id: string;
  readonly rated: Rated;
  readonly at: number;
}

/** Milliseconds in which the next message may be the reason. */
const AWAITED = 10 * 60_000;
const MOST_ASKED = 1_000;
/** Replies to a comment that say nothing: then it was no question. */
const NO_ANSWER: readonly Turn['kind'][] = ['unknown', 'partial', 'clarify', 'smalltalk', 'help'];

/** 👍 and 👎 under answers; what was wrong, by button or in words. */
export function feedback(deps: HandlerDeps): Composer<Context> {
  const composer = new Composer<Context>();
  /** By the message that asks, and by the person who is asked. */
  const asked = createRecent<Asked>(MOST_ASKED);
  const { turns, clock } = deps;

  const save = (
    { id, rated: { question, kind, facts } }: Asked,
    rating: Feedback['rating'],
    more: { readonly reason?: Reason; readonly comment?: string } = {},
  ): Promise<void> => {
    const entry = { id, rating, question, kind, facts, at: clock(), ...more };
    return keep(() => deps.notes.feedback(entry), deps.log);
  };

  composer.on(callbackQuery('data'), async (ctx, next) => {
    const { data } = ctx.callbackQuery;
    const reason = decodeReason(data);
    if (reason === undefined && data !== RATE.good && data !== RATE.bad) return next();
    const words = feedbackWords(languageFor(ctx, deps));
    const message = ctx.callbackQuery.message?.message_id ?? 0;
    const key = `${ctx.chat?.id ?? 0}/${message}`;
    const known = asked.get(key);
    const entry = known ?? newEntry(turns.get(key) ?? { facts: factsShared(ctx, deps.base) });
    if (reason !== undefined) {
      asked.delete(keyOf(ctx));
      const saved = save(entry, 'bad', { reason });
      await answerPress(ctx, deps, words.thanks);
      await done(ctx, message, words.noted);
      return saved;
    }
    if (known) return answerPress(ctx, deps, words.already);
    asked.set(key, entry);
    const saved = save(entry, data === RATE.good ? 'good' : 'bad');
    await answerPress(ctx, deps, data === RATE.good ? words.thanks : undefined);
    await withoutRating(ctx);
    if (data === RATE.bad) await askWhy(ctx, entry);
    return saved;
  });

  composer.on('message', async (ctx, next) => {
    const text = ctx.text ?? '';
    const entry = text === '' || text.startsWith('/') ? undefined : awaited(ctx, text);
    asked.delete(keyOf(ctx));
    if (!entry) return next();
    const saved = save(entry, 'bad', { comment: text });
    await sendNotice(ctx, feedbackWords(languageFor(ctx, deps)).noted);
    return saved;
  });
  return composer;

  function newEntry(rated: Rated): Asked {
    return { id: randomUUID(), rated, at: clock().getTime() };
  }

  async function askWhy(ctx: Context, entry: Asked): Promise<void> {
    const words = feedbackWords(languageFor(ctx, deps));
    const rows = REASONS.map((reason) => [
      { text: words.reasons[reason], callback_data: encodeReason(reason) },
    ]);
    const sent = await ctx.reply(words.ask, { reply_markup: { inline_keyboard: rows } });
    asked.set(`${ctx.chat?.id ?? 0}/${sent.message_id}`, entry);
    asked.set(keyOf(ctx), { ...entry, at: clock().getTime() });
  }

  /** A reply to the question what was wrong; or the next message, where it would get no answer itself. */
  function awaited(ctx: Context, text: string): Asked | undefined {
    const { message } = ctx;
    const replied = message && 'reply_to_message' in message ? message.reply_to_message : undefined;
    const toThat = replied && asked.get(`${ctx.chat?.id ?? 0}/${replied.message_id}`);
    if (toThat) return toThat;
    if (replied && asksWhy(replied)) return newEntry({ facts: [] });
    const last = asked.get(keyOf(ctx));
    const now = clock();
    if (!last || now.getTime() - last.at > AWAITED) return undefined;
    const { reply } = deps.core.respond(text, {}, { base: deps.base, now });
    return NO_ANSWER.includes(reply.kind) ? last : undefined;
  }
}

/** Asked before a restart: then it is known by its words. */
function asksWhy(message: object): boolean {
  return 'text' in message && LANGS.some((lang) => feedbackWords(lang).ask === message.text);
}

async function done(ctx: Context, message: number, text: string): Promise<void> {
  await tolerant(() => ctx.telegram.editMessageText(ctx.chat?.id, message, undefined, text));
}
