import type { FactKey } from '../knowledge/base.ts';
import type { Measure, TopicId, ZoneId } from '../knowledge/schema.ts';
import type { AskedPeriod } from '../text/asked-periods.ts';
import type { Lang } from '../text/language.ts';
import type { EntityKey } from './meaning.ts';

/** What one person's earlier turns left behind. Plain JSON, so that it can be stored. */
export interface Memory {
  /** Chosen with /lang; without it a reply is in the language of the question. */
  readonly lang?: Lang | undefined;
  /** The language of the last reply, for messages that show none (emoji, figures). */
  readonly spoken?: Lang | undefined;
  readonly subject?: Subject | undefined;
}

/** What the last answered question was about. */
export interface Subject {
  readonly zones: readonly ZoneId[];
  readonly topics: readonly TopicId[];
  readonly entities: readonly EntityKey[];
  readonly measures: readonly Measure[];
  readonly period?: AskedPeriod | undefined;
  /** What was told, the answer itself first. */
  readonly facts: readonly FactKey[];
  /** What the turn before that told: «those two side by side». */
  readonly earlier?: readonly FactKey[] | undefined;
  /** It asked for an overview, or for the contact: «and Taigu?» asks for the same of Taigu. */
  readonly wish: 'fact' | 'summary' | 'contact';
  /** The readings that a `clarify` offered, to be picked by number or name. */
  readonly options?: readonly Option[] | undefined;
}

export type Option =
  | { readonly kind: 'zone'; readonly zone: ZoneId; readonly topic?: TopicId | undefined }
  | { readonly kind: 'fact'; readonly fact: FactKey };

export const NO_MEMORY: Memory = {};
