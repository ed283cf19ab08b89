import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { config as readDotenv } from 'dotenv';
import * as z from 'zod';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface Config {
  /** Left out: the bot chats in the terminal. */
  readonly token?: string;
  readonly knowledgeDir: string;
  /** Left out: `info` on Telegram, `warn` in the terminal chat. */
  readonly logLevel?: LogLevel;
  /** Ends in a slash, so that a path in it is kept when methods are appended. */
  readonly apiRoot: string;
  readonly store: {
    /** The folder of the SQLite file; made when it is opened. */
    readonly dataDir: string;
    /** Of a PostgreSQL server, with its password; left out: SQLite. */
    readonly databaseUrl?: string;
    /** IANA name; the days in enquiry numbers are its days. */
    readonly timeZone: string;
  };
  /** A person's or group's chat; left out: enquiries are kept, and nobody is told of them. */
  readonly operatorChat?: number;
  /** People with the operator's rights wherever they write to the bot. */
  readonly adminIds: readonly number[];
  /** How long an enquiry is kept after it was closed. */
  readonly retentionMs: number;
  /** How soon an enquiry should be taken. */
  readonly promisedMs: number;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const PROJECT_KNOWLEDGE = fileURLToPath(new URL('../knowledge', import.meta.url));
const PROJECT_DATA = fileURLToPath(new URL('../data', import.meta.url));
const HOUR_MS = 3_600_000;
/** As long as a question may come back to it; half a year is also what the privacy notice says. */
const RETENTION_DAYS = 180;
const PROMISED_HOURS = 24;
/** As BotFather writes them: the bot's id, a colon, a secret of 35 characters. */
const TOKEN = /^\d{6,}:[\w-]{30,}$/;

const CHAT_ID = /^-?\d{1,15}$/;

const Variables = z.object({
  BOT_TOKEN: z
    .string()
    .regex(
      TOKEN,
      'is not a bot token (digits, a colon, 35 letters and digits). Get one from @BotFather in Telegram (/newbot, or /mybots → API Token), or leave it empty to chat in the terminal',
    )
    .optional(),
  KNOWLEDGE_DIR: z
    .string()
    .refine(
      isFolder,
      'is not a folder. Give the folder that holds region.yaml, or leave it empty for the project’s knowledge/',
    )
    .default(PROJECT_KNOWLEDGE),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, `is not a level. Choose one of ${LOG_LEVELS.join(', ')}`)
    .optional(),
  TELEGRAM_API_ROOT: z
    .url({
      protocol: /^https?$/,
      error:
        'is not an http(s) address. Leave it empty for https://api.telegram.org, or give the address of your own Bot API server',
    })
    .default('https://api.telegram.org'),
  DATA_DIR: z.string().default(PROJECT_DATA),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error:
        'is not a postgres:// address (postgres://user:password@host:5432/database). Leave it empty to keep everything in a file under DATA_DIR',
    })
    .optional(),
  TIME_ZONE: z
    .string()
    .refine(
      isTimeZone,
      'is not a time zone. Give its IANA name, as Asia/Shanghai, or leave it empty',
    )
    .default('Asia/Shanghai'),
  OPERATOR_CHAT_ID: z
    .string()
    .regex(
      CHAT_ID,
      'is not a chat id: digits, for a group with a minus before them. docs/running.md says how to find it; or leave it empty',
    )
    .transform(Number)
    .optional(),
  ADMIN_IDS: z
    .string()
    .refine(
      (text) => idsIn(text).every((id) => /^\d{1,15}$/.test(id)),
      'is not a list of user ids: digits, several with commas between',
    )
    .transform((text) => idsIn(text).map(Number))
    .default([]),
  RETENTION_DAYS: wholeNumber(1, 3650, 'days').default(RETENTION_DAYS),
  PROMISED_HOURS: wholeNumber(1, 720, 'hours').default(PROMISED_HOURS),
});

export const VARIABLES = Object.keys(Variables.shape);

/** The environment is wrong; the message lists every problem, each with its remedy. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** @throws ConfigError that names every wrong variable, but never its value: it may be a secret. */
export function parseConfig(environment: Environment): Config {
  const parsed = Variables.safeParse(given(environment));
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')} ${message}.`);
    throw new ConfigError(
      `The configuration is wrong (see .env.example):\n${[...new Set(lines)].join('\n')}`,
    );
  }
  const { BOT_TOKEN, KNOWLEDGE_DIR, LOG_LEVEL, TELEGRAM_API_ROOT } = parsed.data;
  const { DATA_DIR, DATABASE_URL, TIME_ZONE, OPERATOR_CHAT_ID } = parsed.data;
  return {
    ...(BOT_TOKEN !== undefined && { token: BOT_TOKEN }),
    knowledgeDir: KNOWLEDGE_DIR,
    ...(LOG_LEVEL !== undefined && { logLevel: LOG_LEVEL }),
    apiRoot: TELEGRAM_API_ROOT.endsWith('/') ? TELEGRAM_API_ROOT : `${TELEGRAM_API_ROOT}/`,
    store: {
      dataDir: DATA_DIR,
      ...(DATABASE_URL !== undefined && { databaseUrl: DATABASE_URL }),
      timeZone: TIME_ZONE,
    },
    ...(OPERATOR_CHAT_ID !== undefined && { operatorChat: OPERATOR_CHAT_ID }),
    adminIds: parsed.data.ADMIN_IDS,
    retentionMs: parsed.data.RETENTION_DAYS * 24 * HOUR_MS,
    promisedMs: parsed.data.PROMISED_HOURS * HOUR_MS,
  };
}

/** The process's environment over `.env`; the one place that reads either. For main and cli only. */
export function environment(): Environment {
  // quiet: dotenv otherwise prints advertising into the chat.
  return { ...readDotenv({ quiet: true, processEnv: {} }).parsed, ...process.env };
}

/** `BOT_TOKEN=` in a copied .env.example means: not given. */
function given(environment: Environment): Record<string, string> {
  const entries = VARIABLES.map((name) => [name, environment[name]?.trim() ?? ''] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}

function wholeNumber(least: number, most: number, unit: string) {
  const message = `is not a whole number of ${unit} from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,5}$/, message)
    .transform(Number)
    .refine((value) => value >= least && value <= most, message);
}

function idsIn(text: string): readonly string[] {
  return text.split(/[\s,;]+/).filter((id) => id !== '');
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    // A RangeError is how Intl says no.
    return false;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
