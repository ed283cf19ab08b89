import { z } from 'zod';
import { done, refused, type Payload, type Result } from './bot-api-results.ts';

const Commands = z
  .array(
    z.object({
      command: z.string().regex(/^[a-z0-9_]{1,32}$/),
      description: z.string().min(1).max(256),
    }),
  )
  .max(100);

/** What the bot says about itself, by language, as Telegram keeps it between two starts. */
export function createProfile() {
  const kept = new Map<string, unknown>();
  const key = (what: string, payload: Payload): string =>
    `${what} ${typeof payload['language_code'] === 'string' ? payload['language_code'] : ''}`;
  const text = (what: 'description' | 'short_description', most: number) => ({
    get: (payload: Payload): Result => done({ [what]: kept.get(key(what, payload)) ?? '' }),
    set: (payload: Payload): Result => {
      const parsed = z.string().max(most).safeParse(payload[what]);
      if (!parsed.success) return refused(`Bad Request: ${what} is too long`);
      kept.set(key(what, payload), parsed.data);
      return done(true);
    },
  });
  const description = text('description', 512);
  const short = text('short_description', 120);
  return {
    getMyCommands: (payload: Payload) => done(kept.get(key('commands', payload)) ?? []),
    setMyCommands: (payload: Payload) => {
      const parsed = Commands.safeParse(payload['commands']);
      if (!parsed.success) return refused('Bad Request: BOT_COMMAND_INVALID');
      kept.set(key('commands', payload), parsed.data);
      return done(true);
    },
    getMyDescription: description.get,
    setMyDescription: description.set,
    getMyShortDescription: short.get,
    setMyShortDescription: short.set,
  };
}
