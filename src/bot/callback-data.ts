import { factKey } from '../knowledge/base.ts';
import { FactSchema, TopicId, ZoneId } from '../knowledge/schema.ts';
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
  const page = decodePage(second);
  return letter === 'p' && page !== undefined ? { do: 'zone-facts', zone, page } : undefined;
}

const PLAIN: ReadonlyMap<string, Action> = new Map([
  ['s', { do: 'start' }],
  ['h', { do: 'help' }],
  ['c', { do: 'contact' }],
  ['q', { do: 'sources' }],
  ['l', { do: 'languages' }],
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
    default:
      return undefined;
  }
}

function decodePage(value: string): number | undefined {
  return /^\d{1,4}$/.test(value) ? Number(value) : undefined;
}
