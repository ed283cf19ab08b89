import { inSquareMetres } from '../leads/area.ts';
import type { Area } from '../leads/area.ts';
import { CALL_TIMES } from '../leads/form-state.ts';
import type { Field, Value } from '../leads/form-state.ts';
import { phoneText } from '../leads/phone.ts';
import type { KnowledgeBase } from '../knowledge/base.ts';
import type { Lang } from '../text/language.ts';
import { enquiryWordingOf } from './enquiry-notice.ts';
import { wordingOf } from './page.ts';

/** A field's answer as people read it; ids become names in the reader's language. */
export function valueText(
  field: Field,
  value: Value | null | undefined,
  lang: Lang,
  base: KnowledgeBase,
): string {
  if (!value) return enquiryWordingOf(lang).empty;
  switch (field) {
    case 'need':
      return needName(value.id ?? value.text, lang, base);
    case 'use':
      return value.id === value.text ? industryName(value.text, lang, base) : value.text;
    case 'place':
      return value.id === undefined ? value.text : placeName(value.id, lang, base);
    case 'area':
      return (value.text || sizeText(value.area, lang)) + metresText(value.area, lang);
    case 'mobile':
      return phoneText(value.text);
    case 'callTime': {
      const time = CALL_TIMES.find((each) => each === value.id);
      return time ? enquiryWordingOf(lang).callTimes[time] : value.text;
    }
    case 'budget':
    case 'company':
    case 'contact':
    case 'notes':
      return value.text;
    default:
      return field satisfies never;
  }
}

export function needName(id: string, lang: Lang, { lexicon }: KnowledgeBase): string {
  const need = lexicon.enquiry?.needs.find((each) => each.id === id);
  return need ? wordingOf(lang).pick(need.name) : id;
}

export function industryName(id: string, lang: Lang, { lexicon }: KnowledgeBase): string {
  const industry = lexicon.enquiry?.industries.find((each) => each.id === id);
  return industry ? wordingOf(lang).pick(industry.name) : id;
}

export function placeName(id: string, lang: Lang, { zones }: KnowledgeBase): string {
  const zone = zones.find((each) => each.id === id);
  return zone ? wordingOf(lang).pick(zone.short ?? zone.name) : id;
}

/** An area in figures, for one that was read from a longer sentence. */
function sizeText(area: Area | undefined, lang: Lang): string {
  if (!area) return '';
  const { from, to, unit, about } = area;
  const ends = [...new Set([from, to])].filter((end) => end !== undefined);
  const amount = ends.map((end) => end.toLocaleString('en-US')).join('–');
  const bound = from === undefined ? 'most' : to === undefined ? 'least' : undefined;
  return enquiryWordingOf(lang).size(amount, unit, bound ?? (about ? 'about' : 'exact'));
}

/** In brackets, where the asker used another unit. */
function metresText(area: Area | undefined, lang: Lang): string {
  if (!area || area.unit === 'm2') return '';
  const { from, to } = inSquareMetres(area);
  const ends = [...new Set([from, to])].filter((end) => end !== undefined);
  const text = ends.map((end) => end.toLocaleString('en-US')).join('–');
  return enquiryWordingOf(lang).squareMetres(text);
}
