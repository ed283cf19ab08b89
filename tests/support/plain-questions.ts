import type { FactRecord, KnowledgeBase } from '../../src/knowledge/base.ts';
import type { Measure } from '../../src/knowledge/schema.ts';
import { periodText } from '../../src/text/periods.ts';

/** What a question asks for, in words of the language rather than of the subject. */
const ASKS: Readonly<Record<Measure, { readonly zh: string; readonly en: string }>> = {
  amount: { zh: '是多少', en: 'what was the amount of' },
  count: { zh: '有多少', en: 'how many' },
  share: { zh: '占比是多少', en: 'what share is' },
  growth: { zh: '增长了多少', en: 'what was the growth of' },
  rank: { zh: '排第几', en: 'what was the rank in' },
  date: { zh: '是什么时候', en: 'when was' },
  duration: { zh: '要多久', en: 'how long did it take for' },
  area: { zh: '面积是多少', en: 'how large is' },
  none: { zh: '有什么', en: 'what about' },
};

/** As plain as it gets: the entity or else the place, the topic, the period, and what is wanted of it. */
export function plainQuestion(
  { fact, zone, measure, entities }: FactRecord,
  lang: 'zh' | 'en',
  base: KnowledgeBase,
): string {
  const topic = base.topicById.get(fact.topic)?.name[lang] ?? fact.topic;
  const [entity] = entities;
  const name = (entity?.name ?? zone.short ?? zone.name)[lang];
  const when =
    fact.period === 'undated' ? '' : periodText(fact.period.replace(/^as of /u, ''), lang);
  const ask = ASKS[measure][lang];
  if (lang === 'zh') return `${name}${when}${topic}${ask}？`;
  return `${ask} ${topic}, ${name}${when === '' ? '' : `, ${when}`}?`;
}
