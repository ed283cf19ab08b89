import * as z from 'zod';
import { EnquiryFormSchema } from './enquiry-form-schema.ts';
import { EntityId, EntitySchema } from './entity-schema.ts';
import { bilingual, DAY_OR_COARSER, id, period, PERIOD_FORMS, words } from './schema-parts.ts';
import { DetailId, DetailSchema, TopicId, TopicSchema } from './topic-schema.ts';

/**
 * The shape of every YAML file in knowledge/. Types are inferred from it, the editors' JSON Schema is
 * generated from it, and `kb check` reports against it. Rules that span records stand in rules.ts.
 */

export const ZoneId = id.brand<'ZoneId'>();
export { DetailId, TopicId };
export const SourceId = id.brand<'SourceId'>();

/** What a fact measures. A question that names another measure is not answered by it. */
export const MEASURES = [
  'amount', // money or output: 亿元, 吨, 辆
  'count', // how many things: 户, 家, 个, 项, 人
  'share', // a part of a whole: %
  'growth', // change against before: %, 百分点
  'rank', // 第一
  'date', // when
  'duration', // how long: 天, 年
  'area', // 亩, 平方米
  'none', // no figure: names, events, descriptions
] as const;

/** How sure the figure is. `lost` marks a figure that the document itself has lost. */
export const STATUSES = ['fact', 'forecast', 'plan', 'weak', 'lost'] as const;

export const FactSchema = z.strictObject({
  id: id.describe('unique within its zone; written zone/fact elsewhere'),
  topic: TopicId.describe('a topic of lexicon.yaml'),
  measure: z.enum(MEASURES).optional().describe('left out: follows from the unit'),
  about: z.array(EntityId).optional().describe('entities of this zone that the fact is about'),
  period: period.describe(`what time it is about: ${PERIOD_FORMS}`),
  value: z
    .strictObject({
      amount: z.number().describe('as the document writes it'),
      unit: z.string().min(1).describe('a unit of lexicon.yaml'),
    })
    .optional()
    .describe('where the fact is a figure'),
  text: bilingual.describe('our own words, figure first, complete by itself'),
  also: words.optional().describe('further words people use for just this fact'),
  explains: z
    .boolean()
    .optional()
    .describe('true: it says what its topic or entity is or means, for «what is …?»'),
  unstated: z
    .array(DetailId)
    .optional()
    .describe(
      'details of lexicon.yaml that the source does not tell here: the reply is «not given»',
    ),
  lacks: words.optional().describe('further words that ask for what the source does not say here'),
  status: z.enum(STATUSES).optional().describe('left out: fact'),
  source: z.strictObject({ id: SourceId, evidence: words.min(1) }),
});

export const PLACE_KINDS = ['province', 'city', 'zone', 'park'] as const;

export const ZoneSchema = z.strictObject({
  id: ZoneId,
  kind: z.enum(PLACE_KINDS),
  name: bilingual,
  short: bilingual.optional().describe('what replies call it; left out: the name'),
  aliases: words.describe('other names, Chinese and English, that mean only this place'),
  shared: words.optional().describe('names that can also mean another place'),
  parent: ZoneId.optional().describe('the place that it is part of'),
  city: ZoneId.optional().describe('the city it lies in; the place it is listed under'),
  summary: bilingual.describe('one or two sentences on what the place is, without figures'),
  highlights: z
    .array(z.string())
    .optional()
    .describe('facts of the summary, most useful first: fact or zone/fact'),
  entities: z.array(EntitySchema).optional(),
  facts: z.array(FactSchema),
});

export const SourceSchema = z.strictObject({
  id: SourceId,
  title: bilingual,
  publisher: bilingual,
  published: z
    .string()
    .regex(DAY_OR_COARSER)
    .optional()
    .describe('left out: the document has none'),
  covers: bilingual.describe('what it is about and for when'),
  files: words.min(1).describe('file names of the original; any of them may prove a fact'),
  paragraphs: z.enum(['blank-line', 'line']).describe('what ends a paragraph in the files'),
});
export const SourcesSchema = z.strictObject({ sources: z.array(SourceSchema).min(1) });

export const INTENTS = [
  'summary',
  'character', // what a place is like: means summary where nothing else is named
  'contact',
  'lease', // wants to rent or buy; means contact when it meets a property word
  'property', // plant, workshop, land
  'whom', // which person or office; means contact beside lease, property or settle
  'settle', // wants to come and do business there
  'compare',
  'rank-most',
  'rank-least',
  'ranking', // means rank-most beside a statistic of zones
  'list',
  'total', // all of them added up
  'zones', // which zones there are
  'where-to', // which place suits a plan
  'where', // in which place a company or project is
  'sources',
  'help',
  'greeting',
  'thanks',
  'bye',
  'prepare', // what to have ready before calling
  'follow-up', // and …? 呢
  'others', // «and the other one?»
  'why', // «why?» after a figure
  'reckon', // «both together?», «how many are left?»
  'dispute', // finds fault with what was told
  'correct', // «I meant …»: the question before, with this put right
  'define', // what a term means
  'what-is', // means that for jargon; else it asks like any question word
  'confirm', // takes something for true and wants a yes
  'ask', // question words: the clause with one is what is asked
] as const;

export const LexiconSchema = z.strictObject({
  topics: z.array(TopicSchema).min(1),
  intents: z.record(z.enum(INTENTS), words),
  measures: z.record(z.enum(MEASURES), words).describe('words that ask for a measure'),
  units: z
    .array(
      z.strictObject({
        unit: z.string(),
        measure: z.enum(MEASURES),
        en: z.string().optional(),
        words: words.optional().describe('what else asks for a figure in just this unit'),
      }),
    )
    .describe('every unit that facts use and what it measures'),
  suffixes: words.describe('what names of zones end in; a name before one is a place'),
  filler: words.describe('words that say nothing about what is asked'),
  abbreviations: z
    .record(z.string().regex(/^[a-z]+$/u), z.string().min(1))
    .optional()
    .describe('short forms of English words, without a point: lvl: level'),
  home: words.optional().describe('words before a place that say that the asker is there'),
  silence: words
    .optional()
    .describe('words by which a fact says that its source leaves something out'),
  details: z
    .array(DetailSchema)
    .optional()
    .describe('what people ask that sources often leave out; facts name them under unstated'),
  outside: z
    .array(
      z.strictObject({
        id,
        name: bilingual,
        words,
        background: z.boolean().optional().describe('may be where the asker comes from'),
      }),
    )
    .describe('subjects and places that this bot does not cover'),
  enquiry: EnquiryFormSchema.optional().describe('the enquiry form; left out: there is none'),
});

export const ContactSchema = z.strictObject({
  id,
  name: bilingual,
  what: bilingual.describe('what this contact is, and what it is not'),
  for: bilingual,
  hotline: z.string().optional(),
  mobile: z.string().optional(),
  wechat: z.string().optional(),
  hours: bilingual.optional().describe('left out: not known'),
  prepare: z.strictObject({ zh: words.min(1), en: words.min(1) }),
  aliases: words.optional(),
  notes: bilingual.optional(),
  source: z.strictObject({ id: SourceId, evidence: words.min(1) }),
});
export const ContactsSchema = z.strictObject({
  contacts: z.array(ContactSchema).min(1),
  denied: z
    .array(z.strictObject({ match: words.min(1), what: bilingual }))
    .optional()
    .describe('numbers and addresses in the documents that are not a contact, and what they are'),
});

export const RegionSchema = z.strictObject({
  name: bilingual,
  root: ZoneId.describe('the place that a question without a place is about'),
  language: z.enum(['zh', 'zh-Hant', 'en']),
  covers: bilingual.describe('one sentence on what the bot can be asked'),
  examples: z.strictObject({ zh: words.min(3), en: words.min(3) }),
  staleAfterYears: z.number().positive(),
  card: z
    .array(z.strictObject({ name: bilingual, topics: z.array(TopicId).min(1) }))
    .optional()
    .describe('sections of a place’s card, in order; each takes facts of these topics and below'),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/u, 'a country of ISO 3166 in two capital letters, e.g. CN')
    .optional()
    .describe('of phone numbers without a country code; left out: they are not understood'),
});

export type ZoneId = z.infer<typeof ZoneId>;
export type TopicId = z.infer<typeof TopicId>;
export type SourceId = z.infer<typeof SourceId>;
export type Bilingual = z.infer<typeof bilingual>;
export type Measure = (typeof MEASURES)[number];
export type Status = (typeof STATUSES)[number];
export type Intent = (typeof INTENTS)[number];
export type Fact = z.infer<typeof FactSchema>;
export type Entity = z.infer<typeof EntitySchema>;
export type EntityId = z.infer<typeof EntityId>;
export type Zone = z.infer<typeof ZoneSchema>;
export type Source = z.infer<typeof SourceSchema>;
export type Detail = z.infer<typeof DetailSchema>;
export type DetailId = z.infer<typeof DetailId>;
export type Topic = z.infer<typeof TopicSchema>;
export type Lexicon = z.infer<typeof LexiconSchema>;
export type Contact = z.infer<typeof ContactSchema>;
export type Contacts = z.infer<typeof ContactsSchema>;
export type Region = z.infer<typeof RegionSchema>;
