import type { Context } from 'telegraf';
import { describeError } from '../log.ts';
import type { Log } from '../log.ts';

/** Ends the clock that Telegram shows on a pressed button, with a word that fades if one is given. */
export async function answerPress(
  ctx: Context,
  { log }: { readonly log: Log },
  word?: string,
): Promise<void> {
  try {
    await ctx.answerCbQuery(word);
  } catch (error) {
    // Telegram forgets a press after a while; the reply may still be welcome.
    const update = ctx.update.update_id;
    log.warn({ update, err: describeError(error) }, 'a button press was not answered');
  }
}
