import type { Missing } from '../answer/answer.ts';
import { figuresAcross, isStatisticOfPlace, statisticsOf } from '../answer/statistics.ts';
import type { FactRecord, KnowledgeBase } from '../knowledge/base.ts';
import type { TopicId } from '../knowledge/schema.ts';
import type { Lang } from '../text/language.ts';
import {
  compareButton,
  contactButton,
  helpButton,
  moreButton,
  overviewButton,
  zonesButton,
} from './buttons.ts';
import { labelIn, wordingOf } from './page.ts';
import type { Button } from './reply.ts';

/** What the eye takes in under an answer. */
const MOST_STEPS = 4;
const LONGEST_LABEL = 24;

/** The most useful ways on from a fact: a related one, the same elsewhere or the document, its place, the contact. */
export function nextSteps(
  facts: readonly FactRecord[],
  lang: Lang,
  base: KnowledgeBase,
): readonly Button[] {
  const [first] = facts;
  if (!first) return [contactButton(lang)];
  const steps = [relatedButton(first, facts, lang, base), acrossButton(first, lang, base)];
  const found = steps.filter((step) => step !== undefined);
  const fallback =
    isStatisticOfPlace(first, base) || found.length === 2
      ? compareButton(first.zone, lang)
      : sourceButton(first, lang);
  return [
    ...(found.length === 2 ? found : [...found, fallback]),
    overviewButton(first.zone, lang),
    contactButton(lang),
  ].slice(0, MOST_STEPS);
}

/** Ways on from what is not known: the same figure where it is known, what else there is of the place, the contact. */
export function stepsFromPartial(
  { zone, topic }: Pick<Missing, 'zone' | 'topic'>,
  shown: readonly FactRecord[],
  lang: Lang,
  base: KnowledgeBase,
): readonly Button[] {
  const known = topic ? figuresAcross(topic.id, base) : [];
  const isElsewhere = known.some(
    (record) => record.zone.id !== zone?.id && !shown.includes(record),
  );
  return [
    ...(topic && isElsewhere ? [acrossTopic(topic.id, lang)] : []),
    ...(zone
      ? [overviewButton(zone, lang), moreButton(zone, lang)]
      : [zonesButton(lang), helpButton(lang)]),
    contactButton(lang),
  ];
}

/** Another statistic of the place, or a fact about the same company or of the same or a near topic. */
function relatedButton(
  first: FactRecord,
  shown: readonly FactRecord[],
  lang: Lang,
  base: KnowledgeBase,
): Button | undefined {
  const isStatistic = isStatisticOfPlace(first, base);
  const statistics = isStatistic ? statisticsOf(first.zone, base) : [];
  const other = statistics.find(
    (record) => !shown.includes(record) && record.fact.topic !== first.fact.topic,
  );
  const best = other ?? nearestOf(first, shown, base);
  const topic = best && base.topicById.get(best.fact.topic);
  if (!topic) return undefined;
  const say = wordingOf(lang);
  const isNamed = topic.id !== first.fact.topic;
  const label = isNamed ? clipped(say.pick(topic.name)) : say.buttons.related;
  return { label: labelIn(lang, label), action: { do: 'fact', fact: best.key } };
}

/** The first of the facts of the place that are nearest to one. */
function nearestOf(
  first: FactRecord,
  shown: readonly FactRecord[],
  base: KnowledgeBase,
): FactRecord | undefined {
  let nearest: FactRecord | undefined;
  let most = 0;
  const parent = base.topicById.get(first.fact.topic)?.parent;
  for (const record of base.factsByZone.get(first.zone.id) ?? []) {
    if (record.fact.status === 'lost' || shown.includes(record)) continue;
    const nearness = nearnessOf(record, first, parent, base);
    if (nearness <= most) continue;
    nearest = record;
    most = nearness;
  }
  return nearest;
}

/** Facts about the same company come first, then the same topic, then topics with the same parent. */
function nearnessOf(
  record: FactRecord,
  { fact: { topic, about } }: FactRecord,
  parent: TopicId | undefined,
  base: KnowledgeBase,
): number {
  const isSameSubject = about && record.fact.about?.some((id) => about.includes(id)) === true;
  const other = record.fact.topic;
  const isSameKind = topic === other;
  const isSibling = parent !== undefined && parent === base.topicById.get(other)?.parent;
  return (isSameSubject ? 4 : 0) + (isSibling ? 2 : 0) + (isSameKind ? 1 : 0);
}

function acrossButton(first: FactRecord, lang: Lang, base: KnowledgeBase): Button | undefined {
  const elsewhere = figuresAcross(first.fact.topic, base).filter(({ zone }) => zone !== first.zone);
  if (elsewhere.length === 0 || !isStatisticOfPlace(first, base)) return undefined;
  return acrossTopic(first.fact.topic, lang);
}

function acrossTopic(topic: TopicId, lang: Lang): Button {
  return {
    label: labelIn(lang, wordingOf(lang).buttons.across),
    action: { do: 'across', topic },
  };
}

function sourceButton(first: FactRecord, lang: Lang): Button {
  return {
    label: labelIn(lang, wordingOf(lang).buttons.source),
    action: { do: 'source', source: first.fact.source.id },
  };
}

function clipped(label: string): string {
  return label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label;
}
