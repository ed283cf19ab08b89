import type { Context, MiddlewareFn } from 'telegraf';
import type { KnowledgeBase } from '../knowledge/base.ts';
import { entityKey, zoneOf } from '../search/meaning.ts';
import type { EntityKey } from '../search/meaning.ts';
import { NO_MEMORY } from '../search/memory.ts';
import type { Memory, Option } from '../search/memory.ts';
import { StoreUnavailable } from '../store/unavailable.ts';
import { whoOf } from './leads.ts';
import type { LeadDeps } from './leads.ts';
import { keyOf } from './turn.ts';

/**
 * Brings the memory of a conversation from the store, and takes back what became of it. Questions are
 * answered without it too: a store that does not serve costs only what was asked before.
 */
export function remembering(deps: LeadDeps): MiddlewareFn<Context> {
  const { conversations, leads } = deps;
  return async (ctx, next) => {
    const who = whoOf(ctx);
    if (!who) return next();
    const key = keyOf(ctx);
    if (conversations.get(key) === NO_MEMORY) {
      const known = await serving(() => leads.store.conversations.get(who));
      if (known?.memory) conversations.set(key, current(known.memory, deps.base));
    }
    const before = conversations.get(key);
    await next();
    const after = conversations.get(key);
    if (after === before || after === NO_MEMORY) return;
    await serving(() => leads.store.conversations.remember(who, after, deps.clock().getTime()));
  };

  async function serving<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      leads.onTrouble(error);
      return undefined;
    }
  }
}

/** Another version of the knowledge may have stored it: a subject that is gone is forgotten. */
function current(memory: Memory, base: KnowledgeBase): Memory {
  const { subject } = memory;
  if (!subject) return memory;
  const isKnown =
    subject.zones.every((zone) => base.zoneById.has(zone)) &&
    subject.topics.every((topic) => base.topicById.has(topic)) &&
    [...subject.facts, ...(subject.earlier ?? [])].every((fact) => base.factByKey.has(fact)) &&
    subject.entities.every((entity) => isEntity(entity, base)) &&
    (subject.options ?? []).every((option) => isOffered(option, base));
  return isKnown ? memory : { ...memory, subject: undefined };
}

function isEntity(key: EntityKey, base: KnowledgeBase): boolean {
  const zone = base.zoneById.get(zoneOf(key));
  return zone?.entities?.some(({ id }) => entityKey(zone.id, id) === key) ?? false;
}

function isOffered(option: Option, base: KnowledgeBase): boolean {
  if (option.kind === 'fact') return base.factByKey.has(option.fact);
  const { zone, topic } = option;
  return base.zoneById.has(zone) && (topic === undefined || base.topicById.has(topic));
}
