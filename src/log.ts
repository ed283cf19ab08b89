import { createRequire } from 'node:module';
import { pino } from 'pino';
import type { DestinationStream } from 'pino';
import type { PinoPretty } from 'pino-pretty';
import type { LogLevel } from './config.ts';

/**
 * All that a log line may carry. No field takes a text, a name, a context or an update, so that none of
 * them can reach a log by mistake.
 */
export interface Fields {
  /** update_id, which says nothing about the person. */
  readonly update?: number;
  /** What kind of update or reply it was, e.g. `message`, `fact`. */
  readonly kind?: string;
  /** A method of the Bot API. */
  readonly method?: string;
  readonly ms?: number;
  readonly count?: number;
  readonly signal?: string;
  readonly err?: ErrorRecord;
}

export interface Log {
  debug(fields: Fields, message: string): void;
  info(fields: Fields, message: string): void;
  warn(fields: Fields, message: string): void;
  error(fields: Fields, message: string): void;
  fatal(fields: Fields, message: string): void;
}

/** An error as logs may show it. */
export interface ErrorRecord {
  readonly type: string;
  readonly message: string;
  /** `ECONNRESET`, or Telegram's 429. */
  readonly code?: string | number;
  /** Where in our own code it was thrown; without the message, which a stack repeats. */
  readonly stack?: string;
  readonly cause?: ErrorRecord;
}

const TOKEN = /\d{6,}:[\w-]{30,}/g;
/** Seven digits or more, as people write phone numbers; an address of the network is none. */
const PHONE = /\+?\p{Nd}(?:[ ().-]{0,2}\p{Nd}){6,}/gu;
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;
/** Our own messages are English: Chinese in an error was written by a user. */
const HAN = /[\p{Script=Han}\p{P}\s]*\p{Script=Han}+/gu;
/** Where a library failed says nothing that its message does not; network errors come by the hundred. */
const OWN_FRAME = /^\s+at (?!.*(?:node_modules|node:))/;
const LONGEST_MESSAGE = 300;
const MOST_FRAMES = 8;
const DEEPEST_CAUSE = 2;

export function redactTokens(text: string): string {
  return text.replace(TOKEN, '[token]');
}

/** `personal` are the user's own words and names; they are cut out wherever they stand. */
export function redact(text: string, personal: readonly string[] = []): string {
  const words = personal.filter((word) => word.trim().length > 1);
  const masked = words
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, word) => rest.replaceAll(word, '[personal]'), redactTokens(text));
  return masked
    .replace(PHONE, (digits) => (IPV4.test(digits) ? digits : '[number]'))
    .replace(HAN, '[text]')
    .slice(0, LONGEST_MESSAGE);
}

/** Only class, code, cleaned message and frames: payloads and responses that errors carry stay out. */
export function describeError(
  error: unknown,
  personal: readonly string[] = [],
  depth = 0,
): ErrorRecord {
  if (!(error instanceof Error)) return { type: typeof error, message: 'thrown without an Error' };
  const code = 'code' in error ? error.code : undefined;
  const frames = error.stack?.split('\n').filter((line) => OWN_FRAME.test(line)) ?? [];
  return {
    type: redact(error.name, personal),
    message: redact(error.message, personal),
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
    ...(frames.length > 0 && {
      stack: redactTokens(frames.slice(0, MOST_FRAMES).join('\n')),
    }),
    ...(error.cause instanceof Error &&
      depth < DEEPEST_CAUSE && { cause: describeError(error.cause, personal, depth + 1) }),
  };
}

export interface LogOptions {
  readonly level: LogLevel;
  /** A file descriptor: 1 for stdout, 2 for stderr, where the chat has stdout to itself. */
  readonly fd: 1 | 2;
  /** Whether a person reads it: coloured lines instead of JSON. */
  readonly human: boolean;
}

/** Writes at once, so that the last lines before an exit are not lost. */
export function createLog({ level, fd, human }: LogOptions): Log {
  const target = pino.destination({ fd, sync: true });
  return logTo(human ? coloured(target) : target, level);
}

/** A chat that goes well logs nothing, so what colours lines is loaded for the first of them. */
function coloured(target: DestinationStream): DestinationStream {
  let stream: DestinationStream | undefined;
  return {
    write: (line) => {
      const pretty = createRequire(import.meta.url)('pino-pretty') as typeof PinoPretty;
      stream ??= pretty({ destination: target, sync: true });
      stream.write(line);
    },
  };
}

export function logTo(target: DestinationStream, level: LogLevel): Log {
  // The last guard: whatever got into a line, no token leaves the process.
  const guarded: DestinationStream = {
    write: (line) => {
      target.write(redactTokens(line));
    },
  };
  const serializers = {
    err: (value: unknown) => (value instanceof Error ? describeError(value) : value),
  };
  return pino({ level, base: null, serializers }, guarded);
}
