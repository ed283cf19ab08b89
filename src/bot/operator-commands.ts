import { Composer } from 'telegraf';
import type { Context } from 'telegraf';
import type { EnquiryNumber } from '../leads/enquiry.ts';
import { ENQUIRY_LISTS } from '../render/lead-action.ts';
import type { EnquiryList } from '../render/lead-action.ts';
import { renderLine, renderWhole, type OperatorDeps } from '../render/operator-card.ts';
import { exportCsv } from '../render/operator-export.ts';
import { renderFound, renderList } from '../render/operator-list.ts';
import { renderReport, reportCharts } from '../render/operator-report.ts';
import { operatorWordingOf } from '../render/operator-wording.ts';
import type { Listing } from '../store/lists.ts';
import { dayText } from '../text/moments.ts';
import type { LeadDeps } from './leads.ts';
import { operatorOf } from './operator-rights.ts';
import { orPhone } from './or-phone.ts';
import { sendChart } from './photo.ts';
import { sendMessage, toMessage } from './send.ts';
import type { SendMessage } from './send.ts';

/** As many as fit on a phone without scrolling. */
const PAGE = 9;
const REPORT_DAYS = 30;
const MOST_REPORT_DAYS = 3650;
const DAY_MS = 24 * 3_600_000;

export function operatorCommands(
  hasRight: (ctx: Context) => Promise<boolean>,
  deps: LeadDeps,
): Composer<Context> {
  const composer = new Composer<Context>();
  const command = (name: string, run: (ctx: Context, rest: string) => Promise<void>): void => {
    // Without the right it falls through to what every unknown command gets.
    composer.command(name, async (ctx, next) =>
      (await hasRight(ctx)) ? orPhone(ctx, deps, () => run(ctx, ctx.payload.trim())) : next(),
    );
  };
  command('enquiries', async (ctx, rest) => {
    const list = rest === '' ? 'open' : ENQUIRY_LISTS.find((each) => each === rest.toLowerCase());
    await (list ? listEnquiries(ctx, list, 1, deps) : search(ctx, rest, deps));
  });
  command('enquiry', async (ctx, rest) => {
    const lang = deps.base.region.language;
    if (rest === '') return sendMessage(ctx, renderLine(operatorWordingOf(lang).numberUsage, lang));
    return showEnquiry(ctx, rest.replace(/[^\d-]/gu, '') || rest, deps);
  });
  command('export', (ctx) => exportAll(ctx, deps));
  command('report', (ctx, rest) => report(ctx, Number(rest), deps));
  return composer;
}

export async function listEnquiries(
  ctx: Context,
  list: EnquiryList,
  page: number,
  deps: LeadDeps,
  send: SendMessage = sendMessage,
): Promise<void> {
  const listing: Listing =
    list === 'mine' ? { kind: 'mine', operator: operatorOf(ctx).id } : { kind: list };
  const listed = await deps.leads.store.enquiries.list(listing, page, PAGE);
  await send(ctx, renderList(list, listed, deps.base.region.language, cardDeps(deps)));
}

export async function showEnquiry(
  ctx: Context,
  number: EnquiryNumber,
  deps: LeadDeps,
): Promise<void> {
  const { enquiries, threads } = deps.leads.store;
  const lang = deps.base.region.language;
  const say = operatorWordingOf(lang);
  const enquiry = await enquiries.get(number);
  if (!enquiry) {
    const removal = await enquiries.removal(number);
    const text = removal ? say.gone[removal.reason](number) : say.missing(number.slice(0, 20));
    return sendMessage(ctx, renderLine(text, lang));
  }
  const consents = await enquiries.consents(number);
  const history = await enquiries.history(number);
  const whole = renderWhole(enquiry, consents, history, lang, cardDeps(deps));
  const { text, ...extra } = toMessage(whole);
  const sent = await ctx.reply(text, extra);
  // A reply to this message reaches the asker too.
  if (ctx.chat) await threads.link(number, { chat: ctx.chat.id, message: sent.message_id });
}

async function search(ctx: Context, text: string, deps: LeadDeps): Promise<void> {
  const listed = await deps.leads.store.enquiries.list({ kind: 'search', text }, 1, PAGE);
  await sendMessage(ctx, renderFound(text, listed, deps.base.region.language, cardDeps(deps)));
}

async function exportAll(ctx: Context, deps: LeadDeps): Promise<void> {
  const lang = deps.base.region.language;
  const say = operatorWordingOf(lang);
  const now = deps.clock().getTime();
  const all = await deps.leads.store.enquiries.receivedBetween(0, now + 1);
  if (all.length === 0) return sendMessage(ctx, renderLine(say.nothingToExport, lang));
  const source = Buffer.from(exportCsv(all, lang, cardDeps(deps)));
  const filename = `enquiries-${dayText(now, deps.leads.settings.timeZone)}.csv`;
  await ctx.replyWithDocument({ source, filename }, { caption: say.exported(all.length) });
}

async function report(ctx: Context, asked: number, deps: LeadDeps): Promise<void> {
  const { enquiries, outbox } = deps.leads.store;
  const days = asked >= 1 && asked <= MOST_REPORT_DAYS ? Math.floor(asked) : REPORT_DAYS;
  const now = deps.clock().getTime();
  const figures = await enquiries.report(now - days * DAY_MS, now + 1);
  const lang = deps.base.region.language;
  await sendMessage(ctx, renderReport(days, figures, await outbox.counts(), lang, cardDeps(deps)));
  const { charts, log } = deps;
  if (!charts) return;
  for (const chart of reportCharts(days, figures, lang, cardDeps(deps))) {
    await sendChart(ctx, chart, charts, log);
  }
}

function cardDeps({ base, leads }: LeadDeps): OperatorDeps {
  return { base, timeZone: leads.settings.timeZone };
}
