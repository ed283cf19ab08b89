import type { Bilingual, Status } from '../knowledge/schema.ts';
import type { Lang } from '../text/language.ts';

/** Everything that a reply says beside the knowledge; one record a language. */
export interface Wording {
  readonly pick: (text: Bilingual) => string;
  readonly source: (title: string, published: string | undefined) => string;
  readonly scope: (place: string, period: string) => string;
  readonly stale: (contact: string) => string;
  /** A word for lines among others; the sentence for a fact by itself follows. */
  readonly marks: Readonly<Record<Status, string | undefined>>;
  readonly weak: string;
  readonly forecast: string;
  readonly plan: string;
  readonly summaryFrom: (titles: string) => string;
  readonly zonesOf: (place: string, count: number) => string;
  readonly zonesNotAll: string;
  readonly comparison: string;
  readonly comparePick: (place: string) => string;
  readonly noneShared: string;
  /** The headings of a card's first and last section; those between come from region.yaml. */
  readonly card: Readonly<Record<'figures' | 'other', string>>;
  readonly start: {
    readonly what: (name: string, covers: string) => string;
    readonly how: (example: string) => string;
    readonly where: string;
  };
  readonly examples: string;
  readonly sourceDetails: (publisher: string, covers: string) => string;
  readonly chartBar: (label: string, figure: string, period: string | undefined) => string;
  readonly chartAlt: (title: string, bars: string) => string;
  readonly notKnown: string;
  readonly differentPeriods: string;
  readonly rank: (order: 'most' | 'least', topic: string) => string;
  readonly onlyKnown: string;
  /** In place of a ranking, where one place alone has the figure. */
  readonly onlyOne: string;
  readonly contactLead: string;
  readonly hotline: string;
  /** The number is also that of WeChat. */
  readonly mobile: string;
  readonly mobileOnly: string;
  readonly wechat: string;
  readonly prepare: string;
  readonly listSeparator: string;
  readonly denied: (what: string) => string;
  readonly missing: (what: string) => string;
  readonly missingThis: string;
  /** The first to fourth of a year that is not named. */
  readonly quarter: (index: number) => string;
  readonly half: (index: number) => string;
  readonly noReckoning: string;
  readonly noReason: string;
  readonly missingDetail: string;
  readonly inPlace: (place: string, what: string) => string;
  readonly nearest: string;
  readonly newer: (contact: string) => string;
  readonly clarify: string;
  readonly empty: string;
  readonly outside: (subject: string, covers: string) => string;
  readonly unknownPlace: (name: string) => string;
  readonly near: (names: string) => string;
  /** To somebody who finds fault with a reply. */
  readonly disputed: (number: string) => string;
  readonly nothing: (covers: string) => string;
  readonly tryAsking: string;
  readonly greeting: (name: string, covers: string) => string;
  readonly thanks: string;
  readonly bye: string;
  readonly help: (name: string, covers: string) => string;
  readonly commands: string;
  readonly commandsEnquiry: string;
  readonly sources: string;
  readonly noDate: string;
  readonly languages: string;
  readonly languageSet: (lang: Lang) => string;
  readonly languageAuto: string;
  readonly zonesPage: (page: number, pages: number) => string;
  readonly factsPage: (place: string, page: number, pages: number) => string;
  readonly gone: string;
  readonly claimWrong: (figure: string) => string;
  readonly elsewhere: (name: string, home: string) => string;
  /** Before facts of several zones on one industry. */
  readonly ofIndustry: (industry: string) => string;
  readonly newest: (asked: number) => string;
  readonly meaningOf: (what: string) => string;
  readonly buttons: {
    readonly more: string;
    readonly contact: string;
    readonly zones: string;
    readonly back: string;
    readonly overview: (place: string) => string;
    readonly help: string;
    readonly auto: string;
    readonly ask: string;
    readonly lease: string;
    readonly language: string;
    readonly compare: string;
    readonly related: string;
    readonly across: string;
    readonly source: string;
    readonly sources: string;
    readonly copy: (what: string) => string;
    readonly card: string;
    readonly helpful: string;
    readonly wrong: string;
    readonly share: string;
    readonly inPrivate: string;
    readonly askBot: string;
  };
}
