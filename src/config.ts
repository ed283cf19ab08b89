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
}

export type Environment = Readonly<Record<string, string | undefined>>;

const PROJECT_KNOWLEDGE = fileURLToPath(new URL('../knowledge', import.meta.url));
/** As BotFather writes them: the bot's id, a colon, a secret of 35 characters. */
const TOKEN = /^\d{6,}:[\w-]{30,}$/;

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
  return {
    ...(BOT_TOKEN !== undefined && { token: BOT_TOKEN }),
    knowledgeDir: KNOWLEDGE_DIR,
    ...(LOG_LEVEL !== undefined && { logLevel: LOG_LEVEL }),
    apiRoot: TELEGRAM_API_ROOT.endsWith('/') ? TELEGRAM_API_ROOT : `${TELEGRAM_API_ROOT}/`,
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

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
