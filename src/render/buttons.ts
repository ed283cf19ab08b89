import type { KnowledgeBase } from '../knowledge/base.ts';
import type { Zone } from '../knowledge/schema.ts';
import type { Lang } from '../text/language.ts';
import { enquiryWordingOf } from './enquiry-notice.ts';
import { labelIn, wordingOf } from './page.ts';
import type { Button } from './reply.ts';

export function contactButton(lang: Lang): Button {
  return { label: labelIn(lang, wordingOf(lang).buttons.contact), action: { do: 'contact' } };
}

export function zonesButton(lang: Lang): Button {
  return { label: labelIn(lang, wordingOf(lang).buttons.zones), action: { do: 'zones', page: 0 } };
}

/** Opens the enquiry form, for this place where there is one; none where the knowledge has no form. */
export function enquireButtons(base: KnowledgeBase, lang: Lang, zone?: Zone): readonly Button[] {
  if (!base.lexicon.enquiry) return [];
  const label = labelIn(lang, enquiryWordingOf(lang).open);
  return [{ label, action: { do: 'enquire', zone: zone?.id } }];
}

export function helpButton(lang: Lang): Button {
  return { label: labelIn(lang, wordingOf(lang).buttons.help), action: { do: 'help' } };
}

export function moreButton(zone: Zone, lang: Lang): Button {
  return {
    label: labelIn(lang, wordingOf(lang).buttons.more),
    action: { do: 'zone-facts', zone: zone.id, page: 0 },
  };
}

export function compareButton(zone: Zone, lang: Lang): Button {
  return {
    label: labelIn(lang, wordingOf(lang).buttons.compare),
    action: { do: 'compare', zone: zone.id, page: 0 },
  };
}

export function overviewButton(zone: Zone, lang: Lang): Button {
  const say = wordingOf(lang);
  return {
    label: labelIn(lang, say.buttons.overview(say.pick(zone.short ?? zone.name))),
    action: { do: 'zone', zone: zone.id },
  };
}

export function placeButton(zone: Zone, lang: Lang): Button {
  return {
    label: labelIn(lang, wordingOf(lang).pick(zone.short ?? zone.name)),
    action: { do: 'zone', zone: zone.id },
  };
}

/** What the eye takes in beside the contact. */
const MOST_PLACES = 3;

/** The places that a reply sets side by side, and whom to call. */
export function placesAndContact(zones: readonly Zone[], lang: Lang): readonly Button[] {
  return [
    ...zones.slice(0, MOST_PLACES).map((zone) => placeButton(zone, lang)),
    contactButton(lang),
  ];
}

/** Buttons two to a row, as wide as a phone shows whole names. */
export function inRows(buttons: readonly Button[], perRow = 2): readonly (readonly Button[])[] {
  const rows: Button[][] = [];
  for (const button of buttons) {
    const row = rows.at(-1);
    if (row && row.length < perRow) row.push(button);
    else rows.push([button]);
  }
  return rows;
}
