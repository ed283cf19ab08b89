import type { Context } from 'telegraf';
import type { Charts } from '../chart/charts.ts';
import type { KnowledgeBase } from '../knowledge/base.ts';
import type { Log } from '../log.ts';
import type { Action, Reply } from '../render/reply.ts';
import type { Deps, Response } from '../respond.ts';
import type { Memory } from '../search/memory.ts';
import type { Lang } from '../text/language.ts';
import type { Conversations } from './conversations.ts';
import { noteGap } from './gaps.ts';
import type { Notes } from './notes.ts';
import { sendChart } from './photo.ts';
import type { Recent } from './recent.ts';
import { isPrivate, sendReply } from './send.ts';
import type { Send, Sent } from './send.ts';
import { userLanguage } from './user-language.ts';

/** The answering path, as respond.ts exports it. */
export interface Core {
  readonly respond: (text: string, memory: Memory, deps: Deps) => Response;
  readonly open: (action: Action, memory: Memory, deps: Deps) => Response;
}

export interface TurnDeps {
  readonly core: Core;
  readonly base: KnowledgeBase;
  readonly clock: () => Date;
  readonly conversations: Conversations;
  readonly log: Log;
  /** Left out: replies come without pictures. */
  readonly charts?: Charts | undefined;
  /** For the curators. Left out: the store, or memory where there is none. */
  readonly notes?: Notes | undefined;
}

/** A turn that may still be spoken of: rated, or answered anew because the question was edited. */
export interface Turn {
  readonly question?: string | undefined;
  readonly kind: Reply['kind'];
  readonly facts: readonly string[];
  readonly lang: Lang;
  readonly before: Memory;
  readonly message?: number | undefined;
  readonly photo?: number | undefined;
}

export interface HandlerDeps extends TurnDeps {
  readonly notes: Notes;
  /** By message: those of the bot under `chat/id`, those of users under `chat/u/id`. */
  readonly turns: Recent<Turn>;
}

export function answerText(
  ctx: Context,
  text: string,
  deps: HandlerDeps,
  send: Send = sendReply,
): Promise<Sent> {
  return take(ctx, deps, send, (memory, now) => deps.core.respond(text, memory, now), text);
}

/** For a name by itself: it asks about that place, not for more of what was asked about the last one. */
export function answerName(ctx: Context, name: string, deps: HandlerDeps): Promise<Sent> {
  return take(
    ctx,
    deps,
    sendReply,
    (memory, now) => deps.core.respond(name, { ...memory, subject: undefined }, now),
    name,
  );
}

export function answerAction(
  ctx: Context,
  action: Action,
  deps: HandlerDeps,
  send: Send = sendReply,
): Promise<Sent> {
  return take(ctx, deps, send, (memory, now) => deps.core.open(action, memory, now));
}

/** Chosen with /lang, else that of the last reply, else that of the user's Telegram, else the region's. */
export function languageFor(ctx: Context, deps: TurnDeps): Lang {
  const { lang, spoken } = memoryOf(ctx, deps);
  return lang ?? spoken ?? deps.base.region.language;
}

async function take(
  ctx: Context,
  deps: HandlerDeps,
  send: Send,
  ask: (memory: Memory, deps: Deps) => Response,
  question?: string,
): Promise<Sent> {
  const start = performance.now();
  const before = memoryOf(ctx, deps);
  const now = deps.clock();
  const { reply, memory } = ask(before, { base: deps.base, now });
  const ms = Math.round(performance.now() - start);
  deps.log.info({ update: ctx.update.update_id, kind: reply.kind, ms }, 'answered');
  deps.conversations.set(keyOf(ctx), memory);
  const sent = await send(ctx, reply);
  const photo = sent.unchanged ? undefined : await illustrate(ctx, reply, deps);
  remember(ctx, { before, question, photo, ...turnOf(reply), ...sent }, deps);
  if (question !== undefined) await noteGap(question, reply, deps, now);
  return sent;
}

/** Pictures are for one's own chat; in a group they push the talk away. */
async function illustrate(
  ctx: Context,
  { chart }: Reply,
  { charts, log }: HandlerDeps,
): Promise<number | undefined> {
  return chart && charts && isPrivate(ctx) ? sendChart(ctx, chart, charts, log) : undefined;
}

function turnOf({ kind, facts, lang }: Reply): Pick<Turn, 'kind' | 'facts' | 'lang'> {
  return { kind, facts, lang };
}

function remember(ctx: Context, turn: Turn, { turns }: HandlerDeps): void {
  const chat = ctx.chat?.id ?? 0;
  if (turn.message !== undefined) turns.set(`${chat}/${turn.message}`, turn);
  // A question is a message; a press on an example asks one too, but there is nothing to edit.
  if (turn.question !== undefined && !ctx.callbackQuery) {
    turns.set(`${chat}/u/${ctx.msg.message_id}`, turn);
  }
}

/** Nobody has spoken with a newcomer yet: /start comes without words to take the language from. */
export function memoryOf(ctx: Context, { conversations }: TurnDeps): Memory {
  const memory = conversations.get(keyOf(ctx));
  return { ...memory, spoken: memory.spoken ?? userLanguage(ctx) };
}

/** In a group each member has a conversation of their own. */
export function keyOf(ctx: Context): string {
  return `${ctx.chat?.id ?? 0}:${ctx.from?.id ?? 0}`;
}
