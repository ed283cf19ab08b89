import type { Entity, Intent, Measure, TopicId, ZoneId } from '../knowledge/schema.ts';
import type { AskedPeriod } from '../text/asked-periods.ts';

/** An entity's name outside its zone; entity ids are unique within a zone only. */
export type EntityKey = string & { readonly __brand: 'EntityKey' };

export function entityKey(zone: ZoneId, entity: Entity['id']): EntityKey {
  return `${zone}#${entity}` as EntityKey;
}

/** The place whose file names the entity. */
export function zoneOf(entity: EntityKey): ZoneId {
  return entity.slice(0, entity.indexOf('#')) as ZoneId;
}

/** What a word or phrase of a question can mean. */
export type Meaning =
  | { readonly kind: 'zone'; readonly zone: ZoneId }
  | {
      readonly kind: 'entity';
      readonly entity: EntityKey;
      readonly zone: ZoneId;
      /** By what it is and not by its name: «the steel mill». */
      readonly isDescribed?: true;
    }
  | {
      readonly kind: 'topic';
      readonly topic: TopicId;
      /** Beside the wider topic or another kind of it only: «opened» beside «signed». */
      readonly isBeside?: true;
    }
  | { readonly kind: 'measure'; readonly measure: Measure }
  | { readonly kind: 'intent'; readonly intent: Intent }
  | { readonly kind: 'outside'; readonly subject: string }
  | { readonly kind: 'contact' }
  | { readonly kind: 'suffix' }
  | { readonly kind: 'filler' }
  | { readonly kind: 'period'; readonly period: AskedPeriod };

/** How a mention was found; only an exact one is certain. */
export type Certainty = 'exact' | 'homophone' | 'guess';

export interface Mention {
  /** The tokens that it covers, ascending; they need not be neighbours. */
  readonly positions: readonly number[];
  readonly meaning: Meaning;
  readonly certainty: Certainty;
}
