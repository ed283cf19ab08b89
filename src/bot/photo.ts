import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from 'telegraf';
import type { Charts } from '../chart/charts.ts';
import { describeError } from '../log.ts';
import type { Log } from '../log.ts';
import type { Chart } from '../render/reply.ts';

/** Milliseconds; usually a tenth of a second is enough. The next question in the chat waits no longer than this. */
const PATIENCE = 4_000;

/** Sends the chart after the text that it illustrates; without it nothing is missing, so a failure only warns. */
export async function sendChart(
  ctx: Context,
  chart: Chart,
  charts: Charts,
  log: Log,
): Promise<number | undefined> {
  const update = ctx.update.update_id;
  try {
    const png = await within(charts.png(chart), PATIENCE);
    const sent = await ctx.replyWithPhoto(
      { source: png, filename: 'chart.png' },
      { caption: chart.alt, disable_notification: true },
    );
    return sent.message_id;
  } catch (error) {
    log.warn({ update, err: describeError(error) }, 'a chart was not sent');
    return undefined;
  }
}

async function within<T>(work: Promise<T>, ms: number): Promise<T> {
  const timer = new AbortController();
  const late = sleep(ms, undefined, { signal: timer.signal }).then(() => {
    throw new Error(`the chart took longer than ${ms} ms`);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    timer.abort();
    late.catch(() => undefined);
  }
}
