import type { FactKey, FactRecord, KnowledgeBase } from '../../src/knowledge/base.ts';
import type { Bilingual, Contact, Zone } from '../../src/knowledge/schema.ts';
import type { Kind } from '../../src/render/reply.ts';

/** What a plain engine can find: the facts; overviews and the contact too, so that it can reply with those. */
export type Findable = FactRecord | Zone | Contact;

/** Something findable as text, with the reply that it is. */
export interface Doc {
  readonly kind: Kind;
  readonly fact: FactKey | undefined;
  /** All that is searched. */
  readonly text: string;
  readonly reply: Bilingual;
}

export function findables({ facts, zones, contacts }: KnowledgeBase): readonly Findable[] {
  return [...facts, ...zones, ...contacts.contacts];
}

/** Made anew each time, so that an index is charged with nothing but what it keeps itself. */
export function docOf(found: Findable, base: KnowledgeBase): Doc {
  if ('fact' in found) return factDoc(found, base);
  return 'facts' in found ? zoneDoc(found) : contactDoc(found);
}

function factDoc({ key, zone, fact, entities }: FactRecord, base: KnowledgeBase): Doc {
  const topic = base.topicById.get(fact.topic);
  const names = [
    ...namesOf(zone),
    ...(topic ? [topic.name.zh, topic.name.en] : []),
    ...entities.flatMap(({ name, aliases }) => [name.zh, name.en, ...(aliases ?? [])]),
  ];
  const period = /\d/u.test(fact.period) ? [`${fact.period.slice(0, 4)}年`, fact.period] : [];
  return {
    kind: 'fact',
    fact: key,
    text: [...names, ...period, fact.text.zh, fact.text.en, ...(fact.also ?? [])].join('\n'),
    reply: {
      zh: `${fact.text.zh}（${zone.name.zh}，${fact.period}）`,
      en: `${fact.text.en} (${zone.name.en}, ${fact.period})`,
    },
  };
}

function zoneDoc(zone: Zone): Doc {
  const asked = ['简介', '概况', '介绍', 'overview', 'introduction', 'about'];
  return {
    kind: 'summary',
    fact: undefined,
    text: [...namesOf(zone), zone.summary.zh, zone.summary.en, ...asked].join('\n'),
    reply: zone.summary,
  };
}

function contactDoc(contact: Contact): Doc {
  const numbers = [contact.hotline, contact.mobile, contact.wechat].filter(
    (number) => number !== undefined,
  );
  const said = [contact.name, contact.what, contact.for].flatMap(({ zh, en }) => [zh, en]);
  const asked = ['联系', '电话', '联系方式', '找谁', 'contact', 'phone', 'call'];
  return {
    kind: 'contact',
    fact: undefined,
    text: [...said, ...asked, ...(contact.aliases ?? [])].join('\n'),
    reply: {
      zh: [contact.name.zh, contact.what.zh, ...numbers].join('\n'),
      en: [contact.name.en, contact.what.en, ...numbers].join('\n'),
    },
  };
}

function namesOf({ name, short, aliases }: Zone): readonly string[] {
  return [name.zh, name.en, ...(short ? [short.zh, short.en] : []), ...aliases];
}
