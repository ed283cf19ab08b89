import type { TopicId, ZoneId } from '../knowledge/schema.ts';
import type { FactKey } from '../knowledge/base.ts';
import type { Lang } from '../text/language.ts';
import type { LeadAction } from './lead-action.ts';

/** The kinds of reply; see docs/design.md. */
export const KINDS = [
  'fact',
  'summary',
  'list',
  'comparison',
  'rank',
  'contact',
  'partial',
  'clarify',
  'unknown',
  'help',
  'smalltalk',
] as const;
export type Kind = (typeof KINDS)[number];

/** What a button asks for. Everything in it survives a restart: ids and page numbers, no state. */
export type Action =
  | { readonly do: 'start' }
  | { readonly do: 'help' }
  | { readonly do: 'contact' }
  | { readonly do: 'sources' }
  | { readonly do: 'languages' }
  | { readonly do: 'language'; readonly lang: Lang | 'auto' }
  | { readonly do: 'zones'; readonly page: number }
  | { readonly do: 'zone'; readonly zone: ZoneId }
  | { readonly do: 'zone-facts'; readonly zone: ZoneId; readonly page: number }
  | { readonly do: 'fact'; readonly fact: FactKey }
  | { readonly do: 'topic'; readonly zone: ZoneId; readonly topic: TopicId };

/** `inPlace` buttons turn the page of the message they stand under; the others send a new message. */
export interface Button {
  readonly label: string;
  readonly action: Action | LeadAction;
  readonly inPlace?: boolean;
}

/** A part of the text to show in bold; offset and length in UTF-16 code units, as Telegram counts. */
export interface Bold {
  readonly offset: number;
  readonly length: number;
}

/** What is sent of a reply. */
export type Message = Pick<Reply, 'text' | 'bold' | 'buttons'>;

/** Plain text: nothing in it is markup, so nothing in it can break formatting. At most 4,096 units. */
export interface Reply {
  readonly kind: Kind;
  readonly lang: Lang;
  readonly text: string;
  readonly bold: readonly Bold[];
  readonly buttons: readonly (readonly Button[])[];
  readonly zones: readonly ZoneId[];
  readonly facts: readonly FactKey[];
  readonly confidence: number;
}
