import { factKey } from '../knowledge/base.ts';
import { FactSchema, SourceId, TopicId, ZoneId } from '../knowledge/schema.ts';
import type { Action } from '../render/reply.ts';
import { isLead } from '../render/lead-action.ts';
import type { LeadAction } from '../render/lead-action.ts';
import { LANGS } from '../text/language.ts';
import { encodeLead } from './lead-data.ts';

/** What a button carries: `z:some-zone`, or `!Z:2` when it turns the page of its own message. */
export interface ButtonData {
  readonly action: Action;
  readonly inPlace: boolean;
}

/** Whether an answer helped, and what was wrong with it: about the message they stand under. */
export const RATE = { good: '+', bad: '-' } as const;
export const REASONS = ['question', 'wrong', 'old'] as const;
export type Reason = (typeof REASONS)[number];

export function encodeReason(reason: Reason): string {
  return `${RATE.bad}${reason}`;
}

export function decodeReason(data: string): Reason | undefined {
  return REASONS.find((reason) => encodeReason(reason) === data);
}

/** Telegram's limit. */
const MOST_BYTES = 64;
const CHOICES = [...LANGS, 'auto'] as const;

/** @throws when an id of the knowledge is so long that the button cannot carry it. */
export function encode({ action, inPlace }: ButtonData): string {
  return fitting(`${inPlace ? '!' : ''}${encodeAction(action)}`);
}

/** As `encode`, for buttons of every kind; those of enquiries are read by lead-data.ts. */
export function encodeAny(action: Action | LeadAction, inPlace: boolean): string {
  return isLead(action) ? fitting(encodeLead(action)) : encode({ action, inPlace });
}

function fitting(data: string): string {
  if (Buffer.byteLength(data) > MOST_BYTES) {
    throw new Error(
      `The button ${data} is longer than the ${MOST_BYTES} bytes that Telegram allows; shorten the ids in it`,
    );
  }
  return data;
}

/** Undefined for anything that `encode` of this version does not write: old, cut or forged. */
export function decode(data: string): ButtonData | undefined {
  const inPlace = data.startsWith('!');
  const action = decodeAction(data.slice(inPlace ? 1 : 0).split(':'));
  return action && { action, inPlace };
}

/** The letters stay as they are: buttons in old messages carry them. */
function encodeAction(action: Action): string {
  switch (action.do) {
    case 'start':
      return 's';
    case 'help':
      return 'h';
    case 'contact':
      return 'c';
    case 'sources':
      return 'q';
    case 'languages':
      return 'l';
    case 'language':
      return `L:${action.lang}`;
    case 'zones':
      return `Z:${action.page}`;
    case 'zone':
      return `z:${action.zone}`;
    case 'zone-facts':
      return `p:${action.zone}:${action.page}`;
    case 'fact':
      return `f:${action.fact}`;
    case 'topic':
      return `t:${action.zone}:${action.topic}`;
    case 'examples':
      return 'e';
    case 'example':
      return `e:${action.index}`;
    case 'across':
      return `a:${action.topic}`;
    case 'compare':
      return `C:${action.zone}:${action.page}`;
    case 'versus':
      return `v:${action.zones.join(':')}`;
    case 'zones-in':
      return `i:${action.place}:${action.page}`;
    case 'source':
      return `q:${action.source}`;
    case 'card':
      return 'V';
    default:
      return action satisfies never;
  }
}

function decodeAction([letter, first, second, ...rest]: readonly string[]): Action | undefined {
  if (rest.length > 0) return undefined;
  if (letter === undefined) return undefined;
  if (first === undefined) return PLAIN.get(letter);
  if (second === undefined) return decodeOne(letter, first);
  const zone = ZoneId.safeParse(first).data;
  if (!zone) return undefined;
  const topic = TopicId.safeParse(second).data;
  if (letter === 't') return topic && { do: 'topic', zone, topic };
  if (letter === 'v') {
    const other = ZoneId.safeParse(second).data;
    return other && { do: 'versus', zones: [zone, other] };
  }
  const page = decodePage(second);
  return page === undefined ? undefined : decodePaged(letter, zone, page);
}

function decodePaged(letter: string, zone: ZoneId, page: number): Action | undefined {
  switch (letter) {
    case 'p':
      return { do: 'zone-facts', zone, page };
    case 'C':
      return { do: 'compare', zone, page };
    case 'i':
      return { do: 'zones-in', place: zone, page };
    default:
      return undefined;
  }
}

const PLAIN: ReadonlyMap<string, Action> = new Map([
  ['s', { do: 'start' }],
  ['h', { do: 'help' }],
  ['c', { do: 'contact' }],
  ['q', { do: 'sources' }],
  ['l', { do: 'languages' }],
  ['e', { do: 'examples' }],
  ['V', { do: 'card' }],
]);

function decodeOne(letter: string, value: string): Action | undefined {
  switch (letter) {
    case 'L': {
      const lang = CHOICES.find((choice) => choice === value);
      return lang && { do: 'language', lang };
    }
    case 'Z': {
      const page = decodePage(value);
      return page === undefined ? undefined : { do: 'zones', page };
    }
    case 'z': {
      const zone = ZoneId.safeParse(value).data;
      return zone && { do: 'zone', zone };
    }
    case 'f': {
      const [zone, fact, ...rest] = value.split('/');
      const ids = [ZoneId.safeParse(zone).data, FactSchema.shape.id.safeParse(fact).data] as const;
      if (!ids[0] || !ids[1] || rest.length > 0) return undefined;
      return { do: 'fact', fact: factKey(ids[0], ids[1]) };
    }
    case 'e': {
      const index = decodePage(value);
      return index === undefined ? undefined : { do: 'example', index };
    }
    case 'a': {
      const topic = TopicId.safeParse(value).data;
      return topic && { do: 'across', topic };
    }
    case 'q': {
      const source = SourceId.safeParse(value).data;
      return source && { do: 'source', source };
    }
    default:
      return undefined;
  }
}

function decodePage(value: string): number | undefined {
  return /^\d{1,4}$/.test(value) ? Number(value) : undefined;
}
