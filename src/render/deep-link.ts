import { createHash } from 'node:crypto';
import { factKey, type FactKey, type KnowledgeBase } from '../knowledge/base.ts';
import type { ZoneId } from '../knowledge/schema.ts';
import type { Action } from './reply.ts';

/** Telegram's limit for what stands after `?start=`; letters, digits, hyphen and underscore only. */
const LONGEST = 64;
/** 60 bits: among a million facts two alike come up once in a million knowledge folders. */
const CODE = 10;

/**
 * What a deep link carries to open this: `zone_some-park`, `fact_some-park_gdp-2022`. Ids have no
 * underscore, so that it can separate them. Undefined for what nobody would share.
 */
export function linkTo(action: Action): string | undefined {
  switch (action.do) {
    case 'contact':
      return 'contact';
    case 'zone':
      return short('zone', action.zone);
    case 'fact':
      return short('fact', action.fact.replace('/', '_'));
    case 'across':
      return short('topic', action.topic);
    case 'versus':
      return short('versus', action.zones.join('_'));
    case 'start':
    case 'help':
    case 'sources':
    case 'source':
    case 'languages':
    case 'language':
    case 'zones':
    case 'zones-in':
    case 'zone-facts':
    case 'topic':
    case 'examples':
    case 'example':
    case 'compare':
    case 'card':
      return undefined;
  }
}

/** Undefined for what no link of this bot says, or what the knowledge no longer has. */
export function actionOf(payload: string, base: KnowledgeBase): Action | undefined {
  const [kind = '', ...ids] = payload.split('_');
  const [first = '', second] = ids;
  if (payload === 'contact') return { do: 'contact' };
  if (kind === 'zone' && second === undefined) return zoneAction(first, base);
  if (kind === 'topic' && second === undefined) {
    const topic = [...base.topicById.keys()].find((id) => id === first);
    return topic && { do: 'across', topic };
  }
  if (kind === 'fact' && second !== undefined && ids.length === 2) {
    const key = factKey(first as ZoneId, second);
    return base.factByKey.has(key) ? { do: 'fact', fact: key } : undefined;
  }
  if (kind === 'versus' && second !== undefined && ids.length === 2) {
    const zones = [first, second].map((id) => base.zoneById.get(id as ZoneId)?.id);
    return zones[0] && zones[1] ? { do: 'versus', zones: [zones[0], zones[1]] } : undefined;
  }
  if (kind === 'zc')
    return coded(payload.slice(3), [...base.zoneById.keys()], (zone) => ({ do: 'zone', zone }));
  if (kind === 'fc') {
    return coded(payload.slice(3), [...base.factByKey.keys()], (fact) => ({ do: 'fact', fact }));
  }
  return undefined;
}

function zoneAction(id: string, base: KnowledgeBase): Action | undefined {
  const zone = base.zoneById.get(id as ZoneId);
  return zone && { do: 'zone', zone: zone.id };
}

/** Ids too long for a link are named by a code of their text, which stays the same as they do. */
function short(kind: 'zone' | 'fact' | 'topic' | 'versus', id: string): string | undefined {
  const whole = `${kind}_${id}`;
  if (whole.length <= LONGEST) return whole;
  if (kind === 'zone') return `zc_${codeOf(id)}`;
  return kind === 'fact' ? `fc_${codeOf(id)}` : undefined;
}

function codeOf(id: string): string {
  return createHash('sha256').update(id).digest('base64url').slice(0, CODE);
}

function coded<Id extends ZoneId | FactKey>(
  code: string,
  ids: readonly Id[],
  action: (id: Id) => Action,
): Action | undefined {
  const found = ids.find((id) => codeOf(id.replace('/', '_')) === code);
  return found === undefined ? undefined : action(found);
}
