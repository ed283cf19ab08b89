import { Composer } from 'telegraf';
import type { Context } from 'telegraf';
import { COMMANDS } from '../render/notices.ts';
import type { Command } from '../render/notices.ts';
import type { Action } from '../render/reply.ts';
import { LANGS } from '../text/language.ts';
import { isForMe } from './addressed.ts';
import { start } from './start.ts';
import { answerAction, answerName } from './turn.ts';
import type { HandlerDeps } from './turn.ts';

/** What a command opens; the name after /zone is understood as in any question. */
const OPENS: Readonly<Record<Exclude<Command, 'start'>, (rest: string) => Action | string>> = {
  help: () => ({ do: 'help' }),
  zones: () => ({ do: 'zones', page: 0 }),
  zone: (name) => (name === '' ? { do: 'zones', page: 0 } : name),
  contact: () => ({ do: 'contact' }),
  sources: () => ({ do: 'sources' }),
  lang: (name) => {
    const lang = [...LANGS, 'auto' as const].find(
      (choice) => choice.toLowerCase() === name.toLowerCase(),
    );
    return lang ? { do: 'language', lang } : { do: 'languages' };
  },
};

export function commands(deps: HandlerDeps): Composer<Context> {
  const composer = new Composer<Context>();
  for (const command of COMMANDS) {
    composer.command(command, async (ctx) => {
      // In a group a bare command is meant for any bot there.
      if (!isForMe(ctx)) return;
      if (command === 'start') return start(ctx, ctx.payload.trim(), deps);
      const opens = OPENS[command](ctx.payload.trim());
      await (typeof opens === 'string'
        ? answerName(ctx, opens, deps)
        : answerAction(ctx, opens, deps));
    });
  }
  // Telegram marks every /word as a command; a slip of the pen gets the help, one for another bot nothing.
  composer.command(/.*/, async (ctx) => {
    if (isForMe(ctx)) await answerAction(ctx, { do: 'help' }, deps);
  });
  return composer;
}
