import { randomUUID } from 'node:crypto';
import { Composer } from 'telegraf';
import type { Context } from 'telegraf';
import { callbackQuery } from 'telegraf/filters';
import type { InlineKeyboardMarkup } from 'telegraf/types';
import { feedbackWords } from '../render/feedback.ts';
import { decodeReason, encodeReason, RATE, REASONS } from './callback-data.ts';
import type { Reason } from './callback-data.ts';
import { keep } from './gaps.ts';
import { answerPress } from './press.ts';
import { createRecent } from './recent.ts';
import { isRefused, sendNotice } from './send.ts';
import { keyOf, languageFor } from './turn.ts';
import type { HandlerDeps, Turn } from './turn.ts';

/** A rating whose reason is awaited. */
interface Asked {
  readonly id: string;
  readonly turn: Turn | undefined;
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

  const save = (entry: Asked, more: { reason?: Reason; comment?: string } = {}, good = false) => {
    const { question, kind, facts = [] } = entry.turn ?? {};
    const rating = good ? 'good' : 'bad';
    const at = clock();
    keep(
      () => deps.notes.feedback({ id: entry.id, rating, question, kind, facts, at, ...more }),
      deps.log,
    );
  };

  composer.on(callbackQuery('data'), async (ctx, next) => {
    const { data } = ctx.callbackQuery;
    const reason = decodeReason(data);
    if (reason === undefined && data !== RATE.good && data !== RATE.bad) return next();
    const words = feedbackWords(languageFor(ctx, deps));
    const message = ctx.callbackQuery.message?.message_id ?? 0;
    const key = `${ctx.chat?.id ?? 0}/${message}`;
    const known = asked.get(key);
    const entry = known ?? { id: randomUUID(), turn: turns.get(key), at: clock().getTime() };
    if (reason !== undefined) {
      asked.delete(keyOf(ctx));
      save(entry, { reason });
      await answerPress(ctx, deps, words.thanks);
      return done(ctx, message, words.noted);
    }
    if (known) return answerPress(ctx, deps, words.already);
    asked.set(key, entry);
    save(entry, {}, data === RATE.good);
    await answerPress(ctx, deps, data === RATE.good ? words.thanks : undefined);
    await withoutRating(ctx);
    if (data === RATE.bad) await askWhy(ctx, entry);
  });

  composer.on('message', async (ctx, next) => {
    const text = ctx.text ?? '';
    const entry = text === '' || text.startsWith('/') ? undefined : awaited(ctx, text);
    asked.delete(keyOf(ctx));
    if (!entry) return next();
    save(entry, { comment: text });
    await sendNotice(ctx, feedbackWords(languageFor(ctx, deps)).noted);
  });
  return composer;

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
    const last = asked.get(keyOf(ctx));
    const now = clock();
    if (!last || now.getTime() - last.at > AWAITED) return undefined;
    const { reply } = deps.core.respond(text, {}, { base: deps.base, now });
    return NO_ANSWER.includes(reply.kind) ? last : undefined;
  }
}

/** The answer stays, its two buttons go: it is rated once. */
async function withoutRating(ctx: Context): Promise<void> {
  const under = ctx.callbackQuery?.message;
  const markup = under && 'reply_markup' in under ? under.reply_markup : undefined;
  if (!markup) return;
  const rest: InlineKeyboardMarkup = {
    inline_keyboard: markup.inline_keyboard
      .map((row) => row.filter((button) => !isRating(button)))
      .filter((row) => row.length > 0),
  };
  await tolerant(() => ctx.editMessageReplyMarkup(rest));
}

function isRating(button: object): boolean {
  return (
    'callback_data' in button &&
    (button.callback_data === RATE.good || button.callback_data === RATE.bad)
  );
}

async function done(ctx: Context, message: number, text: string): Promise<void> {
  await tolerant(() => ctx.telegram.editMessageText(ctx.chat?.id, message, undefined, text));
}

/** A message that is gone or shows this already needs no change. */
async function tolerant(edit: () => Promise<unknown>): Promise<void> {
  try {
    await edit();
  } catch (error) {
    if (!isRefused(error, /message is not modified|can't be edited|to edit not found|_invalid/i)) {
      throw error;
    }
  }
}
