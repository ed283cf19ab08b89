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

/** As plain as it gets: an entity or the place, the topic, the period, and what is wanted of it. */
export function plainQuestions(
  { fact, zone, measure, entities }: FactRecord,
  lang: 'zh' | 'en',
  base: KnowledgeBase,
): readonly string[] {
  const topic = base.topicById.get(fact.topic)?.name[lang] ?? fact.topic;
  const when =
    fact.period === 'undated' ? '' : periodText(fact.period.replace(/^as of /u, ''), lang);
  const ask = ASKS[measure][lang];
  const names = [...entities.map(({ name }) => name), zone.short ?? zone.name].map(
    (name) => name[lang],
  );
  if (lang === 'zh') return names.map((name) => `${name}${when}${topic}${ask}？`);
  return names.map((name) => `${ask} ${topic}, ${name}${when === '' ? '' : `, ${when}`}?`);
}
