import { createBase } from '../../src/knowledge/base.ts';
import {
  ContactsSchema,
  INTENTS,
  LexiconSchema,
  MEASURES,
  RegionSchema,
  SourcesSchema,
  ZoneSchema,
} from '../../src/knowledge/schema.ts';

const both = (text: string) => ({ zh: `${text}（中）`, en: text });

/** The least that a base can be made of: one invented zone without facts. */
export const tinyBase = createBase({
  region: RegionSchema.parse({
    name: both('Nowhere'),
    root: 'nowhere',
    language: 'zh',
    covers: both('One invented zone.'),
    examples: { zh: ['一', '二', '三'], en: ['one', 'two', 'three'] },
    staleAfterYears: 2,
  }),
  sources: SourcesSchema.parse({
    sources: [
      {
        id: 'paper',
        title: both('Paper'),
        publisher: both('Press'),
        covers: both('nothing'),
        files: ['paper.txt'],
        paragraphs: 'line',
      },
    ],
  }).sources,
  contacts: ContactsSchema.parse({
    contacts: [
      {
        id: 'desk',
        name: both('Desk'),
        what: both('An invented desk'),
        for: both('anything'),
        prepare: { zh: ['需求'], en: ['needs'] },
        source: { id: 'paper', evidence: ['desk'] },
      },
    ],
  }),
  lexicon: LexiconSchema.parse({
    topics: [{ id: 'gdp', name: both('GDP'), words: ['GDP'] }],
    intents: Object.fromEntries(INTENTS.map((intent) => [intent, []])),
    measures: Object.fromEntries(MEASURES.map((measure) => [measure, []])),
    units: [],
    suffixes: [],
    filler: [],
    outside: [],
  }),
  zones: [
    ZoneSchema.parse({
      id: 'nowhere',
      kind: 'zone',
      name: both('Nowhere Zone'),
      aliases: [],
      summary: both('Invented.'),
      facts: [],
    }),
  ],
});
