import type { FactKey } from '../knowledge/base.ts';
import type { SourceId, TopicId, ZoneId } from '../knowledge/schema.ts';
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
  | { readonly do: 'topic'; readonly zone: ZoneId; readonly topic: TopicId }
  /** The questions that region.yaml gives as examples, and one of them asked. */
  | { readonly do: 'examples' }
  | { readonly do: 'example'; readonly index: number }
  /** The same figure in every place that has it. */
  | { readonly do: 'across'; readonly topic: TopicId }
  /** Places to compare with this one, and the comparison. */
  | { readonly do: 'compare'; readonly zone: ZoneId; readonly page: number }
  | { readonly do: 'versus'; readonly zones: readonly [ZoneId, ZoneId] }
  | { readonly do: 'zones-in'; readonly place: ZoneId; readonly page: number }
  | { readonly do: 'source'; readonly source: SourceId }
  | { readonly do: 'card' };

/** What happens on the user's own device; the bot hears nothing of it. */
export interface OnDevice {
  readonly do: 'copy';
  readonly text: string;
}

/** `inPlace` buttons turn the page of the message they stand under; the others send a new message. */
export interface Button {
  readonly label: string;
  readonly action: Action | LeadAction | OnDevice;
  readonly inPlace?: boolean;
}

/** An address-book entry, as Telegram sends it. */
export interface Card {
  readonly phone: string;
  readonly name: string;
  readonly vcard: string;
}

/** A part of the text to show in bold; offset and length in UTF-16 code units, as Telegram counts. */
export interface Bold {
  readonly offset: number;
  readonly length: number;
}

/** A bar chart before it is drawn. All texts are in the language and script of the reply. */
export interface Chart {
  readonly title: string;
  readonly bars: readonly Bar[];
  /** Periods where all bars share one, then the sources; drawn under the bars. */
  readonly footer: readonly string[];
  /** What the picture shows, in words: its caption, for those who cannot see it. */
  readonly alt: string;
}

export interface Bar {
  readonly label: string;
  /** Under the label where the bars differ in it: their periods. */
  readonly note?: string | undefined;
  /** Plain number, all bars in one unit: decides the length. */
  readonly amount: number;
  /** The figure as the text writes it: 143亿元. */
  readonly figure: string;
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
  /** The same figures as a picture; the text is complete without it. */
  readonly chart?: Chart | undefined;
  /** What a deep link has to carry after `?start=` to open this again. */
  readonly link?: string | undefined;
  readonly card?: Card | undefined;
}
