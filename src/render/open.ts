import { figuresAcross } from '../answer/statistics.ts';
import { zonesIn } from '../answer/summary.ts';
import type { Zone } from '../knowledge/schema.ts';
import type { Memory, Subject } from '../search/memory.ts';
import { LANGS, type Lang } from '../text/language.ts';
import { contactButton, inRows } from './buttons.ts';
import { renderRank } from './comparison.ts';
import { renderCard, renderContact } from './contact.ts';
import { renderFacts } from './facts.ts';
import { plain, renderHelp, renderSource, renderSources } from './help.ts';
import { factsPage, partnersPage, renderZonesOf, zonesPage } from './lists.ts';
import { createPage, labelIn, wordingOf } from './page.ts';
import { renderPartial } from './partial.ts';
import type { Action, Button, Reply } from './reply.ts';
import type { RenderDeps } from './render-deps.ts';
import { renderExamples, renderStart } from './start.ts';
import { renderSummary } from './summary.ts';
import { renderVersus } from './versus.ts';

const LANGUAGE_NAMES: Readonly<Record<Lang, string>> = {
  zh: '简体中文',
  'zh-Hant': '繁體中文',
  en: 'English',
};

/** What a button or a command opens. */
export function openAction(
  action: Action,
  memory: Memory,
  deps: RenderDeps,
): { readonly reply: Reply; readonly memory: Memory } {
  const lang = memory.lang ?? memory.spoken ?? deps.base.region.language;
  const same = (reply: Reply): { readonly reply: Reply; readonly memory: Memory } => ({
    reply,
    memory,
  });
  switch (action.do) {
    case 'start':
      return same(renderStart(lang, deps));
    case 'help':
      return same(renderHelp(lang, deps));
    case 'contact':
      return same(renderContact(undefined, lang, deps));
    case 'sources':
      return same(renderSources(lang, deps));
    case 'languages':
      return same(languages(lang));
    case 'language': {
      const chosen = action.lang === 'auto' ? undefined : action.lang;
      const now = chosen ?? lang;
      const page = createPage(now);
      page.line(chosen ? page.say.languageSet(chosen) : page.say.languageAuto);
      return { reply: plain('help', page, []), memory: { ...memory, lang: chosen, spoken: now } };
    }
    case 'zones':
      return same(zonesPage(action.page, lang, deps));
    case 'zone': {
      const zone = deps.base.zoneById.get(action.zone);
      if (!zone) return same(gone(lang));
      return { reply: renderSummary(zone, lang, deps), memory: about(memory, zone, 'summary') };
    }
    case 'zone-facts': {
      const zone = deps.base.zoneById.get(action.zone);
      return same(zone ? factsPage(zone, action.page, lang, deps) : gone(lang));
    }
    case 'fact': {
      const record = deps.base.factByKey.get(action.fact);
      if (!record) return same(gone(lang));
      const reply =
        record.fact.status === 'lost'
          ? renderPartial({ lost: record }, [], lang, deps)
          : renderFacts([record], 1, lang, deps);
      return { reply, memory: about(memory, record.zone, 'fact') };
    }
    case 'examples':
    // An example is asked in respond.ts; only one that region.yaml no longer has gets here.
    case 'example':
      return same(renderExamples(lang, deps));
    case 'card':
      return same(renderCard(lang, deps));
    case 'across': {
      const figures = figuresAcross(action.topic, deps.base);
      return same(figures.length > 0 ? renderRank('most', figures, lang, deps) : gone(lang));
    }
    case 'compare': {
      const zone = deps.base.zoneById.get(action.zone);
      return same(zone ? partnersPage(zone, action.page, lang, deps) : gone(lang));
    }
    case 'versus': {
      const zones = action.zones.flatMap((id) => deps.base.zoneById.get(id) ?? []);
      return same(zones.length === 2 ? renderVersus(zones, lang, deps) : gone(lang));
    }
    case 'zones-in': {
      const place = deps.base.zoneById.get(action.place);
      const zones = place ? zonesIn(place, deps.base) : [];
      return same(
        place && zones.length > 0 ? renderZonesOf(place, zones, lang, action.page) : gone(lang),
      );
    }
    case 'source': {
      const source = deps.base.sourceById.get(action.source);
      return same(source ? renderSource(source, lang) : gone(lang));
    }
    case 'topic': {
      const zone = deps.base.zoneById.get(action.zone);
      const records = (deps.base.factsByZone.get(action.zone) ?? []).filter(
        ({ fact }) => fact.topic === action.topic,
      );
      if (!zone || records.length === 0) return same(gone(lang));
      return { reply: renderFacts(records, 1, lang, deps), memory: about(memory, zone, 'fact') };
    }
  }
}

function about(memory: Memory, zone: Zone, wish: Subject['wish']): Memory {
  const subject: Subject = {
    zones: [zone.id],
    topics: [],
    entities: [],
    measures: [],
    facts: [],
    wish,
  };
  return { ...memory, subject };
}

function gone(lang: Lang): Reply {
  const page = createPage(lang);
  page.line(page.say.gone);
  return plain('help', page, [
    { label: labelIn(lang, page.say.buttons.zones), action: { do: 'zones', page: 0 } },
    contactButton(lang),
  ]);
}

function languages(lang: Lang): Reply {
  const page = createPage(lang);
  page.line(page.say.languages);
  const choices = LANGS.map((choice): Button => ({
    label: LANGUAGE_NAMES[choice],
    action: { do: 'language', lang: choice },
    inPlace: true,
  }));
  const auto: Button = {
    label: labelIn(lang, wordingOf(lang).buttons.auto),
    action: { do: 'language', lang: 'auto' },
    inPlace: true,
  };
  return { ...plain('help', page, []), buttons: inRows([...choices, auto]) };
}
