import { ConfigError, parseConfig } from '../config.ts';
import type { Environment } from '../config.ts';
import { BackupError, backUp } from '../store/backup.ts';
import { StoreUnavailable } from '../store/unavailable.ts';

export interface Print {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

const USAGE = `npm run backup -- FILE

Writes a consistent copy of everything that the bot keeps to FILE, while the bot goes on: a copy of the
SQLite file under DATA_DIR, or what pg_dump makes of DATABASE_URL. docs/running.md says how to restore it.`;

/** @returns the exit code: 1 when no backup was made, 2 when the command was not understood. */
export async function backup(
  args: readonly string[],
  environment: Environment,
  { out, err }: Print,
): Promise<0 | 1 | 2> {
  const [file, ...more] = args;
  if (file === '--help' || file === '-h') {
    out(USAGE);
    return 0;
  }
  if (file === undefined || file.startsWith('-') || more.length > 0) {
    err(USAGE);
    return 2;
  }
  try {
    await backUp(parseConfig(environment).store, file, environment['PATH']);
  } catch (error) {
    if (!isExpected(error)) throw error;
    err(error.message);
    return 1;
  }
  out(
    `Written and checked: ${file}. It holds names and phone numbers; keep it where few can read it.`,
  );
  return 0;
}

function isExpected(error: unknown): error is Error {
  return (
    error instanceof BackupError ||
    error instanceof StoreUnavailable ||
    error instanceof ConfigError
  );
}
