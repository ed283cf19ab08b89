import { respond, searcherOf } from '../../src/respond.ts';
import { NO_MEMORY } from '../../src/search/memory.ts';
import type { Engine } from './engine.ts';

/** The day on which the questions are asked; fixed, so that «last year» stays the same year. */
const NOW = new Date('2026-01-15T00:00:00Z');

/** The whole path of a message, as users get it. */
export const ours: Engine = (base) => {
  searcherOf(base);
  return (messages) => {
    let memory = NO_MEMORY;
    let reply;
    for (const message of messages)
      ({ reply, memory } = respond(message, memory, { base, now: NOW }));
    if (!reply) throw new Error('nothing was asked; give at least one message');
    const { kind, lang, text, facts } = reply;
    return { kind, lang, text, facts, share: undefined };
  };
};
