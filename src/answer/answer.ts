import type { FactRecord } from '../knowledge/base.ts';
import type { Bilingual, Topic, Zone } from '../knowledge/schema.ts';
import type { Option } from '../search/memory.ts';
import type { Silence } from './silent.ts';
import type { AskedPeriod } from '../text/asked-periods.ts';

/** What is answered, before it has words. */
export type Answer =
  | {
      readonly kind: 'facts';
      readonly facts: readonly FactRecord[];
      readonly confidence: number;
      /** What is said before the facts. */
      readonly note?: Note | undefined;
    }
  | { readonly kind: 'summary'; readonly zone: Zone }
  | { readonly kind: 'zones'; readonly place: Zone; readonly zones: readonly Zone[] }
  | { readonly kind: 'comparison'; readonly rows: readonly Row[] }
  | {
      readonly kind: 'rank';
      readonly order: 'most' | 'least';
      /** Comparable figures, best first. */
      readonly facts: readonly FactRecord[];
    }
  | { readonly kind: 'contact'; readonly denied?: Bilingual | undefined }
  | { readonly kind: 'sources' }
  | {
      readonly kind: 'partial';
      readonly missing: Missing;
      readonly nearest: readonly FactRecord[];
    }
  | { readonly kind: 'clarify'; readonly options: readonly Option[] }
  | { readonly kind: 'unknown'; readonly why: Why }
  | { readonly kind: 'help' }
  | { readonly kind: 'smalltalk'; readonly mood: 'greeting' | 'thanks' | 'bye' };

export type Note =
  /** What the question took for true and is not, as written. */
  | { readonly is: 'not-so'; readonly said: string }
  /** Where what is asked about lies, where that is asked or another place was named. */
  | { readonly is: 'elsewhere'; readonly name: Bilingual; readonly home: Zone }
  /** One place alone has the figure, so that nothing can be ranked. */
  | { readonly is: 'alone' }
  /** Zones whose documents speak of an industry. */
  | { readonly is: 'industry'; readonly name: Bilingual }
  /** The newest that is known, of a year before the one asked about. */
  | { readonly is: 'newest'; readonly asked: AskedPeriod };

/** One side of a comparison; without a fact the figure is not known. */
export interface Row {
  readonly zone: Zone | undefined;
  readonly label: Bilingual;
  readonly fact: FactRecord | undefined;
  /** What the place is, where nothing in particular is compared. */
  readonly note?: Bilingual | undefined;
}

/** What was asked and is not known. */
export interface Missing {
  readonly zone?: Zone | undefined;
  readonly topic?: Topic | undefined;
  readonly period?: AskedPeriod | undefined;
  /** What the topic means is asked, not its figures. */
  readonly meaning?: boolean | undefined;
  /** Figures that were told are to be added, or one taken from the other: they are the nearest. */
  readonly reckoning?: boolean | undefined;
  /** Why that which was told is so. */
  readonly why?: boolean | undefined;
  /** A detail of the nearest fact that its source leaves out. */
  readonly detail?: Silence | undefined;
  /** The document itself lost the figure. */
  readonly lost?: FactRecord | undefined;
}

export type Why =
  | { readonly reason: 'empty' }
  | { readonly reason: 'outside'; readonly subject: Bilingual }
  | { readonly reason: 'place'; readonly name: string; readonly near: readonly Zone[] }
  | { readonly reason: 'disputed' }
  | { readonly reason: 'nothing' };
