import type { FactRecord } from '../knowledge/base.ts';
import type { Zone } from '../knowledge/schema.ts';
import type { Memory, Subject } from '../search/memory.ts';
import { LANGS, type Lang } from '../text/language.ts';
import { contactButton, inRows, placeButton } from './buttons.ts';
import { renderContact } from './contact.ts';
import { renderFacts } from './facts.ts';
import { plain, renderHelp, renderSmallTalk, renderSources } from './help.ts';
import { createPage, labelIn, wordingOf } from './page.ts';
import { renderPartial } from './partial.ts';
import type { Action, Button, Reply } from './reply.ts';
import type { RenderDeps } from './render-deps.ts';
import { renderSummary } from './summary.ts';

const ZONES_PER_PAGE = 8;
const FACTS_PER_PAGE = 8;
const LONGEST_LABEL = 48;
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
      return same(renderSmallTalk('greeting', lang, deps));
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

function zonesPage(asked: number, lang: Lang, { base }: RenderDeps): Reply {
  const page = createPage(lang);
  const { shown, number, pages } = paged(base.zones, asked, ZONES_PER_PAGE);
  page.line(page.say.zonesPage(number + 1, pages));
  const turn = turns(number, pages, (to) => ({ do: 'zones', page: to }));
  return {
    ...plain('list', page, []),
    buttons: [...inRows(shown.map((zone) => placeButton(zone, lang))), ...turn],
    zones: shown.map(({ id }) => id),
  };
}

function factsPage(zone: Zone, asked: number, lang: Lang, { base }: RenderDeps): Reply {
  const page = createPage(lang);
  const records = base.factsByZone.get(zone.id) ?? [];
  const { shown, number, pages } = paged(records, asked, FACTS_PER_PAGE);
  page.line(page.say.factsPage(page.pick(zone.short ?? zone.name), number + 1, pages));
  for (const { fact } of shown) page.line(`• ${page.pick(fact.text)}`);
  const rows = inRows(
    shown.map((record) => factButton(record, lang)),
    1,
  );
  const turn = turns(number, pages, (to) => ({ do: 'zone-facts', zone: zone.id, page: to }));
  const back: Button = {
    label: labelIn(lang, page.say.buttons.back),
    action: { do: 'zone', zone: zone.id },
    inPlace: true,
  };
  return { ...plain('list', page, []), buttons: [...rows, ...turn, [back]], zones: [zone.id] };
}

function factButton({ key, fact }: FactRecord, lang: Lang): Button {
  const text = lang === 'en' ? fact.text.en : fact.text.zh;
  const label = text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL - 1)}…` : text;
  return { label: labelIn(lang, label), action: { do: 'fact', fact: key } };
}

interface Paged<T> {
  readonly shown: readonly T[];
  readonly number: number;
  readonly pages: number;
}

/** A page of a list; numbers past its end, from older buttons, show the last page. */
function paged<T>(items: readonly T[], asked: number, size: number): Paged<T> {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const number = Math.min(Math.max(0, asked), pages - 1);
  return { shown: items.slice(number * size, (number + 1) * size), number, pages };
}

function turns(
  number: number,
  pages: number,
  to: (page: number) => Action,
): readonly (readonly Button[])[] {
  const row: Button[] = [];
  if (number > 0) row.push({ label: '‹', action: to(number - 1), inPlace: true });
  if (number < pages - 1) row.push({ label: '›', action: to(number + 1), inPlace: true });
  return row.length > 0 ? [row] : [];
}
