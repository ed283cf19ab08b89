import { respond } from '../../src/respond.ts';
import { NO_MEMORY, type Memory } from '../../src/search/memory.ts';
import type { Reply } from '../../src/render/reply.ts';
import { inventedBase, shippedBase } from './knowledge-bases.ts';

/** When the figures of the invented region, of 2021 and 2022, are new enough. */
export const SOON_AFTER = new Date('2023-06-01T00:00:00Z');

const base = inventedBase();

/** The replies to the messages of one person, in order; about the invented region if no other knowledge is given. */
export function talk(
  messages: readonly string[],
  now = SOON_AFTER,
  about = base,
): readonly Reply[] {
  let memory: Memory = NO_MEMORY;
  return messages.map((text) => {
    const { reply, memory: after } = respond(text, memory, { base: about, now });
    memory = after;
    return reply;
  });
}

/** The last of these replies. */
export function ask(...messages: readonly [string, ...string[]]): Reply {
  const reply = talk(messages).at(-1);
  if (!reply) throw new Error('nothing was asked');
  return reply;
}

/** When the shipped knowledge was read from its documents. */
const SHIPPED = new Date('2026-11-23T00:00:00Z');

let shipped: ReturnType<typeof shippedBase> | undefined;

/** The same about the knowledge that ships, which is read when first asked. */
export function askShipped(...messages: readonly string[]): Reply {
  shipped ??= shippedBase();
  const reply = talk(messages, SHIPPED, shipped).at(-1);
  if (!reply) throw new Error('nothing was asked');
  return reply;
}
