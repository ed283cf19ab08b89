import type { FactRecord } from '../knowledge/base.ts';
import type { Zone } from '../knowledge/schema.ts';
import type { Lang } from '../text/language.ts';
import { renderContact } from './contact.ts';
import { datedOf, figureOf, placeName } from './fact-lines.ts';
import { renderFacts } from './facts.ts';
import { createPage, labelIn, wordingOf } from './page.ts';
import type { Action, Reply } from './reply.ts';
import type { RenderDeps } from './render-deps.ts';
import { renderSummary } from './summary.ts';

/** One thing that can be handed into any chat: a line to choose it by, and the message it becomes. */
export interface Offer {
  /** What it opens; also tells it from the others. */
  readonly action: Action;
  readonly title: string;
  readonly description: string;
  readonly message: Reply;
}

/** Telegram shows two lines or so. */
const LONGEST_DESCRIPTION = 120;

export function factOffer(record: FactRecord, lang: Lang, deps: RenderDeps): Offer {
  const page = createPage(lang);
  const figure = figureOf(record, page, deps.base);
  const topic = deps.base.topicById.get(record.fact.topic);
  const about = [placeName(record.zone, page), topic ? page.pick(topic.name) : ''].join(' ').trim();
  const text = page.pick(record.fact.text);
  return {
    action: { do: 'fact', fact: record.key },
    title: page.written(figure ? `${about} ${figure}` : about),
    description: clipped(page.written(`${datedOf(record, page)} · ${text}`)),
    message: renderFacts([record], 1, lang, deps),
  };
}

export function zoneOffer(zone: Zone, lang: Lang, deps: RenderDeps): Offer {
  const page = createPage(lang);
  return {
    action: { do: 'zone', zone: zone.id },
    title: page.written(page.pick(zone.name)),
    description: clipped(page.written(page.pick(zone.summary))),
    message: renderSummary(zone, lang, deps),
  };
}

export function contactOffer(lang: Lang, deps: RenderDeps): Offer {
  const page = createPage(lang);
  const { contact } = deps.base;
  return {
    action: { do: 'contact' },
    title: labelIn(lang, wordingOf(lang).buttons.contact),
    description: clipped(page.written(`${page.pick(contact.name)} · ${page.pick(contact.for)}`)),
    message: renderContact(undefined, lang, deps),
  };
}

function clipped(text: string): string {
  return text.length > LONGEST_DESCRIPTION ? `${text.slice(0, LONGEST_DESCRIPTION - 1)}…` : text;
}
