import type { Context } from 'telegraf';
import type { KnowledgeBase } from '../knowledge/base.ts';
import type { Log } from '../log.ts';
import type { Action } from '../render/reply.ts';
import type { Deps, Response } from '../respond.ts';
import type { Memory } from '../search/memory.ts';
import type { Lang } from '../text/language.ts';
import type { Conversations } from './conversations.ts';
import { sendReply } from './send.ts';
import type { Send } from './send.ts';
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
}

export async function answerText(ctx: Context, text: string, deps: TurnDeps): Promise<void> {
  await take(ctx, deps, sendReply, (memory, now) => deps.core.respond(text, memory, now));
}

/** For a name by itself: it asks about that place, not for more of what was asked about the last one. */
export async function answerName(ctx: Context, name: string, deps: TurnDeps): Promise<void> {
  await take(ctx, deps, sendReply, (memory, now) =>
    deps.core.respond(name, { ...memory, subject: undefined }, now),
  );
}

export async function answerAction(
  ctx: Context,
  action: Action,
  deps: TurnDeps,
  send: Send = sendReply,
): Promise<void> {
  await take(ctx, deps, send, (memory, now) => deps.core.open(action, memory, now));
}

/** Chosen with /lang, else that of the last reply, else that of the user's Telegram, else the region's. */
export function languageFor(ctx: Context, deps: TurnDeps): Lang {
  const { lang, spoken } = memoryOf(ctx, deps);
  return lang ?? spoken ?? deps.base.region.language;
}

async function take(
  ctx: Context,
  deps: TurnDeps,
  send: Send,
  ask: (memory: Memory, deps: Deps) => Response,
): Promise<void> {
  const start = performance.now();
  const before = memoryOf(ctx, deps);
  const { reply, memory } = ask(before, { base: deps.base, now: deps.clock() });
  const ms = Math.round(performance.now() - start);
  deps.log.info({ update: ctx.update.update_id, kind: reply.kind, ms }, 'answered');
  deps.conversations.set(keyOf(ctx), memory);
  await send(ctx, reply);
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
