import type { Missing, Why } from '../answer/answer.ts';
import type { Silence } from '../answer/silent.ts';
import type { FactRecord, KnowledgeBase } from '../knowledge/base.ts';
import type { Option } from '../search/memory.ts';
import type { Lang } from '../text/language.ts';
import type { AskedPeriod } from '../text/asked-period.ts';
import { periodText, withinYear } from '../text/periods.ts';
import { contactButton, helpButton, inRows, placeButton, zonesButton } from './buttons.ts';
import {
  contactNumber,
  writeCaveats,
  writeFact,
  writeShort,
  writeSources,
  writeStale,
} from './fact-lines.ts';
import { plain, writeExamples } from './help.ts';
import { stepsFromPartial } from './next-steps.ts';
import { createPage, labelIn, type Page } from './page.ts';
import type { Button, Reply } from './reply.ts';
import type { RenderDeps } from './render-deps.ts';

const LONGEST_LABEL = 40;

/** What is not known, said first; then the nearest that is, with its own place and period. */
export function renderPartial(
  missing: Missing,
  nearest: readonly FactRecord[],
  lang: Lang,
  { base, now }: RenderDeps,
): Reply {
  const page = createPage(lang);
  if (missing.lost) writeFact(missing.lost, page, base, now);
  else if (missing.reckoning) page.line(page.say.noReckoning);
  else if (missing.why) page.line(page.say.noReason);
  else page.line(page.say.missing(missingWords(missing, page)));
  if (nearest.length > 0) {
    if (!missing.reckoning) page.line(page.say.nearest);
    for (const record of nearest) writeShort(record, page);
    writeCaveats(nearest, page);
    writeStale(nearest, page, base, now);
    writeSources(nearest, page, base);
  }
  page.line(page.say.newer(contactNumber(base)));
  const zone = missing.zone ?? nearest[0]?.zone ?? missing.lost?.zone;
  const facts = missing.lost ? [missing.lost] : nearest;
  const buttons = stepsFromPartial({ zone, topic: missing.topic }, facts, lang, base);
  return {
    ...plain('partial', page, buttons),
    zones: zone ? [zone.id] : [],
    facts: facts.map(({ key }) => key),
    confidence: 0.5,
  };
}

function missingWords({ zone, topic, period, meaning, detail }: Missing, page: Page): string {
  if (detail) return detailWords(detail, page);
  if (meaning && topic) return page.say.meaningOf(page.pick(topic.name));
  const what = topic ? page.pick(topic.name) : page.say.missingThis;
  const when = period ? whenWords(period, page) : '';
  const where = zone ? page.pick(zone.short ?? zone.name) : '';
  if (page.lang === 'en') {
    const timed = when ? `${what} (${when})` : what;
    return where ? page.say.inPlace(where, timed) : timed;
  }
  return page.say.inPlace(
    where,
    `${when}${where || when ? '的' : ''}${what}${topic ? '数据或说明' : ''}`,
  );
}

/** What is asked within one year: the year, months or the day; else nothing. A quarter or half may have no year. */
function whenWords({ days, quarter, half }: AskedPeriod, { say, lang }: Page): string {
  if (!days) {
    if (quarter !== undefined) return say.quarter(quarter);
    return half === undefined ? '' : say.half(half);
  }
  const period = withinYear(days);
  return period === undefined ? '' : periodText(period, lang === 'en' ? 'en' : 'zh');
}

/** «The number of staff of that company», where the detail and the company have names. */
function detailWords({ record, detail, of }: Silence, page: Page): string {
  if (!detail) return page.say.missingDetail;
  const whose = page.pick(of ? of.name : (record.zone.short ?? record.zone.name));
  const what = page.pick(detail.name);
  return page.say.inPlace(whose, page.lang === 'en' ? what : `的${what}`);
}

export function renderClarify(options: readonly Option[], lang: Lang, { base }: RenderDeps): Reply {
  const page = createPage(lang);
  page.line(page.say.clarify);
  const buttons = options.flatMap((option, index): Button[] => {
    const button = optionButton(option, lang, base);
    if (!button) return [];
    page.line(`${index + 1}. ${button.label}`);
    return [button];
  });
  return {
    ...plain('clarify', page, []),
    buttons: inRows(buttons, 1),
    zones: options.flatMap((option) => (option.kind === 'zone' ? [option.zone] : [])),
    confidence: 0.4,
  };
}

function optionButton(option: Option, lang: Lang, base: KnowledgeBase): Button | undefined {
  if (option.kind === 'zone') {
    const zone = base.zoneById.get(option.zone);
    if (!zone) return undefined;
    const button = placeButton({ ...zone, short: zone.name }, lang);
    return option.topic === undefined
      ? button
      : { ...button, action: { do: 'topic', zone: option.zone, topic: option.topic } };
  }
  const record = base.factByKey.get(option.fact);
  if (!record) return undefined;
  const text = lang === 'en' ? record.fact.text.en : record.fact.text.zh;
  return {
    label: labelIn(lang, text.slice(0, LONGEST_LABEL)),
    action: { do: 'fact', fact: option.fact },
  };
}

export function renderUnknown(why: Why, lang: Lang, { base }: RenderDeps): Reply {
  const page = createPage(lang);
  const covers = page.pick(base.region.covers);
  const buttons: Button[] = [];
  switch (why.reason) {
    case 'empty':
      page.line(page.say.empty);
      writeExamples(page, base.region.examples);
      break;
    case 'outside':
      page.line(page.say.outside(page.pick(why.subject), covers));
      break;
    case 'place': {
      page.line(page.say.unknownPlace(why.name));
      if (why.near.length > 0) {
        const names = why.near.map((zone) => page.pick(zone.short ?? zone.name));
        page.line(page.say.near(names.join(page.say.listSeparator)));
        buttons.push(...why.near.map((zone) => placeButton(zone, lang)));
      }
      page.line(page.say.newer(contactNumber(base)));
      break;
    }
    case 'disputed':
      page.line(page.say.disputed(contactNumber(base)));
      break;
    case 'nothing':
      page.line(page.say.nothing(covers));
      page.line(page.say.newer(contactNumber(base)));
      break;
  }
  return {
    ...plain('unknown', page, [
      ...buttons,
      zonesButton(lang),
      contactButton(lang),
      helpButton(lang),
    ]),
    confidence: 0.2,
  };
}
