import { Composer } from 'telegraf';
import type { Context } from 'telegraf';
import { COMMANDS } from '../render/notices.ts';
import type { Command } from '../render/notices.ts';
import type { Action } from '../render/reply.ts';
import { LANGS } from '../text/language.ts';
import { isForMe } from './addressed.ts';
import { answerAction, answerName } from './turn.ts';
import type { TurnDeps } from './turn.ts';

/** What a command opens; the name after /zone is understood as in any question. */
const OPENS: Readonly<Record<Command, (rest: string) => Action | string>> = {
  start: () => ({ do: 'start' }),
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

export function commands(deps: TurnDeps): Composer<Context> {
  const composer = new Composer<Context>();
  for (const command of COMMANDS) {
    composer.command(command, async (ctx) => {
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
